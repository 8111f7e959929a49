// Step 7: not happy, or thanks, without signing in; and the reader who was chosen.
import { beforeAll, describe, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { aTrust } from '../../src/teams/team.factory.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing } from './kit.ts';
import type { Journey } from './kit.ts';

describe.each([DESK, PHONE_PLAIN])('saying how it is', (pairing) => {
  let j: Journey;
  beforeAll(async () => {
    j = await journey();
  });

  test(`somebody signed out says they are not happy, and the lead answers (${saysPairing(pairing)})`, async () => {
    const trust = await aTrust(j.db, { name: 'Bramblewood Invented Trust' });
    const account = await anAccount(j.db, { name: 'Joan' });
    const joan = await j.is({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(j.db, trust.id, account.id, 'lead') }, pairing);
    const somebody = await j.is(null, pairing);

    await somebody.goes(`/t/${trust.slug}`);
    await somebody.checks('trust home');
    await somebody.presses('Say how it is');
    await somebody.checks('say how it is');
    await somebody.presses('Send it');
    await somebody.sees('There is a problem');
    await somebody.sees('Choose who reads it');
    await somebody.checks('say how it is, with problems');
    await somebody.chooses('I am not happy with something');
    await somebody.chooses('The peer lead');
    await somebody.types('In your own words', 'Nobody came on Friday and I waited.');
    await somebody.presses('Send it');
    await somebody.sees('Thank you for telling us');
    await somebody.checks('say how it is, sent');

    await joan.goes('/feedback');
    await joan.sees('Not happy, sent today');
    await joan.seesNot('Nobody came on Friday');
    await joan.checks('how it is, list');
    await joan.presses('Read');
    await joan.sees('Nobody came on Friday and I waited.');
    await joan.checks('how it is, one');
    await joan.chooses('Nothing more is needed');
    await joan.presses('Save what I did');
    await joan.sees('Nothing is waiting');
    await joan.checks('how it is, nothing waiting');
  });
});
