// Ending well: another day agreed, the talk, the ending and what is taken along, coming back. And somebody who has died, and a mistake undone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { aHeldContact, aPlannedContact } from '../../src/support/support.factory.ts';
import { aScene, MONDAY_10AM } from '../setup/scene.ts';
import { EVERY_PAIRING, journey, saysPairing, whoIn } from './kit.ts';
import type { Journey, Somebody } from './kit.ts';

let j: Journey;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  j = await journey();
});
afterAll(() => fixNow(null));

const day = async (who: Somebody, label: string, [d, m, y]: [string, string, string]): Promise<void> => {
  const group = who.page.getByRole('group', { name: label });
  for (const [box, value] of [['Day', d], ['Month', m], ['Year', y]] as const) await group.getByLabel(box).fill(value);
};
const BEGAN = new Date('2026-09-01T09:00:00Z');

describe.each(EVERY_PAIRING)('ending well', (pairing) => {
  test(`another day is agreed, they talk, it ends, something is taken along, and the door opens again (${saysPairing(pairing)})`, async () => {
    fixNow(MONDAY_10AM);
    const s = await aScene(j, { support: { began_at: BEGAN, first_held_at: BEGAN, ending_on: '2027-01-10' } });
    await j.db.updateTable('stay').set({ began_on: '2026-08-01', left_on: '2026-09-10' }).where('person_id', '=', s.callum.id).execute();
    await j.db.updateTable('support').set({ ending_on: '2027-01-10' }).where('id', '=', s.support.id).execute();
    await aHeldContact(j.db, s.trust.id, s.support, { began_at: new Date('2026-11-20T10:00:00Z') });
    const who = whoIn(s.trust.id);

    const nadia = await j.is(who(s.nadia), pairing);
    await nadia.goes(`/people/${s.callum.id}`);
    await nadia.presses('How support ends');
    await nadia.sees('10 January 2027');
    await nadia.checks('how support ends, for a worker');
    await nadia.presses('Another day');
    await nadia.checks('another day');
    await nadia.presses('Save the day');
    await nadia.sees('Enter the day');
    await nadia.checks('another day, with problems');
    await day(nadia, 'Which day?', ['14', '2', '2027']);
    await nadia.types('Why, in a few words', 'The new flat is not ready until February.');
    await nadia.chooses('Not yet: ask Callum');
    await nadia.presses('Save the day');
    await nadia.sees('Asked. It moves when both of you say yes.');
    await nadia.checks('another day, proposed');

    const callum = await j.is(who(s.callum), pairing);
    await callum.goes('/my-support');
    await callum.sees('Nadia proposes');
    await callum.presses('Read it and answer');
    await callum.sees('The new flat is not ready until February.');
    await callum.checks('my ending, a day to answer');
    await callum.presses('Yes, 14 February 2027');
    await callum.sees('Agreed. That is the day now.');
    await callum.checks('my ending, agreed');
    await callum.presses('Ask for another day');
    await callum.presses('Ask Nadia');
    await callum.sees('Enter the day you would like');
    await callum.checks('ask for another day, with problems');

    await nadia.goes('/today');
    await nadia.sees('Half-way');
    await nadia.checks('today, an ending coming up');
    await nadia.presses(/^We talked/);
    await nadia.checks('we talked about the ending');
    await day(nadia, 'On which day?', ['1', '8', '2026']);
    await nadia.presses('Save that we talked');
    await nadia.sees('must not be before support began');
    await nadia.checks('we talked about the ending, with problems');
    await day(nadia, 'On which day?', ['23', '11', '2026']);
    await nadia.types('What you both want to remember', 'He would like the last meeting at the kitchen.');
    await nadia.presses('Save that we talked');
    await nadia.sees('Talked about it today (half-way).');
    await nadia.checks('how support ends, talked about');
    const joan = await j.is(who(s.joan), pairing);
    await joan.goes(`/people/${s.callum.id}/ending`);
    await joan.sees('Talked about it today (half-way).');
    await joan.seesNot('at the kitchen');
    await joan.checks('how support ends, for the lead');

    fixNow('2027-02-14T15:00:00Z');
    const last = await j.is(who(s.nadia), pairing);
    await last.goes('/today');
    await last.sees('Ends today.');
    await last.presses(/^Write it down/);
    await last.presses('Write down how it ended');
    await last.checks('how did it end');
    await last.presses('End it');
    await last.sees('Choose how it ended');
    await last.checks('how did it end, with problems');
    await last.chooses('It ended as you both agreed');
    await last.chooses('Face to face');
    await last.presses('End it');
    await last.sees('Saved. Support has ended.');
    await last.checks('it has ended, for a worker');

    const home = await j.is(who(s.callum), pairing);
    await home.goes('/my-support');
    await home.sees('It ended as you both agreed.');
    await home.checks('my support, ended');
    await home.presses('What I take with me');
    await home.checks('my ending, over');
    await home.presses('Say it in my own words');
    await home.presses('Save my words');
    await home.sees('Write something, or go back');
    await home.checks('did this bring hope, with problems');
    await home.types('In my own words', 'Yes. Not every day, but on Fridays.');
    await home.chooses('The service, without my name');
    await home.presses('Save my words');
    await home.sees('“Yes. Not every day, but on Fridays.”');
    await home.presses('Write my summary');
    await home.checks('my summary');
    await home.types('What I did', 'Went on the bus again. Opened the post.');
    await home.types('Who I lean on, and who leans on me', 'My sister, on Sundays.');
    await home.presses('Save my summary');
    await home.sees('Saved. It can be printed.');
    await home.presses('Print my summary');
    await home.sees('Went on the bus again. Opened the post.');
    await home.sees('I can always ask.');
    await home.checks('my summary, printed');

    // Months later.
    fixNow('2027-06-01T09:00:00Z');
    const back = await j.is(who(s.callum), pairing);
    await back.goes('/my-support');
    await back.sees('Nobody from the service reads this now.');
    await back.presses('Ask to come back');
    await back.checks('ask to come back');
    await back.presses('Ask to come back');
    await back.sees('Write what you hope for this time');
    await back.checks('ask to come back, with problems');
    await back.types('What do you hope for this time?', 'To get through the move.');
    await back.chooses('No');
    await back.chooses('Finding places and people near me');
    await back.presses('Ask to come back');
    await back.sees('Asked. The peer lead answers you.');
    await back.checks('my support, asked to come back');
    const lead = await j.is(who(s.joan), pairing);
    await lead.goes('/referrals');
    await lead.sees('Referral from the person, asked today.');
    await lead.presses(/^Answer referral/);
    await lead.sees('was supported here before and asks to come back');
    await lead.checks('answer somebody who comes back');
    const gone = await j.is(who(s.nadia), pairing);
    expect((await gone.page.goto(`${j.url}/people/${s.callum.id}`))?.status()).toBe(404);
  });
});

