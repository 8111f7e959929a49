// Meetings and handovers of long ago are not read by today's screens (battery L6): rows read are counted as the app's role, under row-level security, with 3,000 people, 12,000 meetings and 3,000 handovers that are over.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asViewer } from '../src/access/index.ts';
import type { Tx, Viewer } from '../src/access/index.ts';
import { handedContacts, handoversOf, peopleOfLeavers, plannedIn } from '../src/endings/handover.queries.ts';
import { endingFactsForLead, endingFactsOfMine, endingsDue } from '../src/endings/lists.queries.ts';
import { fixNow } from '../src/kit/clock.ts';
import { newId } from '../src/kit/ids.ts';
import { comingContacts, openContacts } from '../src/support/contact.queries.ts';
import { testApp } from './setup/app.ts';
import type { TestApp } from './setup/app.ts';
import { onWard } from './setup/ward-scene.ts';
import type { OnWard } from './setup/ward-scene.ts';

const GONE = 3_000;
let app: TestApp;
let w: OnWard;
let [nadia, joan, callum]: Viewer[] = [];
let [support, handover] = ['', ''];
const viewer = async (role: string, more: Partial<Viewer>): Promise<Viewer> => {
  const { trust } = w.s;
  const one = await app.db.selectFrom('membership').select('account_id').where('trust_id', '=', trust.id).where('role', '=', role).executeTakeFirst();
  return { trustId: trust.id, accountId: one?.account_id ?? null, role, teamIds: [], workerId: null, visitor: null, ...more } as unknown as Viewer;
};

beforeAll(async () => {
  app = await testApp();
  w = await onWard(app);
  const { trust } = w.s;
  const worker = await app.db.selectFrom('peer_worker').select(['id', 'account_id']).where('id', '=', w.s.nadia.id).executeTakeFirstOrThrow();
  [nadia, joan, callum] = [await viewer('peer_worker', { workerId: worker.id, accountId: worker.account_id } as never), await viewer('lead', {}), await viewer('person', { personId: w.s.callum.id } as never)];
  support = (await app.db.selectFrom('support').select('id').where('person_id', '=', w.s.callum.id).where('ended_at', 'is', null).executeTakeFirstOrThrow()).id;
  await sql`create temp table gone as select gen_random_uuid() as person, gen_random_uuid() as support, gen_random_uuid() as handover, i, now() - make_interval(days => 60) - make_interval(hours => i * 7) as at from generate_series(1, ${sql.lit(GONE)}) i`.execute(app.db);
  await sql`insert into person (trust_id, id, known_as, full_name, safe_contact, made_at) select ${trust.id}, person, 'Gone ' || i, 'Gone Invented', 'By letter', at from gone`.execute(app.db);
  await sql`insert into support (trust_id, id, person_id, worker_id, leaving_hospital, finding_places, began_at, ending_on, ended_at, ended_how) select ${trust.id}, support, person, ${worker.id}, true, false, at, at::date + 30, at + interval '30 days', 'agreed' from gone`.execute(app.db);
  await sql`insert into contact (trust_id, id, support_id, person_id, worker_id, planned_at, planned_minutes, how, made_at, recorded_at, held, began_at, minutes)
    select ${trust.id}, gen_random_uuid(), support, person, ${worker.id}, at + make_interval(days => n), 60, 'at home', at, at + make_interval(days => n), true, at + make_interval(days => n), 45 from gone, generate_series(1, 4) n`.execute(app.db);
  await sql`insert into handover (trust_id, id, person_id, support_id, to_worker_id, because, proposed_by, proposed_at, answer, answered_at, answered_by, done_at, done_by, to_support_id)
    select ${trust.id}, handover, person, support, ${worker.id}, 'leaves', ${worker.account_id}, at, 'yes', at, ${worker.account_id}, at, ${worker.account_id}, support from gone`.execute(app.db);
  await sql`insert into handover_contact (trust_id, id, handover_id, person_id, contact_id, becomes, teller_worker_id, told_at, told_by)
    select distinct on (g.handover) ${trust.id}, gen_random_uuid(), g.handover, g.person, c.id, 'moved', ${worker.id}::uuid, g.at, ${worker.account_id}::uuid from gone g join contact c on c.support_id = g.support`.execute(app.db);
  // And what is so today: two meetings planned with Callum, whose worker leaves before Christmas; he is being handed over, and somebody has to tell him.
  const now = { trust_id: trust.id, person_id: w.s.callum.id };
  const [ahead, moved, open] = [newId(), newId(), newId()];
  handover = open;
  for (const [id, day] of [[ahead, '2026-12-01'], [moved, '2026-12-08']] as const) await app.db.insertInto('contact').values({ ...now, id, support_id: support, worker_id: worker.id, planned_at: new Date(`${day}T10:00:00Z`), planned_minutes: 60, how: 'at home' }).execute();
  await app.db.updateTable('peer_worker').set({ left_on: '2026-12-20' }).where('id', '=', worker.id).execute();
  await app.db.insertInto('handover').values({ ...now, id: open, support_id: support, to_worker_id: worker.id, because: 'leaves', proposed_by: worker.account_id }).execute();
  await app.db.insertInto('handover_contact').values({ ...now, id: newId(), handover_id: open, contact_id: moved, becomes: 'called off', teller_worker_id: worker.id }).execute();
  await sql`analyze person, support, contact, handover, handover_contact`.execute(app.db);
});
afterAll(() => fixNow(null));

