// Who sees my record, who looked, and sharing with somebody I trust.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { notesPair } from '../../tests/setup/notes-pair.ts';
import type { NotesPair } from '../../tests/setup/notes-pair.ts';
import { aCircleRow } from '../access/access.factory.ts';
import { fixNow } from '../kit/clock.ts';
import { aHeldContact, aNoteItem, aPlannedContact, aSupport } from '../support/support.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow('2026-11-23T10:00:00Z');
  app = await testApp();
});
const pair = () => notesPair(app);

/** Callum shares; answers Moira's browser, and the row. */
const share = async (p: NotesPair, parts: string[]) => {
  const answer = await p.asCallum.post('/who-sees/share', { name: 'Moira', who: 'my sister', parts });
  const row = await app.db.selectFrom('circle').selectAll().where('person_id', '=', p.callum.id).where('kind', '=', 'shared').executeTakeFirstOrThrow();
  const { id } = await app.db.selectFrom('membership').select('id').where('account_id', '=', row.account_id).executeTakeFirstOrThrow();
  return { answer, row, moira: await app.signedIn({ trustId: p.trust.id, accountId: row.account_id, membershipId: id }) };
};

describe('who sees my record', () => {
  test('everybody, what they see, why and until when; and those who see some of it by their work', async () => {
    const p = await pair();
    const ruth = await aWorker(app.db, p.trust.id, { known_as: 'Ruth' });
    await aCircleRow(app.db, p.trust.id, { personId: p.callum.id, accountId: ruth.accountId, kind: 'cover', supportId: p.support.id, until: new Date('2026-11-27T17:00:00Z') });
    const page = await p.asCallum.get('/who-sees');
    for (const words of ['Nadia, your peer worker', 'Ruth, covering for your peer worker', 'Until Friday 27 November, 5pm', 'The peer lead', 'numbers only']) expect(page.html).toContain(words);
  });

  test('a later worker reads earlier notes once the person lets them, and not after they stop', async () => {
    const p = await pair();
    const sam = await aSupport(app.db, p.trust.id, p.callum.id, await aWorker(app.db, p.trust.id, { known_as: 'Sam' }), { began_at: new Date('2026-05-01T10:00:00Z'), ended_at: new Date('2026-09-01T10:00:00Z') });
    const contact = await aHeldContact(app.db, p.trust.id, sam, { began_at: new Date('2026-06-01T10:00:00Z') });
    await aNoteItem(app.db, p.trust.id, sam, contact, { words: 'The canal helps', kept_at: new Date('2026-06-02T10:00:00Z') });
    expect((await p.asCallum.get('/who-sees')).html).toContain('Let Nadia read what I kept');
    await p.asCallum.post('/who-sees', { support: sam.id, account: p.nadia.accountId });
    expect((await p.asNadia.get(`/people/${p.callum.id}/notes`)).html).toContain('The canal helps');
    const row = await app.db.selectFrom('circle').select('id').where('person_id', '=', p.callum.id).where('kind', '=', 'shared').executeTakeFirstOrThrow();
    await p.asCallum.post(`/who-sees/${row.id}`, { what: 'stop' });
    expect((await p.asNadia.get(`/people/${p.callum.id}/notes`)).html).not.toContain('The canal helps');
  });

  test('nobody’s notes but one’s own can be shared', async () => {
    const [p, other] = [await pair(), await pair()];
    expect((await p.asCallum.post('/who-sees', { support: other.support.id, account: p.nadia.accountId })).status).toBe(404);
  });
});

