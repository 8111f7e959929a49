// One look-up for every address of the product.
import { expect, test } from 'vitest';
import type { Route } from '../access/page.ts';
import { testApp } from '../../tests/setup/app.ts';
import { routeFinder } from './find-route.ts';
import { allRoutes } from './routes.ts';

const route = (path: string, method: 'show' | 'send' | 'both' = 'show'): Route =>
  ({ path, page: { ...(method === 'send' ? {} : { show: () => null }), ...(method === 'show' ? {} : { send: () => null }) } }) as unknown as Route;

const find = routeFinder(['/', '/people', '/people/new', '/people/:id', '/people/:id/plan', '/t/:slug/say', '/:first/second'].map((path) => route(path)));
const found = (url: string): [string, Record<string, string>] | null => {
  const it = find('show', url);
  return it && [it.route.path, it.params];
};

test.each<[string, string, Record<string, string>]>([
  ['/', '/', {}],
  ['/?a=/people', '/', {}],
  ['/people', '/people', {}],
  ['/people/new', '/people/new', {}],
  ['/people/7', '/people/:id', { id: '7' }],
  ['/people/7?list=a/b', '/people/:id', { id: '7' }],
  ['/people/new/plan', '/people/:id/plan', { id: 'new' }], // the words lead nowhere here, so it is a value
  ['/people/a%2Fb/plan', '/people/:id/plan', { id: 'a/b' }],
  ['/people/J%C3%B6rg%20%25', '/people/:id', { id: 'Jörg %' }],
  ['/peopl%65/7', '/people/:id', { id: '7' }],
  ['/people/second', '/people/:id', { id: 'second' }],
  ['/elsewhere/second', '/:first/second', { first: 'elsewhere' }],
  [`/people/${'x'.repeat(200)}`, '/people/:id', { id: 'x'.repeat(200) }],
])('%s is %s', (url, path, params) => {
  expect(found(url)).toEqual([path, params]);
});

test.each(['', '/People', '/people/', '//people', '/people//plan', '/people/7/', '/people/7/plan/8', '/people/%', '/people/%E0%A4%A', '/people/%00', `/people/${'x'.repeat(201)}`, '/t/hollin', '/__proto__', '/people/7/constructor'])('%s is none', (url) => {
  expect(found(url)).toBeNull();
});

test('showing and sending are looked up each for itself', () => {
  const both = routeFinder([route('/a', 'send'), route('/b', 'both'), route('/c/:id', 'show'), route('/c/:other', 'send')]);
  expect([both('show', '/a'), both('send', '/a')?.route.path, both('show', '/b')?.route.path, both('send', '/b')?.route.path]).toEqual([null, '/a', '/b', '/b']);
  expect([both('show', '/c/1')?.params, both('send', '/c/1')?.params]).toEqual([{ id: '1' }, { other: '1' }]);
});

test('two routes with one address are noticed', () => {
  expect(() => routeFinder([route('/c/:id'), route('/c/:other')])).toThrow('/c/:other and /c/:id are the same address');
});

test('every page of the product is found at its own address', () => {
  const pages = allRoutes(true).filter(({ open }) => !open);
  const all = routeFinder(pages);
  for (const { path, page } of pages) {
    const url = path.replace(/:(\w+)/g, 'a-$1');
    for (const method of ['show', 'send'] as const) if (page[method]) expect(all(method, url)?.route.path).toBe(path);
  }
});

test('over HTTP: a head has no body, another method or address is not there, values come decoded', async () => {
  const { server } = await testApp();
  const asked = async (method: 'GET' | 'HEAD' | 'POST' | 'PUT', url: string): Promise<[number, boolean]> => {
    const { statusCode, body } = await server.inject({ method, url, headers: { host: 'localhost', origin: 'http://localhost' } });
    return [statusCode, body.length > 0];
  };
  expect(await asked('GET', '/find')).toEqual([200, true]);
  expect(await asked('HEAD', '/find')).toEqual([200, false]);
  const onlyShown = allRoutes(false).find(({ path, page, allow, open }) => !open && allow === 'anyone' && page.show && !page.send && !path.includes(':'))?.path ?? '';
  expect(await asked('POST', onlyShown)).toEqual([404, true]);
  expect(await asked('PUT', '/find')).toEqual([404, true]);
  expect(await asked('GET', '/find/nothing/here')).toEqual([404, true]);
  expect(await asked('GET', '/find/%E0%A4%A')).toEqual([400, true]);
  expect(await asked('GET', '/%66ind')).toEqual([200, true]);
});
