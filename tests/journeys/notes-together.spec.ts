// Step 5: two people write down together what they want to remember. The person decides what stays, and sees who looked.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { hashPassword } from '../../src/access/passwords.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { aPersonWithAccount } from '../../src/people/person.factory.ts';
import { aStay } from '../../src/stays/stay.factory.ts';
import { aHeldContact, aNoteItem, aPlannedContact, aSupport } from '../../src/support/support.factory.ts';
import { aTeam, aTrust } from '../../src/teams/team.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';
import { DESK, DESK_PLAIN, journey, PHONE, PHONE_PLAIN, saysPairing } from './kit.ts';
import type { Journey, Pairing } from './kit.ts';

let j: Journey;
beforeAll(async () => {
  j = await journey();
});
beforeEach(() => fixNow('2026-11-24T09:00:00Z'));

const MET = new Date('2026-11-19T14:00:00Z');
const scene = async (pairing: Pairing) => {
  const trust = await aTrust(j.db);
  const ward = await aTeam(j.db, trust.id, { name: 'Larkfield ward' });
  const callum = await aPersonWithAccount(j.db, trust.id);
  const nadia = await aWorker(j.db, trust.id);
  await aStay(j.db, trust.id, callum.id, ward.id, { began_on: '2026-11-02', expected_on: '2026-11-27', expected_said_by: 'Larkfield ward', expected_said_on: '2026-11-23' });
  const support = await aSupport(j.db, trust.id, callum.id, nadia, { ending_on: '2027-03-27' });
  const contactId = await aHeldContact(j.db, trust.id, support, { began_at: MET });
  await aPlannedContact(j.db, trust.id, support, { planned_at: new Date('2026-12-01T14:00:00Z'), place: 'day room' });
  const item = (words: string, more: object = {}) => aNoteItem(j.db, trust.id, support, contactId, { words, said_by: 'worker', written_at: MET, ...more });
  const is = (one: { accountId: string; membershipId: string }) => j.is({ trustId: trust.id, accountId: one.accountId, membershipId: one.membershipId }, pairing);
  const member = async (role: 'lead' | 'named_person', name: string) => {
    const account = await anAccount(j.db, { name });
    return is({ accountId: account.id, membershipId: await aMembership(j.db, trust.id, account.id, role) });
  };
  return { trust, callum, nadia, support, contactId, item, is, member };
};

