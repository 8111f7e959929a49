// What holds at every address, whatever its page does: its headers, and that no other site sends its form (battery S3); bodies made to break whoever reads them (battery S7), and a row in the audit for each (battery S9).
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { anAccount } from '../src/access/access.factory.ts';
import type { Route } from '../src/access/index.ts';
import { hashPassword } from '../src/access/passwords.ts';
import { allRoutes } from '../src/app/routes.ts';
import { SESSION_COOKIE } from '../src/access/session.ts';
import { newId } from '../src/kit/ids.ts';
import { addressOf, SWEPT } from './sweep/addresses.ts';
import { isAllowed, openSweep } from './sweep/walk.ts';
import type { Sweep } from './sweep/walk.ts';
import { afterwards } from './setup/afterwards.ts';
import type { Answered } from './setup/app.ts';
import { filledIn } from './setup/filled-in.ts';
import { VIEWER_NAMES } from './setup/world.ts';
import type { ViewerName } from './setup/world.ts';

const FORM = 'application/x-www-form-urlencoded';
const served = new Set(allRoutes(false).map(({ path }) => path));
const PAGES = SWEPT.filter((route) => served.has(route.path) && !route.open);
/** What ends somebody's way in comes last: whoever is signed out sees nothing more. */
const ENDING = /\/(died|invitation|colleague|off|end)$/;
const SENT = PAGES.filter((route) => route.page.send).sort((a, b) => Number(ENDING.test(a.path)) - Number(ENDING.test(b.path)));
/** Whom a page is opened by, the first of them that it shows something; the others only where none of these may. */
const FIRST: readonly ViewerName[] = ['callum', 'nadia', 'lead', 'nurse'];

let sweep: Sweep;
let cookies: Record<ViewerName, string>;
type Opened = Answered & { by: ViewerName };
/** Each page as it answers somebody who may open it: whom it shows something, where it does. */
const opened = new Map<Route, Opened>();
beforeAll(async () => {
  sweep = await openSweep();
  cookies = Object.fromEntries(await Promise.all(VIEWER_NAMES.map(async (name) => [name, `${SESSION_COOKIE}=${(await sweep.browsers[name].get('/first')).cookies[SESSION_COOKIE] ?? ''}`]))) as typeof cookies;
  for (const route of PAGES.filter(({ page }) => page.show)) opened.set(route, await openedBest(route));
});
const mayOpen = (route: Route): ViewerName[] => {
  const all = VIEWER_NAMES.filter((name) => name !== 'nobody' && isAllowed(sweep, route, name));
  const first = FIRST.filter((name) => all.includes(name));
  return first.length > 0 ? first : all.slice(0, 1);
};
const openedBest = async (route: Route): Promise<Opened> => {
  let last: Opened | undefined;
  for (const by of mayOpen(route)) {
    last = { ...(await sweep.browsers[by].get(own(route))), by };
    if (last.status === 200) return last;
  }
  return last ?? expect.fail(`nobody may open ${route.path}`);
};

