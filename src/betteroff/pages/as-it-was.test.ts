// The page for the year of the report, through HTTP: the worked example stands there at once, and every line of the method's table can be asked for.
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
const words = (html: string): string => html.replace(/<svg[\s\S]*?<\/svg>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const PATH = '/better-off/2011-12';
const EXAMPLE = { benefit: 'wrag', dla: 'none', rent: '80', council: '15', point: '6', hours: '16', element: 'yes', year: '1', before: '60' };

test('it opens with the worked example: the gain, the hole in the hours, and week by week', async () => {
  const said = words((await app.signedOut().get(PATH)).html);
  for (const what of ['about £49.16 a week more than out of work', 'Nothing is lost at ½ to 12 hours, and at 16 to 37½ hours', '£345.79', '£278.41', '£238.39', 'a job grant of £100.00', 'These rules have ended']) expect(said).toContain(what);
});

test.each<[string, object, string]>([
  ['the support group', { benefit: 'support' }, '£29.51 a week more'], ['without the disability element', { element: 'no' }, '£16.89 a week less'], ['DLA, severe disability premium', { dla: 'D' }, '£39.75 a week more'],
  ['12 hours, permitted work', { hours: '12' }, '£92.47 a week more'], ['12½ hours', { hours: '12.5' }, '£20.33 a week less'], ['the second year', { year: '2' }, '£49.14 a week more'],
])('%s', async (_, change, says) => {
  expect(words((await app.signedOut().post(PATH, { ...EXAMPLE, ...change })).html)).toContain(says);
});

test('what cannot be used is said by its box, and what was typed stays', async () => {
  const wrong = await app.signedOut().post(PATH, { ...EXAMPLE, hours: 'many', rent: '81.50' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('Enter hours a week from 0.5 to 37.5');
  expect(wrong.html).toContain('value="81.50"');
});
