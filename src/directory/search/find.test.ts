// Finding places and reading about one, through HTTP and a real database, with the real directory of Greater Manchester.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../tests/setup/app.ts';
import { asViewer, NOBODY } from '../../access/index.ts';
import { projectRoot } from '../../kit/project-root.ts';
import { aService, importServices } from '../directory.factory.ts';
import { importDirectory, sourceOf } from '../import/import-directory.ts';
import { placesNear } from './places-near.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  const file = join(projectRoot, 'data', 'directory', 'greater-manchester.json.gz');
  await importDirectory(app.appDb, { file, source: sourceOf(file, null) });
});
const near = (words: string, where = '', page = 1) => asViewer(app.appDb, NOBODY, (tx) => placesNear(tx, { words, near: where, page }));
const names = async (words: string, where = ''): Promise<string[]> => (await near(words, where)).places.map((place) => place.name);
const address = (q: string, where = '', page = ''): string => `/find?${new URLSearchParams({ q, near: where, ...(page ? { page } : {}) })}`;

describe('searching', () => {
  test.each([
    ['anxiety group', '', 'Chorlton Anxiety Group'],
    ['anixety group', 'M21 9', 'Chorlton Anxiety Group'],
    ['hearing voices', '', 'Stretford Hearing Voices'],
    ['I need somebody to talk to about my dementia', 'M33 2', 'Springboard - Oldham Dementia Carers Group'],
    ['libary', 'OL1 1', 'Oldham Library and Lifelong Learning Centre'],
    ['swiming', 'Altrincham', 'Altrincham Swimming Club'],
    ['job centre', 'Ashton-under-Lyne', 'Jobcentre Plus Ashton-Under-Lyne'],
    ['LGBT', '', 'LGBT Foundation'],
  ])('%j near %j finds %j among the first five', async (words, where, name) => {
    expect((await names(words, where)).slice(0, 5)).toContain(name);
  });

  test('two words written as one are looked for as two, and said', async () => {
    const found = await near('foodbank', 'M16 9');
    expect(found.places[0]?.kinds).toEqual(['Food bank']);
    expect(found.alsoSearched[0]).toBe('food bank');
  });

  test('a place alone lists the nearest first, and pages do not overlap', async () => {
    const [first, second] = [await near('', 'M21 9'), await near('', 'M21 9', 2)];
    const metres = [...first.places, ...second.places].map((place) => place.metres ?? -1);
    expect(metres).toEqual([...metres].sort((a, b) => a - b));
    expect(new Set([...first.places, ...second.places].map((place) => place.id)).size).toBe(40);
    expect(metres[0]).toBeLessThan(1000);
  });

  test('distance is measured on the ground: Oldham Library from the middle of OL1 1', async () => {
    const [library] = (await near('Oldham Library and Lifelong Learning Centre', 'OL1 1')).places;
    expect(library?.metres).toBeGreaterThan(50);
    expect(library?.metres).toBeLessThan(600);
  });

  test('nothing within 25 miles: looks further and says so', async () => {
    expect(await near('pharmacy', 'EX1 1')).toMatchObject({ widened: [{ filter: 'within_km', from: 40, to: null }] });
    expect(await near('pharmacy', 'M16 9')).toMatchObject({ widened: null });
  });

  test('a page past the end is empty and widens nothing', async () => {
    expect(await near('library', 'M16 9', 999)).toMatchObject({ places: [], widened: null });
  });

  test.each([
    ['SQL', "'; drop table place; --"], ['operators', '| & ! ( ) <-> :* \\'], ['wildcards', '%_%'], ['a nought byte', '\u0000'], ['pictures', '😀 🍎'], ['5,000 letters', 'x'.repeat(5000)],
    ['open brackets', '(((('], ['quotes', "'''"], ['dashes', '- -- ---'], ['a function', 'to_tsquery('], ['half a character', '\uD800'], ['single letters', 'a b c d e f g h i j k l'],
  ])('any text is only a text: %s', async (_what, words) => {
    const answer = await app.signedOut().get(address(words, words));
    expect([200, 303]).toContain(answer.status);
  });
});

