// Whom a viewer may see is asked once a request and kept for its transaction (decision 0058): the same as asked anew, and never longer than true.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { aSession } from '../src/access/access.factory.ts';
import { setViewer } from '../src/access/index.ts';
import { enterAs } from '../src/access/session.ts';
import { now } from '../src/kit/clock.ts';
import { newId } from '../src/kit/ids.ts';
import { projectRoot } from '../src/kit/project-root.ts';
import { testApp } from './setup/app.ts';
import type { TestApp } from './setup/app.ts';
import { testDatabase } from './setup/test-database.ts';
import { kyselyOf } from '../src/kit/db/kysely.ts';
import { makeWorld, VIEWER_NAMES } from './setup/world.ts';
import type { ViewerOfWorld, World } from './setup/world.ts';

const LISTS = ['my_records', 'my_supports', 'my_people', 'my_self', 'people_i_support', 'supports_shared_with_me'] as const;
type Trx = Parameters<typeof enterAs>[0];
const lists = async (trx: Trx, read = ''): Promise<Record<string, string[]>> => (await sql<Record<string, string[]>>`select ${sql.join(LISTS.map((name) =>
  sql`array(select unnest(${sql.raw(`${read}${name}`)}())::text order by 1) as ${sql.ref(name)}`))}`.execute(trx)).rows[0] ?? {};
const kept = async (trx: Trx): Promise<string[]> => {
  const { rows } = await sql<{ l: string }>`select concat(${sql.join(LISTS.map((name) => sql`current_setting(${`app.${name}`}, true)`))}) as l`.execute(trx);
  return rows[0]?.l.match(/[0-9a-f-]{36}/g) ?? [];
};
const LIMITS = { idleMinutes: 30, longestHours: 12 };

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await testApp();
  world = await makeWorld(app.db);
});

/** Work of the app's own role, by whoever has this session; nothing of it is stored. */
const entered = async ({ who }: ViewerOfWorld, work: (trx: Trx) => Promise<void>): Promise<void> => {
  const token = who && await aSession(app.db, who.trustId, who.accountId, who.membershipId);
  const undone = new Error('undone');
  await kyselyOf((await testDatabase()).appPool).transaction().execute(async (trx) => {
    await enterAs(trx, { token, slug: null, visitor: null, now: now(), limits: LIMITS });
    await work(trx);
    throw undone;
  }).catch((error: unknown) => { if (error !== undone) throw error; });
};

describe('the lists of a request', () => {
  test('are what the circle says, for every viewer of two trusts', async () => {
    let held = 0;
    for (const viewer of [world.a, world.b].flatMap((trust) => VIEWER_NAMES.map((name) => trust.viewers[name]))) {
      await entered(viewer, async (trx) => {
        expect(await lists(trx), viewer.name).toEqual(await lists(trx, 'read_'));
        held += (await kept(trx)).length;
      });
    }
    expect(held).toBeGreaterThan(20);
  });

  test('are forgotten by the transaction that changes a circle, also when it changes its mind', async () => {
    const { nadia } = world.a.viewers;
    await entered(nadia, async (trx) => {
      const before = await lists(trx);
      expect(before['my_people']).not.toEqual([]);
      const { personId: stranger } = Object.entries(world.a.people).find(([key, { personId }]) => key !== 'walled' && !before['my_people']?.includes(personId))?.[1] ?? world.a.people.callum;
      await sql`savepoint first`.execute(trx);
      await sql`insert into circle (trust_id, id, person_id, account_id, kind, why, since, until) values (${world.a.trustId}, ${newId()}, ${stranger}, ${nadia.viewer.accountId}, 'break_glass', 'She rang me in tears', app_now(), app_now() + interval '1 hour')`.execute(trx);
      expect(await kept(trx)).toEqual([]);
      expect((await lists(trx))['my_records']).toContain(stranger);
      await sql`rollback to first`.execute(trx);
      expect(await kept(trx)).not.toEqual([]);
      expect(await lists(trx)).toEqual(before);
    });
  });

  test('are nobody else’s: whoever is set in the same transaction has their own', async () => {
    await entered(world.a.viewers.nadia, async (trx) => {
      await setViewer(trx, world.a.viewers.lead.viewer, now());
      expect(await kept(trx)).toEqual([]);
      expect(await lists(trx)).toEqual(await lists(trx, 'read_'));
    });
  });

  test('who is looking is said in two places only, and both say anew whom they may see', () => {
    const files = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
    const saying = files.filter((name) => /set_config\('app\.(account|trust)'/.test(readFileSync(join(projectRoot, 'src', name), 'utf8')));
    // Demonstration data is made without a request: it has no lists to be wrong.
    expect(saying.sort()).toEqual(['access/tx.ts', 'app/demo/endings.ts', 'app/demo/reviews.ts']);
    const setter = readFileSync(join(projectRoot, 'src/access/tx.ts'), 'utf8');
    expect(LISTS.filter((name) => !setter.includes(`'app.${name}', ''`))).toEqual([]);
  });
});
