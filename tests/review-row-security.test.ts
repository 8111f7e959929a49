// Row-level security alone: a review is there for its lead, its readers and whoever is asked; another's answer only when nobody is waited for.
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asViewer } from '../src/access/index.ts';
import { newId } from '../src/kit/ids.ts';
import { testApp } from './setup/app.ts';
import type { TestApp } from './setup/app.ts';
import { REVIEW_TABLES, reviewPhrase } from './setup/world-review.ts';
import { makeWorld, VIEWER_NAMES } from './setup/world.ts';
import type { ViewerName, World } from './setup/world.ts';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await testApp();
  world = await makeWorld(app.db);
});
const as = <T>(name: ViewerName, work: Parameters<typeof asViewer<T>>[2], letter: 'a' | 'b' = 'a'): Promise<T> => asViewer(app.appDb, world[letter].viewers[name].viewer, work);
const OPENS: readonly ViewerName[] = ['lead', 'callum', 'nadia', 'reviewer'];

describe.each(REVIEW_TABLES)('%s', (table) => {
  test.each(VIEWER_NAMES)(`${table}: %s`, async (name) => {
    const rows = await as(name, async (tx) => (await sql<{ r: string }>`select ${sql.ref(table === 'review' ? 'id' : 'review_id')} as r from ${sql.table(table)}`.execute(tx.db)).rows.map((row) => row.r));
    expect([...new Set(rows)]).toEqual(OPENS.includes(name) ? [world.a.reviewId] : []);
  });
});

test('each reader’s answer is their own until as many as are needed have answered', async () => {
  const said = (name: ViewerName) => as(name, async (tx) => (await tx.db.selectFrom('review_decision').select('words').execute()).map((row) => row.words).sort());
  expect(await said('callum')).toEqual([reviewPhrase('a', 'both'), reviewPhrase('a', 'callum'), 'other'].sort());
  for (const name of ['lead', 'reviewer', 'nadia'] as const) expect(await said(name), name).toEqual([reviewPhrase('a', 'both'), 'other'].sort());
});

test('whoever is only asked, or not at all, writes nothing; nobody writes under another’s name; a reader publishes nothing', async () => {
  const { a } = world;
  const account = (name: ViewerName): string => a.viewers[name].viewer.accountId ?? '';
  const row = (name: ViewerName) => ({ trust_id: a.trustId, id: newId(), review_id: a.reviewId, by_account: account(name) });
  for (const name of ['nadia', 'dev', 'gemma', 'administrator', 'carer'] as const) await expect(as(name, (tx) => tx.db.insertInto('review_words').values({ ...row(name), part: 'question', words: 'x' }).execute()), name).rejects.toThrow('row-level security');
  await expect(as('callum', (tx) => tx.db.insertInto('review_words').values({ ...row('reviewer'), part: 'question', words: 'x' }).execute())).rejects.toThrow('row-level security');
  const { id: record } = await app.db.selectFrom('review_record').select('id').where('review_id', '=', a.reviewId).executeTakeFirstOrThrow();
  await expect(as('lead', (tx) => tx.db.insertInto('review_decision').values({ ...row('lead'), record_id: record, stage: 'first', answer: 'no' }).execute())).rejects.toThrow('row-level security');
  await expect(as('callum', (tx) => tx.db.insertInto('review_version').values({ trust_id: a.trustId, id: newId(), review_id: a.reviewId, number: 1, title: 'x', body: '{}', published_by: account('callum') }).execute())).rejects.toThrow('row-level security');
  await expect(as('dev', (tx) => tx.db.insertInto('review_reader').values({ trust_id: a.trustId, id: newId(), review_id: a.reviewId, account_id: account('dev'), name: 'Dev', invited_by: account('dev'), joined_at: new Date() }).execute())).rejects.toThrow('row-level security');
  for (const change of ['delete from review_record', "update review_decision set answer = 'yes'", "update review_version set body = '{}'", "update review_record set first_look = 'in'"]) await expect(as('lead', (tx) => sql.raw(change).execute(tx.db)), change).rejects.toThrow('permission denied');
});

test('a published version is for anybody of that trust’s pages, and gone from them when it is taken away', async () => {
  const row = { trust_id: world.a.trustId, id: newId(), review_id: world.a.reviewId, number: 9, title: 'Published', body: '{}', published_by: world.a.viewers.lead.viewer.accountId ?? '' };
  await as('lead', (tx) => tx.db.insertInto('review_version').values(row).execute());
  const seen = (name: ViewerName, letter: 'a' | 'b' = 'a') => as(name, async (tx) => (await tx.db.selectFrom('review_version').select('title').execute()).length, letter);
  for (const name of VIEWER_NAMES) { expect(await seen(name), name).toBe(1); expect(await seen(name, 'b'), name).toBe(0); }
  await as('lead', (tx) => tx.db.updateTable('review_version').set({ withdrawn_at: new Date(), withdrawn_why: 'asked' }).where('id', '=', row.id).execute());
  for (const name of VIEWER_NAMES) expect(await seen(name), name).toBe(OPENS.includes(name) ? 1 : 0);
});
