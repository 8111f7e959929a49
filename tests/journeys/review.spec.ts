// A review, from a question to a page everybody reads: opened by a lead, read by somebody supported and by a peer worker, each alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { projectRoot } from '../../src/kit/project-root.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { aScene, MONDAY_10AM } from '../setup/scene.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing, whoIn } from './kit.ts';
import type { Journey, Somebody } from './kit.ts';

let j: Journey;
beforeAll(async () => { fixNow(MONDAY_10AM); j = await journey(); });
afterAll(() => fixNow(null));

const says = async (who: Somebody, answer: string): Promise<void> => {
  await who.chooses(answer);
  await who.presses('Save my answer');
};

describe.each([DESK, PHONE_PLAIN])('a review', (pairing) => {
  test(`from a question to a page everybody reads (${saysPairing(pairing)})`, async () => {
    const s = await aScene(j, { trust: { demo: true } });
    const is = whoIn(s.trust.id);
    const [joan, callum, nadia, anybody] = [await j.is(is(s.joan), pairing), await j.is(is(s.callum), pairing), await j.is(is(s.nadia), pairing), await j.is(null, pairing)];
    const emails = Object.fromEntries((await j.db.selectFrom('account').select(['id', 'email']).where('id', 'in', [s.callum.accountId, s.nadia.accountId]).execute()).map((a) => [a.id, a.email ?? '']));

    await joan.goes('/reviews');
    await joan.sees('No review has been opened yet');
    await joan.checks('reviews, none yet');
    await joan.presses('Open a review');
    await joan.presses('Open the review');
    await joan.sees('Give it a title');
    await joan.checks('open a review, with problems');
    await joan.types('What shall it be called?', 'Does it help to be met?');
    await joan.types('What do you want to find out?', 'Does peer support help people who come home?');
    await joan.presses('Open the review');
    await joan.sees('The steps, in any order');
    await joan.checks('all steps');
    const path = new URL(joan.page.url()).pathname;
    await joan.goes(`${path}/question`);
    await joan.types('What belongs in it?', 'is about peer support');
    await joan.presses('Save these words');
    await joan.checks('my question');
    for (const [who, name] of [[s.callum, 'Callum'], [s.nadia, 'Nadia']] as const) {
      await joan.goes(`${path}/readers`);
      await joan.types('What do they sign in with?', emails[who.accountId] ?? '');
      await joan.types('What name do they go by?', name);
      await joan.presses('Ask them');
      await joan.sees('Asked. They find it when they sign in.');
    }
    await joan.checks('who reads');
    await callum.goes('/reviews');
    await callum.presses(/^Open/);
    await callum.checks('asked to read');
    await callum.types('The name you want to go by in it', 'A listener');
    await callum.presses('Yes, I will read');
    await callum.sees('You read in this review now');
    await nadia.goes(path);
    await nadia.types('The name you want to go by in it', 'Nadia');
    await nadia.presses('Yes, I will read');

    await callum.goes(`${path}/bring-in`);
    await callum.sees('First note where you looked');
    await callum.checks('bring in, before looking');
    await callum.goes(`${path}/looked`);
    await callum.presses('Note this place');
    await callum.sees('Write where you looked');
    await callum.checks('where I looked, with problems');
    await callum.chooses('A database');
    await callum.types('Which?', 'PubMed');
    await callum.presses('Note this place');
    await callum.sees('none brought in yet');
    await callum.goes(`${path}/bring-in`);
    await callum.page.getByLabel('Where do these come from?').selectOption({ index: 1 });
    await callum.page.getByLabel('The file the program saved').setInputFiles(join(projectRoot, 'tests/reference/evidence/pubmed.nbib'));
    await callum.presses('Bring these in');
    await callum.sees('2 of 2 records taken.');
    await callum.checks('what became of a file');
    await callum.goes(`${path}/bring-in`);
    await callum.page.getByLabel('Where do these come from?').selectOption({ index: 1 });
    await callum.page.getByText('No file? Paste the records').click();
    await callum.types('The records', readFileSync(join(projectRoot, 'tests/reference/evidence/mendeley.bib'), 'utf8'));
    await callum.presses('Bring these in');
    await callum.sees('2 of 2 records taken.');
    await callum.goes(`${path}/bring-in`);
    await callum.checks('bring in');
    await callum.goes(`${path}/by-hand`);
    await callum.presses('Add it');
    await callum.checks('by hand, with problems');
    await callum.goes(`${path}/same`);
    await callum.sees('the same DOI');
    await callum.checks('the same thing twice');
    await callum.presses(/^The same/);
    await callum.sees('Taken out. You can put it back below.');
    await callum.checks('the same thing, taken out');

    await callum.goes(`${path}/first-look`);
    await callum.checks('first look');
    for (const answer of ['Yes, it belongs', 'No, leave it out', 'No, leave it out']) await says(callum, answer);
    await callum.sees('You have answered all you can');
    await nadia.goes(`${path}/first-look`);
    for (const answer of ['Yes, it belongs', 'No, leave it out', 'Yes, it belongs']) await says(nadia, answer);
    await nadia.goes(`${path}/differ`);
    await nadia.sees('A listener: leave it out');
    await nadia.checks('where we differ');
    await nadia.chooses('It is left out');
    await nadia.types('How did you come to this?', 'It is a page without a study. We agree now.');
    await nadia.presses('Settle it');
    await nadia.sees('Nowhere now');
    await nadia.sees(/they said the same of 2 \(67%\)/);
    await nadia.checks('where we differ, nowhere');
    for (const who of [callum, nadia]) {
      await who.goes(`${path}/second-look`);
      await who.checks('second look');
      await says(who, 'Yes, it belongs');
    }
    await callum.goes(`${path}/findings`);
    await callum.presses(/Write what it found/);
    await callum.presses('Save what it found');
    await callum.sees('Choose what came of it');
    await callum.checks('what it found, with problems');
    await callum.chooses('Not shown to help');
    await callum.types('For whom?', 'Twelve people who do not exist');
    await callum.types('What did it find, in plain words?', 'Nothing, it is invented.');
    await callum.chooses('I cannot tell');
    await callum.types(/^Why\?/, 'There is nobody in it');
    await callum.presses('Save what it found');
    await callum.checks('what they found');
    await callum.goes(`${path}/make-of-it`);
    await callum.types('What I make of it', 'That meeting is more than being met.');
    await callum.presses('Save these words');
    await callum.checks('what I make of it');
    await callum.goes(`${path}/publish`);
    await callum.sees('where you stand');
    await callum.checks('publish, something missing');
    await callum.goes(`${path}/standpoint`);
    await callum.types('Where do you come from to this?', 'I have been met, and not been met.');
    await callum.types(/think again about/, 'I thought again about groups.');
    await callum.presses('Save these words');
    await callum.goes(`${path}/flow`);
    await callum.sees('Studies included in review');
    await callum.checks('the flow');

    await joan.goes(`${path}/publish`);
    await joan.presses('Publish the review');
    await joan.sees('Published. Everybody can read it now.');
    await joan.checks('published');
    await anybody.goes(`/t/${s.trust.slug}/reviews`);
    await anybody.checks('published reviews, for everybody');
    await anybody.presses(/^Read it/);
    await anybody.sees('I thought again about groups.');
    await anybody.sees('By A listener, Nadia.');
    await anybody.checks('a published review');
  }, 600_000);
});
