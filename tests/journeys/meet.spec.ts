// Step 4: from a match to two people who have met, and whoever looks out for them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixNow } from '../../src/kit/clock.ts';
import { aPlannedContact } from '../../src/support/support.factory.ts';
import { aScene, MONDAY_10AM } from '../setup/scene.ts';
import { EVERY_PAIRING, journey, saysPairing, whoIn } from './kit.ts';
import type { Journey } from './kit.ts';

let j: Journey;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  j = await journey();
});
afterAll(() => fixNow(null));

describe.each(EVERY_PAIRING)('meeting', (pairing) => {
  test(`somebody new is met, it is written down, and the next day is chosen at once (${saysPairing(pairing)})`, async () => {
    fixNow(MONDAY_10AM);
    const s = await aScene(j);
    const who = whoIn(s.trust.id);
    const nadia = await j.is(who(s.nadia), pairing);

    await nadia.goes('/today');
    await nadia.sees('Somebody new');
    await nadia.checks('today, somebody new');
    await nadia.presses('Plan a first meeting');
    await nadia.checks('plan a meeting');
    await nadia.presses('Plan it');
    await nadia.sees('Choose a day');
    await nadia.checks('plan a meeting, with problems');
    await nadia.picks('Which day?', 'Today, Monday 23 November');
    await nadia.picks('What time?', '10.15am');
    await nadia.types('Where exactly?', 'Day room');
    await nadia.presses('Plan it');
    await nadia.sees('10.15am to 11am, on the ward, Day room');
    await nadia.checks('a meeting, planned');

    await nadia.goes('/today');
    await nadia.sees('Phone after 5pm. Do not leave a message.');
    await nadia.checks('today, a meeting');
    await nadia.presses('On my way');
    await nadia.sees('You set off at 10am');

    fixNow('2026-11-23T10:25:00Z');
    await nadia.goes('/today');
    await nadia.checks('today, to record');
    await nadia.presses('Record how it went');
    await nadia.sees('Your first meeting with Callum');
    await nadia.checks('record a first meeting');
    await nadia.presses('Save it');
    await nadia.sees('Say whether you met');
    await nadia.checks('record a first meeting, with problems');
    await nadia.chooses('Yes');
    await nadia.chooses('45 min');
    await nadia.chooses('Listening');
    await nadia.chooses('We are writing this together');
    await nadia.types('What they would like you to know about them', 'He cooks for six when he can.');
    await nadia.chooses('Yes, on another day');
    await nadia.picks('Which day?', 'Tomorrow, Tuesday 24 November');
    await nadia.picks('What time?', '2pm');
    await nadia.checks('record a first meeting, filled in');
    await nadia.presses('Save it');
    await nadia.sees('For the trust’s own record');
    await nadia.checks('the text to copy');
    await nadia.presses('I have copied it');
    await nadia.sees('Copied by Nadia');
    expect(await s.facts()).toMatchObject({ first_held_at: new Date('2026-11-23T10:15:00Z'), next_planned_at: new Date('2026-11-24T14:00:00Z') });

    await nadia.goes(`/people/${s.callum.id}`);
    await nadia.sees('He cooks for six when he can.');
    await nadia.checks('a person, for their worker');

    const { id } = await j.db.selectFrom('contact').select('id').where('support_id', '=', s.support.id).where('recorded_at', 'is', null).executeTakeFirstOrThrow();
    const callum = await j.is(who(s.callum), pairing);
    await callum.goes(`/my-meetings/${id}`);
    await callum.checks('my meeting');
    await callum.chooses('Somewhere else, please');
    await callum.types('Anything you want to add', 'Could we walk by the canal?');
    await callum.presses('Tell Nadia');
    await callum.sees('Could we walk by the canal?');
    await callum.checks('my meeting, said');

    await nadia.goes('/today');
    await nadia.sees('Callum would like another place');
    await nadia.presses('Read it and answer');
    await nadia.sees('Could we walk by the canal?');
    await nadia.checks('change a meeting');
    await nadia.chooses('Another time or place');
    await nadia.chooses('Out and about');
    await nadia.types('Where exactly?', 'By the canal bridge');
    await nadia.picks('Who rings if you have not checked out?', 'Imran');
    await nadia.presses('Save the change');
    await nadia.sees('By the canal bridge');
    await nadia.sees('Imran rings if there is no check-out');
  });
});

