// What a first screen reads does not grow with the years (battery L6): rows read are counted as the app's role, under row-level security, with thousands of people who have long gone home.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asViewer } from '../src/access/index.ts';
import type { Tx, Viewer } from '../src/access/index.ts';
import { fixNow } from '../src/kit/clock.ts';
import { ourReferrals } from '../src/referrals/asking.queries.ts';
import { datesToAsk, ourWard } from '../src/stays/index.ts';
import { aTeam } from '../src/teams/team.factory.ts';
import { testApp } from './setup/app.ts';
import type { TestApp } from './setup/app.ts';
import { onWard } from './setup/ward-scene.ts';
import type { OnWard } from './setup/ward-scene.ts';

const GONE = 3_000;
let app: TestApp;
let w: OnWard;
let nurse: Viewer;
beforeAll(async () => {
  app = await testApp();
  w = await onWard(app);
  const { trust, ward, nadia } = w.s;
  const account = (await app.db.selectFrom('membership').select('account_id').where('trust_id', '=', trust.id).where('role', '=', 'host_team').executeTakeFirstOrThrow()).account_id;
  nurse = { trustId: trust.id, accountId: account, role: 'host_team', teamIds: [ward.id], workerId: null, visitor: null } as unknown as Viewer;
  // They were asked for, were supported, left this ward and had their ending, one every few hours of the last years.
  await sql`create temp table gone as select gen_random_uuid() as person, gen_random_uuid() as referral, i, now() - make_interval(days => 60) - make_interval(hours => i * 7) as at from generate_series(1, ${sql.lit(GONE)}) i`.execute(app.db);
  await sql`insert into person (trust_id, id, known_as, full_name, safe_contact, made_at) select ${trust.id}, person, 'Gone ' || i, 'Gone Invented', 'By letter', at from gone`.execute(app.db);
  await sql`insert into referral (trust_id, id, number, source, team_id, asked_by_name, sent_at, agreed_on, agreed_how, known_as, full_name, safe_contact, on_ward, ward_id, hopes, leaving_hospital, finding_places, one_or_group, answer, answered_at, person_id, matched_at, first_held_at, second_held_at)
    select ${trust.id}, referral, 10000 + i, 'host team', ${ward.id}, 'Sam', at, at::date, 'Yes', 'Gone ' || i, 'Gone Invented', 'By letter', true, ${ward.id}, 'Home', true, false, 'one-to-one', 'accepted', at, person, at, at, at from gone`.execute(app.db);
  await sql`insert into support (trust_id, id, person_id, worker_id, referral_id, leaving_hospital, finding_places, began_at, ending_on, ended_at, ended_how) select ${trust.id}, gen_random_uuid(), person, ${nadia.id}, referral, true, false, at, at::date + 30, at + interval '30 days', 'agreed' from gone`.execute(app.db);
  await sql`insert into stay (trust_id, id, person_id, team_id, began_on, left_on, made_at) select ${trust.id}, gen_random_uuid(), person, ${ward.id}, at::date - 20, at::date, at from gone`.execute(app.db);
  await sql`analyze person, referral, support, stay`.execute(app.db);
});
afterAll(() => fixNow(null));

/** Rows the tables gave to what was asked, by reading through or by an index. Counts of earlier requests may not have left the connection yet, so those are taken off. */
const rowsRead = (work: (tx: Tx) => Promise<unknown>, viewer = nurse): Promise<number> => asViewer(app.appDb, viewer, async (tx) => {
  const soFar = async (): Promise<number> => (await sql<{ n: number }>`select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)::int as n from pg_stat_xact_user_tables where relname in ('person', 'referral', 'support', 'stay', 'expected_date')`.execute(tx.db)).rows[0]?.n ?? 0;
  const before = await soFar();
  await work(tx);
  return (await soFar()) - before;
});

test('a ward’s list asks for who is there and who left lately', async () => {
  let here = 0;
  expect(await rowsRead(async (tx) => { here = (await ourWard(tx)).list.here.length; })).toBeLessThan(60);
  expect(here).toBe(1);
});

test('a team’s referrals under way are read, not all it ever sent', async () => {
  expect(await rowsRead((tx) => ourReferrals(tx, 'under way'))).toBeLessThan(40);
});

test('one page of those that are over stops where the page stops', async () => {
  let shown = 0;
  expect(await rowsRead(async (tx) => { shown = (await ourReferrals(tx, 'over')).rows.length; })).toBeLessThan(150);
  expect(shown).toBe(20);
});

test('the lead’s six days of leaving to ask about are found without reading everybody in hospital', async () => {
  const { trust, joan } = w.s;
  const other = await aTeam(app.db, trust.id, { name: 'Fernbank ward' });
  await sql`insert into stay (trust_id, id, person_id, team_id, began_on, made_at, expected_on, expected_said_on) select ${trust.id}, gen_random_uuid(), person, ${other.id}, current_date - 20, now() - interval '20 days', date '2026-01-01' + i % 300, date '2025-12-01' + i % 300 from gone`.execute(app.db);
  await sql`analyze stay`.execute(app.db);
  const lead = { ...nurse, accountId: joan.accountId, role: 'lead', teamIds: [] } as Viewer;
  let shown: string[] = [];
  expect(await rowsRead(async (tx) => { shown = (await datesToAsk(tx, '2026-11-27', 7, { limit: 6 })).map(({ known_as }) => known_as); }, lead)).toBeLessThan(60);
  expect(shown.map((name) => Number(name.replace('Gone ', '')) % 300)).toEqual([0, 0, 0, 0, 0, 0]); // the longest out of date
});
