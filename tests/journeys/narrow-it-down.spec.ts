// Narrowing a search down, signed out: what fits first, what nobody knows after it and said, what was let go said; a link to share and a paper to take.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aService, importServices } from '../../src/directory/directory.factory.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { newId } from '../../src/kit/ids.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing } from './kit.ts';
import type { Journey } from './kit.ts';

const cost = (amount: number) => ({ cost_options: [{ id: newId(), amount, option: 'All' }] });
const on = (byday: string, opens_at: string, closes_at: string) => ({ schedules: [{ id: newId(), freq: 'WEEKLY', interval: 1, byday, opens_at, closes_at }] });
const says = (more: string) => ({ description: `We sew and mend together. ${more}` });

let j: Journey;
beforeAll(async () => {
  fixNow('2026-11-25T10:00:00Z');
  j = await journey();
  await importServices(j.db, [
    aService({ name: 'Needle and Thread', ...says('Women only. Just turn up.'), ...cost(0), ...on('WE', '09:30', '12:00'), minimum_age: 18, languages: [{ id: newId(), name: 'Urdu', code: 'ur' }] }),
    aService({ name: 'Evening Menders', ...says('Men only. By referral only.'), ...cost(6), ...on('TU', '19:00', '21:00'), minimum_age: 60 }),
    aService({ name: 'The Quilters', ...says('') }),
  ]);
});
afterAll(() => fixNow(null));

describe.each([DESK, PHONE_PLAIN])('narrowing it down', (pairing) => {
  test(`free, now, women only, an age, a language: who fits, who may, who does not (${saysPairing(pairing)})`, async () => {
    const somebody = await j.is(null, pairing);
    const open = async (): Promise<void> => {
      if (!(await somebody.page.locator('details[open]').count())) await somebody.page.getByText('Narrow it down').click();
    };
    await somebody.goes('/find');
    await somebody.types('What are you looking for?', 'sewing');
    await somebody.types('Where?', 'M21 9WQ');
    await open();
    await somebody.checks('find, narrowing it down');
    await somebody.picks('When?', 'Open now');
    for (const tick of [/^Free/, /No referral needed/, /For women only/]) await somebody.chooses(tick);
    await somebody.types('For what age?', '34');
    await somebody.types('In what language', 'Urdu');
    await somebody.presses('Find places');
    await somebody.sees(/Needle and Thread.*These may fit too\. We do not know everything you asked about them, so ask them first\..*The Quilters/);
    await somebody.seesNot('Evening Menders');
    await somebody.checks('find, narrowed');
    expect(new URL(somebody.page.url()).search).toBe('?q=sewing&near=M21+9&when=now&age=34&language=Urdu&free=yes&no_referral=yes&women=yes');

    // The link, opened by somebody else, says the same; what was asked stands in its boxes.
    const other = await j.is(null, pairing);
    await other.page.goto(somebody.page.url());
    await other.sees(/Needle and Thread.*The Quilters/);
    expect(await other.page.getByLabel('For what age?').inputValue()).toBe('34');
    expect(await other.page.getByLabel(/For women only/).isChecked()).toBe(true);
    expect((await other.page.content()).toLowerCase()).not.toMatch(/m21 ?9wq/);

    await other.types('For what age?', 'grown up');
    await other.presses('Find places');
    await other.sees('Age must be a whole number, like 34');
    expect(await other.page.getByLabel('For what age?').inputValue()).toBe('grown up');
    await other.checks('find, narrowed, with a problem');
  });

  test(`in the evenings, on a day, and a distance; nothing that fits is widened and said (${saysPairing(pairing)})`, async () => {
    const somebody = await j.is(null, pairing);
    await somebody.goes('/find?q=mend&near=M21+9&when=evenings');
    await somebody.sees(/Evening Menders.*These may fit too.*The Quilters/);
    await somebody.seesNot('Needle and Thread');
    await somebody.picks('When?', 'On a Wednesday');
    await somebody.presses('Find places');
    await somebody.sees(/Needle and Thread.*These may fit too.*The Quilters/);
    await somebody.goes('/find?q=mend&near=OL1+1&within=1');
    await somebody.sees('There is nothing like it within 1 mile, so we looked within');
    await somebody.checks('find, widened');
    await somebody.goes('/find?q=qqqqzzzz&free=yes');
    await somebody.sees('Is it hard right now? Samaritans listen, day and night: 116 123');
    await somebody.checks('find, narrowed, nothing');
  });

  test(`on paper: what was asked and when, the places, how each is known and their numbers, without the form (${saysPairing(pairing)})`, async () => {
    const somebody = await j.is(null, pairing);
    await somebody.goes('/find?q=sewing&near=M21+9&free=yes&women=yes');
    await somebody.page.emulateMedia({ media: 'print' });
    const main = await somebody.page.locator('body').innerText();
    for (const words of ['Needle and Thread', '0161 496 0000', 'Not checked since', 'These may fit too', 'You asked for: free, women only. As we know it on Wednesday 25 November']) expect(main).toContain(words);
    expect(await somebody.page.getByRole('button', { name: 'Find places' }).isVisible()).toBe(false);
    await somebody.page.emulateMedia({ media: 'screen' });
  });
});
