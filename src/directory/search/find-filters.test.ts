// Narrowing it down on /find: what is known to be otherwise goes, what nobody knows stays and is said, and what was let go is said.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../tests/setup/app.ts';
import { fixNow } from '../../kit/clock.ts';
import { newId } from '../../kit/ids.ts';
import { aService, importServices } from '../directory.factory.ts';

let app: TestApp;
const cost = (amount: number) => ({ cost_options: [{ id: newId(), amount, option: 'All' }] });
const hours = (byday: string, opens_at: string, closes_at: string) => ({ schedules: [{ id: newId(), freq: 'WEEKLY', interval: 1, byday, opens_at, closes_at }] });
const says = (description: string) => ({ description: `Lanterns. ${description}` });
const spoken = (name: string, code: string) => ({ languages: [{ id: newId(), name, code }] });
const steps = (accessibility: string) => { const one = aService(); (one.service_at_locations as { location: Record<string, unknown> }[])[0]!.location.accessibility = [{ id: newId(), description: accessibility }]; return { service_at_locations: one.service_at_locations }; };
const virtual = { service_at_locations: [{ id: newId(), location: { id: newId(), location_type: 'virtual', name: 'On a screen' } }] };

/** For each filter: how it stands in an address, an entry known to fit, one known not to; an entry that says nothing is there for all. */
const FILTERS: [asked: string, address: string, fits: Record<string, unknown>, not: Record<string, unknown>][] = [
  ['free', 'free=yes', cost(0), cost(5)],
  ['step-free', 'step_free=yes', steps('Step-free from the street'), steps('Stairs only')],
  ['no referral', 'no_referral=yes', says('Just turn up.'), says('By referral only.')],
  ['women only', 'women=yes', says('Women only.'), says('Men only.')],
  ['online', 'online=yes', virtual, {}],
  ['age', 'age=30', { minimum_age: 18, maximum_age: 65 }, { minimum_age: 50 }],
  ['language', 'language=Urdu', spoken('Urdu', 'ur'), spoken('Welsh', 'cy')],
  ['open now', 'when=now', hours('WE', '09:00', '17:00'), hours('WE', '18:00', '20:00')],
  ['in the evenings', 'when=evenings', hours('MO', '19:00', '21:00'), hours('MO', '09:00', '12:00')],
  ['on a day', 'when=SA', hours('SA', '10:00', '12:00'), hours('TU', '10:00', '12:00')],
];
const NOT_SURE = 'These may fit too. We do not know everything you asked about them, so ask them first.';

beforeAll(async () => {
  fixNow('2026-11-25T10:00:00Z');
  app = await testApp();
  const nothing = { description: 'Lanterns.', service_at_locations: [] };
  await importServices(app.appDb, FILTERS.flatMap(([asked, , fits, not]) => {
    const word = `lantern${asked.replaceAll(/\W/g, '')}`;
    return [aService({ ...says(''), name: `Fits ${word}`, ...fits }), aService({ ...says(''), name: `Otherwise ${word}`, ...not }), aService({ name: `Silent ${word}`, ...(asked === 'online' ? nothing : says('')) })];
  }));
});
afterAll(() => fixNow(null));
const words = (asked: string): string => `lantern${asked.replaceAll(/\W/g, '')}`;
const read = async (address: string): Promise<string> => (await app.signedOut().get(address)).html;

