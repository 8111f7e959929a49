// The service over time: a lead opens who is in a number and prints for a board; a manager sees five and over and nobody.
import { beforeAll, describe, expect, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import type { MemberRole } from '../../src/access/index.ts';
import { now } from '../../src/kit/clock.ts';
import { newId } from '../../src/kit/ids.ts';
import { addDays, dayOf, momentOf } from '../../src/kit/times.ts';
import { aPerson } from '../../src/people/person.factory.ts';
import { aReferral } from '../../src/referrals/referral.factory.ts';
import { aStay } from '../../src/stays/stay.factory.ts';
import { aHeldContact, aSupport } from '../../src/support/support.factory.ts';
import { aTeam, aTrust } from '../../src/teams/team.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing } from './kit.ts';
import type { Journey, Pairing } from './kit.ts';

const NAMES = ['Amir', 'Bo', 'Callum', 'Dilys', 'Esi', 'Femi', 'Gemma', 'Hana', 'Idris', 'Joss', 'Kofi', 'Lena', 'Maeve', 'Nikhil'];

describe.each([DESK, PHONE_PLAIN])('the service over time', (pairing: Pairing) => {
  let j: Journey;
  beforeAll(async () => {
    j = await journey();
  });

  const service = async () => {
    const trust = await aTrust(j.db, { name: 'Bramblewood Invented Trust' });
    const [wards, east, nadia] = [await aTeam(j.db, trust.id, { name: 'Larkfield ward', area: 'wards' }), await aTeam(j.db, trust.id, { name: 'East team', area: 'east' }), await aWorker(j.db, trust.id)];
    const first = addDays(`${dayOf(now()).slice(0, 7)}-01`, -45);
    for (const [i, known_as] of NAMES.entries()) {
      const [team, on] = [i % 4 === 0 ? east : wards, addDays(first, i % 3)];
      const person = await aPerson(j.db, trust.id, { known_as, full_name: `${known_as} Thistlewood` });
      const referral = await aReferral(j.db, trust.id, { team_id: team.id, known_as }).sent(momentOf(addDays(on, -8), '10:00')).accepted({ at: momentOf(addDays(on, -7), '10:00'), personId: person.id }).matched(momentOf(addDays(on, -3), '10:00'));
      await aStay(j.db, trust.id, person.id, wards.id, { began_on: addDays(on, -20), left_on: addDays(on, 2), made_at: momentOf(addDays(on, -8), '10:00') });
      const support = await aSupport(j.db, trust.id, person.id, nadia, { referral_id: referral.id, began_at: momentOf(addDays(on, -3), '10:00'), ...(i < 6 ? { ended_at: momentOf(addDays(on, 12), '15:00'), ended_how: i === 5 ? 'moved away' : 'as agreed' } : {}) });
      await aHeldContact(j.db, trust.id, support, { began_at: momentOf(on, '10:00') });
      if (i % 2 === 0) await aHeldContact(j.db, trust.id, support, { began_at: momentOf(addDays(on, 5), '10:00'), how: 'at home', place: null });
      if (i < 5) await j.db.insertInto('ending_hope').values({ trust_id: trust.id, id: newId(), support_id: support.id, person_id: person.id, sees: 'service', said_on: addDays(on, 12), words: ['I open the curtains now.', 'Somebody had been where I was.', 'We laughed about the bus.', 'I go on Thursdays.', 'My sister says I ring her first.'][i] ?? null }).execute();
    }
    const member = async (role: MemberRole, name: string) => {
      const account = await anAccount(j.db, { name });
      return j.is({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(j.db, trust.id, account.id, role) }, pairing);
    };
    return { trust, member };
  };

  test(`a lead opens a number, and prints; a manager sees five and over (${saysPairing(pairing)})`, async () => {
    const { member } = await service();
    const joan = await member('lead', 'Joan');
    await joan.goes('/service');
    await joan.presses('The service over time');
    await joan.sees('What people say it brought them');
    await joan.sees('without their name');
    await joan.sees('Of 14 people who first met a peer worker, 7 met again within 7 days.');
    await joan.checks('the service over time');
    await joan.presses(/^Met twice or more/);
    await joan.sees('Kofi, met for the second time');
    await joan.checks('a place on the way');
    await joan.presses('The service over time');
    await joan.presses('By area, and as a file');
    await joan.sees('By the area of the team that asked');
    await joan.checks('one figure');
    await joan.presses(/^7 had not met again/);
    await joan.sees('Bo first met on');
    await joan.sees('Nikhil first met on');
    await joan.seesNot('Amir');
    await joan.checks('who is not yet in a number');
    await joan.presses('Met again within 7 days');
    await joan.sees('Amir first met on');
    await joan.presses('Meeting a second time, by month');
    await joan.presses('Print for a board');
    await joan.sees('Peer support over time');
    await joan.sees('Of 14 people who first met a peer worker, 7 met again within 7 days.');
    await joan.sees('Of 6 endings, all but fewer than five were as agreed.');
    await joan.sees('They say nothing of bed days or readmission');
    await joan.seesNot('Amir');
    await joan.checks('for a board');
    await joan.page.emulateMedia({ media: 'print' });
    await joan.seesNot('Print this page');
    expect(await joan.page.evaluate(() => getComputedStyle(document.querySelector('.al-chart__full') ?? document.body).fill)).toBe('rgb(0, 0, 0)');
    await joan.page.emulateMedia({ media: 'screen' });

    const helen = await member('manager', 'Helen');
    await helen.goes('/counts');
    await helen.sees('What people say it brought them');
    await helen.sees('Of 14 people who first met a peer worker, 7 met again within 7 days.');
    await helen.sees('not shown');
    await helen.seesNot('Amir');
    await helen.checks('a manager’s months');
  });

  test(`a service that has just begun: what will stand there (${saysPairing(pairing)})`, async () => {
    const trust = await aTrust(j.db);
    const account = await anAccount(j.db, { name: 'Joan' });
    const joan = await j.is({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(j.db, trust.id, account.id, 'lead') }, pairing);
    await joan.goes('/service/over-time');
    await joan.sees('Nobody yet. When there are people who first met a peer worker, they appear here.');
    await joan.checks('the service over time, empty');
    await joan.goes('/service/over-time/home');
    await joan.checks('one figure, empty');
    await joan.goes('/service/over-time/now/asked');
    await joan.sees('Nobody is waiting for an answer.');
    await joan.checks('a place on the way, empty');
    await joan.goes('/service/over-time/print');
    await joan.sees('There were fewer than five in all');
    await joan.checks('for a board, empty');
  });
});
