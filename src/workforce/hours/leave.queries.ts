// Leave: a worker's own, a lead all. What for stands here alone; colleagues see an absence.
import { accountOf, trustOf } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import type { Day } from '../../kit/times.ts';

export type Booking = { id: string; worker_id: string; known_as: string; from_on: Day; until_on: Day; minutes: number; paid: boolean; answer: 'agreed' | 'another time' | null; called_off_at: Date | null; absence_id: string | null; back_on: Day | null };
const BOOKING = sql`select b.id, b.worker_id, w.known_as, b.from_on, b.until_on, b.minutes, b.paid, b.answer, b.called_off_at, b.absence_id, b.back_on from leave_booking b join peer_worker w on w.trust_id = b.trust_id and w.id = b.worker_id`;

/** Leave of these workers that touches some day between two, called off and not agreed left out. */
export const leaveBetween = async (tx: Tx, workerIds: readonly string[], from: Day, until: Day): Promise<Booking[]> =>
  workerIds.length === 0 ? [] : (await sql<Booking>`${BOOKING} where b.trust_id = ${trustOf(tx)} and b.worker_id = any(${[...workerIds]}::uuid[]) and b.from_on <= ${until}::date and b.until_on >= ${from}::date and b.called_off_at is null
    and (b.answer is null or b.answer = 'agreed') order by b.from_on`.execute(tx.db)).rows;
/** A worker's leave from a day on, the newest first. */
export const leaveSince = async (tx: Tx, workerId: string, from: Day): Promise<Booking[]> =>
  (await sql<Booking>`${BOOKING} where b.trust_id = ${trustOf(tx)} and b.worker_id = ${workerId} and b.until_on >= ${from}::date order by b.from_on desc, b.asked_at desc limit 60`.execute(tx.db)).rows;
/** Leave that waits for an answer, the nearest first. */
export const leaveAsked = async (tx: Tx): Promise<Booking[]> =>
  (await sql<Booking>`${BOOKING} where b.trust_id = ${trustOf(tx)} and b.answer is null and b.called_off_at is null order by b.from_on, b.id limit 50`.execute(tx.db)).rows;
export const bookingById = async (tx: Tx, id: string): Promise<Booking | undefined> => (await sql<Booking>`${BOOKING} where b.trust_id = ${trustOf(tx)} and b.id = ${id}`.execute(tx.db)).rows[0];

export const putBooking = async (tx: Tx, b: { workerId: string; from: Day; until: Day; minutes: number; paid: boolean }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('leave_booking').values({ trust_id: trustOf(tx), id, worker_id: b.workerId, from_on: b.from, until_on: b.until, minutes: b.minutes, paid: b.paid, asked_by: accountOf(tx), asked_at: tx.now }).execute();
  return id;
};
export const answerBooking = async (tx: Tx, id: string, answer: 'agreed' | 'another time', absenceId: string | null): Promise<boolean> =>
  (await tx.db.updateTable('leave_booking').set({ answer, answered_by: accountOf(tx), answered_at: tx.now, absence_id: absenceId }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('answer', 'is', null).where('called_off_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
/** Taken back before it was answered. */
export const callOffBooking = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.db.updateTable('leave_booking').set({ called_off_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('called_off_at', 'is', null).where('absence_id', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export const carriedInto = async (tx: Tx, workerId: string, yearFrom: Day): Promise<{ minutes: number; why: string } | undefined> =>
  tx.db.selectFrom('leave_carried').select(['minutes', 'why']).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('year_from', '=', yearFrom).where('replaced_at', 'is', null).executeTakeFirst();
export const putCarried = async (tx: Tx, workerId: string, yearFrom: Day, minutes: number, why: string): Promise<void> => {
  await tx.db.updateTable('leave_carried').set({ replaced_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('year_from', '=', yearFrom).where('replaced_at', 'is', null).execute();
  await tx.db.insertInto('leave_carried').values({ trust_id: trustOf(tx), id: newId(), worker_id: workerId, year_from: yearFrom, minutes, why, entered_by: accountOf(tx), entered_at: tx.now }).execute();
};
