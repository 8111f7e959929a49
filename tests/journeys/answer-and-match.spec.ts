// Steps 2 and 3: a referral is answered, peer workers are suggested, and the person chooses: in their own account, or on paper.
import { beforeAll, describe, expect, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import type { MemberRole } from '../../src/access/index.ts';
import type { TeamId, TrustId } from '../../src/kit/ids.ts';
import { addDays, dayOf } from '../../src/kit/times.ts';
import { now } from '../../src/kit/clock.ts';
import { aPersonWithAccount } from '../../src/people/person.factory.ts';
import { aReferral } from '../../src/referrals/referral.factory.ts';
import { aTeam, aTrust } from '../../src/teams/team.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing } from './kit.ts';
import type { Journey, Pairing } from './kit.ts';

describe.each([DESK, PHONE_PLAIN])('answer and match', (pairing: Pairing) => {
  let j: Journey;
  beforeAll(async () => {
    j = await journey();
  });
  const member = async (trustId: TrustId, role: MemberRole, name: string, teamId?: TeamId) => {
    const account = await anAccount(j.db, { name });
    return j.is({ trustId, accountId: account.id, membershipId: await aMembership(j.db, trustId, account.id, role, { teamId }) }, pairing);
  };
  const service = async () => {
    const trust = await aTrust(j.db, { name: 'Bramblewood Invented Trust' });
    const ward = await aTeam(j.db, trust.id, { name: 'Larkfield ward', area: 'wards' });
    await aWorker(j.db, trust.id, { known_as: 'Nadia', area: 'wards', room_for: 1 });
    await aWorker(j.db, trust.id, { known_as: 'Dev', area: 'west', working_days: [1, 2], profile: 'Three stays, the last one nine years ago. Cricket, and cooking for too many people.' });
    return { trust, ward, joan: await member(trust.id, 'lead', 'Joan') };
  };

  test(`from a ward's referral to a peer worker of one's own choice (${saysPairing(pairing)})`, async () => {
    const { trust, ward, joan } = await service();
    const callum = await aPersonWithAccount(j.db, trust.id, { born_on: '1990-02-03', phone: '07700 900999' });
    await aReferral(j.db, trust.id, { team_id: ward.id, ward_id: ward.id, born_on: '1990-02-03', expected_on: addDays(dayOf(now()), 4), expected_said_by: 'the ward' }).sent();

    await joan.goes('/service');
    await joan.sees('One referral to answer. Room for seven more people this week.');
    await joan.checks('the service today, with a referral to answer');
    await joan.presses(/^Referral from Larkfield ward/);
    await joan.sees('Nobody has answered yet');
    await joan.checks('a referral, as it was sent');
    await joan.presses(/^Answer/);
    await joan.checks('answering');
    await joan.presses('Send my answer');
    await joan.sees('There is a problem');
    await joan.sees('Choose yes or no');
    await joan.checks('answering, with problems');
    await joan.chooses('Yes');
    await joan.sees('Is this somebody we already know?');
    await joan.sees('the same date of birth');
    await joan.chooses('Callum Thistlewood');
    await joan.presses('Send my answer');
    await joan.sees('A peer worker for Callum');
    await joan.checks('whom to suggest');
    await joan.chooses(/^Nadia/);
    await joan.chooses(/^Dev/);
    await joan.chooses('Yes, face to face');
    await joan.presses('Ask, or show who said yes');
    await joan.sees('Callum can choose from');
    await joan.checks('profiles shown');

    const person = await j.is({ trustId: trust.id, accountId: callum.accountId, membershipId: callum.membershipId }, pairing);
    await person.goes('/choose-worker');
    await person.sees('You choose. There is no hurry');
    await person.sees('Cricket, and cooking for too many people.');
    await person.checks('who would you like to meet');
    await person.presses('No to Dev');
    await person.sees('Written down. You never have to say why.');
    await person.seesNot('Choose Dev');
    await person.checks('one said no to');
    await person.presses('Choose Nadia');
    await person.sees('From now on Nadia can see how to reach you');
    await person.checks('choose this one');
    await person.presses('Yes, I choose Nadia');
    await person.sees('You chose your peer worker');
    await person.goes('/choose-worker');
    await person.sees('You chose Nadia today');
    await person.checks('chosen');

    await joan.goes('/referrals?waiting=first');
    await joan.sees('Callum chose Nadia today. Nothing booked yet.');
    await joan.checks('waiting for a first meeting');
    await joan.goes('/workers');
    await joan.sees('no room now');
    await joan.checks('peer workers');
  });

  test(`on paper, with the last place gone meanwhile, and a no that the ward can read (${saysPairing(pairing)})`, async () => {
    const { trust, ward, joan } = await service();
    await aReferral(j.db, trust.id, { team_id: ward.id, known_as: 'Gemma', full_name: 'Gemma Fernhill' }).sent();
    const declined = await aReferral(j.db, trust.id, { team_id: ward.id, known_as: 'Rashid', full_name: 'Rashid Larchwood' }).sent();

    await joan.goes('/referrals');
    await joan.checks('waiting for an answer');
    await joan.presses(/^Answer/);
    await joan.chooses('Yes');
    await joan.sees('Nobody here has this name, date of birth, NHS number or phone.');
    await joan.presses('Send my answer');
    await joan.chooses(/^Nadia/);
    await joan.chooses(/^Dev/);
    await joan.chooses('Yes, by phone');
    await joan.presses('Ask, or show who said yes');
    await joan.sees('Gemma has no account, so print the profiles or read them out.');
    await joan.presses('Print the profiles');
    await joan.sees('Who would you like to meet, Gemma?');
    await joan.checks('profiles on paper');
    await joan.presses('Large print');
    await joan.checks('profiles in large print');
    await joan.presses('Back');
    await joan.presses('Write down what Gemma says');
    await joan.checks('what did they say');
    await joan.chooses('Yes to Nadia');
    await joan.chooses('On paper');
    await j.db.updateTable('peer_worker').set({ room_for: 0 }).where('trust_id', '=', trust.id).where('known_as', '=', 'Nadia').execute();
    await joan.presses('Write it down');
    await joan.sees('Nadia has no room any more');
    await joan.checks('the last place is gone');
    await joan.chooses('Yes to Dev');
    await joan.presses('Write it down');
    await joan.sees('Written down as theirs, and that you wrote it.');

    await joan.goes(`/referrals/${declined.id}/answer`);
    await joan.chooses('No');
    await joan.chooses('It asks for somebody to escort or take them');
    await joan.types('In your own words', 'The ward team can go with them on Friday.');
    await joan.presses('Send my answer');
    await joan.sees('You said no. Whoever asked can see why.');
    await joan.sees('Nobody is waiting for an answer.');
    await joan.goes('/referrals/declined');
    await joan.sees('It asks for somebody to escort or take them');
    await joan.checks('what we said no to');
    const sam = await member(trust.id, 'host_team', 'Sam', ward.id);
    await sam.goes(`/our-referrals/${declined.id}`);
    await sam.sees('The ward team can go with them on Friday.');
    expect(await j.db.selectFrom('support').select('id').where('trust_id', '=', trust.id).execute()).toHaveLength(1);
  });
});
