// Better off in work? Somebody works it out without being known; a worker keeps it, shares it with one lead, takes it back, erases it.
import { beforeAll, describe, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { now } from '../../src/kit/clock.ts';
import { newId } from '../../src/kit/ids.ts';
import { addDays, dayOf } from '../../src/kit/times.ts';
import { aTrust } from '../../src/teams/team.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing, whoIn } from './kit.ts';
import type { Journey, Pairing, Somebody } from './kit.ts';

describe.each([DESK, PHONE_PLAIN])('better off in work', (pairing: Pairing) => {
  let j: Journey;
  beforeAll(async () => {
    j = await journey();
  });

  /** The pages from the first question to the job, for somebody alone with New Style ESA and no Universal Credit. */
  const answer = async (one: Somebody): Promise<void> => {
    await one.checks('who do you live with');
    await one.chooses('Nobody of these');
    await one.presses('Go on');
    await one.presses('Go on');
    await one.sees('Enter your age');
    await one.checks('an age is missing');
    await one.types('Your age', '40');
    await one.presses('Go on');
    await one.chooses('I pay no rent');
    await one.page.getByLabel('No', { exact: true }).check();
    await one.presses('Go on');
    await one.sees('Do you get New Style ESA?');
    await one.page.getByLabel('No', { exact: true }).first().check();
    await one.chooses('Yes, in the support group');
    await one.checks('what do you live on');
    await one.presses('Go on');
    for (const n of [0, 1]) await one.page.getByLabel('No', { exact: true }).nth(n).check();
    await one.presses('Go on');
    await one.chooses('No');
    await one.presses('Go on');
    await one.types('Savings of you', '0');
    await one.presses('Go on');
    await one.sees('Each council has its own rules');
    await one.presses('Go on');
  };
  const job = async (one: Somebody, pay: string, hours: string): Promise<void> => {
    await one.chooses('Something else');
    await one.types('Pay a year for full time', pay);
    await one.types('Hours a week', hours);
    await one.page.getByLabel('Yes', { exact: true }).check();
    await one.presses('See what comes out');
  };

  test(`somebody works it out and prints a sheet, and nobody knows (${saysPairing(pairing)})`, async () => {
    const anybody = await j.is(null, pairing);
    await anybody.goes('/better-off');
    await anybody.sees('This page does not know who you are');
    await anybody.checks('before the check');
    await anybody.presses('Begin');
    await answer(anybody);
    await job(anybody, '15000', '17');
    await anybody.sees('Working 17 hours you would have about £21.93 a week less than out of work');
    await anybody.sees('Nothing is lost at ½ to 15½ hours, and at 20½ to 37½ hours.');
    await anybody.sees('because at 16 New Style ESA stops: 16 hours is no longer permitted work');
    await anybody.checks('what comes out, with hours at which less is left');
    await anybody.presses('Change The job');
    await anybody.types('Hours a week', '15');
    await anybody.presses('See what comes out');
    await anybody.sees(/Working 15 hours you would have about £[\d.]+ a week more than out of work/);
    await anybody.presses('Make the sheet for an adviser');
    await anybody.sees('For a talk with a benefits adviser');
    await anybody.sees('What the adviser said, and the day');
    await anybody.checks('the sheet for an adviser');
    await anybody.goes('/better-off/if-not');
    await anybody.sees('Trying a job and stopping is no failure');
    await anybody.checks('if it does not work out');
  });

  test(`what nobody can know without an adviser is said by name (${saysPairing(pairing)})`, async () => {
    const anybody = await j.is(null, pairing);
    await anybody.goes('/better-off');
    await anybody.presses('Begin');
    await answer(anybody);
    await job(anybody, '0', '16');
    await anybody.sees('Enter the pay a year for full time');
    await anybody.checks('the job, with a problem');
    await anybody.types('Pay a year for full time', '15000');
    await anybody.presses('See what comes out');
    await anybody.presses('Change Lives');
    await anybody.chooses('My children');
    await anybody.presses('Go on');
    await anybody.types('The ages of your children', '4');
    await anybody.presses('Go on');
    await anybody.types('What you would pay for childcare', '0');
    await anybody.presses('Go on');
    await anybody.presses('Change The job');
    await anybody.types('Pay a year for full time', '60000');
    await anybody.presses('See what comes out');
    await anybody.sees('This needs an adviser');
    await anybody.checks('this needs an adviser');
  });

  test(`a worker keeps it, shares it with one lead, takes it back and erases it (${saysPairing(pairing)})`, async () => {
    const trust = await aTrust(j.db, { name: 'Bramblewood Invented Trust' });
    const nadia = await aWorker(j.db, trust.id);
    const account = await anAccount(j.db, { name: 'Joan' });
    const joan = await j.is({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(j.db, trust.id, account.id, 'lead') }, pairing);
    const from = addDays(dayOf(now()), 14);
    await j.db.updateTable('contract').set({ until_on: addDays(from, -1) }).where('worker_id', '=', nadia.id).execute();
    await j.db.insertInto('contract').values({ trust_id: trust.id, id: newId(), worker_id: nadia.id, minutes_a_week: 1_200, from_on: from }).execute();
    const me = await j.is(whoIn(trust.id)(nadia), pairing);
    await me.goes('/today');
    await me.sees('Your hours and your money');
    await me.checks('today, when hours change');
    await me.goes('/my-better-off');
    await me.sees('Nothing is kept');
    await me.checks('nothing kept yet');
    await me.presses('Begin a check');
    await answer(me);
    await job(me, '26000', '16');
    await me.presses('Keep it on my page');
    await me.sees('Kept. Only you can read it.');
    await me.checks('a check that was kept');
    await me.presses('Share it with a lead');
    await me.presses('Share it with them');
    await me.sees('Choose who may read it');
    await me.checks('share it, with nobody chosen');
    await me.chooses('Joan');
    await me.presses('Share it with them');
    await me.sees('You, and Joan, since');
    await joan.goes('/better-off/shared');
    await joan.presses('Nadia');
    await joan.sees('Nadia shared this with you');
    await joan.checks('a check shared with a lead');
    await me.presses('Stop sharing it');
    await me.sees('Only you.');
    await joan.goes('/better-off/shared');
    await joan.sees('Nobody has shared one with you');
    await joan.checks('nothing shared with a lead');
    await me.presses('Erase this check');
    await me.sees('Erased. Nothing of it is left.');
    await me.presses('Put this away');
    await me.sees('Put away.');
    await me.seesNot('Your hours and your money');
  });
});