/** Somebody who may open it, signed in where anybody is. */
const readerOf = (route: Route): ViewerName => opened.get(route)?.by ?? mayOpen(route)[0] ?? 'nobody';
/** How many rows the audit has. */
const rows = async (): Promise<number> => (await sweep.app.db.selectFrom('audit_row').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
const own = (route: Route): string => addressOf(sweep.world, route, 'own');
const send = (url: string, name: ViewerName, headers: Record<string, string>, payload: string | Buffer) =>
  sweep.app.server.inject({ method: 'POST', url, payload, headers: { host: 'localhost', origin: 'http://localhost', 'content-type': FORM, cookie: cookies[name], ...headers } });

describe('headers', () => {
  const policyOf = (headers: Record<string, unknown>) => Object.fromEntries(String(headers['content-security-policy']).split(';').map((part) => part.trim().split(' ')).map(([name, ...from]) => [name, from.join(' ')]));
  const lacking = (headers: Record<string, unknown>, keeps: string): string[] => {
    const policy = policyOf(headers);
    const wanted = { 'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'connect-src': "'self'", 'form-action': "'self'", 'base-uri': "'none'", 'frame-ancestors': "'none'" };
    const fixed = { 'cache-control': keeps, 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' };
    return [...Object.entries(wanted).filter(([name, from]) => policy[name] !== from).map(([name]) => name), ...Object.entries(fixed).filter(([name, value]) => headers[name] !== value).map(([name]) => name),
      ...(/unsafe-|\*|data:|https?:/.test(String(headers['content-security-policy']).replace("img-src 'self' data:", '')) ? ['a policy with a hole'] : [])];
  };

  test('every page is kept by no cache, framed by nobody, and runs no script or style but ours', () => {
    expect(opened.size).toBeGreaterThan(300);
    expect([...opened].filter(([, { status }]) => status === 200).length).toBeGreaterThan(150);
    expect([...opened].flatMap(([{ path }, { headers }]) => lacking(headers, 'no-store').map((what) => `${path}: ${what}`))).toEqual([]);
    const inline = [...opened].filter(([, { html, headers }]) => String(headers['content-type']).startsWith('text/html') && /<script(?![^>]*\bsrc=)|<style|<[^>]+\s(style|on[a-z]+)="/.test(html));
    expect(inline.map(([{ path }]) => path)).toEqual([]);
  });

  test('so is what is refused, not there, too much or sent to a sign-in; open data is asked about again and sets no cookie', async () => {
    const { server } = sweep.app;
    const answers = [await server.inject('/today'), await server.inject('/nowhere'), await server.inject('/health/ready'), await send('/today', 'callum', {}, ''), await send('/sign-in', 'nobody', {}, 'a'.repeat(300_000)), await send('/sign-in', 'nobody', {}, 'email=')];
    expect(answers.map((one) => one.statusCode)).toEqual([303, 404, 200, 404, 413, 422]);
    expect(answers.flatMap(({ headers }) => lacking(headers, 'no-store'))).toEqual([]);
    for (const route of SWEPT.filter((one) => one.open && !one.path.includes(':'))) {
      const { headers } = await server.inject({ url: route.path, headers: { cookie: cookies.lead } });
      expect(lacking(headers, 'public, no-cache'), route.path).toEqual([]);
      expect(headers['set-cookie'], route.path).toBeUndefined();
    }
  });

  test('a session’s cookie is out of reach of scripts and of other sites’ forms', async () => {
    const { email } = await anAccount(sweep.app.db, { name: 'Joan', password_hash: await hashPassword('a quiet long password') });
    const { statusCode, headers } = await send('/sign-in', 'nobody', {}, new URLSearchParams({ email, password: 'a quiet long password' }).toString());
    expect(statusCode).toBe(303);
    const set = [headers['set-cookie']].flat().map(String).filter((one) => one.startsWith(`${SESSION_COOKIE}=`));
    expect(set).toHaveLength(1);
    expect(set[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  });
});

describe('a form sent by another site', () => {
  const FOREIGN: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' }, { origin: 'http://localhost.elsewhere.example' }, { origin: 'null', 'sec-fetch-site': 'cross-site' }, { origin: 'http://localhost', 'sec-fetch-site': 'same-site' }, { origin: 'no address' },
  ];
  test('is refused at every address that takes one, and changes nothing', async () => {
    const [before, taken] = [await rows(), [] as string[]];
    for (const [at, route] of SENT.entries()) {
      const headers = FOREIGN[at % FOREIGN.length] ?? {};
      const { statusCode } = await send(own(route), readerOf(route), headers, `_key=${newId()}`);
      if (statusCode !== 403) taken.push(`${route.path} from ${JSON.stringify(headers)}: ${statusCode}`);
    }
    expect(SENT.length).toBeGreaterThan(300);
    expect(taken).toEqual([]);
    expect(await rows()).toBe(before);
  });
});

describe('what nobody types', () => {
  /** Signs no database keeps, what means something to SQL, HTML, patterns and JSON, and a number without end: short enough for most boxes, another in each. */
  const WORDS = [`'"\\%_$1;--{{x}}`, 'a\u0000\u0001\u202e\ufffe😀', '[{"id":"\\u0000\\ud800"}]', '9'.repeat(39), '<b>\u0000</b>', '../../\\0'];
  const bodyOf = (route: Route, at: number): string => {
    let box = at;
    const words = (): string => WORDS[(box += 1) % WORDS.length] ?? '';
    const asked = filledIn(opened.get(route)?.html ?? '', words);
    const fields = [...Object.entries(asked), ...Object.keys(route.page.form?.shape ?? {}).filter((name) => !(name in asked)).map((name) => [name, words()]), ['__proto__', words()], ['\u0000', words()]] as [string, string][];
    return `${new URLSearchParams(fields).toString()}&_key=${newId()}&half=%ED%A0%80&half=%FF&constructor&%`;
  };

  test('typed into every form of the product: an answer, never a fault; and whoever sent it has a row in the audit (battery S9)', async () => {
    const [faults, unseen, out]: [string[], string[], string[]] = [[], [], []];
    const answered = new Map<number, number>();
    let before = await rows();
    for (const [at, route] of SENT.entries()) {
      const { statusCode, headers } = await send(own(route), readerOf(route), {}, bodyOf(route, at));
      answered.set(statusCode, (answered.get(statusCode) ?? 0) + 1);
      if (statusCode >= 500) faults.push(`${route.path} as ${readerOf(route)}: ${statusCode}`);
      const after = await rows();
      if (String(headers.location).startsWith('/sign-in') && !ENDING.test(route.path)) out.push(route.path);
      else if (after <= before && !route.asNobody) unseen.push(`${route.path} as ${readerOf(route)}: ${statusCode}`);
      before = after;
    }
    expect(faults).toEqual([]);
    expect(unseen).toEqual([]);
    expect(out, 'signed out halfway').toEqual([]);
    expect([303, 422, 409].reduce((sum, status) => sum + (answered.get(status) ?? 0), 0), 'forms that were read to their end').toBeGreaterThan(200);
  });

  test('any bytes of any kind, and any address', async () => {
    const kinds = fc.constantFrom(FORM, `${FORM}; charset=utf-16`, 'application/json', 'text/plain', 'text/xml', 'multipart/form-data', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded, application/json', ';', '');
    const address = fc.constantFrom('/sign-in', '/concerns/raise', `/people/${newId()}/plan`, '/people/%00', '/t/%00/say', '/t/%FF', '/find?q=%00', '/first?next=%00', '/invitation/%00%00', '/people/1e999', '/drafts/%00/1');
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), kinds, address, async (bytes, type, url) => {
      expect((await send(url, 'lead', { 'content-type': type }, Buffer.from(bytes))).statusCode, `POST ${url}`).toBeLessThan(500);
      expect((await sweep.app.server.inject({ url, headers: { cookie: cookies.lead, 'if-none-match': 'x'.repeat(bytes.length) } })).statusCode, url).toBeLessThan(500);
    }), { numRuns: 80 });
  });

  test('what is no form is not read: JSON ten thousand deep, prototypes, ten megabytes', async () => {
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    for (const body of [deep, '['.repeat(10_000), '{"__proto__":{"role":"administrator"}}', '{"said":"\\ud800\\u0000"}']) expect((await send('/concerns/raise', 'lead', { 'content-type': 'application/json' }, body)).statusCode).toBe(404);
    for (const type of [FORM, 'application/json', 'text/plain']) expect((await send('/concerns/raise', 'lead', { 'content-type': type }, Buffer.alloc(10_000_000, 'a'))).statusCode, type).toBe(type === FORM ? 413 : 404);
    expect((await send('/concerns/raise', 'lead', {}, `said=${'x&said='.repeat(30_000)}`)).statusCode).toBe(422);
    expect(({} as Record<string, unknown>)['role']).toBeUndefined();
  });

  test('five hundred who begin to send and never end keep nobody else waiting for an answer', async () => {
    await sweep.app.server.listen({ host: '127.0.0.1', port: 0 });
    const { port } = sweep.app.server.server.address() as AddressInfo;
    const slow: Socket[] = [];
    afterwards(() => slow.forEach((one) => one.destroy()));
    for (let n = 0; n < 500; n += 1) {
      slow.push(connect(port, '127.0.0.1').on('error', () => undefined));
      slow.at(-1)?.write(n % 2 ? 'POST /sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 1000\r\n\r\nemail=' : 'GET /today HTTP/1.1\r\nhost: loc');
    }
    await expect.poll(() => new Promise<number>((resolve) => { sweep.app.server.server.getConnections((_error, count) => resolve(count)); })).toBeGreaterThanOrEqual(500);
    for (const path of ['/today', '/people', '/first']) expect((await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie: cookies.nadia }, redirect: 'manual' })).status).toBeLessThan(400);
    slow.forEach((one) => one.destroy());
  });
});
