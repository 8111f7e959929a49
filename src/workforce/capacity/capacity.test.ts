// What somebody's hours allow, on the pages of the worker and the lead; their own word about room stays beside it, and decides.
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';
import { signedInAs, somebodyWaiting } from '../../../tests/setup/matching.ts';
import { asViewer, NOBODY } from '../../access/index.ts';
import { now } from '../../kit/clock.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, dayOf, mondayOf, momentOf } from '../../kit/times.ts';
import { aPerson } from '../../people/person.factory.ts';
import { aSupport } from '../../support/support.factory.ts';
import { capacitiesOf } from './capacity.queries.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

const service = async () => {
  const s = await somebodyWaiting(app);
  for (const [i, weeks] of [0, 2, 20].entries()) {
    const person = await aPerson(app.db, s.trust.id, { known_as: `P${i}` });
    await aSupport(app.db, s.trust.id, person.id, s.nadia, weeks === 0 ? {} : { first_held_at: momentOf(addDays(dayOf(now()), -7 * weeks), '10:00') });
  }
  return { ...s, nadiaHere: await app.signedIn({ trustId: s.trust.id, accountId: s.nadia.accountId, membershipId: s.nadia.membershipId }) };
};

test('the lead and the worker read the same sum, with what it is made of and where the numbers come from; room stays the worker’s own word', async () => {
  const s = await service();
  const [lead, mine] = [(await s.joan.get(`/workers/${s.nadia.id}`)).html, (await s.nadiaHere.get('/my-profile')).html];
  for (const html of [lead, mine]) for (const words of ['Seven meetings a week', '15 hours contract − 50 minutes supervision − 1 hour handovers and the team − 30 minutes learning = 12 hours 40 minutes', 'two and a half meetings a week', 'assumption']) expect(html).toContain(words);
  expect(lead).toContain('Nadia says there is room for 6 people at once.');
  expect(lead).toContain('Nobody is matched beyond the room they say they have');
  expect(mine).toContain('How many people you have room for is yours to say.');
  await app.db.updateTable('peer_worker').set({ room_for: 3 }).where('id', '=', s.nadia.id).execute();
  expect((await s.joan.get('/match-many')).html).not.toContain(s.nadia.id);
});

test('days away this week are taken off, of the days they work; hours that change today count from today', async () => {
  const s = await service();
  const [today, monday] = [dayOf(now()), mondayOf(dayOf(now()))];
  await app.db.insertInto('absence').values({ trust_id: s.trust.id, id: newId(), worker_id: s.nadia.id, from_on: addDays(monday, -4), until_on: addDays(monday, 1) }).execute();
  await app.db.insertInto('absence').values({ trust_id: s.trust.id, id: newId(), worker_id: s.nadia.id, from_on: addDays(monday, 4), until_on: addDays(monday, 9) }).execute();
  await app.db.updateTable('contract').set({ until_on: addDays(today, -1) }).where('worker_id', '=', s.dev.id).execute();
  await app.db.insertInto('contract').values({ trust_id: s.trust.id, id: newId(), worker_id: s.dev.id, minutes_a_week: 600, from_on: today }).execute();
  const lead = { ...NOBODY, role: 'lead' as const, accountId: s.dev.accountId, trustId: s.trust.id };
  const all = await asViewer(app.appDb, lead, (tx) => capacitiesOf(tx, [s.nadia.id, s.dev.id, s.ruth.id]));
  expect(all.get(s.nadia.id)?.parts.slice(0, 2)).toEqual([{ words: 'contract', minutes: 900 }, { words: 'away 1 day', minutes: -300 }]);
  expect(all.get(s.dev.id)?.parts[0]).toEqual({ words: 'contract', minutes: 600 });
  expect(all.get(s.ruth.id)?.taken).toBe(0);
});

test('nobody else: another worker, a manager and another trust read no capacity, in the database neither', async () => {
  const [s, t] = [await service(), await somebodyWaiting(app)];
  for (const role of ['manager', 'administrator', 'host_team', 'peer_worker'] as const) expect((await (await signedInAs(app, s.trust.id, role)).get(`/workers/${s.nadia.id}`)).status).toBe(403);
  expect((await t.joan.get(`/workers/${s.nadia.id}`)).status).toBe(404);
  const ruth = { ...NOBODY, role: 'peer_worker' as const, accountId: s.ruth.accountId, workerId: s.ruth.id, trustId: s.trust.id };
  const read = await asViewer(app.appDb, ruth, (tx) => capacitiesOf(tx, [s.nadia.id, s.ruth.id]));
  expect(read.get(s.nadia.id)).toBeNull();
  expect(read.get(s.ruth.id)).toMatchObject({ meetings: 7, taken: 0 });
});

test('no contract: it says so and guesses nothing', async () => {
  const s = await service();
  await app.db.deleteFrom('contract').where('worker_id', '=', s.nadia.id).execute();
  expect((await s.nadiaHere.get('/my-profile')).html).toContain('No contract is written down for now, so nothing can be worked out.');
});