/** Rows the tables gave to what was asked, by reading through or by an index; with how it was read when it was too many. */
const rowsRead = (who: Viewer | undefined, work: (tx: Tx) => Promise<unknown>): Promise<Record<string, number>> => asViewer(app.appDb, who as Viewer, async (tx) => {
  const soFar = async (): Promise<Record<string, number>> => Object.fromEntries((await sql<{ relname: string; n: number }>`select relname, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as n from pg_stat_xact_user_tables where relname in ('person', 'support', 'contact', 'handover', 'handover_contact')`.execute(tx.db)).rows.map(({ relname, n }) => [relname, n]));
  const before = await soFar();
  await work(tx);
  return Object.fromEntries(Object.entries(await soFar()).map(([table, n]) => [table, n - (before[table] ?? 0)]));
});
const few = { contact: 40, handover: 20, handover_contact: 20, person: 60, support: 60 };
const notMany = (read: Record<string, number>): void => {
  for (const [table, most] of Object.entries(few)) expect(read[table] ?? 0, `${table}: ${JSON.stringify(read)}`).toBeLessThanOrEqual(most);
};

test.each<[string, () => Viewer | undefined, (tx: Tx) => Promise<readonly unknown[]>]>([
  ['whom a worker still has to tell of a moved meeting, and the meetings they may see for it', () => nadia, (tx) => endingFactsOfMine(tx, [support])],
  ['a worker’s open meetings', () => nadia, (tx) => openContacts(tx, [support], new Date('2026-12-31T00:00:00Z'))],
  ['what is planned with one person, for their worker', () => nadia, (tx) => comingContacts(tx, w.s.callum.id, 5)],
  ['what is planned with them, for themself', () => callum, (tx) => comingContacts(tx, w.s.callum.id, 5)],
  ['what lies ahead in a support that is handed over', () => joan, (tx) => plannedIn(tx, support)],
  ['the handovers of one person, for a lead', () => joan, (tx) => handoversOf(tx, w.s.callum.id)],
  ['and for their worker', () => nadia, (tx) => handoversOf(tx, w.s.callum.id)],
  ['the meetings of one handover', () => joan, (tx) => handedContacts(tx, handover)],
  ['people whose worker leaves', () => joan, (tx) => peopleOfLeavers(tx, '2027-01-31')],
  ['what a lead’s first screen asks of endings', () => joan, (tx) => endingFactsForLead(tx, '2026-11-23')],
  ['endings that are due', () => joan, async (tx) => (await endingsDue(tx, '2026-11-23', 400, 1)).rows],
])('%s', async (_what, who, work) => {
  let found = 0;
  notMany(await rowsRead(who(), async (tx) => { found = (await work(tx)).length; }));
  expect(found).toBeGreaterThan(0);
});
