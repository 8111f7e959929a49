// The app as a test sees it: a real server over this file's database, and somebody signed in by a session row.
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { inject } from 'vitest';
import { makeServer } from '../../src/app/server.ts';
import { kyselyOf } from '../../src/kit/db/kysely.ts';
import { makePool } from '../../src/kit/db/pool.ts';
import { throwawayConfig } from '../../src/kit/db/throwaway.ts';
import { loadAssets } from '../../src/kit/look/index.ts';
import type { AssetSet } from '../../src/kit/look/index.ts';
import { newId } from '../../src/kit/ids.ts';
import { SESSION_COOKIE } from '../../src/access/session.ts';
import { aSession } from '../../src/access/access.factory.ts';
import { afterwards } from './afterwards.ts';
import { testDatabase } from './test-database.ts';
import type { DB, Kysely } from '../../src/kit/db/index.ts';

export type Answered = { status: number; html: string; location: string | null; headers: Record<string, unknown>; cookies: Record<string, string> };
export type SentFile = { name: string; bytes: Buffer };
export type Browser = {
  get(path: string): Promise<Answered>;
  /** Posts a form with a fresh idempotency key unless one is given as `_key`. */
  post(path: string, form?: Record<string, string | string[]>): Promise<Answered>;
  /** The same with files, as a browser sends them. */
  postFiles(path: string, form: Record<string, string | SentFile>): Promise<Answered>;
};
export type TestApp = {
  server: FastifyInstance;
  /** Kysely as the owner of the tables: for factories and for looking at what is stored. */
  db: Kysely<DB>;
  /** Kysely as the app's role: row-level security holds. */
  appDb: Kysely<DB>;
  signedOut(): Browser;
  /** A browser with a session of this account acting in this membership. */
  signedIn(who: { trustId: string; accountId: string; membershipId: string }): Promise<Browser>;
};

const encode = (form: Record<string, string | string[]>): string =>
  new URLSearchParams(Object.entries(form).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, one]))).toString();

/** A form with files as a browser writes it: the body and the header that says where its parts end. */
const encodeFiles = async (form: Record<string, string | SentFile>): Promise<{ body: Buffer; type: string }> => {
  const data = new FormData();
  for (const [name, value] of Object.entries(form)) {
    if (typeof value === 'string') data.append(name, value);
    else data.append(name, new Blob([new Uint8Array(value.bytes)]), value.name);
  }
  const written = new Response(data);
  return { body: Buffer.from(await written.arrayBuffer()), type: written.headers.get('content-type') ?? '' };
};

const browser = (server: FastifyInstance, jar: Map<string, string>): Browser => {
  const ask = async (method: 'GET' | 'POST', path: string, body?: string | Buffer, type = 'application/x-www-form-urlencoded'): Promise<Answered> => {
    const answer = await server.inject({
      method, url: path, payload: body,
      headers: { host: 'localhost', ...(body === undefined ? {} : { 'content-type': type, origin: 'http://localhost' }), cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; ') },
    });
    for (const one of answer.cookies) {
      if (one.value === '') jar.delete(one.name);
      else jar.set(one.name, one.value);
    }
    return { status: answer.statusCode, html: answer.body, location: (answer.headers.location as string | undefined) ?? null, headers: answer.headers, cookies: Object.fromEntries(jar) };
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, form = {}) => ask('POST', path, encode({ _key: newId(), ...form })),
    postFiles: async (path, form) => {
      const { body, type } = await encodeFiles({ _key: newId(), ...form });
      return ask('POST', path, body, type);
    },
  };
};

let app: Promise<TestApp> | null = null;

/** The app of this test file. */
export const testApp = (): Promise<TestApp> => {
  if (!app) {
    app = open();
    afterwards(() => { app = null; });
  }
  return app;
};

/** A second app process, as it were, over the same database with a pool of its own; `host` when it gets there another way. */
export const anotherApp = async (pool: pg.PoolConfig, host?: string): Promise<TestApp & { pool: pg.Pool }> => {
  const { name } = await testDatabase();
  const appPool = makePool(() => ({ ...throwawayConfig(inject('databaseServer'), name, 'app'), ...(host ? { host } : {}) }), pool);
  afterwards(() => appPool.end());
  return { ...(await open(appPool)), pool: appPool };
};

/** The files that every page loads are the same for every test file of a worker. */
let assets: AssetSet | null = null;

const open = async (ownPool?: pg.Pool): Promise<TestApp> => {
  const { appPool: sharedPool, ownerPool } = await testDatabase();
  const appPool = ownPool ?? sharedPool;
  const db = kyselyOf(ownerPool);
  const appDb = kyselyOf(appPool);
  const server = await makeServer({ db: appDb, assets: (assets ??= loadAssets()), settings: { limits: { idleMinutes: 30, longestHours: 12 }, trustProxy: false, demo: false, canMail: true } });
  afterwards(() => server.close());
  return {
    server, db, appDb,
    signedOut: () => browser(server, new Map()),
    signedIn: async ({ trustId, accountId, membershipId }) => browser(server, new Map([[SESSION_COOKIE, await aSession(db, trustId, accountId, membershipId)]])),
  };
};