describe.each(EVERY_PAIRING)('somebody has died', (pairing) => {
  test(`the ward says so, everything stops, their worker is rung, and a mistake is put back (${saysPairing(pairing)})`, async () => {
    fixNow(MONDAY_10AM);
    const s = await aScene(j);
    await aPlannedContact(j.db, s.trust.id, s.support, { planned_at: new Date('2026-11-24T10:00:00Z') });
    const who = whoIn(s.trust.id);
    const account = await anAccount(j.db, { name: 'Sam' });
    const sam = await j.is({ trustId: s.trust.id, accountId: account.id, membershipId: await aMembership(j.db, s.trust.id as never, account.id, 'host_team', { teamId: s.ward.id }) }, pairing);
    const { id: stayId } = await j.db.selectFrom('stay').select('id').where('person_id', '=', s.callum.id).executeTakeFirstOrThrow();
    await sam.goes(`/stays/${stayId}`);
    await sam.presses('Callum has died');
    await sam.checks('has died, for the ward');
    await sam.presses('Write it down');
    await sam.sees('Say who told you');
    await sam.checks('has died, with problems');
    await sam.types('Who told you?', 'Sam, charge nurse');
    await sam.chooses('I am sure that this is about Callum');
    await sam.presses('Write it down');
    await sam.sees('Peer support has stopped everything.');
    await sam.checks('has died, written down by the ward');

    const joan = await j.is(who(s.joan), pairing);
    await joan.goes('/service');
    await joan.sees('Callum has died');
    await joan.sees('Ring Nadia');
    await joan.checks('the service today, somebody has died');
    await joan.presses(/^Read it, and see who looks after their worker/);
    await joan.checks('somebody has died, for the lead');
    await joan.presses('I will ring Nadia');
    await joan.sees('Joan has it');
    await joan.checks('somebody has died, a lead has it');
    await joan.presses('I rang Nadia');
    await joan.sees('Say what you offered, in a few words. Then it is saved.');
    await joan.types('What did you offer Nadia?', 'The rest of the day, supervision on Thursday');
    await joan.presses('I rang Nadia');
    await joan.sees('Joan rang Nadia today. Offered: The rest of the day, supervision on Thursday');
    await joan.presses('I have read this');
    await joan.seesNot('Callum');

    const nadia = await j.is(who(s.nadia), pairing);
    await nadia.goes('/today');
    await nadia.sees('Callum has died We are sorry. There is nothing you have to do.');
    await nadia.checks('today, somebody has died');
    await nadia.presses(/^Read about it, and who is there for you/);
    await nadia.sees('Being upset is no sign of having done anything wrong.');
    await nadia.checks('somebody has died, for their worker');
    await nadia.presses('I have read this');
    await nadia.seesNot('Callum');
    await nadia.goes('/people');
    await nadia.seesNot('Callum');

    // It was somebody else of the same name.
    fixNow('2026-11-23T10:05:00Z');
    const { id } = await j.db.selectFrom('death').select('id').where('person_id', '=', s.callum.id).executeTakeFirstOrThrow();
    await joan.goes(`/deaths/${id}`);
    await joan.page.getByText('This is a mistake').click();
    await joan.presses('Put everything back');
    await joan.sees('Write why it is undone');
    await joan.checks('a mistake, with problems');
    await joan.types('Why is it undone?', 'The ward meant somebody of the same name');
    await joan.presses('Put everything back');
    await joan.sees('It was a mistake: Callum has not died');
    await joan.checks('a mistake, put back');
    await nadia.goes('/today');
    await nadia.sees('Callum has not died: it was a mistake');
    await nadia.presses(/^Read it/);
    await nadia.checks('a mistake, for their worker');
    await nadia.presses('I have read this');
    await nadia.goes('/people');
    await nadia.sees('Callum');
    expect(await j.db.selectFrom('contact').select('cancelled_at').where('person_id', '=', s.callum.id).execute()).toEqual([{ cancelled_at: null }]);
  });
});
