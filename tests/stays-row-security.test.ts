// Time in hospital under row security alone: who may write which row. The app's own checks take no part.
import { beforeAll, describe, expect, test } from 'vitest';
import { asViewer } from '../src/access/index.ts';
import type { Tx } from '../src/access/index.ts';
import type { Viewer } from '../src/access/viewer.ts';
import { newId } from '../src/kit/ids.ts';
import { aStay } from '../src/stays/stay.factory.ts';
import { testApp } from './setup/app.ts';
import type { TestApp } from './setup/app.ts';
import { makeWorld } from './setup/world.ts';
import type { Key, TrustOfWorld, World } from './setup/world.ts';

const REFUSED = /row-level security|permission denied/;

describe('a stay, in the database', () => {
  let app: TestApp;
  let world: World;
  let a: TrustOfWorld;
  beforeAll(async () => {
    app = await testApp();
    world = await makeWorld(app.db);
    a = world.a;
  });
  const as = <T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> => asViewer(app.appDb, viewer, work);
  const of = (key: Key, team = key === 'gemma' || key === 'walled' ? a.otherWardId : a.wardId) =>
    ({ trust_id: a.trustId, id: newId(), stay_id: a.people[key].stayId, person_id: a.people[key].personId, team_id: team, said_by: 'x', said_on: '2026-11-20' });
  const followUp = (key: Key) => (tx: Tx) => tx.db.insertInto('follow_up').values({ ...of(key), done_on: '2026-11-20', done_by: 'x' }).execute();
  const step = (key: Key, kind: string) => (tx: Tx) => tx.db.insertInto('stay_step').values({ ...of(key), kind }).execute();
  const stay = (key: Key, team: string) => (tx: Tx) => tx.db.insertInto('stay').values({ trust_id: a.trustId, id: newId(), person_id: a.people[key].personId, team_id: team }).execute();

  test('a peer worker writes nothing down but that they ask the ward, about their own people', async () => {
    const { nadia } = a.viewers;
    for (const attempt of [followUp('callum'), step('callum', 'left'), step('callum', 'began'), step('gemma', 'asked'), stay('callum', a.wardId)]) await expect(as(nadia.viewer, attempt)).rejects.toThrow(REFUSED);
    expect((await as(nadia.viewer, (tx) => tx.db.updateTable('stay').set({ left_on: '2026-11-20' }).where('id', '=', a.people.callum.stayId).executeTakeFirst())).numUpdatedRows).toBe(0n);
    await as(nadia.viewer, step('callum', 'asked'));
  });

  test('nobody but the ward and a lead says anything of the clinical follow-up', async () => {
    for (const name of ['callum', 'nadia', 'cover', 'carer', 'manager', 'administrator', 'named', 'pals', 'advocate', 'otherNurse'] as const) await expect(as(a.viewers[name].viewer, followUp('callum')), name).rejects.toThrow(REFUSED);
    await as(a.viewers.nurse.viewer, followUp('callum'));
    await as(a.viewers.lead.viewer, followUp('callum'));
    await as(a.viewers.otherNurse.viewer, followUp('walled'));
    await expect(as(a.viewers.lead.viewer, followUp('walled')), 'a colleague’s own record').rejects.toThrow(REFUSED);
  });

  test('a ward begins a stay only for somebody who was on it, and nowhere else for anybody who is not on it now', async () => {
    await expect(as(a.viewers.nurse.viewer, stay('gemma', a.wardId)), 'never on this ward').rejects.toThrow(REFUSED);
    await expect(as(a.viewers.nurse.viewer, stay('gemma', a.otherWardId)), 'somebody else’s ward').rejects.toThrow(REFUSED);
    await expect(as(a.viewers.lead.viewer, stay('walled', a.wardId)), 'a colleague’s own record').rejects.toThrow(REFUSED);
  });

  test('what hangs on a stay is of that person and that ward: the database refuses another', async () => {
    await expect(as(a.viewers.nurse.viewer, (tx) => tx.db.insertInto('follow_up').values({ ...of('gemma', a.wardId), done_on: '2026-11-20', done_by: 'x' }).execute())).rejects.toThrow(/foreign key|row-level security/);
  });

  test('after a move the first ward keeps what it knew, changes nothing and sees nothing of the second', async () => {
    const personId = a.people.amir.personId;
    const second = await aStay(app.db, a.trustId as never, personId as never, a.otherWardId as never, { began_on: '2026-11-22' });
    await app.db.updateTable('stay').set({ left_on: '2026-11-22', moved_to: second }).where('id', '=', a.people.amir.stayId).execute();
    const seen = (viewer: Viewer) => as(viewer, async (tx) => (await tx.db.selectFrom('stay').select('id').where('person_id', '=', personId).execute()).map((r) => r.id));
    expect(await seen(a.viewers.nurse.viewer)).toEqual([a.people.amir.stayId]);
    expect(await seen(a.viewers.otherNurse.viewer)).toEqual([second]);
    expect((await as(a.viewers.nurse.viewer, (tx) => tx.db.updateTable('stay').set({ left_on: '2026-11-23' }).where('id', '=', a.people.amir.stayId).executeTakeFirst())).numUpdatedRows).toBe(0n);
    await expect(as(a.viewers.nurse.viewer, stay('amir', a.wardId)), 'nor brings them back').rejects.toThrow(REFUSED);
  });

  test('nothing that was said is written over or taken away', async () => {
    for (const table of ['stay_step', 'follow_up'] as const) await expect(as(a.viewers.nurse.viewer, (tx) => tx.db.updateTable(table).set({ said_by: 'x' } as never).execute()), table).rejects.toThrow(REFUSED);
    await expect(as(a.viewers.nurse.viewer, (tx) => tx.db.updateTable('stay_leave').set({ from_on: '2026-12-01' }).execute())).rejects.toThrow(REFUSED);
    for (const table of ['stay', 'stay_step', 'stay_leave', 'follow_up', 'expected_date'] as const) await expect(as(a.viewers.lead.viewer, (tx) => tx.db.deleteFrom(table).execute()), table).rejects.toThrow(REFUSED);
    await expect(as(a.viewers.lead.viewer, (tx) => tx.db.updateTable('stay').set({ person_id: a.people.gemma.personId }).execute()), 'a stay is never somebody else’s').rejects.toThrow(REFUSED);
  });
});
