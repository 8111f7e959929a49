// Persons' places for tests and demo data. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { addDays, dayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import type { MadeSupport } from '../support/support.factory.ts';
import { afterAnswer } from './connection.rules.ts';
import type { Answer, Cached } from './connection.rules.ts';

const WEEKS = [4, 12];
export type ToldStep = { kind: Answer; on: Day; weeks?: number; words?: string; /** Said to the worker; else by the person themself. */ toWorker?: boolean };
export type MadeConnection = { id: string; stepIds: string[] };

/** A place on a person's list, put there by their worker (or by them: `mine`), and what became of it, in order. */
export const aConnection = async (db: Kysely<DB>, trustId: string, support: MadeSupport, place: { id: string; name: string; kinds?: string[] }, more: { on?: Day; mine?: string; steps?: readonly ToldStep[]; row?: Partial<Insertable<DB['connection']>> } = {}): Promise<MadeConnection> => {
  const id = newId();
  const on = more.on ?? addDays(dayOf(now()), -30);
  const about = { trust_id: trustId, connection_id: id, person_id: support.personId };
  const at = (day: Day, i: number): Date => new Date(new Date(`${day}T12:00:00Z`).getTime() + i * 1000);
  const worker = support.worker;
  let cached: Cached = { going_since: null, ask_on: null, closed: false };
  for (const s of more.steps ?? []) cached = afterAnswer(cached, s.kind, { on: s.on, weeks: s.weeks ?? null }, WEEKS);
  const last = more.steps?.at(-1);
  await db.insertInto('connection').values({ trust_id: trustId, id, person_id: support.personId, support_id: more.mine ? null : support.id, kinds: place.kinds ?? [], made_by: more.mine ?? worker.accountId, made_at: at(on, 0),
    going_since: cached.going_since, ask_on: cached.ask_on, closed_at: cached.closed && last ? at(last.on, 9) : null, ...more.row }).execute();
  await db.insertInto('connection_place').values({ ...about, place_id: place.id, name: place.name }).execute();
  const first = { id: newId(), kind: more.mine ? 'chosen' : 'suggested', said_on: on, by_account: more.mine ?? worker.accountId, by_name: more.mine ? null : worker.known_as, at: at(on, 0), weeks: null, words: undefined as string | undefined };
  const told = (more.steps ?? []).map((s, i) => ({ id: newId(), kind: s.kind, said_on: s.on, by_account: more.mine && !s.toWorker ? more.mine : worker.accountId, by_name: more.mine && !s.toWorker ? null : worker.known_as, at: at(s.on, i + 1), weeks: s.weeks ?? null, words: s.words }));
  for (const { words, ...step } of [first, ...told]) {
    await db.insertInto('connection_step').values({ ...about, ...step }).execute();
    if (words) await db.insertInto('connection_words').values({ ...about, step_id: step.id, words, written_at: step.at }).execute();
  }
  return { id, stepIds: [first.id, ...told.map((s) => s.id)] };
};

/** A contact that was planned in order to go there together. */
export const anOuting = async (db: Kysely<DB>, trustId: string, support: MadeSupport, connectionId: string, contactId: string): Promise<void> => {
  await db.insertInto('connection_outing').values({ trust_id: trustId, connection_id: connectionId, contact_id: contactId, person_id: support.personId, planned_by: support.worker.accountId }).execute();
};

/** A place of the directory that need not come through an import: its source, its row, how it may be found. */
export const aPlace = async (db: Kysely<DB>, place: { name?: string; withdrawn?: boolean } = {}): Promise<{ id: string; name: string; kinds: string[] }> => {
  const [id, run, source] = [newId(), newId(), 'Invented places'];
  const name = place.name ?? 'Invented Tuesday kitchen';
  await db.insertInto('directory_source').values({ name: source }).onConflict((c) => c.doNothing()).execute();
  await db.insertInto('directory_import').values({ id: run, source_name: source, file_name: 'invented.json' }).execute();
  await db.insertInto('place').values({ id, source_name: source, source_id: id, name, source_digest: 'invented', last_seen_in_run: run, withdrawn_at: place.withdrawn ? now() : null }).execute();
  return { id, name, kinds: [] };
};
