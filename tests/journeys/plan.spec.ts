// The person's plan: written alone and together, shared part by part, on paper, and after support has ended.
import { afterAll, beforeAll, describe, test } from 'vitest';
import { aCircleRow, aMembership, anAccount } from '../../src/access/access.factory.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { aScene, MONDAY_10AM } from '../setup/scene.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing, whoIn } from './kit.ts';
import type { Journey } from './kit.ts';

let j: Journey;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  j = await journey();
});
afterAll(() => fixNow(null));

const aCarer = async (trustId: string, personId: string) => {
  const account = await anAccount(j.db, { name: 'Mum' });
  const membershipId = await aMembership(j.db, trustId, account.id, 'carer');
  await aCircleRow(j.db, trustId, { personId, accountId: account.id, kind: 'shared', why: 'my mum', parts: ['next meeting'] });
  return { trustId, accountId: account.id, membershipId };
};

describe.each([DESK, PHONE_PLAIN])('the plan', (pairing) => {
  test(`somebody writes their plan, shares it part by part, and prints it (${saysPairing(pairing)})`, async () => {
    fixNow(MONDAY_10AM);
    const s = await aScene(j);
    const who = whoIn(s.trust.id);
    const [callum, nadia, mum] = [await j.is(who(s.callum), pairing), await j.is(who(s.nadia), pairing), await j.is(await aCarer(s.trust.id, s.callum.id), pairing)];

    await callum.goes('/my-support');
    await callum.checks('my support, no plan yet');
    await callum.presses('Begin my plan');
    await callum.sees('Begin anywhere, leave any part empty');
    await callum.checks('my plan, empty');
    await callum.presses('What matters to me');
    await callum.sees('Only you read this. Nobody in the service sees it.');
    await callum.checks('a part in words');
    await callum.types('What matters to you?', 'Being asked, not told.');
    await callum.types('What is in a day worth having?', 'Soup, and one phone call.');
    await callum.presses('Save these words');
    await callum.sees('Being asked, not told.');

    await callum.goes('/my-plan/steps');
    await callum.checks('steps, none yet');
    await callum.presses('Add this step');
    await callum.sees('Write what the step is');
    await callum.checks('steps, with problems');
    await callum.types('What is the step?', 'Ring the housing office');
    await callum.page.getByLabel('Me', { exact: true }).check();
    await callum.presses('Add this step');
    await callum.types('What is the step?', 'Bring the bus timetable');
    await callum.page.getByLabel('Nadia', { exact: true }).check();
    await callum.presses('Add this step');
    await callum.checks('steps');
    await callum.presses('Done, change or drop the step: Ring the housing office');
    await callum.checks('one step');
    await callum.chooses('Dropped');
    await callum.presses('Save what became of it');
    await callum.sees('Write a word why');
    await callum.checks('one step, with problems');
    await callum.types('A word about it', 'They rang me');
    await callum.presses('Save what became of it');
    await callum.page.getByText('Finished and dropped (1)').click();
    await callum.sees('Dropped today. They rang me.');

    await callum.goes('/my-plan/people');
    await callum.types('Their name', 'Auntie Bisi');
    await callum.chooses('We lean on each other');
    await callum.types('How?', 'She rings. I do her bins.');
    await callum.types('A number, if you want it on the paper', '0161 496 0777');
    await callum.presses('Add them');
    await callum.checks('people');
    await callum.goes('/my-plan/first-days');
    await callum.picks('Which day?', 'The day I go home');
    await callum.types('What?', 'Beans on toast');
    await callum.types('When?', 'teatime');
    await callum.presses('Add it');
    await callum.sees('Friday 27 November');
    await callum.checks('the first three days');
    await callum.goes('/my-plan/meeting');
    await callum.chooses('Yes, I invite Nadia');
    await callum.presses('Save my answer');
    await callum.checks('the meeting about going home');

    await callum.goes('/my-plan/sharing');
    await callum.checks('who sees which part');
    await callum.page.getByRole('group', { name: 'What matters to me' }).getByLabel('Nadia, my peer worker').check();
    await callum.page.getByRole('group', { name: 'People' }).getByLabel('Mum').check();
    await callum.presses('Save who sees it');
    await callum.sees('Nadia can see this');
    await callum.checks('my plan');

    await nadia.goes(`/people/${s.callum.id}`);
    await nadia.sees('You are invited to the meeting about going home.');
    await nadia.sees('Bring the bus timetable');
    await nadia.checks('a person with a plan, for their worker');
    await nadia.goes(`/people/${s.callum.id}/plan`);
    await nadia.sees('Being asked, not told.');
    await nadia.seesNot('Auntie Bisi');
    await nadia.checks('a plan, for the worker');
    await mum.goes('/shared');
    await mum.sees('Auntie Bisi');
    await mum.seesNot('Being asked');
    await mum.checks('shared with me, a part of a plan');

    await callum.goes('/my-plan');
    await callum.presses('Print my plan');
    await callum.sees('Numbers to ring');
    await callum.checks('my plan, to print');
    await callum.presses('Large print');
    await callum.checks('my plan, to print large');
    await callum.goes('/my-plan/print?blank=1');
    await callum.checks('a blank plan');

    await callum.goes('/my-plan/people');
    await callum.presses('Change Auntie Bisi');
    await callum.presses('Leave it out');
    await callum.sees('Left out. Only you can read it now');
    await mum.goes('/shared');
    await mum.seesNot('Auntie Bisi');
    await callum.goes('/my-plan');
    await callum.page.getByText('Left out (1)').click();
    await callum.presses(/Auntie Bisi/);
    await callum.checks('something left out');
    await callum.presses('Bring it back');
    await callum.sees('It is back in your plan.');

    await j.db.updateTable('support').set({ ended_at: new Date('2026-11-01T10:00:00Z') }).where('id', '=', s.support.id).execute();
    await j.db.updateTable('circle').set({ until: new Date('2026-11-15T10:00:00Z') }).where('support_id', '=', s.support.id).execute();
    await callum.goes('/my-plan');
    await callum.sees('Nobody from the service reads this now.');
    await callum.checks('my plan, after the end');
    await mum.goes('/shared');
    await mum.sees('Auntie Bisi');
  });

  test(`somebody without an account: their worker writes it with them and prints it (${saysPairing(pairing)})`, async () => {
    fixNow(MONDAY_10AM);
    const s = await aScene(j);
    await j.db.updateTable('person').set({ account_id: null }).where('id', '=', s.callum.id).execute();
    const nadia = await j.is(whoIn(s.trust.id)(s.nadia), pairing);
    await nadia.goes(`/people/${s.callum.id}`);
    await nadia.presses('Open the plan');
    await nadia.checks('a plan, for the worker, nothing yet');
    await nadia.presses('Home');
    await nadia.sees('Print it for Callum to keep');
    await nadia.types('What needs to be right at home?', 'Heating on before I get there.');
    await nadia.checks('written together');
    await nadia.presses('Save these words');
    await nadia.sees('Said by Callum today, written down by Nadia.');
    await nadia.presses('Who sees it: Callum decides');
    await nadia.page.getByRole('group', { name: 'Home' }).getByLabel('The peer lead').check();
    await nadia.checks('who sees it, written down for them');
    await nadia.presses('Save who sees it');
    await nadia.presses('Print it for Callum');
    await nadia.sees('Heating on before I get there.');
    await nadia.checks('a plan to hand over');
    const joan = await j.is(whoIn(s.trust.id)(s.joan), pairing);
    await joan.goes(`/people/${s.callum.id}/plan`);
    await joan.sees('Heating on before I get there.');
    await joan.checks('what is shared with the lead');
  });
});
