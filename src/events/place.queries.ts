// Registering and one's own place, mostly by people who are not signed in: through the few functions that may (0003).
import { trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { dayOf } from '../kit/times.ts';
import type { Audience } from './event.rules.ts';
import type { InLine, Room } from './place.rules.ts';

export type Registration = { name: string; audience: Audience; comes_with: number; email: string | null; phone: string | null; needs: string | null; food: string | null; with_words: string | null };

/** 'again' when this address is on the list already and the answer goes there by mail: nobody else learns it. 'often': it went there three times today. */
export const registerAt = async (tx: Tx, eventId: string, id: string, hash: Buffer, told: Registration, onceByMail: boolean): Promise<'new' | 'again' | 'often' | 'closed'> =>
  (await sql<{ said: 'new' | 'again' | 'often' | 'closed' }>`select register_at_event(${eventId}::uuid, ${id}::uuid, ${hash}::bytea, ${JSON.stringify(told)}::jsonb, ${onceByMail}) as said`.execute(tx.db)).rows[0]?.said ?? 'closed';

/** The line, without names; nobody else changes it until this transaction ends. */
export const lineOf = async (tx: Tx, eventId: string): Promise<InLine[]> => (await sql<InLine>`select * from event_line(${eventId}::uuid)`.execute(tx.db)).rows;
export const givePlaces = async (tx: Tx, eventId: string, ids: string[]): Promise<{ id: string; email: string | null }[]> =>
  (await sql<{ id: string; email: string | null }>`select * from give_event_places(${eventId}::uuid, ${ids}::uuid[])`.execute(tx.db)).rows;
export const roomOf = async (tx: Tx, eventId: string): Promise<Room> => (await sql<Room>`select * from event_room(${eventId}::uuid)`.execute(tx.db)).rows[0] ?? { people: 0, service_users: 0, waiting: 0 };

export type MyPlace = {
  registration_id: string; event_id: string; name: string; audience: Audience; comes_with: number; placed_at: Date | null; left_at: Date | null; erased_at: Date | null;
  needs: string | null; food: string | null; with_words: string | null; needs_answer: string | null; needs_answered_at: Date | null; keep_until: string;
};
export const myPlace = async (tx: Tx, hash: Buffer): Promise<MyPlace | undefined> => (await sql<MyPlace>`select * from my_event_place(${hash}::bytea)`.execute(tx.db)).rows[0];
const eventOf = (rows: { event: string | null }[]): string | null => rows[0]?.event ?? null;
export const leaveByLink = async (tx: Tx, hash: Buffer): Promise<string | null> => eventOf((await sql<{ event: string | null }>`select leave_event(${hash}::bytea) as event`.execute(tx.db)).rows);
export const eraseByLink = async (tx: Tx, hash: Buffer): Promise<string | null> => eventOf((await sql<{ event: string | null }>`select erase_my_place(${hash}::bytea) as event`.execute(tx.db)).rows);
export const changeNeedsByLink = async (tx: Tx, hash: Buffer, needs: string | null, food: string | null): Promise<boolean> =>
  (await sql<{ ok: boolean }>`select change_my_needs(${hash}::bytea, ${needs}, ${food}) as ok`.execute(tx.db)).rows[0]?.ok ?? false;

/** Erases what is held about up to 200 people whose time is over; the audience and that they came stay. For the app's own timed work. */
export const eraseOldRegistrations = async (tx: Tx): Promise<number> => {
  const today = dayOf(tx.now);
  const due = (await tx.db.selectFrom('event_registration').select('id').where('trust_id', '=', trustOf(tx)).where('erased_at', 'is', null).where('keep_until', '<', today).limit(200).execute()).map(({ id }) => id);
  if (due.length === 0) return 0;
  await tx.db.updateTable('event_reach').set({ email: null, phone: null, needs: null, food: null, with_words: null, needs_answer: null }).where('trust_id', '=', trustOf(tx)).where('registration_id', 'in', due).execute();
  await tx.db.updateTable('event_registration').set({ name: '', erased_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', 'in', due).execute();
  return due.length;
};
