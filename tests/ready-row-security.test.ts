// Readiness and setting up by row-level security alone: whose rows each viewer reads, as the app's role; no code of ours in between.
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asViewer } from '../src/access/index.ts';
import type { DB } from '../src/kit/db/index.ts';
import { now } from '../src/kit/clock.ts';
import { newId } from '../src/kit/ids.ts';
import { addDays, dayOf } from '../src/kit/times.ts';
import { aGap, anException, aPreparation, aReadyTeam } from '../src/teams/readiness.factory.ts';
import { testApp } from './setup/app.ts';
import type { TestApp } from './setup/app.ts';
import { makeWorld, VIEWER_NAMES } from './setup/world.ts';
import type { TrustOfWorld, ViewerName, World } from './setup/world.ts';

/** The whole trust; one's own team; nothing. The nurse belongs to the ward, the other nurse to the other ward. */
type Sees = Partial<Record<ViewerName, 'all' | 'ward' | 'other'>>;
const TEAMS: Sees = { lead: 'all', administrator: 'all', manager: 'all', nadia: 'all', dev: 'all', cover: 'all', nurse: 'ward', otherNurse: 'other' };
const KEEPERS: Sees = { lead: 'all', administrator: 'all', manager: 'all' };
const MATRIX: Record<string, Sees> = {
  team_manager: TEAMS, readiness_item: TEAMS, readiness_entry: TEAMS, readiness_signature: TEAMS, readiness_again: TEAMS, readiness_exception: TEAMS, readiness_look: TEAMS, team_preparation: TEAMS,
  set_up_task: KEEPERS, set_up_step: KEEPERS, other_service: { ...KEEPERS, nadia: 'all', dev: 'all', cover: 'all' },
};

const plant = async (app: TestApp, t: TrustOfWorld): Promise<void> => {
  const today = dayOf(now());
  const by = t.viewers.lead.viewer.accountId ?? '';
  for (const team of [t.wardId, t.otherWardId]) {
    await aReadyTeam(app.db, t.trustId, team, { on: addDays(today, -40), managerId: t.viewers.nurse.viewer.accountId ?? '', peerId: t.viewers.nadia.viewer.accountId ?? '' });
    await aGap(app.db, t.trustId, team, 'base', 'Sam', today, by, today);
    await anException(app.db, t.trustId, team, { reason: 'x', until_on: today, signed_by: by, signed_at: now() });
    await aPreparation(app.db, t.trustId, team, { on: today, by, peers: [t.viewers.nadia.viewer.accountId ?? ''], roles: { nurse: 3 } });
    const of = { trust_id: t.trustId, team_id: team };
    await app.db.insertInto('readiness_item').values({ ...of, id: newId(), words: 'x', why: 'x', good_months: 3, added_by: by }).execute();
    await app.db.insertInto('readiness_again').values({ ...of, id: newId(), why: 'somebody asked', asked: true, by_account: by }).execute();
    await app.db.insertInto('readiness_look').values({ ...of, id: newId(), words: 'x', again_on: today, by_account: by }).execute();
  }
  await app.db.insertInto('set_up_task').values({ trust_id: t.trustId, id: newId(), phase: 1, words: 'x', added_by: by }).execute();
  await app.db.insertInto('set_up_step').values({ trust_id: t.trustId, id: newId(), task: 'why', kind: 'plan', owner: 'x', due_on: today, by_account: by }).execute();
  await app.db.insertInto('other_service').values({ trust_id: t.trustId, id: newId(), name: 'x', as_of: 'x', source: 'x', added_by: by }).execute();
};

