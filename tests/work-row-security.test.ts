// Posts, contracts, hours, leave, a worker's own limits and corrected supervision, by row-level security alone: each viewer against a matrix, as the app's role.
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asViewer } from '../src/access/index.ts';
import type { Viewer } from '../src/access/index.ts';
import { newId } from '../src/kit/ids.ts';
import { aContract, aFramework, aPattern, aPost } from '../src/workforce/posts.factory.ts';
import { testApp } from './setup/app.ts';
import type { TestApp } from './setup/app.ts';
import { makeWorld, VIEWER_NAMES } from './setup/world.ts';
import type { TrustLetter, ViewerName, World } from './setup/world.ts';

type Own = 'nadia' | 'dev';
type Row = Partial<Record<ViewerName, Own[]>>;
const BOTH: Own[] = ['nadia', 'dev'];
/** Themselves and the leads: a colleague sees nobody's contract, hours or leave, and neither does a manager. */
const SELF_AND_LEAD: Row = { nadia: ['nadia'], dev: ['dev'], lead: BOTH };
/** Posts and pay are how the service is made, no secret among those who work in it. */
const MADE: Row = { nadia: BOTH, dev: BOTH, cover: BOTH, lead: BOTH, administrator: BOTH, manager: BOTH };
const MATRIX: Record<string, Row> = {
  post: MADE, post_term: MADE,
  contract: { ...SELF_AND_LEAD, administrator: BOTH },
  pattern: SELF_AND_LEAD, pattern_day: SELF_AND_LEAD, hours_entry: SELF_AND_LEAD, leave_booking: SELF_AND_LEAD, leave_carried: SELF_AND_LEAD,
  // Theirs alone: no lead, no administrator, no manager.
  worker_limit: { nadia: ['nadia'], dev: ['dev'] }, coming_pay: { nadia: ['nadia'], dev: ['dev'] },
  // Those who take part: Ruth (who covers) supervises Nadia, the lead supervises Dev. The lead as such reads no correction of Nadia's.
  supervision_correction: { nadia: ['nadia'], dev: ['dev'], cover: ['nadia'], lead: ['dev'] },
  supervision_move: { nadia: ['nadia'], dev: ['dev'], cover: ['nadia'], lead: BOTH },
};
const COLUMN: Record<string, string> = { post: 'id', post_term: 'post_id', pattern_day: 'pattern_id', supervision_correction: 'session_id', supervision_move: 'session_id' };