describe.each(EVERY_PAIRING)('looking out', (pairing) => {
  test(`a worker off the ward checks in, is late, is rung, and comes back (${saysPairing(pairing)})`, async () => {
    fixNow(MONDAY_10AM);
    const s = await aScene(j);
    const who = whoIn(s.trust.id);
    await aPlannedContact(j.db, s.trust.id, s.support, { planned_at: new Date('2026-11-23T10:10:00Z'), planned_minutes: 30, how: 'at home', place: 'His flat', ring_if_late: 'Imran', ring_account: s.imran.accountId });
    const nadia = await j.is(who(s.nadia), pairing);
    await nadia.goes('/today');
    await nadia.presses('Check in');
    await nadia.sees('Imran rings at 11.10am if there is no check-out');
    await nadia.checks('a meeting, checked in');

    fixNow('2026-11-23T11:15:00Z');
    const imran = await j.is(who(s.imran), pairing);
    await imran.goes('/today');
    await imran.sees('Nadia has not checked out');
    await imran.seesNot('His flat');
    await imran.checks('today, a colleague is late');
    await imran.presses('Ring now');
    await imran.sees('07700 900001');
    await imran.checks('a colleague is late');
    await imran.chooses('No answer');
    await imran.presses('Save that I rang');
    await imran.sees('Who rang');
    await imran.checks('a colleague is late, rung');

    const joan = await j.is(who(s.joan), pairing);
    await joan.goes(`/people/${s.callum.id}`);
    await joan.checks('a person, for the lead');
    const back = await j.is(who(s.nadia), pairing);
    await back.goes('/today');
    await back.presses('Check out');
    await back.sees('You are checked out. How did it go?');
    await back.chooses('It did not happen');
    await back.chooses('It was not possible for Callum');
    await back.chooses('We will find a day later');
    await back.checks('record that it did not happen');
    await back.presses('Save it');
    await back.sees('For the trust’s own record');
    await back.presses('This meeting');
    await back.sees('did not happen, not possible for the person');
    await back.checks('a meeting that did not happen');
    await imran.goes('/today');
    await imran.seesNot('has not checked out');
  });

  test(`a worker is away: the lead chooses who covers, who tells the person, and it is said how (${saysPairing(pairing)})`, async () => {
    fixNow(MONDAY_10AM);
    const s = await aScene(j);
    const who = whoIn(s.trust.id);
    await aPlannedContact(j.db, s.trust.id, s.support, { planned_at: new Date('2026-11-24T14:00:00Z') });
    const nadia = await j.is(who(s.nadia), pairing);
    await nadia.goes('/away');
    await nadia.checks('away, nobody');
    await nadia.chooses('Tomorrow');
    await nadia.presses('Save the days');
    await nadia.sees('Not told yet');
    await nadia.checks('days away, for the worker');

    const joan = await j.is(who(s.joan), pairing);
    await joan.goes('/away');
    await joan.checks('away, for the lead');
    await joan.presses('Choose cover');
    await joan.picks('Who covers?', 'Imran');
    await joan.presses('Save who covers');
    await joan.sees('Imran covers.');
    await joan.checks('days away, covered');
    await joan.presses(/^Tell/);
    await joan.checks('tell somebody');
    await joan.chooses('By phone');
    await joan.chooses('Imran comes instead');
    await joan.presses('Save that they were told');
    await joan.sees('Told by Joan');

    fixNow('2026-11-24T09:00:00Z');
    const imran = await j.is(who(s.imran), pairing);
    await imran.goes('/today');
    await imran.sees('You cover for Nadia');
    await imran.checks('today, covering');
    await imran.goes('/people');
    await imran.sees('Callum');
    await imran.checks('people, for a worker');
    const lead = await j.is(who(s.joan), pairing);
    await lead.goes('/people');
    await lead.types(/^The beginning of a name/, 'Thist');
    await lead.presses('Find');
    await lead.sees('Callum');
    expect(lead.page.url()).toBe(`${j.url}/people`);
    await lead.checks('people, found');
    await imran.goes('/my-profile');
    await imran.checks('my profile');
    await imran.goes(`/people/${s.callum.id}/details`);
    await imran.checks('details of a person');
  });
});
