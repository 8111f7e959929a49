// Leaving hospital: a ward changes the day, writes leave, a move, leaving, the follow-up and coming back; a lead is told by phone; the worker and the person see it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { aTeam } from '../../src/teams/team.factory.ts';
import { aScene, MONDAY_10AM } from '../setup/scene.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing, whoIn } from './kit.ts';
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

describe.each([DESK, PHONE_PLAIN])('leaving hospital', (pairing) => {
  test(`the ward writes it down, everybody else sees it, and the two clocks never meet (${saysPairing(pairing)})`, async () => {
    fixNow(MONDAY_10AM);
    const s = await aScene(j);
    const who = whoIn(s.trust.id);
    await j.db.updateTable('host_team').set({ phone: '0161 496 0101' }).where('id', '=', s.ward.id).execute();
    const ashgrove = await aTeam(j.db, s.trust.id as never, { name: 'Ashgrove ward' });
    const nurse = async (name: string, teamId: string) => {
      const account = await anAccount(j.db, { name });
      return j.is({ trustId: s.trust.id, accountId: account.id, membershipId: await aMembership(j.db, s.trust.id as never, account.id, 'host_team', { teamId }) }, pairing);
    };
    await j.db.updateTable('stay').set({ expected_on: '2026-11-20', made_at: new Date('2026-11-02T10:00:00Z') }).where('person_id', '=', s.callum.id).execute();
    await j.db.updateTable('expected_date').set({ recorded_at: new Date('2026-11-20T10:00:00Z') }).where('recorded_at', '<=', MONDAY_10AM).execute();

    const sam = await nurse('Sam', s.ward.id);
    await sam.goes('/our-referrals');
    await sam.sees('Is this still right? Expected to leave Friday 20 November, which has passed.');
    await sam.checks('our ward, a day has passed');
    await sam.presses('Put it right');
    await sam.checks('a stay, for the ward');
    await sam.presses('Write another day');
    await sam.presses('Save');
    await sam.sees('Say whether there is a day');
    await sam.checks('when they leave, with problems');
    await sam.chooses('Yes');
    await day(sam, 'The day', ['27', '11', '2026']);
    await sam.types('Who said so?', 'Dr Rowe, at the ward round');
    await day(sam, 'When did they say so?', ['22', '11', '2026']);
    await sam.presses('Save');
    await sam.sees('Expected to leave on Friday. It can change. Dr Rowe, at the ward round said so yesterday.');

    await sam.presses('Write down leave');
    await day(sam, 'First day of leave', ['23', '11', '2026']);
    await day(sam, 'Due back on the ward', ['24', '11', '2026']);
    await sam.types('Where to', 'home');
    await sam.checks('write down leave');
    await sam.presses('Save the leave');
    await sam.sees('On leave until Tuesday 24 November (home).');
    const nadia = await j.is(who(s.nadia), pairing);
    await nadia.goes(`/people/${s.callum.id}`);
    await nadia.sees('On leave until Tuesday 24 November (home).');
    await nadia.seesNot('Write down what you are told');
    await nadia.checks('a person on leave, for their worker');
    await nadia.presses('Ask the ward');
    await nadia.sees('The ward is asked');
    await sam.presses('They are back');
    await sam.presses('Save');
    await sam.sees('No leave is written down for now.');

    await sam.presses('Move to another ward');
    await sam.picks('Which ward?', 'Ashgrove ward');
    await sam.checks('move to another ward');
    await sam.presses('Save the move');
    await sam.sees('What comes after is with the other ward.');
    await sam.goes('/our-referrals');
    await sam.seesNot('Callum');
    await sam.checks('our ward, nobody');
    const tamsin = await nurse('Tamsin', ashgrove.id);
    await tamsin.goes('/our-referrals');
    await tamsin.sees('That was said before they came to Ashgrove ward.');
    await tamsin.checks('our ward, is this still right');
    await tamsin.presses('Still right');
    await tamsin.seesNot('Is this still right?');

    // The ward rings: the lead writes who told her, and when.
    const joan = await j.is(who(s.joan), pairing);
    await joan.goes('/hospital');
    await joan.checks('in hospital and just home');
    await joan.presses('Write what you hear');
    await joan.presses('They have left');
    await joan.presses('Save that they left');
    await joan.sees('Write who told you: their name and job');
    await joan.checks('left, with problems');
    await joan.types('Who told you?', 'Tamsin, staff nurse');
    await day(joan, 'When did they tell you?', ['23', '11', '2026']);
    await joan.presses('Save that they left');
    await joan.sees('Left hospital today.');

    await nadia.goes(`/people/${s.callum.id}`);
    await nadia.sees('To come, by Monday 30 November, with Nadia.');
    await nadia.sees('Not known here. Ask Ashgrove ward');
    await nadia.checks('two clocks, for their worker');
    const callum = await j.is(who(s.callum), pairing);
    await callum.goes('/my-support');
    await callum.sees('Nadia meets you at home by Monday 30 November.');
    await callum.sees('Somebody from the ward or the crisis team should be in touch by Thursday 26 November.');
    await callum.checks('my support, the first days at home');

    fixNow('2026-11-23T10:20:00Z');
    await tamsin.goes('/our-referrals');
    await tamsin.presses('Write down the follow-up');
    await day(tamsin, 'The day it took place', ['23', '11', '2026']);
    await tamsin.types('Who did it?', 'the crisis team');
    await tamsin.checks('write down the follow-up');
    await tamsin.presses('Save the follow-up');
    await tamsin.sees('That is the day they left: the three days count from the day after.');
    await tamsin.checks('a stay that has ended, for the ward');
    await nadia.goes(`/people/${s.callum.id}`);
    await nadia.sees('Done today by the crisis team.');
    await nadia.sees('To come, by Monday 30 November, with Nadia.');

    await tamsin.presses('They are back in hospital');
    await tamsin.sees('this is not a failure');
    await tamsin.checks('back in hospital');
    await tamsin.presses('Save that they are here');
    await tamsin.sees('Here since Monday 23 November.');
    await nadia.goes(`/people/${s.callum.id}`);
    await nadia.sees('Ashgrove ward.');
    await nadia.sees('When they left Ashgrove ward on Monday 23 November');
    expect(await j.db.selectFrom('support').select('ended_at').where('id', '=', s.support.id).executeTakeFirstOrThrow()).toEqual({ ended_at: null });
  });
});
