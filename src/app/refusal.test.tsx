// A refusal (battery S9): its row is stored before the answer, in the transaction that refused where nothing was written in it; and of what was written nothing is left.
import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { page } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { Forbidden, NotFound, pageOf } from '../kit/http/index.ts';
import { newId } from '../kit/ids.ts';
import { loadAssets } from '../kit/look/index.ts';
import { aScene } from '../../tests/setup/scene.ts';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { addRoute } from './add-routes.ts';

const write = async (tx: Tx, kind: string): Promise<void> => { await tx.db.insertInto('refusal_count').values({ day: '2020-01-01', kind, times: 1 }).execute(); };
/** Two questions answered in one trip; the first ends the request, the second wanted to go on writing. */
const sideBySide = async (tx: Tx): Promise<void> => {
  const ask = async (then: () => Promise<void>): Promise<void> => { await sql`select 1`.execute(tx.db); await then(); };
  await Promise.all([ask(async () => { throw new NotFound(); }), ask(async () => { for (let i = 0; i < 20; i += 1) await Promise.resolve(); await write(tx, 'beside'); })]);
};
const ENDS: Record<string, (tx: Tx) => Promise<void>> = {
  'not found': async () => { throw new NotFound(); },
  forbidden: async () => { throw new Forbidden(); },
  'after writing': async (tx) => { await write(tx, 'awaited'); throw new NotFound(); },
  'after a lock': async (tx) => { await sql`select from refusal_count for update`.execute(tx.db); throw new NotFound(); },
  'after an error that was swallowed': async (tx) => { await write(tx, 'swallowed'); await sql`select 1 / 0`.execute(tx.db).catch(() => undefined); throw new NotFound(); },
  'beside a write': sideBySide,
  'after an id that is none': async (tx) => { await write(tx, 'before it'); await sql`select id from person where id = ${'callum'}`.execute(tx.db); },
};
const tries = page({
  params: z.object({ how: z.string() }),
  show: async ({ tx, params: { how } }) => { await ENDS[how]?.(tx); return pageOf('Never', <p>Never</p>); },
  send: async ({ tx, params: { how } }) => { await ENDS[how]?.(tx); return { kind: 'redirect', to: '/' }; },
});

let [app, nadia, joan] = [null as unknown as TestApp, null as unknown as Browser, null as unknown as Browser];
beforeAll(async () => {
  app = await testApp();
  const context = { db: app.appDb, assets: loadAssets(), settings: { limits: { idleMinutes: 30, longestHours: 12 }, trustProxy: false, demo: false } };
  addRoute(app.server, context, { path: '/try/:how', page: tries, allow: ['lead'], audit: 'try.it' });
  addRoute(app.server, context, { path: '/try-open/:how', page: tries, allow: 'anyone', audit: 'try.open' });
  addRoute(app.server, context, { path: '/try-trust/:slug', page: tries, allow: 'anyone', audit: 'try.trust', trustFrom: 'slug' });
  const scene = await aScene(app);
  [nadia, joan] = [await scene.as(scene.nadia), await scene.as(scene.joan)];
});

const rows = async () => (await app.db.selectFrom('audit_row').select(['detail', 'role']).where('action', '=', 'refused').execute()).map(({ detail, role }) => `${role} ${JSON.stringify(detail)}`);
const counted = async (ask: () => Promise<{ status: number }>) => {
  const wire = pg.Connection.prototype as unknown as Record<'sync' | 'execute', () => void>;
  const spies = [vi.spyOn(wire, 'sync'), vi.spyOn(wire, 'execute')] as const;
  const { status } = await ask();
  const [waits, statements] = spies.map((spy) => spy.mock.calls.length);
  spies.forEach((spy) => spy.mockRestore());
  return { status, waits, statements };
};

test.each(Object.keys(ENDS).flatMap((how) => (['get', 'post'] as const).map((method) => [method, how] as const)))('%s, %s: 404, one row, and nothing else is stored', async (method, how) => {
  const before = await rows();
  expect((await joan[method](`/try/${encodeURIComponent(how)}`)).status).toBe(404);
  expect((await rows()).slice(before.length)).toEqual(['lead {"page":"try.it"}']);
  expect(await app.db.selectFrom('refusal_count').select('kind').where('day', '=', '2020-01-01').execute()).toEqual([]);
});

test('a refused form spends no key', async () => {
  const _key = newId();
  for (let i = 0; i < 2; i += 1) expect((await joan.post('/try/forbidden', { _key })).status).toBe(404);
  expect(await app.db.selectFrom('spent_key').select('key').where('key', '=', _key).execute()).toEqual([]);
});

test('without its row there is no refusal but an error, whichever way the row would have gone', async () => {
  await sql`revoke insert on audit_row from alongside_app`.execute(app.db);
  try {
    for (const how of Object.keys(ENDS)) expect((await joan.get(`/try/${encodeURIComponent(how)}`)).status, how).toBe(500);
    expect((await nadia.get('/try/forbidden')).status).toBe(500);
  } finally {
    await sql`grant insert on audit_row to alongside_app`.execute(app.db);
  }
});

test.each([
  ['a page of another role', () => nadia.get('/try/forbidden'), { status: 403, waits: 2, statements: 5 }],
  ['what is not there', () => joan.get('/try/not%20found'), { status: 404, waits: 2, statements: 5 }],
  ['what is somebody else’s', () => joan.get('/try/forbidden'), { status: 404, waits: 2, statements: 5 }],
  ['a page of another role, sent', () => nadia.post('/try/forbidden'), { status: 403, waits: 2, statements: 5 }],
] as const)('%s: who is it; the row with the commit', async (_what, ask, cost) => {
  await ask();
  expect(await counted(ask)).toEqual(cost);
});

test('somebody signed out is counted, and named nowhere', async () => {
  const times = async () => (await app.db.selectFrom('refusal_count').select('times').where('kind', '=', 'not found').execute()).reduce((sum, row) => sum + row.times, 0);
  const [before, seen] = [await times(), await rows()];
  expect((await app.signedOut().get('/try-open/not%20found')).status).toBe(404);
  expect([await times(), await rows()]).toEqual([before + 1, seen]);
});

test('on a page of a trust that is not there whoever is signed in elsewhere is named all the same', async () => {
  const before = await rows();
  expect((await joan.get('/try-trust/nowhere')).status).toBe(404);
  expect((await rows()).slice(before.length)).toEqual(['lead {"page":"try.trust"}']);
});
