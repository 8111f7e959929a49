// Supervision, for tests, demo data and the gallery. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { dayOf } from '../kit/times.ts';
import type { MadeWorker } from '../workforce/worker.factory.ts';
import type { Stream } from './due.rules.ts';

/** Somebody (an account) supervises a worker, since last September. */
export const anArrangement = async (db: Kysely<DB>, trustId: string, worker: Pick<MadeWorker, 'id'>, supervisorAccountId: string, more: Partial<Insertable<DB['supervision_arrangement']>> = {}): Promise<string> => {
  const id = more.id ?? newId();
  await db.insertInto('supervision_arrangement').values({ stream: 'line', from_on: '2026-09-01', made_at: now(), ...more, trust_id: trustId, id, worker_id: worker.id, supervisor_account_id: supervisorAccountId }).execute();
  return id;
};

type Made = { stream?: Stream; supervisor: string; workers: readonly Pick<MadeWorker, 'id'>[]; plannedBy?: string };

/** A planned supervision; held when `held` says when, by whom and who was there (all of them unless said). */
export const aSupervision = async (db: Kysely<DB>, trustId: string, of: Made, more: Partial<Insertable<DB['supervision_session']>> & { held?: { at: Date; by?: string; there?: readonly string[] } } = {}): Promise<string> => {
  const { held, ...session } = more;
  const id = session.id ?? newId();
  const stream = of.stream ?? 'line';
  const planned = (session.planned_at as Date | undefined) ?? held?.at ?? new Date(now().getTime() + 86_400_000);
  await db.insertInto('supervision_session').values({
    minutes: 60, place: 'The small room', made_at: new Date(planned.getTime() - 7 * 86_400_000), planned_by: of.plannedBy ?? of.supervisor, ...session, trust_id: trustId, id, stream, supervisor_account_id: of.supervisor, planned_at: planned,
    ...(held ? { held_at: held.at, held_by: held.by ?? of.supervisor, recorded_by: held.by ?? of.supervisor, recorded_at: held.at } : {}),
  }).execute();
  await db.insertInto('supervision_seat').values(of.workers.map((w) => ({
    trust_id: trustId, session_id: id, worker_id: w.id, stream, planned_at: planned, held_on: held ? dayOf(held.at) : null, there: held ? (held.there?.includes(w.id) ?? true) : null, called_off: session.called_off_at !== undefined && session.called_off_at !== null,
  }))).execute();
  return id;
};

export const someWords = async (db: Kysely<DB>, trustId: string, sessionId: string, by: string, words: string, at = now()): Promise<string> => {
  const id = newId();
  await db.insertInto('supervision_words').values({ trust_id: trustId, id, session_id: sessionId, words, written_by: by, written_at: at }).execute();
  return id;
};

/** Something agreed; closed when `became` says what and when. */
export const somethingAgreed = async (db: Kysely<DB>, trustId: string, sessionId: string, by: string, what: string, more: { dueOn?: string | null; at?: Date; became?: { kind: 'done' | 'changed' | 'dropped'; at: Date; what?: string; why?: string } } = {}): Promise<string> => {
  const id = newId();
  const { became } = more;
  await db.insertInto('supervision_action').values({ trust_id: trustId, id, session_id: sessionId, what, by_account: by, due_on: more.dueOn ?? null, made_by: by, made_at: more.at ?? now(), closed_at: became && became.kind !== 'changed' ? became.at : null }).execute();
  if (became) await db.insertInto('supervision_action_step').values({ trust_id: trustId, id: newId(), action_id: id, session_id: sessionId, kind: became.kind, what: became.what ?? null, why: became.why ?? null, by_account: by, at: became.at }).execute();
  return id;
};