describe('sharing with a carer', () => {
  test('they get a link, shown once, and see exactly the part shared', async () => {
    const p = await pair();
    await aPlannedContact(app.db, p.trust.id, p.support, { planned_at: new Date('2026-12-01T14:00:00Z'), place: 'the day room' });
    const { answer, moira } = await share(p, ['next meeting']);
    expect(answer.html).toMatch(/\/invitation\/[\w-]{16,}/);
    const page = await moira.get('/shared');
    expect(page.html).toContain('Tuesday 1 December, 2pm');
    for (const other of ['I was on a ward in 2016', 'The first evening', 'Larkfield']) expect(page.html).not.toContain(other);
    expect((await p.asCallum.get('/who-sees')).html).toContain('When I next meet my peer worker');
  });

  test('who my peer worker is, and words to them, which can be taken back and are then erased', async () => {
    const p = await pair();
    const { row, moira } = await share(p, ['peer worker', 'my words to them']);
    await p.asCallum.post(`/who-sees/${row.id}`, { what: 'write', words: 'Ring me on Sunday, not before.' });
    expect((await moira.get('/shared')).html).toContain('Ring me on Sunday, not before.');
    expect((await moira.get('/shared')).html).toContain('I was on a ward in 2016');
    expect((await moira.get('/shared')).html).not.toContain('next meet');
    const words = await app.db.selectFrom('shared_words').select('id').where('circle_id', '=', row.id).executeTakeFirstOrThrow();
    await p.asCallum.post(`/who-sees/${row.id}`, { what: 'take back', words_id: words.id });
    expect((await moira.get('/shared')).html).not.toContain('Ring me on Sunday');
    expect(await app.db.selectFrom('shared_words').select('words').where('id', '=', words.id).executeTakeFirst()).toEqual({ words: null });
  });

  test('ends at once, with a page of theirs still open; the words written to them are erased', async () => {
    const p = await pair();
    const { row, moira } = await share(p, ['peer worker', 'my words to them']);
    await p.asCallum.post(`/who-sees/${row.id}`, { what: 'write', words: 'Ring me on Sunday.' });
    expect((await moira.get('/shared')).html).toContain('Nadia');
    await p.asCallum.post(`/who-sees/${row.id}`, { what: 'stop' });
    const page = await moira.get('/shared');
    expect(page.html).not.toContain('Nadia');
    expect(page.html).not.toContain('Callum');
    expect(await app.db.selectFrom('shared_words').select('words').where('circle_id', '=', row.id).where('words', 'is not', null).execute()).toEqual([]);
    expect((await p.asCallum.get(`/who-sees/${row.id}`)).status).toBe(404);
  });

  test('changing the parts holds from the next page on; nothing chosen is asked again', async () => {
    const p = await pair();
    const { row, moira } = await share(p, ['peer worker']);
    await aPlannedContact(app.db, p.trust.id, p.support, { planned_at: new Date('2026-12-01T14:00:00Z') });
    await p.asCallum.post(`/who-sees/${row.id}`, { what: 'change', parts: ['next meeting'] });
    const page = await moira.get('/shared');
    expect(page.html).toContain('Tuesday 1 December');
    expect(page.html).not.toContain('I was on a ward in 2016');
    expect((await p.asCallum.post(`/who-sees/${row.id}`, { what: 'change' })).status).toBe(422);
    expect((await p.asCallum.post('/who-sees/share', { name: 'Moira', who: 'my sister' })).status).toBe(422);
  });

  test('nobody changes what another person shares', async () => {
    const [p, other] = [await pair(), await pair()];
    const { row } = await share(p, ['peer worker']);
    expect((await other.asCallum.get(`/who-sees/${row.id}`)).status).toBe(404);
    expect((await other.asCallum.post(`/who-sees/${row.id}`, { what: 'stop' })).status).toBe(404);
  });
});

describe('who looked', () => {
  test('by day and viewer, with the reason; own visits are not counted', async () => {
    const p = await pair();
    const ruth = await aWorker(app.db, p.trust.id, { known_as: 'Ruth' });
    await aCircleRow(app.db, p.trust.id, { personId: p.callum.id, accountId: ruth.accountId, kind: 'cover', supportId: p.support.id, until: new Date('2026-11-27T17:00:00Z') });
    const asRuth = await app.signedIn({ trustId: p.trust.id, accountId: ruth.accountId, membershipId: ruth.membershipId });
    await p.asNadia.get(`/people/${p.callum.id}/notes`);
    await p.asNadia.get(`/people/${p.callum.id}/notes`);
    await asRuth.get(`/people/${p.callum.id}/notes`);
    const joan = await p.asMember('lead', 'Joan');
    await joan.post(`/people/${p.callum.id}/ask-to-read`, { contact: p.contactId, reason: 'A complaint I must answer' });
    await p.asCallum.get('/my-notes');
    const page = (await p.asCallum.get('/who-looked')).html.replace(/<[^>]+>/g, '');
    expect(page).toContain('Nadia, peer worker, read your notes, twice.');
    expect(page).toContain('Ruth, peer worker, read your notes, once. Why: “covering for your peer worker”');
    expect(page).toContain('Joan, peer lead, asked to read the notes of one meeting, once. Why: “A complaint I must answer”');
    expect(page).not.toContain('Callum, person');
  });

  test('ninety days, and older ones when asked for', async () => {
    const p = await pair();
    const at = new Date('2026-08-20T10:00:00Z');
    await app.db.insertInto('audit_row').values({ id: '0198c6f0-0000-7000-8000-000000000001', trust_id: p.trust.id, at, account_id: p.nadia.accountId, role: 'peer_worker', action: 'person.open', person_id: p.callum.id, look: true }).execute();
    expect((await p.asCallum.get('/who-looked')).html).not.toContain('20 August');
    expect((await p.asCallum.get('/who-looked?back=1')).html).toContain('20 August');
  });
});
