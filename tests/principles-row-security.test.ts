// Row-level security of the principles alone, in SQL: each viewer, each table, as the app's role.
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asViewer } from '../src/access/index.ts';
import { newId } from '../src/kit/ids.ts';
import { testApp } from './setup/app.ts';
import type { TestApp } from './setup/app.ts';
import { makeWorld, VIEWER_NAMES } from './setup/world.ts';
import type { ViewerName, World } from './setup/world.ts';

/** How many of the planted rows each viewer reads; a viewer left out reads none. callum is in the lived-experience group. */
const MATRIX: Record<string, Partial<Record<ViewerName, number>>> = {
  refused_request: { lead: 6 },
  principle_talk: { lead: 1 },
  clinical_post_fact: { lead: 1, manager: 1 },
  principle_rule: { lead: 1, manager: 1, nadia: 1, dev: 1, cover: 1, callum: 1 },
  principle_concern: { lead: 2, manager: 1 },
  principle_step: { lead: 3, manager: 1 },
  principle_year: Object.fromEntries(VIEWER_NAMES.map((name) => [name, 1])),
};

describe('the principles, row by row', () => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp();
    world = await makeWorld(app.db);
  });
  const as = <T>(name: ViewerName, work: Parameters<typeof asViewer<T>>[2]): Promise<T> => asViewer(app.appDb, world.a.viewers[name].viewer, work);

  describe.each(Object.keys(MATRIX))('%s', (table) => {
    test.each(VIEWER_NAMES)(`${table}: %s reads exactly what the matrix says, and nothing of the other trust`, async (name) => {
      const { rows } = await as(name, (tx) => sql<{ trust_id: string }>`select trust_id from ${sql.table(table)}`.execute(tx.db));
      expect(rows.map((r) => r.trust_id)).toEqual(Array.from({ length: MATRIX[table]?.[name] ?? 0 }, () => world.a.trustId));
    });
  });

  test('no table of refusals can hold a worker, an account or an hour', async () => {
    const { rows } = await sql<{ c: string; t: string }>`select column_name as c, data_type as t from information_schema.columns where table_name = 'refused_request'`.execute(app.db);
    expect(rows.filter(({ c, t }) => /worker|account|by|who|at$/.test(c) || t.startsWith('timestamp')).map((r) => r.c)).toEqual([]);
    expect(rows.filter(({ t }) => t === 'uuid').map((r) => r.c).sort()).toEqual(['id', 'team_id', 'trust_id']);
  });

  test('functions that count answer those they are for, and nobody else', async () => {
    const facts = (name: ViewerName) => as(name, async (tx) => (await sql`select * from facts_of_principles('2026-11-23', '2026-01-01', '{}', '{}', '{}', '{}', '{}')`.execute(tx.db)).rows.length);
    const fives = (name: ViewerName) => as(name, async (tx) => (await sql<{ times: number | null }>`select times from refusals_in_fives('2026-01-01', '2026-11-23', '{}', '{}')`.execute(tx.db)).rows.map((r) => r.times));
    for (const name of VIEWER_NAMES) {
      expect(await facts(name) > 0, `facts: ${name}`).toBe(name === 'lead');
      expect(await fives(name), `fives: ${name}`).toEqual(name === 'lead' || name === 'manager' ? [6, 6, 6] : []);
    }
  });

  test('nobody writes what is not theirs: a worker no concern, a manager no rule and none of another’s concerns, a lead no earlier day and no published year anew', async () => {
    const { a } = world;
    const rule = { trust_id: a.trustId, id: newId(), rule_key: 'alone', is_on: false, threshold: 1, window_days: 0, decided_on: '2026-01-01', because: 'x' };
    const by = (name: ViewerName): string => a.viewers[name].viewer.accountId ?? '';
    const step = { trust_id: a.trustId, id: newId(), concern_id: a.principles.leads, kind: 'closed', words: 'x' };
    const attempts: [string, () => Promise<unknown>][] = [
      ['a worker’s concern', () => as('nadia', (tx) => tx.db.insertInto('principle_concern').values({ trust_id: a.trustId, id: newId(), rule_key: 'alone', cause: 'x', said: 'x', raised_on: '2026-11-01', must_answer: by('lead'), answer_by: '2026-11-02', seen_on: '2026-11-01' }).execute())],
      ['a manager’s rule', () => as('manager', (tx) => tx.db.insertInto('principle_rule').values({ ...rule, from_on: sql`current_date`, made_by: by('manager') }).execute())],
      ['a rule from an earlier day', () => as('lead', (tx) => tx.db.insertInto('principle_rule').values({ ...rule, from_on: '2026-01-01', made_by: by('lead') }).execute())],
      ['a manager’s step on a lead’s concern', () => as('manager', (tx) => tx.db.insertInto('principle_step').values({ ...step, by_account: by('manager') }).execute())],
      ['a step in another’s name', () => as('lead', (tx) => tx.db.insertInto('principle_step').values({ ...step, by_account: by('manager') }).execute())],
      ['a year changed', () => as('lead', (tx) => sql`update principle_year set words = 'x'`.execute(tx.db))],
      ['a year by a manager', () => as('manager', (tx) => tx.db.insertInto('principle_year').values({ trust_id: a.trustId, id: newId(), year: 2024, version: 1, facts: '{}', words: 'x', published_name: 'x', published_by: by('manager') }).execute())],
      ['a step taken away', () => as('lead', (tx) => tx.db.deleteFrom('principle_step').execute())],
    ];
    for (const [what, attempt] of attempts) await expect(attempt(), what).rejects.toThrow(/row-level security|permission denied/);
  });
});
