// Step 6: a worry is told by voice; the record says who has it, and stays with the lead until somebody does.
import { beforeAll, describe, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { newId } from '../../src/kit/ids.ts';
import { aPerson } from '../../src/people/person.factory.ts';
import { aStay } from '../../src/stays/stay.factory.ts';
import { aSupport } from '../../src/support/support.factory.ts';
import { aTeam, aTrust } from '../../src/teams/team.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing } from './kit.ts';
import type { Journey } from './kit.ts';

describe.each([DESK, PHONE_PLAIN])('raising a concern', (pairing) => {
  let j: Journey;
  beforeAll(async () => {
    j = await journey();
  });

  test(`Dev reaches nobody at first, then Sister Okafor; Joan closes it (${saysPairing(pairing)})`, async () => {
    const trust = await aTrust(j.db);
    const ward = await aTeam(j.db, trust.id, { name: 'Ashgrove ward', phone: '0161 496 0111' });
    const worker = await aWorker(j.db, trust.id, { known_as: 'Dev' });
    const person = await aPerson(j.db, trust.id, { known_as: 'Gemma', full_name: 'Gemma Larkwhistle' });
    await aStay(j.db, trust.id, person.id, ward.id, { began_on: '2026-11-01' });
    await aSupport(j.db, trust.id, person.id, worker);
    await j.db.insertInto('on_call').values({ trust_id: trust.id, id: newId(), name: 'Night coordinator', phone: '0161 496 0222', hours: '5pm to 9am' }).execute();
    const account = await anAccount(j.db, { name: 'Joan' });
    const dev = await j.is({ trustId: trust.id, accountId: worker.accountId, membershipId: worker.membershipId }, pairing);
    const joan = await j.is({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(j.db, trust.id, account.id, 'lead') }, pairing);

    await dev.goes('/today');
    await dev.presses('who to ring now');
    await dev.sees('Ring first');
    await dev.sees('Night coordinator: 0161 496 0222 (5pm to 9am)');
    await dev.checks('raise a concern');
    await dev.presses('Save the concern');
    await dev.sees('Write what you saw or heard');
    await dev.checks('raise a concern, with problems');
    await dev.picks('Who is it about?', 'Gemma');
    await dev.types('What did you see or hear?', '“I do not know what Friday is for.”');
    await dev.chooses(/Not yet: I have not reached anybody/);
    await dev.chooses('Not yet, I will tell them');
    await dev.presses('Save the concern');
    await dev.sees('Now keep ringing until a named person says they have it');
    await dev.sees('Ashgrove ward: 0161 496 0111');
    await dev.checks('a concern nobody has');

    await joan.goes('/service');
    await joan.sees('One concern nobody has confirmed');
    await joan.seesNot('what Friday is for');
    await joan.presses('Who to ring');
    await joan.sees('Nobody has it yet');

    await dev.chooses('A named person confirmed that they have it');
    await dev.types('Their name and job', 'Sister Okafor, nurse in charge');
    await dev.types('In a few words', 'She is going to sit with Gemma now.');
    await dev.presses('Save what I did');
    await dev.sees('Sister Okafor, nurse in charge has it');
    await dev.checks('a concern somebody has');

    await joan.goes('/concerns');
    await joan.sees('Sister Okafor, nurse in charge has it');
    await joan.checks('concerns, somebody has them');
    await joan.presses('Open');
    await joan.chooses('Close it: what happened');
    await joan.types('In a few words', 'They talked, and there was soup.');
    await joan.presses('Save what I did');
    await joan.sees('It is closed.');
    await joan.goes('/concerns');
    await joan.sees('No concern is open');
    await joan.checks('concerns, none');
  });
});
