// Finding a place near somewhere, in one's own words, and reading about it. Signed out.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { importDirectory, sourceOf } from '../../src/directory/index.ts';
import { kyselyOf } from '../../src/kit/db/kysely.ts';
import { projectRoot } from '../../src/kit/project-root.ts';
import { testDatabase } from '../setup/test-database.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing } from './kit.ts';
import type { Journey } from './kit.ts';

describe.each([DESK, PHONE_PLAIN])('finding a place', (pairing) => {
  let j: Journey;
  beforeAll(async () => {
    j = await journey();
    const file = join(projectRoot, 'data', 'directory', 'greater-manchester.json.gz');
    await importDirectory(kyselyOf((await testDatabase()).appPool), { file, source: sourceOf(file, null) });
  });

  test(`somebody finds a group near them and reads when to ring (${saysPairing(pairing)})`, async () => {
    const somebody = await j.is(null, pairing);
    await somebody.goes('/find');
    await somebody.checks('find, empty');
    await somebody.types('What are you looking for?', 'anixety group');
    await somebody.types('Where?', 'm21 9wq');
    await somebody.presses('Find places');
    await somebody.sees('near M21 9');
    await somebody.sees('We also looked for: anxiety, panic');
    await somebody.sees('From Trafford Council, July 2018. Not checked since. Ring first.');
    await somebody.checks('find, results');
    expect(somebody.page.url()).toMatch(/\/find\?q=anixety\+group&near=M21\+9$/);
    expect((await somebody.page.content()).toLowerCase()).not.toMatch(/m21 ?9wq/);

    await somebody.presses('Chorlton Anxiety Group');
    await somebody.sees('Meets on Tuesdays 7-9pm');
    await somebody.sees('We do not know when. Ask before you go.');
    await somebody.sees('0161 226 3871');
    await somebody.checks('a place');
  });

  test(`words of crisis: who to ring comes first, and the words stay out of the address (${saysPairing(pairing)})`, async () => {
    const somebody = await j.is(null, pairing);
    await somebody.goes('/find');
    await somebody.types('What are you looking for?', 'I want to die');
    await somebody.presses('Find places');
    await somebody.sees(/Talk to somebody now.*Samaritans: 116 123.*What are you looking for\?/);
    await somebody.checks('find, help first');
    expect(somebody.page.url()).toMatch(/\/find$/);
  });

  test(`nothing found says what to try, and a page of many leads to the next (${saysPairing(pairing)})`, async () => {
    const somebody = await j.is(null, pairing);
    await somebody.goes('/find?q=zzzzzz');
    await somebody.sees('We found nothing with these words.');
    await somebody.checks('find, nothing');
    await somebody.goes('/find?near=Sale');
    await somebody.sees(/places near Sale/);
    await somebody.presses(/Next/);
    await somebody.sees(/2 of|1 of/);
    expect(somebody.page.url()).toMatch(/page=2$/);
    await somebody.checks('find, second page');
  });
});
