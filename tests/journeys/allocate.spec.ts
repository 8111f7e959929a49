// Who with whom, all at once: from proposals to decide on, to a worker who says yes and a person who chooses; and what must be so.
import { beforeAll, describe, expect, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { newId } from '../../src/kit/ids.ts';
import { now } from '../../src/kit/clock.ts';
import { addDays, dayOf, momentOf } from '../../src/kit/times.ts';
import { aPerson, aPersonWithAccount } from '../../src/people/person.factory.ts';
import { aReferral } from '../../src/referrals/referral.factory.ts';
import { aTeam, aTrust } from '../../src/teams/team.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing } from './kit.ts';
import type { Journey, Pairing } from './kit.ts';

describe.each([DESK, PHONE_PLAIN])('who with whom, all at once', (pairing: Pairing) => {
  let j: Journey;
  beforeAll(async () => {
    j = await journey();
  });

  const service = async () => {
    const trust = await aTrust(j.db, { name: 'Bramblewood Invented Trust' });
    const team = await aTeam(j.db, trust.id, { name: 'East community team', area: 'east' });
    const nadia = await aWorker(j.db, trust.id, { known_as: 'Nadia', room_for: 1 });
    const dev = await aWorker(j.db, trust.id, { known_as: 'Dev', area: 'west', working_days: [1, 2], room_for: 1 });
    const [ruth, kofi] = [await aWorker(j.db, trust.id, { known_as: 'Ruth', room_for: 0 }), await aWorker(j.db, trust.id, { known_as: 'Kofi', area: 'west', room_for: 1 })];
    await j.db.insertInto('keep_away').values({ trust_id: trust.id, id: newId(), worker_id: kofi.id, team_id: team.id }).execute();
    for (const [worker, item] of [[nadia, 'debt'], [dev, 'man'], [ruth, 'woman']] as const) await j.db.insertInto('worker_experience').values({ trust_id: trust.id, id: newId(), worker_id: worker.id, item, for_matching: true }).execute();
    const waits = async (person: { id: string }, days: number) => aReferral(j.db, trust.id, { team_id: team.id, sent_at: momentOf(addDays(dayOf(now()), -days), '10:00') }).accepted({ personId: person.id as never });
    const callum = await aPersonWithAccount(j.db, trust.id);
    const bo = await aPerson(j.db, trust.id, { known_as: 'Bo', full_name: 'Bo Mossgrove' });
    await waits(callum, 41);
    const referral = await waits(bo, 12);
    await j.db.insertInto('match_wish').values({ trust_id: trust.id, id: newId(), person_id: callum.id, items: ['debt'], said_on: dayOf(now()) }).execute();
    const account = await anAccount(j.db, { name: 'Joan' });
    return {
      trust, nadia, dev, kofi, callum, referral,
      joan: await j.is({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(j.db, trust.id, account.id, 'lead') }, pairing),
      nadiaHere: await j.is({ trustId: trust.id, accountId: nadia.accountId, membershipId: nadia.membershipId }, pairing),
      person: await j.is({ trustId: trust.id, accountId: callum.accountId, membershipId: callum.membershipId }, pairing),
    };
  };

  test(`the lead decides on each, a worker says yes, the person chooses (${saysPairing(pairing)})`, async () => {
    const s = await service();
    const { joan, nadiaHere, person } = s;

    await nadiaHere.goes('/my-profile');
    await nadiaHere.sees('What your hours allow this week');
    await nadiaHere.page.locator('summary', { hasText: 'How it is worked out' }).click();
    await nadiaHere.sees('15 hours contract');
    await nadiaHere.checks('my profile with what the hours allow');

    await joan.goes('/service');
    await joan.presses('Who with whom, all at once');
    await joan.sees('2 people are here, and room for 3. 2 proposals to begin with.');
    await joan.sees('Callum, waiting 41 days');
    await joan.sees('Everything they wished is kept.');
    await joan.sees('No other set of proposals does better in that order.');
    await joan.seesNot('Kofi');
    await joan.checks('proposals for everybody who waits');
    await joan.page.locator('summary', { hasText: 'Why Nadia' }).click();
    await joan.sees('Has had debt, as they asked.');
    await joan.checks('why somebody is proposed');
    await joan.presses('Ask the peer workers you chose');
    await joan.sees('Choose for at least one person');
    await joan.checks('proposals, with nothing decided');

    await joan.goes(`/referrals/${s.referral.id}/wishes`);
    await joan.chooses('A woman, or a man, as chosen');
    await joan.chooses('No matter');
    await joan.presses('Save what Bo wishes');
    await joan.sees('Choose a woman or a man, if that must be so');
    await joan.checks('what must be so, without having said it');
    await joan.chooses('A woman');
    await joan.presses('Save what Bo wishes');
    await joan.sees('A woman or a man as said must be so.');

    await joan.goes('/match-many');
    await joan.sees('Nobody proposed yet');
    await joan.sees('One more place with Ruth.');
    await joan.checks('somebody nobody is proposed for, with what would change it');
    await joan.chooses('Ask Nadia');
    await joan.presses('Ask the peer workers you chose');
    await joan.sees('Asked. Each answers on a day they work; then the person chooses.');
    await joan.sees('Nobody can be proposed now.');
    await joan.checks('nobody can be proposed');

    await nadiaHere.goes('/today');
    await nadiaHere.presses(/^Decide/);
    await nadiaHere.presses('Yes, show them my profile');
    await person.goes('/choose-worker');
    await person.presses('Choose Nadia');
    await person.presses('Yes, I choose Nadia');
    await person.sees('You chose your peer worker');
    expect(await j.db.selectFrom('support').select('worker_id').where('person_id', '=', s.callum.id).execute()).toEqual([{ worker_id: s.nadia.id }]);

    await joan.goes(`/workers/${s.nadia.id}`);
    await joan.sees('What the hours allow this week');
    await joan.checks('a worker’s page with what the hours allow');
  });
});
