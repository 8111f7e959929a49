// Say how it is: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aTrust } from '../teams/team.factory.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { aPersonWithAccount } from '../people/person.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { feedbackState, readersOffered } from './feedback.rules.ts';
import { STARTING_SETTINGS } from '../teams/index.ts';

describe('feedback rules', () => {
  test('only readers whom the trust has named are offered', () => {
    expect(readersOffered(STARTING_SETTINGS).map((r) => r.reader)).toEqual(['lead']);
    expect(readersOffered({ ...STARTING_SETTINGS, pals_phone: '0161 496 0200', advocate_email: 'a@example.invalid' }).map((r) => r.reader)).toEqual(['lead', 'pals', 'advocate']);
  });
  test.each([[[], 'new'], [['read'], 'read'], [['read', 'answered'], 'answered'], [['closed', 'answered'], 'closed']] as const)('%j is %s', (kinds, state) => {
    expect(feedbackState(kinds.map((kind) => ({ kind })))).toBe(state);
  });
});

describe('saying how it is', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  const lead = async (trustId: string) => {
    const account = await anAccount(app.db, { name: 'Joan' });
    return app.signedIn({ trustId, accountId: account.id, membershipId: await aMembership(app.db, trustId, account.id, 'lead') });
  };
  const said = { kind: 'not happy', reader: 'lead', words: 'Nobody came on Friday and I waited.' };

  test('works signed out, holds nothing about who wrote it, and reaches the reader', async () => {
    const trust = await aTrust(app.db);
    const browser = app.signedOut();
    expect((await browser.get(`/t/${trust.slug}/say`)).status).toBe(200);
    expect((await browser.post(`/t/${trust.slug}/say`, said)).status).toBe(303);
    const stored = await app.db.selectFrom('feedback').selectAll().where('trust_id', '=', trust.id).executeTakeFirstOrThrow();
    expect(stored).toMatchObject({ words: said.words, person_id: null, sent_by: null, name: null });
    const joan = await lead(trust.id);
    const list = await joan.get('/feedback');
    expect(list.html).toContain('Not happy');
    expect(list.html).not.toContain(said.words);
    expect((await joan.get(`/feedback/${stored.id}`)).html).toContain(said.words);
  });

  test('nothing chosen: a message by each field, and the words stay', async () => {
    const trust = await aTrust(app.db);
    const answer = await app.signedOut().post(`/t/${trust.slug}/say`, { words: 'Just these words' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Choose who reads it');
    expect(answer.html).toContain('Just these words');
  });

  test('the worker, and a reader who was not chosen, cannot open it', async () => {
    const trust = await aTrust(app.db);
    const worker = await aWorker(app.db, trust.id);
    await app.signedOut().post(`/t/${trust.slug}/say`, said);
    const { id } = await app.db.selectFrom('feedback').select('id').where('trust_id', '=', trust.id).executeTakeFirstOrThrow();
    const nadia = await app.signedIn({ trustId: trust.id, accountId: worker.accountId, membershipId: worker.membershipId });
    expect((await nadia.get(`/feedback/${id}`)).status).toBe(403);
    const account = await anAccount(app.db);
    const pals = await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'pals') });
    expect((await pals.get(`/feedback/${id}`)).status).toBe(404);
    expect((await (await lead((await aTrust(app.db)).id)).get(`/feedback/${id}`)).status).toBe(404);
  });

  test('signed in, it carries who they are for the reader they chose, and the audit has a row', async () => {
    const trust = await aTrust(app.db);
    const person = await aPersonWithAccount(app.db, trust.id);
    const callum = await app.signedIn({ trustId: trust.id, accountId: person.accountId, membershipId: person.membershipId });
    await callum.post(`/t/${trust.slug}/say`, { ...said, kind: 'thanks' });
    const stored = await app.db.selectFrom('feedback').select(['person_id', 'kind']).where('trust_id', '=', trust.id).executeTakeFirstOrThrow();
    expect(stored).toEqual({ person_id: person.id, kind: 'thanks' });
    const rows = await app.db.selectFrom('audit_row').select('action').where('trust_id', '=', trust.id).where('action', '=', 'feedback.send').execute();
    expect(rows).toHaveLength(1);
  });

  test('pressing send twice is the same as once', async () => {
    const trust = await aTrust(app.db);
    const browser = app.signedOut();
    await browser.get(`/t/${trust.slug}/say`);
    const key = '019aaaaa-0000-7000-8000-000000000001';
    const [one, two] = await Promise.all([browser.post(`/t/${trust.slug}/say`, { ...said, _key: key }), browser.post(`/t/${trust.slug}/say`, { ...said, _key: key })]);
    expect([one.status, two.status]).toEqual([303, 303]);
    expect(await app.db.selectFrom('feedback').select('id').where('trust_id', '=', trust.id).execute()).toHaveLength(1);
  });

  test('the same form sent again with other words shows what was saved beside what was typed, and saves nothing by itself', async () => {
    const trust = await aTrust(app.db);
    const browser = app.signedOut();
    await browser.get(`/t/${trust.slug}/say`);
    const key = '019aaaaa-0000-7000-8000-000000000002';
    await browser.post(`/t/${trust.slug}/say`, { ...said, _key: key });
    const again = await browser.post(`/t/${trust.slug}/say`, { ...said, words: 'And nobody came on Monday either.', _key: key });
    expect(again.status).toBe(422);
    expect(again.html).toContain('This was already sent');
    expect(again.html).toContain('Nobody came on Friday and I waited.');
    expect(again.html).toContain('And nobody came on Monday either.');
    expect(await app.db.selectFrom('feedback').select('id').where('trust_id', '=', trust.id).execute()).toHaveLength(1);
  });
});
