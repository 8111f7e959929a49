// Few connections, many viewers (battery A6): nothing of one viewer may stay on a connection for the next, however a transaction ended.
import { sql } from 'kysely';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { aSession } from '../src/access/access.factory.ts';
import { enterAs } from '../src/access/session.ts';
import { now } from '../src/kit/clock.ts';
import type { DB, Kysely } from '../src/kit/db/index.ts';
import { kyselyOf } from '../src/kit/db/kysely.ts';
import { makePool } from '../src/kit/db/pool.ts';
import { throwawayConfig } from '../src/kit/db/throwaway.ts';
import { findOrInstallPgBouncer, keepsPrepared, startPgBouncer } from './setup/pgbouncer.ts';
import { afterwards } from './setup/afterwards.ts';
import { testApp } from './setup/app.ts';
import { testDatabase } from './setup/test-database.ts';
import { makeWorld, VIEWER_NAMES } from './setup/world.ts';

/** `BATTERY=full` takes the battery's own number, also through PgBouncer. */
const FULL = process.env.BATTERY === 'full';
const REQUESTS = FULL ? 100_000 : 1_500;
const CLIENTS = 50;
const LIMITS = { idleMinutes: 30, longestHours: 12 };

type Door = { who: string; token: string | null };
type Trx = Parameters<typeof enterAs>[0];

/** Everything this viewer can read of people, in any trust: one id a row, with its table. */
const visible = async (trx: Trx): Promise<string[]> => (await sql<{ row: string }>`
  select 'person ' || id as row from person union all select 'note ' || id from note_item union all select 'contact ' || id from contact
  union all select 'referral ' || id from referral union all select 'concern ' || id from concern union all select 'circle ' || id from circle
  union all select 'feedback ' || id from feedback union all select 'session ' || id from session order by 1`.execute(trx)).rows.map((r) => r.row);

class OnPurpose extends Error {}

describe('few connections, many viewers', () => {
  let doors: Door[];
  let alone: Map<string, string>;

  const asked = async (db: Kysely<DB>, door: Door, end: 'commit' | 'throw' | 'fail' = 'commit'): Promise<string> => {
    let seen = '';
    await db.transaction().execute(async (trx) => {
      await enterAs(trx, { token: door.token, slug: null, visitor: null, now: now(), limits: LIMITS });
      seen = (await visible(trx)).join(' ');
      if (end === 'throw') throw new OnPurpose();
      if (end === 'fail') await sql`select 1 / 0`.execute(trx);
    }).catch((error: unknown) => {
      if (end === 'commit') throw error;
    });
    return seen;
  };

  beforeAll(async () => {
    const app = await testApp();
    const world = await makeWorld(app.db);
    doors = [{ who: 'nobody', token: null }];
    for (const trust of [world.a, world.b]) {
      for (const name of VIEWER_NAMES) {
        const { who } = trust.viewers[name];
        if (who) doors.push({ who: `${trust.letter} ${name}`, token: await aSession(app.db, who.trustId, who.accountId, who.membershipId) });
      }
    }
    const { name } = await testDatabase();
    alone = new Map();
    for (const door of doors) { // each alone on a connection that nobody used before
      const pool = makePool(() => throwawayConfig(inject('databaseServer'), name, 'app'), { max: 1 });
      alone.set(door.who, await asked(kyselyOf(pool), door));
      await pool.end();
    }
  });

  const storm = async (db: Kysely<DB>, requests: number): Promise<{ asked: number; wrong: string[] }> => {
    const wrong: string[] = [];
    let left = requests;
    let done = 0;
    const client = async (n: number): Promise<void> => {
      for (let turn = n; left > 0; turn += 7) {
        left -= 1;
        const door = doors[turn % doors.length] as Door;
        const kind = turn % 11;
        // Some fail halfway, some are thrown away, and some never say who they are.
        const [seen, should] = kind === 3 ? [(await db.transaction().execute(visible)).join(' '), ''] : [await asked(db, door, kind === 5 ? 'throw' : kind === 8 ? 'fail' : 'commit'), alone.get(door.who)];
        if (seen !== should) wrong.push(`${kind === 3 ? 'somebody who never said who they are' : door.who} saw ${seen || 'nothing'}`);
        done += 1;
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, (_, n) => client(n)));
    return { asked: done, wrong };
  };

  test('what each sees alone differs: the test can fail', () => {
    expect(alone.get('nobody')).toBe('');
    expect(alone.size).toBe(2 * VIEWER_NAMES.length - 1); // nobody is nobody in both
    expect(new Set([...alone.values()]).size).toBeGreaterThan(26); // a manager and an advocate see only their own session, each another one
    expect(alone.get('a nadia')).toContain('note ');
  });

  test(`${CLIENTS} clients, four connections, ${REQUESTS} transactions: nobody sees a row that is not theirs`, async () => {
    const { name } = await testDatabase();
    const pool = makePool(() => throwawayConfig(inject('databaseServer'), name, 'app'), { max: 4, connectionTimeoutMillis: 60_000, statement_timeout: 60_000, query_timeout: 60_000 });
    afterwards(() => pool.end());
    const { asked: done, wrong } = await storm(kyselyOf(pool), REQUESTS);
    expect(wrong).toEqual([]);
    expect(done).toBe(REQUESTS);
    expect(pool.totalCount).toBeLessThanOrEqual(4);
  }, 3_600_000);

  test('a viewer that stays on its connection is found: the storm can fail', async () => {
    const { name } = await testDatabase();
    const pool = makePool(() => throwawayConfig(inject('databaseServer'), name, 'app'), { max: 2 });
    const client = await pool.connect();
    await client.query(`select set_config('app.role', 'lead', false), set_config('app.trust', (select id::text from trust limit 1), false)`);
    client.release();
    expect((await storm(kyselyOf(pool), 200)).wrong.length).toBeGreaterThan(0);
    await pool.end();
  });

  test.runIf(FULL)(`the same through PgBouncer in transaction mode, ${REQUESTS} transactions`, async ({ skip }) => {
    const program = findOrInstallPgBouncer();
    if (!program) return skip('PgBouncer is not on this machine and could not be installed');
    const { name } = await testDatabase();
    const bouncer = await startPgBouncer(program, inject('databaseServer'), name, 4);
    const pool = makePool(() => bouncer.config, { max: CLIENTS, connectionTimeoutMillis: 60_000, query_timeout: 60_000 }, keepsPrepared(program) ? 'prepared' : 'plain');
    try {
      const began = performance.now();
      const { asked: done, wrong } = await storm(kyselyOf(pool), REQUESTS);
      process.stdout.write(`${done} transactions of ${CLIENTS} clients through PgBouncer over 4 connections: ${wrong.length} wrong, ${Math.round((performance.now() - began) / 1000)} s\n`);
      expect(wrong).toEqual([]);
      expect(done).toBe(REQUESTS);
    } finally {
      await pool.end();
      await bouncer.stop();
    }
  }, 3_600_000);
});