describe('/find', () => {
  test('works without an account and asks for nothing but words and where', async () => {
    const answer = await app.signedOut().get('/find');
    expect(answer.status).toBe(200);
    expect(answer.html).toContain('What are you looking for?');
    expect(answer.cookies).toEqual({});
  });

  test('a postcode that is sent comes back as its sector only, in the address and on the page', async () => {
    const browser = app.signedOut();
    const answer = await browser.post('/find', { q: 'food bank', near: 'm16 9ez' });
    expect(answer).toMatchObject({ status: 303, location: '/find?q=food+bank&near=M16+9', cookies: {} });
    const page = await browser.get(answer.location ?? '');
    expect(page.html).toContain('near M16 9');
    expect(page.html.toLowerCase()).not.toMatch(/m16 ?9ez/);
  });

  test('an address with a whole postcode in it leads to the one with the sector', async () => {
    expect(await app.signedOut().get('/find?q=food&near=M16+9EZ')).toMatchObject({ status: 303, location: '/find?q=food&near=M16+9' });
    expect(await app.signedOut().get('/find?q=food+M16+9EZ')).toMatchObject({ status: 303, location: '/find?q=food&near=M16+9' });
  });

  test('twenty a page, how far, how each is known, and whom to thank', async () => {
    const { html } = await app.signedOut().get(address('food bank', 'M16 9'));
    expect(html.match(/href="\/places\//g)).toHaveLength(20);
    expect(html).toContain('about half a mile');
    expect(html).toContain('From Trafford Council, January 2018. Not checked since.');
    expect(html).toMatch(/rel="next"/);
    expect(html).toContain('contains information from Trafford Council / Trafford Data Lab; Charity Commission; NHS BSA; Sport England');
    expect(html).toContain('Crown copyright and database right 2025');
  });

  test('words of crisis show who to ring first, above any result', async () => {
    const { html } = await app.signedOut().get(address('I want to kill myself', 'M16 9'));
    const help = html.indexOf('Talk to somebody now');
    expect(help).toBeGreaterThan(0);
    expect(html.slice(help, help + 3000)).toContain('href="tel:116123"');
    expect(help).toBeLessThan(html.indexOf('id="results"'));
    expect((await app.signedOut().get(address('walking group', 'M16 9'))).html).not.toContain('Talk to somebody now');
  });

  test('words of crisis that are sent get no address of their own, and no place in the title', async () => {
    const answer = await app.signedOut().post('/find', { q: 'I want to die', near: 'M16 9JN' });
    expect(answer).toMatchObject({ status: 200, location: null, cookies: {} });
    expect(answer.html).toContain('Talk to somebody now');
    expect(/<title>(.*)<\/title>/.exec(answer.html)?.[1]).not.toContain('die');
    expect(answer.html.toLowerCase()).not.toMatch(/m16 ?9jn/);
  });

  test.each([
    ['Atlantis', 'We do not know where “Atlantis” is.'],
    ['ZZ99 3VZ', 'That postcode stands for no fixed address.'],
  ])('where %j: says so and searches everywhere', async (where, words) => {
    const { html } = await app.signedOut().post('/find', { q: 'food bank', near: where }).then((answer) => app.signedOut().get(answer.location ?? ''));
    expect(html).toContain(words);
    expect(html).toContain('href="/places/');
  });

  test('what is typed is shown as text, never run', async () => {
    const { html } = await app.signedOut().get(address('<script>alert(1)</script>', '"><img src=x>'));
    expect(html).not.toContain('<script>alert(1)');
    expect(html).not.toContain('<img src=x>');
  });

  test('a page number that is none is the first', async () => {
    for (const page of ['0', '-1', 'x', '1e9', '99999999999999999999']) expect((await app.signedOut().get(address('food', 'M16', page))).status).toBe(200);
    expect((await app.signedOut().get('/find?q=a&q=b&near[]=x')).status).toBeLessThan(400);
  });
});

describe('/places/:id', () => {
  test('shows hours, address, number and how it is known', async () => {
    const found = await near('Asda Pharmacy', 'BL4 9');
    const { status, html } = await app.signedOut().get(`/places/${found.places[0]?.id}`);
    expect(status).toBe(200);
    expect(html).toContain('Monday to Saturday: 9am to 8pm');
    expect(html).toContain('Sunday: 10am to 4pm');
    expect(html).toContain('BL4 9DT');
    expect(html).toContain('From Trafford Council, March 2025. Not checked since. Ask before you go.');
    expect(html).toContain('We do not know.');
  });

  test('hours that are not known are said to be so, never closed', async () => {
    const { html } = await app.signedOut().get('/places/fa7d9953-c73b-5cab-b655-6d67fa051ba3');
    expect(html).toContain('We do not know when. Ask before you go.');
    expect(html).toContain('From Trafford Council, July 2018. Not checked since. Ring first.');
    expect(html).toContain('href="tel:01612263871"');
  });

  test('a sensitive place shows no address, and can still be found by its words', async () => {
    const [place] = (await near('domestic abuse', 'M16 0')).places.filter((one) => one.name === 'Trafford Domestic Abuse Service');
    expect(place).toMatchObject({ metres: null, town: null, postcode: null, address_hidden: true });
    const { html } = await app.signedOut().get(`/places/${place?.id}`);
    expect(html).toContain('The address is kept private');
    expect(html).not.toContain('Talbot Road');
  });

  test('one that left its source says so; one that never was is 404', async () => {
    const [gone, stays] = [aService({ name: 'Was here' }), aService()];
    await importServices(app.appDb, [gone, stays], { sourceName: 'Invented Borough' });
    await importServices(app.appDb, [stays], { sourceName: 'Invented Borough' });
    expect((await app.signedOut().get(`/places/${gone.id}`)).html).toContain('took this entry out of its list');
    expect((await app.signedOut().get('/places/01a2074a-4ec5-7528-a9d5-aaf2afb77bbc')).status).toBe(404);
    expect((await app.signedOut().get('/places/not-an-id')).status).toBe(404);
  });
});
