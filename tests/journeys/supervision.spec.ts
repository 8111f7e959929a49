// Supervision: planned by the worker, covered while the lead is away, written by both, and what was agreed until it is done.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { newId } from '../../src/kit/ids.ts';
import { anArrangement, aSupervision } from '../../src/supervision/supervision.factory.ts';
import { aScene, MONDAY_10AM } from '../setup/scene.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing, whoIn } from './kit.ts';
import type { Journey } from './kit.ts';

let j: Journey;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  j = await journey();
});
afterAll(() => fixNow(null));

describe.each([DESK, PHONE_PLAIN])('supervision', (pairing) => {
  test(`planned, covered while the lead is away, held, and agreed upon (${saysPairing(pairing)})`, async () => {
    fixNow(MONDAY_10AM);
    const s = await aScene(j);
    const marcusAccount = await anAccount(j.db, { name: 'Marcus' });
    const marcusWho = { accountId: marcusAccount.id, membershipId: await aMembership(j.db, s.trust.id, marcusAccount.id, 'lead') };
    const who = whoIn(s.trust.id);
    const [nadia, joan, marcus] = [await j.is(who(s.nadia), pairing), await j.is(who(s.joan), pairing), await j.is(who(marcusWho), pairing)];

    await nadia.goes('/my-supervision');
    await nadia.checks('my supervision, nobody yet');
    await joan.goes(`/supervision/arrange/${s.nadia.id}`);
    await joan.checks('who supervises, nobody yet');
    await joan.chooses('Line supervision');
    await joan.presses('Save who supervises');
    await joan.sees('Choose who supervises');
    await joan.checks('who supervises, with problems');
    await joan.picks('Who supervises?', 'Joan');
    await joan.presses('Save who supervises');
    await joan.sees('Line supervision with Joan');
    await aSupervision(j.db, s.trust.id, { supervisor: s.joan.accountId, workers: [s.nadia] }, { planned_at: new Date('2026-11-23T09:00:00Z') });
    await j.db.insertInto('lead_cover').values({ trust_id: s.trust.id, id: newId(), lead_account_id: s.joan.accountId, cover_account_id: marcusWho.accountId, from_on: '2026-11-23', until_on: '2026-11-27' }).execute();

    await nadia.goes('/my-supervision');
    await nadia.sees('Joan is away: Marcus covers.');
    await nadia.checks('my supervision, covered');
    await marcus.goes('/supervision?of=me');
    await marcus.checks('supervision, due and covered');
    await marcus.presses('Open Nadia, Line supervision');
    await marcus.sees('You cover.');
    await marcus.checks('one supervision, open');
    await marcus.presses('It was held');
    await marcus.checks('it was held');
    await marcus.chooses('I did');
    await marcus.presses('Save that it was held');
    await marcus.sees('Marcus covered for Joan.');
    await marcus.types('Add to it', 'We looked at Fridays.');
    await marcus.presses('Add these words');

    await nadia.goes('/my-supervision');
    await nadia.presses(/Line supervision, Monday 23 November/);
    await nadia.sees('We looked at Fridays.');
    await nadia.presses('Add something we agreed');
    await nadia.presses('Save what we agreed');
    await nadia.sees('Write what you agreed');
    await nadia.checks('something agreed, with problems');
    await nadia.types('What?', 'Ask about an empty hour');
    await nadia.chooses('I do');
    await nadia.presses('Save what we agreed');
    await nadia.checks('one supervision, held');
    await nadia.presses('Say what became of it');
    await nadia.checks('what became of it');
    await nadia.chooses('It is done');
    await nadia.presses('Save what became of it');
    await nadia.sees('Done today, says Nadia');
  }, 240_000);

  test(`growing, and a part of her own plan shared and taken back (${saysPairing(pairing)})`, async () => {
    const s = await aScene(j);
    await anArrangement(j.db, s.trust.id, s.nadia, s.joan.accountId);
    const who = whoIn(s.trust.id);
    const [nadia, joan] = [await j.is(who(s.nadia), pairing), await j.is(who(s.joan), pairing)];
    await joan.goes('/thank');
    await joan.checks('thank a peer worker');
    await joan.picks('Whom do you thank?', 'Nadia');
    await joan.types('What for?', 'The bus timetable.');
    await joan.presses('Say thank you');
    await nadia.goes('/my-growing');
    await nadia.sees('The bus timetable.');
    await nadia.checks('growing');
    await nadia.presses('Put in my record');
    await nadia.presses('See my record');
    await nadia.checks('my own record');
    await nadia.goes('/my-wellbeing');
    await nadia.checks('my wellbeing, empty');
    await nadia.goes('/my-wellbeing/4');
    await nadia.types(/What do you need/, 'Changes in writing.');
    await nadia.presses('Save this part');
    await nadia.presses(/Who reads it/);
    await nadia.checks('who reads a part');
    await nadia.picks('Who may read this part?', 'Joan');
    await nadia.presses('Share this part');
    await joan.goes('/shared-by-workers');
    await joan.seesNot('Changes in writing.');
    await joan.presses(/Read it/);
    await joan.sees('Changes in writing.');
    await joan.checks('a shared part');
    await nadia.goes('/my-wellbeing/4/share');
    await nadia.presses(/Stop sharing/);
    await nadia.sees('They cannot read it any more');
    expect((await joan.page.reload())?.status()).toBe(404);
  }, 240_000);
});
