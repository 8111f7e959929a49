// Somebody who knows nothing of peer support: from the first page to what it is, what is offered and what changed. Signed out.
import { afterAll, beforeAll, describe, test } from 'vitest';
import { aGroupMeeting, aGroupQuestion, aPiece } from '../../src/involvement/involvement.factory.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { newId } from '../../src/kit/ids.ts';
import { aTrust } from '../../src/teams/team.factory.ts';
import { aScene, MONDAY_10AM } from '../setup/scene.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing } from './kit.ts';
import type { Journey } from './kit.ts';

let j: Journey;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  j = await journey();
});
afterAll(() => fixNow(null));

describe.each([DESK, PHONE_PLAIN])('public pages', (pairing) => {
  test(`what it is, what is offered, what changed (${saysPairing(pairing)})`, async () => {
    const s = await aScene(j);
    const charity = await aTrust(j.db, { name: 'Three of Us Invented Charity', kind: 'charity' });
    await aPiece(j.db, s.trust.id, s.joan.accountId);
    await aGroupMeeting(j.db, s.trust.id, s.joan.accountId, { came: 8 });
    await aGroupQuestion(j.db, s.trust.id, s.joan.accountId, { said: {}, became: [{}] });
    await j.db.insertInto('lived_page').values({ trust_id: s.trust.id, id: newId(), published: true, by_account: s.joan.accountId }).execute();
    const somebody = await j.is(null, pairing);

    await somebody.goes('/');
    await somebody.checks('choose a service');
    await somebody.presses(/What is peer support/);
    await somebody.sees('What trials did not show');
    await somebody.checks('what is peer support');
    await somebody.goes(`/t/${s.trust.slug}`);
    await somebody.checks('a service’s own home');
    await somebody.presses('What it is');
    await somebody.sees('You may have it already');
    await somebody.checks('what is peer support, at a service');
    await somebody.presses('Start');
    await somebody.presses('Getting involved');
    await somebody.sees('Before you say yes: your benefits');
    await somebody.checks('getting involved, for anybody');
    await somebody.presses('Start');
    await somebody.presses(/What changed because of people/);
    await somebody.sees('Changed because of it');
    await somebody.checks('the lived-experience group, for anybody');

    await somebody.goes(`/t/${charity.slug}`);
    await somebody.seesNot('Getting involved');
    await somebody.sees('What is peer support, and where does it come from?');
    await somebody.checks('a service with nothing yet');
    await somebody.goes(`/t/${charity.slug}/involvement`);
    await somebody.sees('Nothing is offered just now');
    await somebody.checks('nothing offered, for anybody');
  }, 240_000);

  test(`asking for work, and where the sixteen hours come from (${saysPairing(pairing)})`, async () => {
    const s = await aScene(j);
    const somebody = await j.is(null, pairing);
    await somebody.goes(`/t/${s.trust.slug}`);
    await somebody.page.locator(`a[href="/t/${s.trust.slug}/work-here"]`).first().click();
    await somebody.types('Your name', 'Hazel Teasel');
    await somebody.presses('Send it');
    await somebody.sees('Say how we can reach you');
    await somebody.checks('asking for work, with something missing');
    await somebody.types('How can we reach you?', '0161 496 0170, after four');
    await somebody.chooses('You may keep this and get in touch with me about it');
    await somebody.presses('Send it');
    await somebody.sees('within three weeks, also when there is no place just now');
    await somebody.checks('asked for work');

    await somebody.goes('/better-off/2011-12');
    await somebody.sees('These rules have ended');
    await somebody.checks('as it was in 2011-12');
    await somebody.types('Hours a week', '12');
    await somebody.presses('Work it out');
    await somebody.sees('Working 12 hours');
  }, 240_000);
});
