// A support ends: what is called off, who still sees what and until when. One test a promise.
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import type { Viewer } from '../access/index.ts';
import { aCircleRow, aMembership, anAccount } from '../access/access.factory.ts';
import type { MemberRole } from '../access/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { addDays, dayOf, startOfDay } from '../kit/times.ts';
import { aPersonWithAccount } from '../people/person.factory.ts';
import { aTrust } from '../teams/team.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { aPlannedContact, aSupport, daysFromNow } from './support.factory.ts';
import { endSupport } from './index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

const set = async () => {
  const trust = await aTrust(app.db);
  const [person, nadia, dev, ruth] = [await aPersonWithAccount(app.db, trust.id), await aWorker(app.db, trust.id), await aWorker(app.db, trust.id, { known_as: 'Dev' }), await aWorker(app.db, trust.id, { known_as: 'Ruth' })];
  const support = await aSupport(app.db, trust.id, person.id, nadia);
  const [begun, ahead] = [await aPlannedContact(app.db, trust.id, support, { planned_at: daysFromNow(-0.05) }), await aPlannedContact(app.db, trust.id, support, { planned_at: daysFromNow(2) })];
  await aCircleRow(app.db, trust.id, { personId: person.id, accountId: ruth.accountId, kind: 'cover', supportId: support.id, until: daysFromNow(40) });
  const earlier = newId<'support'>();
  await app.db.insertInto('support').values({ trust_id: trust.id, id: earlier, person_id: person.id, worker_id: dev.id, began_at: daysFromNow(-200), ended_at: daysFromNow(-100), ended_how: 'as agreed' }).execute();
  await aCircleRow(app.db, trust.id, { personId: person.id, accountId: nadia.accountId, kind: 'shared', supportId: earlier, parts: ['notes'] });
  const as = (role: MemberRole, about: Partial<Viewer>): Viewer => ({ ...NOBODY, role, trustId: trust.id, ...about });
  const lead = async (role: MemberRole = 'lead') => { const a = await anAccount(app.db, { name: 'Joan' }); return as(role, { accountId: a.id, membershipId: await aMembership(app.db, trust.id, a.id, role) }); };
  return { trust, person, nadia, dev, support, begun, ahead, lead: await lead(), named: await lead('named_person'),
    worker: (w: typeof nadia) => as('peer_worker', { accountId: w.accountId, workerId: w.id }), self: as('person', { accountId: person.accountId, personId: person.id }) };
};
const end = (viewer: Viewer, supportId: string, how: Parameters<typeof endSupport>[2] = 'parted') => asViewer(app.appDb, viewer, (tx) => endSupport(tx, supportId, how));

test.each(['lead', 'their worker', 'the person'])('%s ends it: facts, meetings ahead called off, what has begun stays, and who sees it until fourteen days later', async (who) => {
  const s = await set();
  const viewer = who === 'lead' ? s.lead : who === 'the person' ? s.self : s.worker(s.nadia);
  const last = addDays(dayOf(now()), 14);
  expect(await end(viewer, s.support.id)).toMatchObject({ personId: s.person.id, workerId: s.nadia.id, referralId: null, seenUntil: last, calledOff: 1 });
  const row = await app.db.selectFrom('support').selectAll().where('id', '=', s.support.id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ ended_how: 'parted', ended_by: viewer.accountId, ended_at: expect.any(Date), next_planned_at: null });
  const contacts = await app.db.selectFrom('contact').select(['id', 'cancelled_who']).where('support_id', '=', s.support.id).execute();
  expect(contacts.find((c) => c.id === s.begun)?.cancelled_who).toBeNull();
  expect(contacts.find((c) => c.id === s.ahead)?.cancelled_who).toBe('other');
  const rows = await app.db.selectFrom('circle').select(['kind', 'until']).where('person_id', '=', s.person.id).where('kind', '<>', 'self').execute();
  expect(rows.filter((r) => r.kind !== 'cover').map((r) => [r.kind, r.until?.toISOString()]).sort()).toEqual(['shared', 'support'].map((kind) => [kind, startOfDay(addDays(last, 1)).toISOString()]));
  expect(rows.find((r) => r.kind === 'cover')?.until?.getTime(), 'cover ends at once').toBeLessThanOrEqual(Date.now());
  expect(await app.db.selectFrom('audit_row').select('action').where('object_id', '=', s.support.id).execute()).toEqual([{ action: 'support.end' }]);
});

test('twice is not there; nor for another worker, a named person without the record, or a manager', async () => {
  const s = await set();
  await expect(end(s.worker(s.dev), s.support.id)).rejects.toThrow();
  await expect(end(s.named, s.support.id)).rejects.toThrow();
  await expect(end({ ...s.lead, role: 'manager' }, s.support.id)).rejects.toThrow();
  await end(s.lead, s.support.id, 'as agreed');
  await expect(end(s.lead, s.support.id)).rejects.toThrow();
});

test('a colleague’s own record: not by a lead, by the named person who has it', async () => {
  const s = await set();
  await app.db.updateTable('person').set({ walled: true }).where('id', '=', s.person.id).execute();
  await expect(end(s.lead, s.support.id)).rejects.toThrow();
  await aCircleRow(app.db, s.trust.id, { personId: s.person.id, accountId: s.named.accountId ?? '', kind: 'named' });
  expect(await end(s.named, s.support.id, 'as agreed')).toMatchObject({ calledOff: 1 });
});

test('cover ends with the support, not two weeks later; who is out now is still looked out for', async () => {
  const s = await set();
  const soon = daysFromNow(2);
  await app.db.updateTable('circle').set({ until: soon }).where('person_id', '=', s.person.id).where('kind', '=', 'cover').execute();
  await app.db.insertInto('out_now').values({ trust_id: s.trust.id, contact_id: s.begun, worker_id: s.nadia.id, person_id: s.person.id, checked_in_at: now(), finish_at: now(), rings: 'Joan' }).execute();
  await end(s.lead, s.support.id);
  expect((await app.db.selectFrom('circle').select('until').where('person_id', '=', s.person.id).where('kind', '=', 'cover').executeTakeFirstOrThrow()).until?.getTime()).toBeLessThanOrEqual(Date.now());
  expect(await app.db.selectFrom('out_now').select('contact_id').where('contact_id', '=', s.begun).execute()).toHaveLength(1);
});