describe('posts, hours and limits, by row security alone', () => {
  let app: TestApp;
  let world: World;
  const key: Record<TrustLetter, Record<Own, { worker: string; post: string; pattern: string; session: string }>> = { a: {}, b: {} } as never;
  beforeAll(async () => {
    app = await testApp();
    world = await makeWorld(app.db);
    for (const letter of ['a', 'b'] as const) {
      const { trustId, workerIds, viewers, own } = world[letter];
      await aFramework(app.db, trustId as never);
      for (const who of BOTH) {
        const [worker, session, account] = [workerIds[who], own[who].session, viewers[who].viewer.accountId ?? ''];
        const of = { trust_id: trustId, worker_id: worker };
        const post = await aPost(app.db, trustId as never, {});
        await aContract(app.db, trustId as never, worker, { from_on: '2026-01-05', post_id: post }, true);
        const pattern = await aPattern(app.db, trustId as never, worker, '2026-01-05', [[300, 300, 300, 0, 0, 0, 0]]);
        await app.db.insertInto('hours_entry').values({ ...of, id: newId(), on_day: '2026-11-02', minutes: 300, kind: 'worked', entered_by: account }).execute();
        await app.db.insertInto('leave_booking').values({ ...of, id: newId(), from_on: '2026-12-21', until_on: '2026-12-22', minutes: 600, asked_by: account }).execute();
        await app.db.insertInto('leave_carried').values({ ...of, id: newId(), year_from: '2026-04-01', minutes: 60, why: 'carried', entered_by: account }).execute();
        await app.db.insertInto('worker_limit').values({ ...of, account_id: account, highest_minutes: 930 }).execute();
        await app.db.insertInto('coming_pay').values({ ...of, id: newId(), account_id: account, paid_on: '2026-12-18', pence: 12_000, kind: 'backdated pay' }).execute();
        await app.db.insertInto('supervision_correction').values({ trust_id: trustId, id: newId(), session_id: session, was_held_at: new Date('2026-11-05T10:00:00Z'), was_minutes: 60, was_there: [worker], held_after_all: true, why: 'another day', by_account: account }).execute();
        await app.db.insertInto('supervision_move').values({ trust_id: trustId, id: newId(), session_id: session, was_at: new Date('2026-11-04T10:00:00Z'), became_at: new Date('2026-11-05T10:00:00Z'), by_account: account }).execute();
        key[letter][who] = { worker, post, pattern, session };
      }
    }
  });
  const viewer = (name: ViewerName): Viewer => world.a.viewers[name].viewer;
  const idOf = (table: string, letter: TrustLetter, who: Own): string => {
    const k = key[letter][who];
    return COLUMN[table] === 'session_id' ? k.session : COLUMN[table] === 'pattern_id' ? k.pattern : COLUMN[table] ? k.post : k.worker;
  };

  describe.each(Object.keys(MATRIX))('%s', (table) => {
    test.each(VIEWER_NAMES)(`${table}: %s sees exactly what the matrix says, and nothing of the other trust`, async (name) => {
      const ids = await asViewer(app.appDb, viewer(name), async (tx) => (await sql<{ id: string }>`select ${sql.ref(COLUMN[table] ?? 'worker_id')} as id from ${sql.table(table)}`.execute(tx.db)).rows.map((r) => r.id));
      const seen = (['a', 'b'] as const).flatMap((letter) => BOTH.filter((who) => ids.includes(idOf(table, letter, who))).map((who) => `${letter} ${who}`));
      expect(seen).toEqual(BOTH.filter((who) => MATRIX[table]?.[name]?.includes(who)).map((who) => `a ${who}`));
    });
  });

  const put = (name: ViewerName, work: (tx: Parameters<Parameters<typeof asViewer>[2]>[0]) => Promise<unknown>) => asViewer(app.appDb, viewer(name), work);

  test('funded and contracted sums are answered to a lead, an administrator and a manager, and to nobody else', async () => {
    const sums = (name: ViewerName): Promise<unknown> => put(name, async (tx) => (await sql<{ posts: string; workers: string }>`select (select coalesce(sum(minute_days), 0) from post_minutes('2026-11-02', '2026-11-02')) as posts, (select coalesce(sum(minute_days), 0) from workforce_minutes('2026-11-02', '2026-11-02')) as workers`.execute(tx.db)).rows.map((r) => [Number(r.posts) > 0, Number(r.workers) > 0])[0]);
    for (const name of VIEWER_NAMES) expect(await sums(name), name).toEqual(['lead', 'administrator', 'manager'].includes(name) ? [true, true] : [false, false]);
  });

  test('nobody puts right a supervision they have no part in, nor in another’s name; what was said of it is never changed', async () => {
    const correction = (name: ViewerName, session: string, by?: string) => put(name, (tx) => tx.db.insertInto('supervision_correction')
      .values({ trust_id: world.a.trustId, id: newId(), session_id: session, was_held_at: new Date(), was_minutes: 60, was_there: [], held_after_all: false, why: 'x', by_account: by ?? tx.viewer.accountId ?? '' }).execute());
    for (const name of ['lead', 'dev', 'administrator', 'manager', 'nurse', 'callum'] as const) await expect(correction(name, key.a.nadia.session), name).rejects.toThrow(/row-level security/);
    await expect(correction('nadia', key.a.nadia.session, viewer('cover').accountId ?? '')).rejects.toThrow(/row-level security/);
    await expect(correction('nadia', key.b.nadia.session)).rejects.toThrow(/row-level security/);
    await correction('nadia', key.a.nadia.session);
    await expect(put('nadia', (tx) => tx.db.updateTable('supervision_correction').set({ why: 'other' }).execute())).rejects.toThrow(/permission denied/);
    await expect(put('nadia', (tx) => tx.db.deleteFrom('supervision_correction').execute())).rejects.toThrow(/permission denied/);
  });

  test('nobody sets or takes away another’s limits, and nobody but the administrator writes a contract', async () => {
    for (const name of ['lead', 'cover', 'administrator', 'manager', 'dev'] as const) {
      await expect(put(name, (tx) => tx.db.insertInto('worker_limit').values({ trust_id: world.a.trustId, worker_id: key.a.nadia.worker, account_id: tx.viewer.accountId ?? '', highest_minutes: 60 }).execute()), name).rejects.toThrow(/row-level security|duplicate key/);
      expect(await put(name, async (tx) => (await tx.db.deleteFrom('worker_limit').where('worker_id', '=', key.a.nadia.worker).executeTakeFirst()).numDeletedRows), name).toBe(0n);
    }
    for (const name of ['lead', 'nadia', 'manager'] as const) await expect(put(name, (tx) => tx.db.insertInto('contract').values({ trust_id: world.a.trustId, id: newId(), worker_id: key.a.nadia.worker, minutes_a_week: 60, from_on: '2027-01-01' }).execute()), name).rejects.toThrow(/row-level security/);
  });
});
