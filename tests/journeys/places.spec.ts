// Step 4: somebody asks for places alone, without a ward: a peer worker, a list, going there together, kept at four and twelve weeks.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { aService, importServices } from '../../src/directory/directory.factory.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { newId } from '../../src/kit/ids.ts';
import { aPersonWithAccount } from '../../src/people/person.factory.ts';
import { aReferral } from '../../src/referrals/referral.factory.ts';
import { aCrisisLine, aTeam, aTrust } from '../../src/teams/team.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';
import { aSupport } from '../../src/support/support.factory.ts';
import { EVERY_PAIRING, journey, saysPairing } from './kit.ts';
import type { Journey } from './kit.ts';

const WALK = newId();
let j: Journey;
beforeAll(async () => {
  fixNow('2026-11-23T10:00:00Z');
  j = await journey();
  await importServices(j.db, [aService({ id: WALK }), aService({ id: newId(), name: 'Invented Walking Kitchen' })]);
});
afterAll(() => fixNow(null));

describe.each(EVERY_PAIRING)('places', (pairing) => {
  test(`from a community team's request to a place that was kept, and no page speaks of a ward (${saysPairing(pairing)})`, async () => {
    fixNow('2026-11-23T10:00:00Z');
    const trust = await aTrust(j.db);
    await aCrisisLine(j.db, trust.id);
    const team = await aTeam(j.db, trust.id, { name: 'East community team', kind: 'community', area: 'east' });
    const nadia = await aWorker(j.db, trust.id, { known_as: 'Nadia', profile: 'I like walking, bad telly and being asked twice.' });
    const imran = await aWorker(j.db, trust.id, { known_as: 'Imran' });
    const account = await anAccount(j.db, { name: 'Joan' });
    const joan = { accountId: account.id, membershipId: await aMembership(j.db, trust.id, account.id, 'lead') };
    const edie = await aPersonWithAccount(j.db, trust.id, { known_as: 'Edie', full_name: 'Edie Wrenfield', postcode_sector: null });
    const referral = await aReferral(j.db, trust.id, { team_id: team.id, known_as: 'Edie', full_name: 'Edie Wrenfield', leaving_hospital: false, finding_places: true }).sent().accepted({ personId: edie.id });
    await aSupport(j.db, trust.id, edie.id, nadia, { referral_id: referral.id, began_at: new Date('2026-11-20T10:00:00Z'), leaving_hospital: false, finding_places: true });
    const is = (one: { accountId: string; membershipId: string }) => j.is({ trustId: trust.id, accountId: one.accountId, membershipId: one.membershipId }, pairing);
    const noWard = async (one: Awaited<ReturnType<typeof is>>) => {
      // The band at the foot, "Need help now?", is the same for everybody everywhere.
      // A lead may be told that somebody went into hospital: one quiet link.
      expect((await one.page.locator('main').innerText()).replace('Is Edie in hospital? Write down what you are told', '')).not.toMatch(/\bwards?\b|hospital/i);
    };

    let worker = await is(nadia);
    await worker.goes(`/people/${edie.id}/next-meeting`);
    await noWard(worker);
    await worker.goes(`/people/${edie.id}/record`);
    await noWard(worker);
    await worker.goes(`/people/${edie.id}`);
    await noWard(worker);
    await worker.presses('Find places near');
    await worker.sees('Where does Edie live?');
    await worker.checks('places, nothing yet');
    await worker.types('Where does Edie live?', 'nowhere');
    await worker.presses('Keep this area');
    await worker.sees('We do not know this postcode');
    await worker.checks('the area, with a problem');
    await worker.types('Where does Edie live?', 'M21 9EZ');
    await worker.presses('Keep this area');
    await worker.types('What are you looking for together?', 'walking');
    await worker.presses('Find places');
    await worker.sees('Chorlton Walking Group');
    await worker.sees(/mile/);
    await worker.checks('places found');
    await worker.presses(/Put it on the list.*Chorlton Walking Group/);
    await worker.sees('It is on the list');

    const person = await is(edie);
    await person.goes('/my-support');
    await noWard(person);
    await person.sees('Nadia thought of this for you');
    await person.checks('my support, with a place');
    await person.presses('Hide the names');
    await person.seesNot('Chorlton Walking Group');
    await person.goes('/my-places');
    await person.seesNot('Chorlton Walking Group');
    await person.checks('my places, names hidden');
    await person.presses('Show the names');
    await person.sees('Chorlton Walking Group');
    await person.checks('my places');
    await person.types('What are you looking for?', 'I want to end my life');
    await person.presses('Find places');
    await person.sees('Talk to somebody now');
    await person.checks('my places, words of crisis');
    await person.goes('/my-places/paper');
    await person.sees('We do not know whether there are steps');
    await person.checks('my places on paper');
    await person.goes('/my-places');
    await person.presses('Chorlton Walking Group');
    await person.presses('Keep this answer');
    await person.sees('Choose how it is');
    await person.checks('one place, with a problem');
    await person.chooses('Yes, keep it on my list');
    await person.presses('Keep this answer');
    await person.sees('On your list');

    await worker.goes(`/people/${edie.id}/places`);
    await worker.presses('Chorlton Walking Group');
    await worker.checks('one place, for the worker');
    await worker.presses('Plan to go together');
    await noWard(worker);
    await worker.checks('plan to go together');
    await worker.picks('Which day?', 'Wednesday 25 November');
    await worker.picks('What time?', '2pm');
    await worker.types('Where exactly?', 'The tram stop');
    await worker.picks('Who rings if you have not checked out?', imran.known_as);
    await worker.presses('Plan it');
    await worker.sees('Going together Wednesday 25 November, 2pm');
    await worker.goes('/today');
    await worker.sees('Going together next');
    await worker.seesNot('Chorlton Walking Group');
    await worker.checks('today, going together');

    fixNow('2026-11-25T16:00:00Z');
    worker = await is(nadia);
    await worker.goes('/today');
    await worker.presses(/^Record/);
    await noWard(worker);
    await worker.chooses('Yes');
    await worker.chooses('1½ hours');
    await worker.chooses('We will find a day later');
    await worker.presses('Save it');
    await worker.goes(`/people/${edie.id}/places`);
    await worker.sees('Went together today');

    let later = await is(edie);
    await later.goes('/my-places');
    await later.presses('Chorlton Walking Group');
    await later.chooses('I go there on my own');
    await later.presses('Keep this answer');
    await later.sees('Going since 25 November 2026');
    fixNow('2026-12-23T10:00:00Z');
    later = await is(edie);
    await later.goes('/my-support');
    await later.sees('Do you still go to Chorlton Walking Group?');
    await noWard(later);
    await later.checks('my support, asked whether they still go');
    await later.presses('Say how it is');
    await later.checks('one place, asked');
    await later.chooses('Yes, I still go');
    await later.types('Why, in your words, if you want', 'I know two names now.');
    await later.presses('Keep this answer');
    await later.sees('still going after 4 weeks');
    await later.presses('Leave these words out');
    await later.seesNot('I know two names now.');

    fixNow('2027-02-17T10:00:00Z');
    worker = await is(nadia);
    await worker.goes('/today');
    await worker.sees('Edie began going somewhere 12 weeks ago');
    await worker.checks('today, a place to ask about');
    await worker.presses(/^Ask/);
    await worker.chooses('Sometimes');
    await worker.presses('Keep this answer');
    await worker.sees('sometimes after 12 weeks');
    await worker.presses('What our service knows of it');
    await worker.types('What helps to know before going?', 'The side door. It is quiet before eleven.');
    await worker.presses('Keep this note');
    await worker.checks('what our service knows of a place');

    const lead = await is(joan);
    await lead.goes(`/people/${edie.id}`);
    await lead.sees('Going since 25 November 2026');
    await lead.seesNot('Chorlton Walking Group');
    await noWard(lead);
    expect(await j.db.selectFrom('connection').select('ask_on').where('person_id', '=', edie.id).execute()).toEqual([{ ask_on: null }]);
  });
});