describe.each([DESK, PHONE_PLAIN, DESK_PLAIN, PHONE])('notes together', (pairing) => {
  test(`Callum keeps, leaves out, brings back and answers; Nadia reads, records and corrects (${saysPairing(pairing)})`, async () => {
    const s = await scene(pairing);
    await s.item('Food in and heating on before anything else.');
    await s.item('His sister is to know the date.', { written_at: new Date(MET.getTime() + 1000) });
    const unshown = await s.item('For next time: the bus times.', { shown_at: null, show_by: new Date('2026-11-28T10:00:00Z') });
    const callum = await s.is(s.callum);
    const nadia = await s.is(s.nadia);

    await callum.goes('/my-support');
    await callum.sees('The ward expects you to go home on Friday 27 November. It can change.');
    await callum.sees('Nadia wrote this last Thursday. Is it how you remember it?');
    await callum.seesNot('the bus times');
    await callum.checks('my support');
    await callum.presses(/^Keep it/);
    await callum.sees('Kept. You can still change your mind.');
    await callum.sees('His sister is to know the date.');

    await callum.goes('/my-notes');
    await callum.checks('my notes, one waiting');
    await callum.presses(/^Leave it out/);
    await callum.sees('Only you can read it now, and you can bring it back until it is erased.');
    await callum.sees('Its words will be erased on Thursday 24 December');
    await callum.checks('my notes, something left out');

    await nadia.goes(`/people/${s.callum.id}`);
    await nadia.presses('All notes with Callum');
    await nadia.sees('Callum left something out today');
    await nadia.seesNot('His sister is to know');
    await nadia.checks('notes with somebody');

    const left = await j.db.selectFrom('note_item').select('id').where('person_id', '=', s.callum.id).where('erase_on', 'is not', null).executeTakeFirstOrThrow();
    await callum.goes(`/my-notes/${left.id}`);
    await callum.checks('one thing left out');
    await callum.presses(/^Bring it back/);
    await callum.sees('It is back, and kept.');

    await callum.goes(`/my-notes/${left.id}`);
    await callum.presses(/^Add my own words/);
    await callum.sees('Nadia reads this on their days: Tuesday to Thursday. It is not read at night.');
    await callum.checks('my own words');
    await callum.presses('Save my words');
    await callum.sees('Write your own words');
    await callum.checks('my own words, with a problem');
    await callum.types('In my own words', 'My aunt, not my sister.');
    if (pairing.javaScript) {
      await callum.page.getByText(/^Saved at/).waitFor();
      await callum.goes(`/my-notes/${left.id}/words`);
      expect(await callum.page.getByLabel('In my own words').inputValue()).toBe('My aunt, not my sister.');
    }
    await callum.presses('Save my words');
    await callum.sees('Your words are saved.');
    await callum.goes('/my-notes/add');
    await callum.checks('adding something of my own');
    await callum.types('In my own words', 'I slept on Sunday.');
    await callum.presses('Save my words');
    await callum.sees('I slept on Sunday.');

    await nadia.goes(`/people/${s.callum.id}/notes`);
    await nadia.sees('New from Callum');
    await nadia.sees('My aunt, not my sister.');
    await nadia.presses(/^I have read this/);
    await nadia.seesNot('New from Callum');
    await nadia.presses('Show it now');
    await nadia.sees('Shown. They can read it from now on.');
    await nadia.goes(`/notes/${unshown}`);
    await nadia.checks('one item, for the worker');
    await nadia.presses('Record what Callum said');
    await nadia.checks('what somebody said');
    await nadia.presses('Save what they said');
    await nadia.sees('Choose what they said');
    await nadia.checks('what somebody said, with a problem');
    await nadia.chooses('It is right. Keep it');
    await nadia.presses('Save what they said');
    await nadia.sees('Saved as theirs, with your name as the one who wrote it down.');
    await nadia.goes(`/notes/${left.id}/correct`);
    await nadia.checks('putting it right');
    await nadia.types('How it should read', 'His aunt is to know the date.');
    await nadia.types('Why does it change?', 'I had misheard who it was');
    await nadia.presses('Save the corrected words');

    await callum.goes('/my-notes');
    await callum.sees('His aunt is to know the date.');
    await callum.sees(/You agreed to keep this today, recorded by Nadia, as you said on Tuesday 24 November/);
    await callum.goes('/who-looked');
    await callum.sees(/Nadia, peer worker, (opened your record|read your notes)/);
    await callum.checks('who looked');
    await callum.goes('/my-record');
    await callum.sees('I slept on Sunday.');
    await callum.checks('everything of mine');
    await callum.presses('Large print');
    await callum.checks('everything of mine, large');
  });
});

