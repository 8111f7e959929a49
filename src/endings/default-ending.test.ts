// The day support ends by itself: the rule and the database say the same, and it follows when a ward says somebody left, or they first meet.
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aPerson } from '../people/person.factory.ts';
import { aStay } from '../stays/stay.factory.ts';
import { aSupport } from '../support/support.factory.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { defaultEnding } from './ending-date.rules.ts';

const BEGAN = '2026-11-16';
type Case = { stays: { began: string; left: string | null }[]; firstMet: string | null; months?: number; counts: { leftOn: string | null } | null };
const CASES: [string, Case][] = [
  ['on the ward when it began, and still there', { stays: [{ began: '2026-11-02', left: null }], firstMet: '2026-11-18', counts: { leftOn: null } }],
  ['on the ward when it began, and left', { stays: [{ began: '2026-11-02', left: '2026-11-27' }], firstMet: '2026-11-18', counts: { leftOn: '2026-11-27' } }],
  ['left on the day it began', { stays: [{ began: '2026-11-02', left: BEGAN }], firstMet: null, counts: { leftOn: BEGAN } }],
  ['had left before it began', { stays: [{ began: '2026-10-02', left: '2026-11-10' }], firstMet: '2026-11-18', counts: null }],
  ['back in hospital later: the day stays', { stays: [{ began: '2026-11-02', left: '2026-11-27' }, { began: '2026-12-20', left: null }], firstMet: '2026-11-18', counts: { leftOn: '2026-11-27' } }],
  ['never in hospital', { stays: [], firstMet: '2026-11-18', counts: null }],
  ['never in hospital, not met yet', { stays: [], firstMet: null, counts: null }],
  ['a trust that gives six months', { stays: [], firstMet: '2026-08-31', months: 6, counts: null }],
];

describe('the day it ends by itself', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  const set = async (c: Case) => {
    const trust = await aTrust(app.db);
    const [ward, worker, person] = [await aTeam(app.db, trust.id), await aWorker(app.db, trust.id), await aPerson(app.db, trust.id)];
    if (c.months) await app.db.insertInto('trust_setting').values({ trust_id: trust.id, key: 'support_months', value: JSON.stringify(c.months) }).execute();
    for (const stay of c.stays) await aStay(app.db, trust.id, person.id, ward.id, { began_on: stay.began, left_on: stay.left, made_at: new Date(`${stay.began}T10:00:00Z`) });
    return { trust, person, worker, ward };
  };

  test.each(CASES)('%s', async (_what, c) => {
    const s = await set(c);
    const [row] = (await sql<{ on: string | null }>`select default_ending(${s.trust.id}, ${s.person.id}, ${BEGAN}, ${c.firstMet}) as on`.execute(app.db)).rows;
    expect(row?.on).toBe(defaultEnding({ stay: c.counts, firstMetOn: c.firstMet, months: c.months ?? 4 }));
  });

  test('when a ward says they left, the day follows, also when it was told wrongly at first; an agreed one does not move', async () => {
    const s = await set({ stays: [{ began: '2026-11-02', left: null }], firstMet: null, counts: null });
    const support = await aSupport(app.db, s.trust.id, s.person.id, s.worker, { began_at: new Date(`${BEGAN}T10:00:00Z`) });
    const day = async () => (await app.db.selectFrom('support').select('ending_on').where('id', '=', support.id).executeTakeFirstOrThrow()).ending_on;
    const leaves = (on: string | null) => app.db.updateTable('stay').set({ left_on: on }).where('person_id', '=', s.person.id).execute();
    expect(await day()).toBeNull();
    await leaves('2026-11-27');
    expect(await day()).toBe('2027-03-27');
    await leaves(null);
    expect(await day()).toBeNull();
    await leaves('2026-11-30');
    expect(await day()).toBe('2027-03-30');
    await app.db.updateTable('support').set({ ending_on: '2027-05-01', ending_why: 'a little longer' }).where('id', '=', support.id).execute();
    await leaves('2026-12-01');
    expect(await day()).toBe('2027-05-01');
  });

  test('without a stay it follows the first meeting, also when its record is corrected', async () => {
    const s = await set({ stays: [], firstMet: null, counts: null });
    const support = await aSupport(app.db, s.trust.id, s.person.id, s.worker, { began_at: new Date(`${BEGAN}T10:00:00Z`) });
    for (const [met, ending] of [['2026-11-18', '2027-03-18'], ['2026-11-17', '2027-03-17']] as const) {
      await app.db.updateTable('support').set({ first_held_at: new Date(`${met}T14:00:00Z`) }).where('id', '=', support.id).execute();
      expect((await app.db.selectFrom('support').select('ending_on').where('id', '=', support.id).executeTakeFirstOrThrow()).ending_on).toBe(ending);
    }
  });
});
