// Notes together, through HTTP and a real database: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aMember, notesPair } from '../../tests/setup/notes-pair.ts';
import { asViewer } from '../access/index.ts';
import { aCircleRow } from '../access/access.factory.ts';
import { fixNow, now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aTrust } from '../teams/team.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { aHeldContact, aNoteItem, aSupport } from './support.factory.ts';
import { notesOfPerson, writeNoteItems } from './index.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow('2026-11-23T10:00:00Z');
  app = await testApp();
});
const pair = () => notesPair(app);
const WORDS = 'The first evening sorted before anything else';

describe('writing', () => {
  test('items of a contact are written in one go, in their order, empty ones left away; the person does not see them yet', async () => {
    const p = await pair();
    await asViewer(app.appDb, p.worker, (tx) => writeNoteItems(tx, { supportId: p.support.id, personId: p.callum.id, contactId: p.contactId, together: true, items: ['Food in', '  ', 'Heating on'], showNow: false, showByDays: 7 }));
    const seen = await asViewer(app.appDb, p.worker, (tx) => notesOfPerson(tx, p.callum.id, 10));
    expect(seen.map((n) => [n.words, n.state, n.reader])).toEqual([['Heating on', 'not shown yet', 'support'], ['Food in', 'not shown yet', 'support']]);
    expect(await asViewer(app.appDb, p.person, (tx) => notesOfPerson(tx, p.callum.id, 10))).toEqual([]);
    fixNow('2026-11-30T10:00:00Z');
    const later = await asViewer(app.appDb, p.person, (tx) => notesOfPerson(tx, p.callum.id, 10));
    fixNow('2026-11-23T10:00:00Z');
    expect(later.map((n) => n.state)).toEqual(['waiting', 'waiting']);
  });

  test('words are never written over, by anybody, through any door', async () => {
    const p = await pair();
    const id = await p.item();
    await expect(asViewer(app.appDb, p.worker, (tx) => tx.db.updateTable('note_item').set({ words: 'Something else' }).where('id', '=', id).execute())).rejects.toThrow(/never written over/);
  });
});

describe('the person', () => {
  test('what waits comes first, with who reads it and when; keep, leave out, and no filled button', async () => {
    const p = await pair();
    await p.item({ words: WORDS });
    const page = await p.asCallum.get('/my-notes');
    expect(page.html).toContain('Is it how you remember it?');
    expect(page.html).toContain(WORDS);
    expect(page.html).toContain('it will be erased on Wednesday 23 December');
    expect(page.html.match(/class="nhsuk-button"/g)).toBeNull();
  });

  test('keeps an item; it is shown as kept and asked about no more', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    expect((await p.asCallum.post(`/my-notes/${id}`, { choice: 'keep' })).location).toBe('/my-notes');
    const page = await p.asCallum.get('/my-notes');
    expect(page.html).not.toContain('Is it how you remember it?');
    expect(page.html).toContain('You agreed to keep this today');
    expect(await p.audited('note.keep')).toHaveLength(1);
  });

  test('leaves an item out: the worker no longer sees the words, the person can bring it back', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    await p.asCallum.post(`/my-notes/${id}`, { choice: 'leave out' });
    expect(await p.stored(id)).toMatchObject({ erase_on: '2026-12-23', left_out_by: p.callum.accountId, words: WORDS });
    const workers = await p.asNadia.get(`/people/${p.callum.id}/notes`);
    expect(workers.html).not.toContain(WORDS);
    expect(workers.html).toContain('Callum left something out today. Its words will be erased on Wednesday 23 December');
    expect((await p.asNadia.get(`/notes/${id}`)).html).not.toContain(WORDS);
    expect((await p.asCallum.get(`/my-notes/${id}`)).html).toContain('Bring it back');
    await p.asCallum.post(`/my-notes/${id}`, { choice: 'keep' });
    expect(await p.stored(id)).toMatchObject({ erase_on: null, words: WORDS });
    expect((await p.asNadia.get(`/people/${p.callum.id}/notes`)).html).toContain(WORDS);
    expect(await p.audited('note.bring-back')).toHaveLength(1);
  });

  test('changes their mind after agreeing', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS, kept_at: now() });
    await p.asCallum.post(`/my-notes/${id}`, { choice: 'leave out' });
    expect((await p.stored(id)).erase_on).toBe('2026-12-23');
  });

  test('own words beside an item: the worker finds them as new, and marks them read', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    await p.asCallum.post(`/my-notes/${id}/words`, { words: 'My sister first, then food.', then: 'beside' });
    expect((await p.stored(id)).kept_at).not.toBeNull();
    const fresh = await p.asNadia.get(`/people/${p.callum.id}/notes`);
    expect(fresh.html).toContain('New from Callum');
    expect(fresh.html).toContain('My sister first, then food.');
    await p.asNadia.post(`/notes/${id}`, { verb: 'read' });
    expect((await p.asNadia.get(`/people/${p.callum.id}/notes`)).html).not.toContain('New from Callum');
  });

  test('own words instead: the other words are left out, theirs stay', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    await p.asCallum.post(`/my-notes/${id}/words`, { words: 'I said heating first.', then: 'instead' });
    expect((await p.stored(id)).erase_on).toBe('2026-12-23');
    const page = await p.asNadia.get(`/people/${p.callum.id}/notes`);
    expect(page.html).toContain('I said heating first.');
    expect(page.html).not.toContain(WORDS);
  });

  test('adds something of their own about a meeting; nothing typed is lost when it is empty or too long', async () => {
    const p = await pair();
    const empty = await p.asCallum.post('/my-notes/add', { words: '', contact: p.contactId });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Write what you want to remember');
    const long = 'a'.repeat(4001);
    expect((await p.asCallum.post('/my-notes/add', { words: long })).html).toContain(long);
    await p.asCallum.post('/my-notes/add', { words: 'I slept.', contact: p.contactId });
    expect(await app.db.selectFrom('note_item').select(['said_by', 'words', 'contact_id']).where('person_id', '=', p.callum.id).execute()).toEqual([{ said_by: 'person', words: 'I slept.', contact_id: p.contactId }]);
  });

  test('what is being typed is kept, and is theirs alone', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    expect((await p.asCallum.post(`/drafts/note-words/${id}`, { words: 'Half a sent' })).status).toBe(200);
    expect((await p.asCallum.get(`/my-notes/${id}/words`)).html).toContain('Half a sent');
    expect((await p.asNadia.get(`/notes/${id}/said`)).html).not.toContain('Half a sent');
    await p.asCallum.post(`/my-notes/${id}/words`, { words: 'Half a sentence.' });
    expect(await app.db.selectFrom('draft').select('id').where('about', '=', id).execute()).toEqual([]);
  });

  test('pressing twice is the same as once; nobody else’s item can be answered', async () => {
    const p = await pair();
    const id = await p.item();
    const twice = { words: 'Once is enough.', _key: newId() };
    expect((await p.asCallum.post(`/my-notes/${id}/words`, twice)).status).toBe(303);
    expect((await p.asCallum.post(`/my-notes/${id}/words`, twice)).status).toBe(303);
    expect(await app.db.selectFrom('note_answer').select('id').where('item_id', '=', id).execute()).toHaveLength(1);
    const other = await pair();
    expect((await other.asCallum.post(`/my-notes/${id}`, { choice: 'keep' })).status).toBe(404);
    expect((await other.asNadia.get(`/notes/${id}`)).status).toBe(404);
  });

  test('words that were copied into the trust’s record are not said to be gone from there', async () => {
    const p = await pair();
    const id = await p.item();
    await app.db.insertInto('record_copy').values({ trust_id: p.trust.id, id: newId(), contact_id: p.contactId, person_id: p.callum.id, what: 'words', copied_by: p.nadia.accountId }).execute();
    expect((await p.asCallum.get(`/my-notes/${id}`)).html).toContain('does not take them away there');
  });
});

