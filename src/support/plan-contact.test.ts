// Planning a meeting, moving it and calling it off: one test a promise, through HTTP.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aPlannedContact } from './support.factory.ts';

let app: TestApp;
let s: Scene;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
beforeEach(async () => {
  fixNow(MONDAY_10AM);
  s = await aScene(app);
});
afterAll(() => fixNow(null));

const at = (time: string): Date => new Date(time);
const path = (location: string | null): string => location ?? '';

describe('planning', () => {
  const PLAN = { day: '2026-11-24', at: '14:00', how: 'on the ward', place: 'Day room', minutes: '45' };

  test('a day, a time, how and how long: it is planned, and is the next meeting', async () => {
    const nadia = await s.as(s.nadia);
    expect((await nadia.get(`/people/${s.callum.id}/next-meeting`)).html).toContain('Phone after 5pm. Do not leave a message.');
    const answer = await nadia.post(`/people/${s.callum.id}/next-meeting`, PLAN);
    expect(answer.status).toBe(303);
    const contact = await app.db.selectFrom('contact').selectAll().where('support_id', '=', s.support.id).executeTakeFirstOrThrow();
    expect(contact).toMatchObject({ planned_at: at('2026-11-24T14:00:00Z'), planned_minutes: 45, how: 'on the ward', place: 'Day room', ring_if_late: null, planned_by: s.nadia.accountId });
    expect((await s.facts()).next_planned_at).toEqual(at('2026-11-24T14:00:00Z'));
    expect(answer.location).toBe(`/contacts/${contact.id}`);
  });

  test('nothing chosen: a message by each field, and the words stay', async () => {
    const answer = await (await s.as(s.nadia)).post(`/people/${s.callum.id}/next-meeting`, { place: 'The blue door café' });
    expect(answer.status).toBe(422);
    for (const words of ['Choose a day', 'Choose a time', 'Choose how you will be in touch', 'Choose how long', 'The blue door café']) expect(answer.html).toContain(words);
  });

  test('a time that has passed is refused by the field', async () => {
    const answer = await (await s.as(s.nadia)).post(`/people/${s.callum.id}/next-meeting`, { ...PLAN, day: '2026-11-23', at: '09:00' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Choose a time that is still to come');
  });

  test('off the ward needs somebody who rings: a colleague by name, or somebody else with a number', async () => {
    const nadia = await s.as(s.nadia);
    const out = { ...PLAN, how: 'out and about', place: 'The tram stop' };
    expect((await nadia.post(`/people/${s.callum.id}/next-meeting`, out)).html).toContain('Choose who rings if you have not checked out');
    expect((await nadia.post(`/people/${s.callum.id}/next-meeting`, { ...out, rings: 'somebody else' })).html).toContain('Enter their name and phone number');
    expect((await nadia.post(`/people/${s.callum.id}/next-meeting`, { ...out, rings: newId() })).html).toContain('Choose who rings from the list');
    await nadia.post(`/people/${s.callum.id}/next-meeting`, { ...out, rings: s.imran.accountId });
    await nadia.post(`/people/${s.callum.id}/next-meeting`, { ...out, at: '16:00', rings: 'somebody else', ringName: 'Bo at reception, 0161 496 0000' });
    const rows = await app.db.selectFrom('contact').select(['ring_if_late', 'ring_account']).where('support_id', '=', s.support.id).orderBy('planned_at').execute();
    expect(rows).toEqual([{ ring_if_late: 'Imran', ring_account: s.imran.accountId }, { ring_if_late: 'Bo at reception, 0161 496 0000', ring_account: null }]);
  });

  test('another worker, the lead, and another trust’s worker do not find it', async () => {
    const other = await aScene(app);
    expect((await (await s.as(s.imran)).post(`/people/${s.callum.id}/next-meeting`, PLAN)).status).toBe(404);
    expect((await (await s.as(s.joan)).post(`/people/${s.callum.id}/next-meeting`, PLAN)).status).toBe(403);
    expect((await (await other.as(other.nadia)).post(`/people/${s.callum.id}/next-meeting`, PLAN)).status).toBe(404);
    expect(await app.db.selectFrom('contact').select('id').where('support_id', '=', s.support.id).execute()).toEqual([]);
  });

  test('a support that has ended takes no new plan, in words', async () => {
    await app.db.updateTable('support').set({ ended_at: at('2026-11-20T10:00:00Z') }).where('id', '=', s.support.id).execute();
    const answer = await (await s.as(s.nadia)).post(`/people/${s.callum.id}/next-meeting`, PLAN);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('This support has ended');
  });

  test('would rather not is respected: planning asks whether they asked again', async () => {
    const nadia = await s.as(s.nadia);
    await nadia.post(`/people/${s.callum.id}/rather-not`);
    expect((await s.facts()).rather_not_at).toEqual(MONDAY_10AM);
    const answer = await nadia.post(`/people/${s.callum.id}/next-meeting`, PLAN);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('would rather not meet again');
    expect((await nadia.post(`/people/${s.callum.id}/next-meeting`, { ...PLAN, askedAgain: 'yes' })).status).toBe(303);
    expect((await s.facts()).rather_not_at).toBeNull();
  });
});

test('moving answers what the person said; calling off needs no plan; what is over cannot be moved', async () => {
  const id = await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-24T14:00:00Z') });
  const callum = await s.as(s.callum);
  const nadia = await s.as(s.nadia);
  const mine = await callum.get(`/my-meetings/${id}`);
  expect(mine.html).toContain('Nadia reads this on their days: Tuesday to Thursday.');
  expect(mine.html).toContain('07700 900001');
  const first = async (): Promise<string> => (await callum.get('/my-support')).html;
  expect(await first()).toContain(`/my-meetings/${id}?say=cannot`);
  await callum.post(`/my-meetings/${id}`, { kind: 'somewhere else', words: 'Could we walk?' });
  expect(await first()).toContain('You asked for somewhere else');
  expect(await first()).not.toMatch(/Could we walk|say=cannot/);
  expect((await nadia.get('/today')).html).toContain('would like another place');
  expect((await nadia.get('/today')).html).not.toContain('Could we walk?');
  expect((await nadia.get(`/contacts/${id}/change`)).html).toContain('Could we walk?');
  const moved = await nadia.post(`/contacts/${id}/change`, { what: 'move', day: '2026-11-25', at: '15:00', how: 'out and about', place: 'The park gate', minutes: '60', rings: s.joan.accountId });
  expect(moved.status).toBe(303);
  expect((await s.facts()).next_planned_at).toEqual(at('2026-11-25T15:00:00Z'));
  expect((await nadia.get('/today')).html).not.toContain('would like another place');
  expect(await first()).not.toContain('You asked for somewhere else');
  expect(await first()).toContain(`/my-meetings/${id}?say=cannot`);
  expect((await nadia.post(`/contacts/${id}/change`, { what: 'off person' })).status).toBe(303);
  expect((await s.facts()).next_planned_at).toBeNull();
  expect((await nadia.post(`/contacts/${id}/change`, { what: 'off worker' })).status).toBe(409);
  expect((await callum.post(`/my-meetings/${id}`, { kind: 'cannot make it' })).status).toBe(409);
  expect(path((await nadia.get(`/contacts/${id}/record`)).location)).toBe(`/contacts/${id}`);
});

test('a person reaches only their own meetings', async () => {
  const other = await aScene(app);
  const id = await aPlannedContact(app.db, s.trust.id, s.support);
  expect((await (await other.as(other.callum)).get(`/my-meetings/${id}`)).status).toBe(404);
  expect((await (await other.as(other.callum)).post(`/my-meetings/${id}`, { kind: 'cannot make it' })).status).toBe(404);
  expect((await (await s.as(s.nadia)).get(`/my-meetings/${id}`)).status).toBe(403);
});