describe.each(FILTERS)('%s', (asked, address) => {
  test('who fits comes first, who says nothing after a line that says so, who does not fit is not there', async () => {
    const html = await read(`/find?q=${words(asked)}&${address}`);
    const [fits, line, silent] = [`Fits ${words(asked)}`, NOT_SURE, `Silent ${words(asked)}`].map((one) => html.indexOf(one));
    expect(fits).toBeGreaterThan(0);
    expect(line).toBeGreaterThan(fits ?? 0);
    expect(silent).toBeGreaterThan(line ?? 0);
    expect(html).not.toContain(`Otherwise ${words(asked)}`);
  });

  test('when only the one that does not fit is left, the filter is let go and that is said', async () => {
    const html = await read(`/find?q=otherwise+${words(asked)}&${address}&near=M21+9`);
    if (html.includes(`Otherwise ${words(asked)}`)) expect(html).toMatch(/Nothing fitted all you asked, so these were let go: /);
    else expect(html).toContain(NOT_SURE);
  });

  test('what was asked stays in the form and in the link, with the sector and never the postcode', async () => {
    const [name, value] = address.split('=') as [string, string];
    const sent = await app.signedOut().post('/find', { q: words(asked), near: 'm21 9wq', [name]: value });
    expect(sent).toMatchObject({ status: 303, location: `/find?q=${words(asked)}&near=M21+9&${address}` });
    const html = await read(sent.location ?? '');
    expect(html).toMatch(new RegExp(`(name="${name}"[^>]*(value="${value}"[^>]*checked|checked[^>]*value="${value}"|value="${value}"))|(<option value="${value}" selected)`));
    expect(html).toMatch(/<details[^>]* open/);
    expect(html.toLowerCase()).not.toMatch(/m21 ?9wq/);
  });
});

test('several at once: unknown in one of them still hides nobody', async () => {
  const html = await read(`/find?q=${words('free')}&free=yes&women=yes&when=SA&age=30&language=Urdu`);
  expect(html).toContain(`Fits ${words('free')}`);
  expect(html).toContain(`Silent ${words('free')}`);
  expect(html).not.toContain(`Otherwise ${words('free')}`);
});

test('an age that is none is told at its field, and what was typed is kept', async () => {
  const sent = await app.signedOut().post('/find', { q: 'lantern', age: 'about 40', free: 'yes', language: 'Urdu' });
  expect(sent.status).toBe(422);
  expect(sent.html).toContain('Age must be a whole number, like 34');
  expect(sent.html).toContain('value="about 40"');
  expect(sent.html).toContain('value="Urdu"');
});

test.each(['free=perhaps', 'when=someday', 'within=900', 'age=999', 'age=-3', 'women[]=yes', 'language=%00%F0%9F%98%80'])('a link nobody here made (%s) is read as far as it goes', async (address) => {
  expect((await app.signedOut().get(`/find?q=lantern&${address}`)).status).toBe(200);
});

test('nothing with these words: also says who listens, day and night', async () => {
  const html = await read('/find?q=qqqqzzzz');
  expect(html).toContain('We found nothing with these words.');
  expect(html).toMatch(/Is it hard right now\? Samaritans listen, day and night: <a href="tel:116123">116 123<\/a>/);
});

test('words of crisis stand in no link of the page that helps', async () => {
  await importServices(app.appDb, Array.from({ length: 25 }, (_, at) => aService({ name: `Tiredtree ${at}` })), { sourceName: 'Invented Trees' });
  const { html } = await app.signedOut().post('/find', { q: 'tiredtree i want to die', near: 'M21 9' });
  expect(html).toContain('Talk to somebody now');
  expect(html).not.toMatch(/href="[^"]*die/);
  expect(html).toContain('So that what you typed stays out of this device’s history');
});

test('somebody afraid at home sees whom to ring for that, above any place', async () => {
  const { html } = await app.signedOut().post('/find', { q: 'im scared of my husband', near: 'M21 9' });
  expect(html).toMatch(/National Domestic Abuse Helpline \(Refuge\)<\/strong>: <a href="tel:08082000247">0808 2000 247<\/a>/);
  expect(html).not.toContain('We also looked for');
});

test('a place whose address is kept private is not called far away', async () => {
  await importServices(app.appDb, [aService({ name: 'Harbour Domestic Abuse Service', description: 'Domestic abuse support.' })], { sourceName: 'Invented Harbour' });
  const html = await read('/find?q=domestic+abuse&near=M21+9');
  expect(html).toContain('Harbour Domestic Abuse Service');
  expect(html).toContain('For these we know no address, or it is kept private: they may work near you, so ask them.');
  expect(html).not.toContain('further away');
});
