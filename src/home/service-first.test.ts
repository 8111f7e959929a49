// What of the lead's first screen stands first, and what is counted and one press away: one test a promise.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { fixNow, now } from '../kit/clock.ts';
import type { TrustId } from '../kit/ids.ts';
import { addDays, dayOf } from '../kit/times.ts';
import { aPerson } from '../people/person.factory.ts';
import { aReferral } from '../referrals/referral.factory.ts';
import { aStay } from '../stays/stay.factory.ts';
import { aHeldContact, aPlannedContact, aSupport, daysFromNow } from '../support/support.factory.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow('2026-11-23T10:00:00Z'); // a Monday morning
  app = await testApp();
});
afterAll(() => fixNow(null));
const set = async () => {
  const trust = await aTrust(app.db);
  const account = await anAccount(app.db, { name: 'Joan' });
  return { trust, joan: await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'lead') }), today: dayOf(now()) };
};
const named = (trustId: TrustId, known_as: string) => aPerson(app.db, trustId, { known_as, full_name: `${known_as} Thistlewood` });
const words = (html: string): string => html.slice(Math.max(0, html.indexOf('<main'))).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('a day that has passed leads to where the answer is written; whose meeting is booked is folded, with how many', async () => {
  const { trust, joan, today } = await set();
  const ward = await aTeam(app.db, trust.id, { name: 'Larkfield ward' });
  const [nadia, booked, passed] = [await aWorker(app.db, trust.id), await named(trust.id, 'Booked'), await named(trust.id, 'Passed')];
  await aStay(app.db, trust.id, booked.id, ward.id, { expected_on: addDays(today, 5) });
  const stay = await aStay(app.db, trust.id, passed.id, ward.id, { expected_on: addDays(today, -1) });
  const met = await aSupport(app.db, trust.id, booked.id, nadia);
  await aHeldContact(app.db, trust.id, met);
  await aPlannedContact(app.db, trust.id, met, { planned_at: daysFromNow(1) });
  const { html } = await joan.get('/service');
  const folded = html.slice(html.indexOf('<details'));
  expect(words(html)).toContain('Their next meeting is booked: 1');
  expect(html.indexOf(passed.id)).toBeLessThan(html.indexOf('<details'));
  expect(html).toContain(`href="/stays/${stay}"`);
  expect(folded).toContain(booked.id);
});

test('three to answer and three to match, the longest first, and a way to the others with how many', async () => {
  const { trust, joan } = await set();
  const sent = [];
  for (let i = 0; i < 5; i += 1) sent.push(await aReferral(app.db, trust.id).sent(daysFromNow(-i)));
  for (let i = 0; i < 4; i += 1) await aReferral(app.db, trust.id, { known_as: `Amir ${i}` }).sent(daysFromNow(-9)).accepted();
  const { html } = await joan.get('/service');
  expect(html.match(/\/answer"/g)).toHaveLength(3);
  expect(html).not.toContain(sent[0]?.id);
  expect(html).toContain(sent[4]?.id);
  expect(words(html)).toContain('Two more referrals to answer');
  expect(words(html)).toContain('One more person waits for a peer worker');
});

test('a day of leaving weeks ahead is said in the list of everybody, a near one on this screen too', async () => {
  const { trust, joan, today } = await set();
  await aReferral(app.db, trust.id, { expected_on: addDays(today, 40) }).sent();
  expect(words((await joan.get('/service')).html)).not.toContain('expects to leave');
  expect(words((await joan.get('/referrals')).html)).toContain('expects to leave');
  await aReferral(app.db, trust.id, { expected_on: addDays(today, 4) }).sent();
  expect(words((await joan.get('/service')).html)).toContain('expects to leave on Friday');
});
