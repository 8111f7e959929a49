// On paper, for others and by others: a group's sheet, the venue's list, links that are shown once, what a manager prints, public pages.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { aConnection, aPlace } from '../../src/connections/connection.factory.ts';
import { aGathering, anOrganiser, aRegistration } from '../../src/events/event.factory.ts';
import { aGroup, aGroupSession } from '../../src/groups/group.factory.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { anArrangement, aSupervision, somethingAgreed } from '../../src/supervision/supervision.factory.ts';
import { aCrisisLine } from '../../src/teams/team.factory.ts';
import { aScene, MONDAY_10AM } from '../setup/scene.ts';
import { journey, whoIn } from './kit.ts';
import type { Journey } from './kit.ts';
import { filled, paperHere, paperOf, wordsOf } from './paper.ts';

let j: Journey;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  j = await journey();
});
afterAll(() => fixNow(null));

const scene = async () => {
  fixNow(MONDAY_10AM);
  const s = await aScene(j);
  await aCrisisLine(j.db, s.trust.id, { who: 'Thistledown crisis line', number: '0161 496 0199', hours: 'day and night' });
  return s;
};
const NOT_ON_PAPER = /\b(today|yesterday|tomorrow)\b/i;

test('a group’s sheet is one page with its days and years, the numbers to ring, and who may come', async () => {
  const s = await scene();
  const g = await aGroup(j.db, s.trust.id, [s.nadia, s.imran], { name: 'The Kettle', access: 'No steps. A toilet for wheelchairs.', phone: '0161 496 0430' });
  for (const day of ['2026-11-24', '2026-12-01', '2026-12-29', '2027-01-05', '2027-01-12']) await aGroupSession(j.db, s.trust.id, g.id, { at: new Date(`${day}T14:00:00Z`) });
  await j.db.insertInto('group_agreement').values({ trust_id: s.trust.id, id: g.id, group_id: g.id, version: 1, words: 'What is said here stays here.\nAnybody may only listen.\nOne speaks at a time.\nGoing out and coming back is fine.', agreed_on: '2026-08-04', by_account: s.nadia.accountId, by_name: 'Nadia' }).execute();
  const words = wordsOf(await paperOf(await j.is(whoIn(s.trust.id)(s.nadia)), `/groups/${g.id}/sheet`, 1));
  for (const there of ['Printed on 23 November 2026', 'Tuesday 24 November 2026, 2pm', 'Tuesday 5 January 2027, 2pm', 'If you need help now, ring: 0161 496 0199 Thistledown crisis line, day and night.', '116 123 Samaritans', 'What we agreed on 4 August 2026']) expect(words).toContain(there);
  expect(words).not.toMatch(NOT_ON_PAPER);
});

test('the venue reads which day the list is for, and of which day it is', async () => {
  const s = await scene();
  const { id } = await aGathering(j.db, s.trust.id, s.joan.accountId);
  await anOrganiser(j.db, s.trust.id, id, s.joan.accountId, { account_id: s.joan.accountId, joined_at: MONDAY_10AM, jobs: ['access'] });
  await aRegistration(j.db, s.trust.id, id, { name: 'Wren Secretname', reach: { needs: 'A seat near the door', food: 'No nuts' } });
  const words = wordsOf(await paperOf(await j.is(whoIn(s.trust.id)(s.joan)), `/events/${id}/for-venue`, 1));
  for (const there of ['Walking with', 'Friday 26 March 2027, 10am', '1 person so far, on 23 November 2026', 'A seat near the door', 'No nuts']) expect(words).toContain(there);
  for (const never of ['Secretname', 'who comes']) expect(words).not.toContain(never);
});

test('a link that is shown once says when it was made and until when, with the year, and names nobody', async () => {
  const s = await scene();
  const joan = await j.is(whoIn(s.trust.id)(s.joan));
  await joan.goes(`/people/${s.callum.id}/invitation`);
  await joan.presses('Show a link to print');
  const words = wordsOf(await paperHere(joan, 'a link for a person', 1));
  expect(words).toMatch(/Made on 23 November 2026\. Open this address .* until \w+ \d+ November 2026, 10am\./);
  expect(words).toContain('ask whoever gave it to you for a new one');
  for (const never of ['Callum', 'not shown again', 'mental health', 'Back to']) expect(words).not.toContain(never);

  const place = await aPlace(j.db, { name: 'The choir (invented)' });
  await joan.goes(`/keep-directory/${place.id}`);
  await joan.presses('Make a link to print');
  const group = wordsOf(await paperHere(joan, 'a link for a group', 1));
  for (const there of ['The choir (invented)', '23 November 2026', 'December 2026']) expect(group).toContain(there);
});