describe('ready teams, by row security alone', () => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp();
    world = await makeWorld(app.db);
    await plant(app, world.a);
    await plant(app, world.b);
  });
  const rows = (name: ViewerName, table: string) => asViewer(app.appDb, world.a.viewers[name].viewer, async (tx) => (await sql<{ trust_id: string; team_id?: string }>`select * from ${sql.table(table)}`.execute(tx.db)).rows);

  describe.each(Object.keys(MATRIX))('%s', (table) => {
    test.each(VIEWER_NAMES)(`${table}: %s`, async (name) => {
      const seen = await rows(name, table);
      expect(seen.every((r) => r.trust_id === world.a.trustId)).toBe(true);
      const sees = MATRIX[table]?.[name];
      if (!seen.some((r) => r.team_id)) expect(seen.length > 0).toBe(sees !== undefined && (sees === 'all' || table !== 'set_up_task'));
      else expect([...new Set(seen.map((r) => r.team_id))].sort()).toEqual((sees === 'all' ? [world.a.wardId, world.a.otherWardId] : sees === 'ward' ? [world.a.wardId] : [world.a.otherWardId]).sort());
    });
  });

  test('who was in the room and who led it: whoever reads the session', async () => {
    for (const table of ['team_preparation_role', 'team_preparation_peer']) for (const name of VIEWER_NAMES) expect([name, (await rows(name, table)).length], table).toEqual([name, TEAMS[name] === 'all' ? 2 : TEAMS[name] ? 1 : 0]);
  });

  test('nobody signs in another’s name, as the manager of a team they do not manage, or writes for another team or trust', async () => {
    const { a, b } = world;
    const put = (name: ViewerName, table: 'readiness_signature' | 'readiness_entry' | 'readiness_exception' | 'readiness_again' | 'set_up_step', row: object, trust = a.trustId) =>
      asViewer(app.appDb, a.viewers[name].viewer, (tx) => tx.db.insertInto(table).values({ trust_id: trust, id: newId(), team_id: a.wardId, ...row } as never).execute());
    const id = (name: ViewerName): string => a.viewers[name].viewer.accountId ?? '';
    const attempts: [string, () => Promise<unknown>][] = [
      ['a peer worker as manager', () => put('nadia', 'readiness_signature', { signs_as: 'manager', account_id: id('nadia') })],
      ['in another’s name', () => put('nadia', 'readiness_signature', { signs_as: 'peer worker', account_id: id('dev') })],
      ['a nurse of another ward', () => put('otherNurse', 'readiness_signature', { signs_as: 'manager', account_id: id('otherNurse') })],
      ['a lead signing for the team', () => put('lead', 'readiness_signature', { signs_as: 'manager', account_id: id('lead') })],
      ['evidence for another ward', () => put('otherNurse', 'readiness_entry', { item: 'base', kind: 'to do', owner: 'x', due_on: '2027-01-01', entered_by: id('otherNurse') })],
      ['an exception by a nurse', () => put('nurse', 'readiness_exception', { reason: 'x', until_on: '2027-01-01', signed_by: id('nurse') })],
      ['no need, said by an administrator', () => put('administrator', 'readiness_again', { why: 'concern', asked: false, by_account: id('administrator') })],
      ['another trust', () => put('lead', 'readiness_exception', { reason: 'x', until_on: '2027-01-01', signed_by: id('lead'), team_id: b.wardId }, b.trustId)],
    ];
    for (const [what, attempt] of attempts) await expect(attempt(), what).rejects.toThrow(/row-level security|permission denied/);
    await put('nurse', 'readiness_signature', { signs_as: 'manager', account_id: id('nurse') });
  });

  test('where peer workers are placed: team ids for those who work here, nothing for anybody else; when a concern was raised, for the lead alone', async () => {
    for (const name of VIEWER_NAMES) {
      const [placed, concerns] = await asViewer(app.appDb, world.a.viewers[name].viewer, async (tx) => [(await sql<{ t: string[] }>`select teams_with_placements(current_date) as t`.execute(tx.db)).rows[0]?.t ?? [], (await sql<object>`select * from last_concern_in_teams()`.execute(tx.db)).rows] as const);
      expect(placed, name).toEqual([]);
      expect(concerns.length > 0 ? name : null).toBe(null);
    }
  });

  test('tables that the matrix leaves out are none of ours', () => {
    const ours: (keyof DB)[] = ['team_manager', 'readiness_item', 'readiness_entry', 'readiness_signature', 'readiness_again', 'readiness_exception', 'readiness_look', 'team_preparation', 'set_up_task', 'set_up_step', 'other_service'];
    expect(Object.keys(MATRIX).sort()).toEqual([...ours].sort());
  });
});
