// What is a worker's own, by row-level security alone: each viewer against a matrix, table by table, as the app's role; no code of ours in between.
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asViewer } from '../src/access/index.ts';
import type { Viewer } from '../src/access/index.ts';
import type { DB, Insertable } from '../src/kit/db/index.ts';
import { newId } from '../src/kit/ids.ts';
import { testApp } from './setup/app.ts';
import type { TestApp } from './setup/app.ts';
import { makeWorld, VIEWER_NAMES } from './setup/world.ts';
import type { OwnIds } from './setup/world-supervision.ts';
import type { ViewerName, World } from './setup/world.ts';

type Own = 'nadia' | 'dev';
type Row = Partial<Record<ViewerName, Own[]>>;
const BOTH: Own[] = ['nadia', 'dev'];
/** Taking part: themselves and whoever supervises. A lead as such, a manager and an administrator take no part. */
const PART: Row = { nadia: ['nadia'], dev: ['dev'], cover: ['nadia'], lead: ['dev'] };
/** Themselves, whoever trains them, the leads. */
const LEARNS: Row = { nadia: ['nadia'], dev: ['dev'], cover: ['nadia'], lead: BOTH };
const COLLEAGUES: Row = { nadia: BOTH, dev: BOTH, cover: BOTH, lead: BOTH };
const MATRIX: Record<string, Row> = {
  supervision_arrangement: { nadia: BOTH, dev: BOTH, cover: BOTH, lead: BOTH },
  supervision_session: { ...PART, lead: BOTH },
  supervision_seat: { ...PART, lead: BOTH },
  supervision_words: PART,
  supervision_action: PART,
  check_in: { ...PART, lead: BOTH },
  thanks: { nadia: ['nadia'], dev: BOTH },
  development_goal: PART,
  growth_step: { ...PART, lead: BOTH },
  own_part: { nadia: ['nadia'], dev: ['dev'], lead: ['nadia'], cover: ['dev'] },
  own_part_share: { nadia: ['nadia'], dev: ['dev'], lead: ['nadia'], cover: ['dev'] },
  own_part_look: { nadia: ['nadia'], dev: ['dev'] },
  // A buddy knows whom they have beside them, and no more of them.
  learner: { nadia: BOTH, dev: BOTH, cover: ['nadia'], lead: BOTH },
  training_placement: { nadia: BOTH, dev: BOTH, cover: ['nadia'], lead: BOTH },
  timetable_answer: LEARNS,
  attendance: LEARNS,
  catch_up: LEARNS,
  piece_mark: LEARNS,
  training_certificate: LEARNS,
  // What is taught and when is no secret among colleagues.
  training_programme: COLLEAGUES,
  programme_session: COLLEAGUES,
  programme_piece: COLLEAGUES,
  training_cohort: COLLEAGUES,
  training_session: COLLEAGUES,
  cohort_trainer: { nadia: ['nadia'], dev: ['nadia'], cover: ['nadia'], lead: ['nadia'] },
  // Who asks for work here: the leads, and the peer who leads their interview.
  candidate: { nadia: ['nadia'], dev: ['dev'], lead: BOTH },
  candidate_interview: { nadia: ['nadia'], dev: ['dev'], lead: BOTH },
  candidate_step: { lead: BOTH },
  candidate_check: { lead: BOTH },
};
/** By what a row of a table is known as Nadia's or Dev's. */
const KEY: Record<string, [column: string, id: keyof OwnIds]> = {
  supervision_arrangement: ['id', 'arrangement'], supervision_session: ['id', 'session'], supervision_seat: ['session_id', 'session'], supervision_words: ['session_id', 'session'], supervision_action: ['session_id', 'session'],
  ...Object.fromEntries(['check_in', 'thanks', 'development_goal', 'growth_step', 'own_part', 'own_part_share', 'own_part_look'].map((table) => [table, ['worker_id', 'worker'] as [string, 'worker']])),
  learner: ['id', 'learner'], training_programme: ['id', 'programme'], programme_session: ['programme_id', 'programme'], programme_piece: ['programme_id', 'programme'], training_cohort: ['id', 'cohort'], training_session: ['cohort_id', 'cohort'], cohort_trainer: ['cohort_id', 'cohort'],
  candidate: ['id', 'candidate'], candidate_interview: ['candidate_id', 'candidate'], candidate_step: ['candidate_id', 'candidate'], candidate_check: ['candidate_id', 'candidate'],
  ...Object.fromEntries(['training_placement', 'timetable_answer', 'attendance', 'catch_up', 'piece_mark', 'training_certificate'].map((table) => [table, ['learner_id', 'learner'] as [string, 'learner']])),
};