describe.each([DESK, PHONE_PLAIN])('kept for safety, shared, opened in an emergency', (pairing) => {
  test(`what is kept against a wish says so; what is withheld is looked at again (${saysPairing(pairing)})`, async () => {
    const s = await scene(pairing);
    const id = await s.item('Tablets saved up in the blue tin.');
    const nadia = await s.is(s.nadia);
    const callum = await s.is(s.callum);
    const joan = await s.member('lead', 'Joan');
    await nadia.goes(`/notes/${id}`);
    await nadia.presses('Keep it for safety');
    await nadia.checks('keep for safety');
    await nadia.types('Why must these words be kept?', 'He might not be safe tonight');
    await nadia.chooses('Yes');
    await nadia.presses('Keep it for safety');
    await nadia.sees('Enter the name of the health professional');
    await nadia.checks('keep for safety, with problems');
    await nadia.types('Name of the health professional', 'Dr Priya Anand');
    await nadia.types('Their job', 'consultant psychiatrist');
    await nadia.types('Their reason', 'Reading it now would frighten him');
    await nadia.types('Day', '30');
    await nadia.types('Month', '11');
    await nadia.types('Year', '2026');
    await nadia.page.locator('input[name=tell][value=yes]').check();
    await nadia.presses('Keep it for safety');
    await nadia.sees('Kept for safety. The lead can read it, and why.');
    await nadia.checks('one item, withheld');

    await callum.goes('/my-notes');
    await callum.sees('it will be looked at again on Monday 30 November');
    await callum.seesNot('blue tin');
    await callum.checks('my notes, something withheld');

    await joan.goes('/notes/for-safety');
    await joan.checks('kept for safety');
    await joan.presses('Look at it');
    await joan.presses('Show it to Callum');
    await joan.checks('ending a withholding');
    await joan.types('What was decided, and by whom?', 'Dr Anand agreed on the phone today');
    await joan.presses('Show it to Callum');
    await joan.goes(`/people/${s.callum.id}`);
    await joan.presses('Ask to read a note');
    await joan.checks('ask to read');
    await joan.chooses(/Thursday 19 November/);
    await joan.types('Why do you need to read it?', 'A complaint about this meeting');
    await joan.presses('Read it for two hours');
    await joan.sees('blue tin');
    await joan.checks('notes asked for');

    await callum.goes(`/my-notes/${id}`);
    await callum.sees('Kept for safety by Nadia today, whether or not it was agreed. Why: He might not be safe tonight');
    await callum.checks('one thing kept for safety');
    await callum.goes('/who-looked');
    await callum.sees('“A complaint about this meeting”');
  });

  test(`Callum shares his next meeting with Moira, and stops (${saysPairing(pairing)})`, async () => {
    const s = await scene(pairing);
    const callum = await s.is(s.callum);
    await callum.goes('/who-sees');
    await callum.sees('Nadia, your peer worker');
    await callum.checks('who sees');
    await callum.presses('Share something with somebody I trust');
    await callum.checks('share something');
    await callum.presses('Share it and make a link for them');
    await callum.sees('Choose at least one thing to share');
    await callum.checks('share something, with problems');
    await callum.types('What is their name?', 'Moira');
    await callum.types('Who are they to you?', 'my sister');
    await callum.chooses('When I next meet my peer worker');
    await callum.chooses('Something I write to them');
    await callum.presses('Share it and make a link for them');
    const link = (await callum.page.locator('.al-link-secret').innerText()).trim();
    await callum.checks('a link for a carer');
    await callum.presses('What I share with Moira');
    await callum.types('Write to Moira', 'Ring me on Sunday, not before.');
    await callum.presses('Share these words with Moira');
    await callum.sees('Ring me on Sunday, not before.');
    await callum.checks('what I share');

    const moira = await j.is(null, pairing);
    await moira.goes(new URL(link).pathname);
    await moira.types('E-mail', `moira-${s.trust.slug}@example.invalid`);
    await moira.types('Choose a password', 'three plain garden words');
    await moira.presses('Set my password');
    await moira.goes('/shared');
    await moira.sees('Tuesday 1 December, 2pm');
    await moira.sees('Ring me on Sunday, not before.');
    await moira.seesNot('Nadia');
    await moira.checks('shared with me');

    await callum.presses(/^Stop sharing with Moira/);
    await callum.sees('It ended at once.');
    await moira.goes('/shared');
    await moira.sees('Nothing is shared with you just now');
    await moira.checks('nothing shared');
  });

  test(`Dev opens Callum's record in an emergency; Joan looks into it (${saysPairing(pairing)})`, async () => {
    const s = await scene(pairing);
    await s.item('His sister has the keys.', { kept_at: MET });
    const dev = await s.is(await aWorker(j.db, s.trust.id, { known_as: 'Dev' }, { passwordHash: await hashPassword('walk with me now') }));
    await j.db.updateTable('person').set({ born_on: '1990-02-03' }).where('id', '=', s.callum.id).execute();
    const joan = await s.member('lead', 'Joan');
    fixNow('2026-11-24T09:06:00Z');
    await dev.goes('/people');
    await dev.presses('Open one record in an emergency');
    await dev.checks('find one record');
    await dev.types('Their name', 'Callum');
    await dev.types('Day', '3');
    await dev.types('Month', '2');
    await dev.types('Year', '1990');
    await dev.presses('Look for this one record');
    await dev.sees('Show that it is you');
    await dev.checks('show that it is you');
    await dev.types('Password', 'walk with me now');
    await dev.presses('Go on');
    await dev.checks('open in an emergency');
    await dev.presses('Open this record for two hours');
    await dev.sees('Write why you must open this record now');
    await dev.types('Why must you open it now?', 'His neighbour rang: he is on the bridge');
    await dev.presses('Open this record for two hours');
    await dev.sees('You opened this record in an emergency. It closes at 11.06am.');
    await dev.checks('a record open in an emergency');
    await dev.presses('All notes with Callum');
    await dev.sees('His sister has the keys.');

    await joan.goes('/service');
    await joan.sees(/Dev opened .* in an emergency/);
    await joan.goes('/emergency/opened');
    await joan.checks('opened in an emergency');
    await joan.presses(/^Look into it/);
    await joan.sees('His neighbour rang: he is on the bridge');
    await joan.checks('looking into it');
    await joan.page.locator('input[name=needed][value=yes]').check();
    await joan.types('What did you find, and what comes of it?', 'I rang Dev and the crisis team. It was right.');
    await joan.page.locator('input[name=end][value=yes]').check();
    await joan.presses('Save what I found');
    await joan.sees('Nothing waits.');
    expect((await dev.page.goto(`${j.url}/people/${s.callum.id}/notes`))?.status()).toBe(404);

    const callum = await s.is(s.callum);
    await callum.goes('/who-looked');
    await callum.sees('“His neighbour rang: he is on the bridge”');
  });
});
