// Who with whom: a shortlist with its reasons, the worker's own yes, meeting first, going on, and somebody else later.
import { beforeAll, describe, expect, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import type { MemberRole } from '../../src/access/index.ts';
import type { TrustId } from '../../src/kit/ids.ts';
import { aPersonWithAccount } from '../../src/people/person.factory.ts';
import { aReferral } from '../../src/referrals/referral.factory.ts';
import { aTeam, aTrust } from '../../src/teams/team.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';
import { EVERY_PAIRING, journey, saysPairing } from './kit.ts';
import type { Journey, Pairing } from './kit.ts';

describe.each(EVERY_PAIRING)('who with whom', (pairing: Pairing) => {
  let j: Journey;
  beforeAll(async () => {
    j = await journey();
  });
  const member = async (trustId: TrustId, role: MemberRole, name: string) => {
    const account = await anAccount(j.db, { name });
    return j.is({ trustId, accountId: account.id, membershipId: await aMembership(j.db, trustId, account.id, role) }, pairing);
  };
  const service = async () => {
    const trust = await aTrust(j.db, { name: 'Bramblewood Invented Trust' });
    const team = await aTeam(j.db, trust.id, { name: 'East community team', area: 'east' });
    const [nadia, dev, ruth] = [await aWorker(j.db, trust.id, { known_as: 'Nadia' }), await aWorker(j.db, trust.id, { known_as: 'Dev', area: 'west', working_days: [1, 2] }), await aWorker(j.db, trust.id, { known_as: 'Ruth' })];
    const callum = await aPersonWithAccount(j.db, trust.id);
    const referral = await aReferral(j.db, trust.id, { team_id: team.id }).accepted({ personId: callum.id });
    const as = (w: typeof nadia) => j.is({ trustId: trust.id, accountId: w.accountId, membershipId: w.membershipId }, pairing);
    return { trust, nadia, dev, ruth, callum, referral, joan: await member(trust.id, 'lead', 'Joan'), nadiaHere: await as(nadia), ruthHere: await as(ruth),
      person: await j.is({ trustId: trust.id, accountId: callum.accountId, membershipId: callum.membershipId }, pairing) };
  };

  test(`from what a worker lets be used to a peer worker one met first, and somebody else later (${saysPairing(pairing)})`, async () => {
    const s = await service();
    const { joan, nadiaHere, ruthHere, person } = s;

    await nadiaHere.goes('/my-profile');
    await nadiaHere.presses('What I let be used of my own experience');
    await nadiaHere.sees('You need not tick anything, and nobody asks.');
    await nadiaHere.checks('what a worker lets be used');
    await nadiaHere.page.locator('#matching-ward').check();
    await nadiaHere.page.locator('#profile-debt').check();
    await nadiaHere.presses('Save what I let be used');
    await nadiaHere.sees('What you did not tick is not kept.');
    await nadiaHere.sees('I have had debt');
    await nadiaHere.checks('the profile with what is said on it');

    await ruthHere.goes('/my-profile/keep-away');
    await ruthHere.sees('Only you can read this list.');
    await ruthHere.checks('where I would rather not be, empty');
    await ruthHere.presses('Add to my list');
    await ruthHere.sees('There is a problem');
    await ruthHere.checks('where I would rather not be, with problems');
    await ruthHere.types('Or a person: their name', 'Callum Thistlewood');
    await ruthHere.presses('Add to my list');
    await ruthHere.sees('On your list. Only you can read it.');
    await ruthHere.checks('where I would rather not be, with a line');

    await joan.goes(`/referrals/${s.referral.id}/match`);
    await joan.seesNot('Ruth');
    await joan.presses('Fill in what they wish');
    await joan.checks('what they wish, filled in together');
    await joan.presses('Save what Callum wishes');
    await joan.sees('Choose a woman, a man or no matter');
    await joan.checks('what they wish, with problems');
    await joan.chooses('Has been on a ward');
    await joan.chooses('No matter');
    await joan.chooses('Mornings');
    await joan.presses('Save what Callum wishes');
    await joan.sees('Has been on a ward, as they asked.');
    await joan.sees('Works Tuesday to Thursday: they asked for mornings.');
    await joan.sees('Nobody is scored.');
    await joan.checks('the shortlist with its reasons');
    await joan.presses('Ask, or show who said yes');
    await joan.sees('Choose at least one peer worker');
    await joan.checks('the shortlist, with problems');
    await joan.chooses(/^Nadia/);
    await joan.chooses('Not yet: ask them');
    await joan.presses('Ask, or show who said yes');
    await joan.sees('Not answered since.');
    await joan.chooses(/^Dev/);
    await joan.chooses('Not yet: ask them');
    await joan.presses('Ask, or show who said yes');
    await joan.checks('asked first');
    await joan.presses(/^Write down their answer Dev/);
    await joan.checks('what a worker said');
    await joan.chooses('Yes, show them my profile');
    await joan.chooses('By phone');
    await joan.presses('Write it down');
    await joan.sees('Callum can choose from');
    await joan.checks('one shown, one asked');

    await nadiaHere.goes('/today');
    await nadiaHere.sees('Somebody new?');
    await nadiaHere.checks('today, with somebody new to decide about');
    await nadiaHere.presses(/^Decide/);
    await nadiaHere.sees('East community team');
    await nadiaHere.seesNot('Callum');
    await nadiaHere.checks('somebody new, before it is known who');
    await nadiaHere.presses('Yes, show them my profile');
    await nadiaHere.sees('Now it is theirs to choose.');

    await person.goes('/choose-worker');
    await person.sees('I have had debt');
    await person.checks('profiles with what is said of experience');
    await person.presses('Choose Nadia');
    await person.checks('choose, or meet first');
    await person.presses('Meet Nadia first');
    await person.sees('You meet Nadia first');
    await person.checks('my support, meeting first');
    await person.presses('If you would rather not');
    await person.sees('still open to you');
    await person.checks('my worker, meeting first');
    await person.presses('Go on with Nadia');
    await person.sees('You go on together.');
    await person.checks('my worker, together');
    await person.presses('Somebody else, please');
    await person.sees('That is fine, and nobody asks why.');
    await person.checks('my worker, somebody else asked for');

    await joan.goes('/service');
    await joan.sees('Callum would like somebody else than Nadia, said today.');
    await joan.checks('the service today, somebody else asked for');
    await joan.presses(/^Who with whom/);
    await joan.sees('nothing is anybody’s fault');
    await joan.checks('who with whom, for the lead');
    await joan.presses('Look for somebody for Callum');
    await joan.chooses(/^Dev/);
    await joan.chooses('Yes, face to face');
    await joan.presses('Ask, or show who said yes');
    await person.goes('/choose-worker');
    await person.presses('Choose Dev');
    await person.sees('Your time with Nadia ends then. That is nobody’s fault');
    await person.presses('Yes, I choose Dev');
    await person.sees('You chose your peer worker');
    const supports = await j.db.selectFrom('support').select(['worker_id', 'ended_how']).where('person_id', '=', s.callum.id).orderBy('began_at').execute();
    expect(supports).toEqual([{ worker_id: s.nadia.id, ended_how: 'parted' }, { worker_id: s.dev.id, ended_how: null }]);

    await nadiaHere.goes(`/people/${s.callum.id}/who-with`);
    await nadiaHere.sees('has no peer worker here just now');
    await nadiaHere.checks('who with whom, ended');
  });
});