describe('a worker’s own, by row security alone', () => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp();
    world = await makeWorld(app.db);
  });
  const viewer = (name: ViewerName): Viewer => world.a.viewers[name].viewer;

  describe.each(Object.keys(MATRIX))('%s', (table) => {
    test.each(VIEWER_NAMES)(`${table}: %s sees exactly what the matrix says, and nothing of the other trust`, async (name) => {
      const [column, of] = KEY[table] ?? ['id', 'session'];
      const ids = await asViewer(app.appDb, viewer(name), async (tx) => (await sql<{ id: string }>`select ${sql.ref(column)} as id from ${sql.table(table)}`.execute(tx.db)).rows.map((r) => r.id));
      const seen = (['a', 'b'] as const).flatMap((letter) => BOTH.filter((who) => ids.includes(world[letter].own[who][of])).map((who) => `${letter} ${who}`));
      expect(seen).toEqual(BOTH.filter((who) => MATRIX[table]?.[name]?.includes(who)).map((who) => `a ${who}`));
    });
  });

  const put = (name: ViewerName, work: (tx: Parameters<Parameters<typeof asViewer>[2]>[0]) => Promise<unknown>) => asViewer(app.appDb, viewer(name), work);
  const words = (name: ViewerName, sessionId: string) => put(name, (tx) => tx.db.insertInto('supervision_words').values({ trust_id: world.a.trustId, id: newId(), session_id: sessionId, words: 'x', written_by: tx.viewer.accountId ?? '' }).execute());

  test('nobody writes into a supervision they have no part in; nobody writes in another’s name', async () => {
    for (const name of ['lead', 'dev', 'administrator', 'manager', 'nurse', 'callum'] as const) await expect(words(name, world.a.own.nadia.session), name).rejects.toThrow(/row-level security/);
    await expect(words('nadia', world.b.own.nadia.session)).rejects.toThrow(/row-level security/);
    await expect(put('nadia', (tx) => tx.db.insertInto('supervision_words').values({ trust_id: world.a.trustId, id: newId(), session_id: world.a.own.nadia.session, words: 'x', written_by: viewer('cover').accountId ?? '' }).execute())).rejects.toThrow(/row-level security/);
    await words('nadia', world.a.own.nadia.session);
  });

  test('nobody takes a seat in another’s supervision, or makes themselves its holder, to read it', async () => {
    const seat = (worker_id: string, session_id: string): Insertable<DB['supervision_seat']> => ({ trust_id: world.a.trustId, session_id, worker_id, stream: 'peer group', planned_at: new Date() });
    await expect(put('nadia', (tx) => tx.db.insertInto('supervision_seat').values(seat(world.a.workerIds.nadia, world.a.own.dev.session)).execute())).rejects.toThrow(/row-level security/);
    await expect(put('lead', (tx) => tx.db.insertInto('supervision_seat').values(seat(world.a.workerIds.dev, world.a.own.nadia.session)).execute())).rejects.toThrow(/row-level security/);
    const taken = await put('lead', async (tx) => (await tx.db.updateTable('supervision_session').set({ held_by: tx.viewer.accountId }).where('id', '=', world.a.own.nadia.session).executeTakeFirst()).numUpdatedRows);
    expect(taken).toBe(0n);
    await expect(put('lead', (tx) => tx.db.insertInto('supervision_session').values({ trust_id: world.a.trustId, id: newId(), stream: 'line', supervisor_account_id: viewer('lead').accountId ?? '', planned_at: new Date(), minutes: 60, planned_by: viewer('nadia').accountId ?? '' }).execute())).rejects.toThrow(/row-level security/);
  });

  test('what was said is never written over, and nobody deletes it', async () => {
    await expect(put('nadia', (tx) => tx.db.updateTable('supervision_words').set({ words: 'other' }).where('id', '=', world.a.own.nadia.words).execute())).rejects.toThrow(/permission denied/);
    await expect(put('nadia', (tx) => tx.db.deleteFrom('supervision_words').where('id', '=', world.a.own.nadia.words).execute())).rejects.toThrow(/permission denied/);
  });

  test('of a worker’s own plan: its words to whom it is shared, that part alone; nobody writes in it, shares it or erases it for them', async () => {
    const read = async (name: ViewerName) => asViewer(app.appDb, viewer(name), async (tx) => (await tx.db.selectFrom('own_part').select('words').orderBy('words').execute()).map((r) => r.words));
    expect(await read('nadia')).toEqual(['Zwanadiaprivate', 'Zwanadiashared']);
    expect(await read('lead')).toEqual(['Zwanadiashared']);
    expect(await read('cover')).toEqual(['Zwadevshared']);
    for (const name of ['nurse', 'manager', 'administrator', 'named', 'pals', 'callum', 'carer', 'nobody'] as const) expect(await read(name), name).toEqual([]);
    const row = { trust_id: world.a.trustId, worker_id: world.a.workerIds.nadia };
    for (const name of ['lead', 'cover', 'dev', 'administrator'] as const) {
      await expect(put(name, (tx) => tx.db.insertInto('own_part').values({ ...row, id: newId(), part: 'what helps', words: 'x' }).execute()), name).rejects.toThrow(/row-level security/);
      await expect(put(name, (tx) => tx.db.insertInto('own_part_share').values({ ...row, id: newId(), part: 'signs', reader_account_id: viewer(name).accountId ?? '' }).execute()), name).rejects.toThrow(/row-level security/);
      expect(await put(name, async (tx) => (await tx.db.deleteFrom('own_part').where('worker_id', '=', world.a.workerIds.nadia).executeTakeFirst()).numDeletedRows), name).toBe(0n);
    }
    expect(await put('lead', async (tx) => (await tx.db.updateTable('own_part_share').set({ ended_at: null }).where('worker_id', '=', world.a.workerIds.nadia).executeTakeFirst()).numUpdatedRows)).toBe(0n);
  });

  test('only a lead says who supervises, and nobody supervises themselves', async () => {
    const arrange = (name: ViewerName, supervisor: string) => put(name, (tx) => tx.db.insertInto('supervision_arrangement').values({ trust_id: world.a.trustId, id: newId(), worker_id: world.a.workerIds.nadia, stream: 'practice', supervisor_account_id: supervisor, from_on: '2026-09-01' }).execute());
    for (const name of ['nadia', 'dev', 'administrator', 'manager'] as const) await expect(arrange(name, viewer('lead').accountId ?? ''), name).rejects.toThrow(/row-level security/);
    await expect(arrange('lead', viewer('nadia').accountId ?? '')).rejects.toThrow(/row-level security/);
  });
});