test('in large print the places fill their pages: one goes on over the next page, and no page is left half empty', async () => {
  const s = await scene();
  for (const name of ['The choir', 'The allotment', 'The library', 'The kitchen', 'The slow walk']) await aConnection(j.db, s.trust.id, s.support, await aPlace(j.db, { name: `${name} (invented)` }), { on: '2026-11-20' });
  const pages = await paperOf(await j.is(whoIn(s.trust.id)(s.callum)), '/my-places/paper?large=1', 4);
  expect(pages.length).toBeGreaterThan(1);
  for (const [i, px] of filled(pages).slice(0, -1).entries()) expect(px, `page ${String(i + 1)} of ${String(pages.length)}`).toBeGreaterThan(800);
});

test('what a manager prints says of which service and day it is, and leads nowhere', async () => {
  const s = await scene();
  const helen = await anAccount(j.db, { name: 'Helen' });
  const manager = await j.is(whoIn(s.trust.id)({ accountId: helen.id, membershipId: await aMembership(j.db, s.trust.id, helen.id, 'manager') }));
  const words = wordsOf(await paperOf(manager, '/counts', 3));
  expect(words).toContain('as it stood on 23 November 2026');
  for (const never of ['Posts, vacancies and WTE', 'How we keep our principles']) expect(words).not.toContain(never);
});

test('a public page that somebody prints carries the numbers to ring; a sheet has its own, and staff pages none', async () => {
  const s = await scene();
  await aGroup(j.db, s.trust.id, [s.nadia], { open_to: 'anybody' });
  const words = wordsOf(await paperOf(await j.is(null), `/t/${s.trust.slug}/groups`, 2));
  expect(words).toMatch(/Need help now\? .*Thistledown crisis line 0161 496 0199 ?\. At home, ring 111 and choose mental health/);
  for (const never of ['Link: ', 'All the numbers']) expect(words).not.toContain(never);
  expect(wordsOf(await paperOf(await j.is(whoIn(s.trust.id)(s.callum)), '/my-plan/print', 2))).not.toContain('Need help now?');
  expect(wordsOf(await paperOf(await j.is(whoIn(s.trust.id)(s.nadia)), `/t/${s.trust.slug}/groups`, 2))).not.toContain('Worried about somebody?');
});

test('a form that says “print this page” is on the paper, with its boxes and room to write', async () => {
  const s = await scene();
  const g = await aGroup(j.db, s.trust.id, [s.nadia], { open_to: 'anybody' });
  const words = wordsOf(await paperOf(await j.is(null), `/t/${s.trust.slug}/groups/${g.id}/how-it-was`, 1));
  for (const there of ['I could say as much or as little as I wanted', 'In part', 'Anything you would like them to know?', 'Need help now?']) expect(words).toContain(there);
  expect(words).not.toContain('print this page');
});

test('a code to carry on with says on paper where, and until which day of which year', async () => {
  const s = await scene();
  const somebody = await j.is(null);
  await somebody.goes(`/t/${s.trust.slug}/refer-myself`);
  await somebody.chooses('16 or over');
  await somebody.presses('Begin');
  await somebody.page.locator('summary', { hasText: 'Stop here for now' }).click();
  await somebody.presses('Take a code and carry on later');
  const words = wordsOf(await paperHere(somebody, 'a code', 1));
  for (const there of ['until Thursday 26 November 2026, 10am', '116 123']) expect(words).toContain(there);
  expect(words.replaceAll(' ', '')).toContain(`(${j.url}/t/${s.trust.slug}/refer-myself)`); // an address may go on in the next line
});

test('the record of a supervision says its days whole on paper, and near ones as people say them on the screen', async () => {
  const s = await scene();
  await anArrangement(j.db, s.trust.id, s.nadia, s.joan.accountId);
  const id = await aSupervision(j.db, s.trust.id, { workers: [s.nadia], supervisor: s.joan.accountId }, { held: { at: new Date('2026-11-20T10:00:00Z') } });
  await somethingAgreed(j.db, s.trust.id, id, s.joan.accountId, 'Ask about Fridays', { dueOn: '2026-11-24' });
  const nadia = await j.is(whoIn(s.trust.id)(s.nadia));
  const words = wordsOf(await paperOf(nadia, `/supervision/sessions/${id}`, 1));
  await nadia.sees('by tomorrow');
  await nadia.seesNot('by Tuesday 24 November 2026');
  for (const there of ['Held Friday 20 November 2026, 10am', 'by Tuesday 24 November 2026']) expect(words).toContain(there);
  expect(words).not.toMatch(NOT_ON_PAPER);
});

test('a week of hours on paper has its year, and nothing to press', async () => {
  const s = await scene();
  const words = wordsOf(await paperOf(await j.is(whoIn(s.trust.id)(s.nadia)), '/my-hours', 1));
  expect(words).toContain('Monday 23 November 2026 to Sunday 29 November 2026');
  expect(words).not.toMatch(NOT_ON_PAPER);
  expect(words).not.toContain('Write down');
});
