// Beginning a support: by the lead, or by the person who chose.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import type { Viewer } from '../access/index.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aPersonWithAccount } from '../people/person.factory.ts';
import { aStay } from '../stays/stay.factory.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { seenUntil } from './support.rules.ts';
import { beginSupport } from './index.ts';

const NOW = new Date('2026-11-23T10:00:00Z');

test('a worker sees an ended support fourteen days longer', () => expect(seenUntil('2026-11-23', 14)).toBe('2026-12-07'));

describe('beginning', () => {
  let app: TestApp;
  beforeAll(async () => {
    fixNow(NOW);
    app = await testApp();
  });
  afterAll(() => fixNow(null));
  const set = async () => {
    const trust = await aTrust(app.db);
    const [person, worker, other] = [await aPersonWithAccount(app.db, trust.id), await aWorker(app.db, trust.id), await aWorker(app.db, trust.id, { known_as: 'Imran' })];
    const ward = await aTeam(app.db, trust.id);
    await aStay(app.db, trust.id, person.id, ward.id, { began_on: '2026-11-10', expected_on: '2026-11-27', expected_said_by: 'Ward manager' });
    const account = await anAccount(app.db, { name: 'Joan' });
    const membershipId = await aMembership(app.db, trust.id, account.id, 'lead');
    const lead: Viewer = { ...NOBODY, accountId: account.id, role: 'lead', trustId: trust.id, membershipId };
    const self: Viewer = { ...NOBODY, accountId: person.accountId, role: 'person', trustId: trust.id, membershipId: person.membershipId, personId: person.id };
    const referralId = newId();
    await app.db.insertInto('referral').values({
      trust_id: trust.id, id: referralId, number: 1001, source: 'self', agreed_on: '2026-11-20', agreed_how: 'They asked', known_as: 'Callum', full_name: 'Callum Thistlewood', safe_contact: 'Phone',
      on_ward: true, hopes: 'A first evening at home that works', leaving_hospital: true, finding_places: false, one_or_group: 'one-to-one', answer: 'accepted', answered_at: NOW, person_id: person.id,
    }).execute();
    return { trust, person, worker, other, lead, self, referralId };
  };
  type Set = Awaited<ReturnType<typeof set>>;
  const begin = (s: Set, viewer: Viewer, workerId: string) => asViewer(app.appDb, viewer, (tx) =>
    beginSupport(tx, { personId: s.person.id, workerId, referralId: s.referralId, leavingHospital: true, findingPlaces: false }), NOW);
  const offered = (s: Set) => app.db.insertInto('offer').values({ trust_id: s.trust.id, id: newId(), referral_id: s.referralId, person_id: s.person.id, worker_id: s.worker.id }).execute();

  test('the lead begins it: the ending follows when they go home, the worker is in the circle, the clock has stopped, the audit says so', async () => {
    const s = await set();
    const id = await begin(s, s.lead, s.worker.id);
    const row = await app.db.selectFrom('support').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ person_id: s.person.id, worker_id: s.worker.id, ending_on: null, leaving_hospital: true, finding_places: false });
    const circle = await app.db.selectFrom('circle').select(['account_id', 'kind', 'why', 'until']).where('support_id', '=', id).execute();
    expect(circle).toEqual([{ account_id: s.worker.accountId, kind: 'support', why: 'Your peer worker', until: null }]);
    expect((await app.db.selectFrom('referral').select('matched_at').where('id', '=', s.referralId).executeTakeFirstOrThrow()).matched_at).toEqual(NOW);
    expect(await app.db.selectFrom('audit_row').select('action').where('object_id', '=', id).execute()).toEqual([{ action: 'support.begin' }]);
  });

  test('the person begins it with the worker they were shown, and the clock stops', async () => {
    const s = await set();
    await offered(s);
    const id = await begin(s, s.self, s.worker.id);
    expect(await app.db.selectFrom('circle').select('made_by').where('support_id', '=', id).execute()).toEqual([{ made_by: s.person.accountId }]);
    expect((await app.db.selectFrom('referral').select('matched_at').where('id', '=', s.referralId).executeTakeFirstOrThrow()).matched_at).toEqual(NOW);
  });

  test('the person cannot begin it with a worker they were not shown, nor for somebody else', async () => {
    const s = await set();
    await offered(s);
    await expect(begin(s, s.self, s.other.id)).rejects.toThrow();
    const t = await set();
    await expect(begin({ ...s, person: t.person }, s.self, s.worker.id)).rejects.toThrow();
    expect(await app.db.selectFrom('support').select('id').where('trust_id', '=', s.trust.id).execute()).toEqual([]);
  });

  test('a worker of another trust, or one who has left, is not there', async () => {
    const [s, t] = [await set(), await set()];
    await expect(begin(s, s.lead, t.worker.id)).rejects.toThrow();
    await app.db.updateTable('peer_worker').set({ left_on: '2026-11-01' }).where('id', '=', s.worker.id).execute();
    await expect(begin(s, s.lead, s.worker.id)).rejects.toThrow();
  });

  test('row security alone: no circle row for a worker who was not shown, no clock of another', async () => {
    const s = await set();
    await offered(s);
    await expect(asViewer(app.appDb, s.self, (tx) => tx.db.insertInto('circle').values({
      trust_id: s.trust.id, id: newId(), person_id: s.person.id, account_id: s.other.accountId, kind: 'support', support_id: newId(), why: 'x', since: NOW,
    }).execute())).rejects.toThrow(/row-level security/);
    await expect(asViewer(app.appDb, s.self, (tx) => tx.db.updateTable('referral').set({ answer: 'declined', decline_reason: 'x' }).where('id', '=', s.referralId).execute())).rejects.toThrow(/row-level security/);
  });
});