describe('the worker', () => {
  test('shows an item before its day', async () => {
    const p = await pair();
    const id = await p.item({ shown_at: null, show_by: new Date('2026-11-28T10:00:00Z'), words: WORDS });
    expect((await p.asCallum.get('/my-notes')).html).not.toContain(WORDS);
    await p.asNadia.post(`/notes/${id}`, { verb: 'show' });
    expect((await p.asCallum.get('/my-notes')).html).toContain(WORDS);
  });

  test.each([['keep', 'agreed to keep this'], ['leave out', 'left something out']])('writes down that the person said: %s, with the day and their own name', async (choice, says) => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    await p.asNadia.post(`/notes/${id}/said`, { choice, 'said_on-day': '20', 'said_on-month': '11', 'said_on-year': '2026' });
    const page = await p.asCallum.get('/my-notes');
    expect(page.html).toContain(`You ${says} today, recorded by Nadia, as you said on Friday 20 November`);
    expect((await p.asNadia.get(`/people/${p.callum.id}/notes`)).html).toContain(`Callum ${says} today, recorded by Nadia, as Callum said on Friday 20 November`);
  });

  test.each([['27', 'must be today or before'], ['1', 'too long ago']])('a day that cannot be right is asked again, with the words kept', async (day, says) => {
    const p = await pair();
    const id = await p.item();
    const month = day === '1' ? '8' : '11';
    const answer = await p.asNadia.post(`/notes/${id}/said`, { choice: 'words', words: 'He said it was his aunt.', 'said_on-day': day, 'said_on-month': month, 'said_on-year': '2026' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(says);
    expect(answer.html).toContain('He said it was his aunt.');
  });

  test('puts an item right: asked again, with what it said before and why', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS, kept_at: now() });
    await p.asNadia.post(`/notes/${id}/correct`, { words: 'His aunt, not his sister', why: 'I had misheard who it was' });
    const page = await p.asCallum.get('/my-notes');
    expect(page.html).toContain('His aunt, not his sister');
    expect(page.html).toContain('Is it how you remember it?');
    const newer = await app.db.selectFrom('note_item').select('id').where('corrects', '=', id).executeTakeFirstOrThrow();
    const opened = await p.asCallum.get(`/my-notes/${newer.id}`);
    expect(opened.html).toContain(WORDS);
    expect(opened.html).toContain('I had misheard who it was');
  });

  test('a person’s own words are not the worker’s to put right', async () => {
    const p = await pair();
    const id = await p.item({ said_by: 'person', words: 'Mine', kept_at: now() });
    expect((await p.asNadia.get(`/notes/${id}/correct`)).location).toBe(`/notes/${id}`);
    expect((await p.asNadia.post(`/notes/${id}/correct`, { words: 'Not mine', why: 'because I say so' })).status).toBe(409);
  });

  test('staff reopen a half-written form only by choosing to', async () => {
    const p = await pair();
    const id = await p.item();
    await p.asNadia.post(`/drafts/note-said/${id}`, { words: 'He was thinking of', choice: 'words' });
    const page = await p.asNadia.get(`/notes/${id}/said`);
    expect(page.html).not.toContain('He was thinking of');
    expect(page.html).toContain('You began this');
    expect((await p.asNadia.get(`/notes/${id}/said?draft=open`)).html).toContain('He was thinking of');
  });

  test('opening notes is a look that the person sees; the audit holds no words', async () => {
    const p = await pair();
    await p.item({ words: WORDS });
    await p.asNadia.get(`/people/${p.callum.id}/notes`);
    expect(await p.audited('note.open')).toEqual([{ action: 'note.open', person_id: p.callum.id, look: true, object_id: null, words: null }]);
  });

  test('a closed record is kept and nothing more is written in it', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    await app.db.updateTable('person').set({ locked_at: now() }).where('id', '=', p.callum.id).execute();
    const answer = await p.asNadia.post(`/notes/${id}/correct`, { words: 'Other words', why: 'because it was so' });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('This record is closed');
    expect((await p.asNadia.post(`/people/${p.callum.id}/notes/add`, { words: 'x', 'said_on-day': '23', 'said_on-month': '11', 'said_on-year': '2026' })).status).toBe(409);
  });

  test('another worker sees nothing; whoever covers sees what the worker sees, while they cover', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    const ruth = await aWorker(app.db, p.trust.id, { known_as: 'Ruth' });
    const asRuth = await app.signedIn({ trustId: p.trust.id, accountId: ruth.accountId, membershipId: ruth.membershipId });
    expect((await asRuth.get(`/notes/${id}`)).status).toBe(404);
    await aCircleRow(app.db, p.trust.id, { personId: p.callum.id, accountId: ruth.accountId, kind: 'cover', supportId: p.support.id, until: new Date('2026-11-23T12:00:00Z') });
    expect((await asRuth.get(`/notes/${id}`)).html).toContain(WORDS);
    fixNow('2026-11-23T12:00:01Z');
    expect((await asRuth.get(`/notes/${id}`)).status).not.toBe(200);
    fixNow('2026-11-23T10:00:00Z');
  });

  test('a later worker reads what was kept before only when the person shares it', async () => {
    const p = await pair();
    const kept = await p.item({ words: WORDS, kept_at: now() });
    await p.item({ words: 'Not agreed yet' });
    const imran = await aWorker(app.db, p.trust.id, { known_as: 'Imran' });
    await aSupport(app.db, p.trust.id, p.callum.id, imran);
    const asImran = await app.signedIn({ trustId: p.trust.id, accountId: imran.accountId, membershipId: imran.membershipId });
    expect((await asImran.get(`/people/${p.callum.id}/notes`)).html).not.toContain(WORDS);
    await aCircleRow(app.db, p.trust.id, { personId: p.callum.id, accountId: imran.accountId, kind: 'shared', supportId: p.support.id, parts: ['notes'] });
    const page = await asImran.get(`/people/${p.callum.id}/notes`);
    expect(page.html).toContain(WORDS);
    expect(page.html).not.toContain('Not agreed yet');
    expect((await asImran.post(`/notes/${kept}/said`, { choice: 'leave out', 'said_on-day': '23', 'said_on-month': '11', 'said_on-year': '2026' })).status).toBe(409);
  });

  test('fourteen days after the ending, a worker sees no more', async () => {
    const trust = await aTrust(app.db);
    const p = await pair();
    const gone = await aSupport(app.db, p.trust.id, p.callum.id, await aWorker(app.db, p.trust.id, { known_as: 'Sam' }), { ended_at: new Date('2026-11-01T10:00:00Z') });
    const contact = await aHeldContact(app.db, p.trust.id, gone, { began_at: new Date('2026-10-20T10:00:00Z') });
    const id = await aNoteItem(app.db, p.trust.id, gone, contact, { words: WORDS });
    const asSam = await app.signedIn({ trustId: p.trust.id, accountId: gone.worker.accountId, membershipId: gone.worker.membershipId });
    expect((await asSam.get(`/notes/${id}`)).status).toBe(404);
    const stranger = await aMember(app, trust.id, 'lead', 'Elsewhere');
    expect((await (await app.signedIn(stranger)).get(`/notes/${id}`)).status).toBe(404);
  });
});
