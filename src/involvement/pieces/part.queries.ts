// What belongs to somebody's part in a piece of work: hours, money, words.
import type { Tx } from '../../access/index.ts';
import { accountOf, trustOf } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import type { Day } from '../../kit/times.ts';
import type { Part } from './piece.queries.ts';

const onto = (tx: Tx, part: Pick<Part, 'id' | 'account_id' | 'person_id'>) => ({ trust_id: trustOf(tx), id: newId(), part_id: part.id, account_id: part.account_id, person_id: part.person_id, at: tx.now });

export type Hours = { id: string; part_id: string; on_day: Day; minutes: number };
export const hoursOf = async (tx: Tx, partIds: readonly string[]): Promise<Hours[]> =>
  partIds.length === 0 ? [] : tx.db.selectFrom('piece_hours').select(['id', 'part_id', 'on_day', 'minutes']).where('trust_id', '=', trustOf(tx)).where('part_id', 'in', [...partIds]).where('taken_back_at', 'is', null).orderBy('on_day', 'desc').orderBy('id').limit(500).execute();
export const putHours = async (tx: Tx, part: Part, h: { onDay: Day; minutes: number }): Promise<void> => {
  await tx.db.insertInto('piece_hours').values({ ...onto(tx, part), on_day: h.onDay, minutes: h.minutes, recorded_by: accountOf(tx) }).execute();
};
export const takeBackHours = async (tx: Tx, partId: string, id: string): Promise<boolean> =>
  (await tx.db.updateTable('piece_hours').set({ taken_back_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('part_id', '=', partId).where('taken_back_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export type Claim = { id: string; part_id: string; kind: 'expenses' | 'pay'; what: string; pence: number; asked_on: Day; paid_on: Day | null; not_paid_why: string | null; answered_at: Date | null };
export const claimsOf = async (tx: Tx, partIds: readonly string[]): Promise<Claim[]> =>
  partIds.length === 0 ? [] : await tx.db.selectFrom('piece_claim').select(['id', 'part_id', 'kind', 'what', 'pence', 'asked_on', 'paid_on', 'not_paid_why', 'answered_at']).where('trust_id', '=', trustOf(tx)).where('part_id', 'in', [...partIds])
    .orderBy('asked_on', 'desc').orderBy('id').limit(500).execute() as Claim[];
export type WaitingClaim = Claim & { name: string; title: string; pay_within_days: number; piece_id: string };
/** Money that waits for an answer, the longest first. */
export const claimsWaiting = async (tx: Tx, limit = 50): Promise<WaitingClaim[]> =>
  (await sql<WaitingClaim>`select c.id, c.part_id, c.kind, c.what, c.pence, c.asked_on, c.paid_on, c.not_paid_why, c.answered_at, t.name, p.title, p.pay_within_days, p.id as piece_id
    from piece_claim c join piece_part t on t.trust_id = c.trust_id and t.id = c.part_id join piece p on p.trust_id = t.trust_id and p.id = t.piece_id
    where c.trust_id = ${trustOf(tx)} and c.answered_at is null order by c.asked_on, c.id limit ${limit}`.execute(tx.db)).rows;
export const putClaim = async (tx: Tx, part: Part, c: { kind: 'expenses' | 'pay'; what: string; pence: number; askedOn: Day }): Promise<void> => {
  await tx.db.insertInto('piece_claim').values({ ...onto(tx, part), kind: c.kind, what: c.what, pence: c.pence, asked_on: c.askedOn, recorded_by: accountOf(tx) }).execute();
};
export const claimById = async (tx: Tx, id: string): Promise<Claim | undefined> =>
  await tx.db.selectFrom('piece_claim').select(['id', 'part_id', 'kind', 'what', 'pence', 'asked_on', 'paid_on', 'not_paid_why', 'answered_at']).where('trust_id', '=', trustOf(tx)).where('id', '=', id).executeTakeFirst() as Claim | undefined;
/** Paid on a day, or not, with why. Answers whether it was still waiting. */
export const answerClaim = async (tx: Tx, id: string, answer: { paidOn: Day } | { why: string }): Promise<boolean> =>
  (await tx.db.updateTable('piece_claim').set({ ...('paidOn' in answer ? { paid_on: answer.paidOn } : { not_paid_why: answer.why }), answered_at: tx.now, answered_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('id', '=', id)
    .where('answered_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export type PartWords = { id: string; part_id: string; kind: 'thanks' | 'for me'; words: string; sees: 'only me' | 'lead'; by_name: string; said_on: Day };
/** Thanks and what it did for them, the newest first; what was taken back is gone. */
export const wordsOf = async (tx: Tx, partIds: readonly string[]): Promise<PartWords[]> =>
  partIds.length === 0 ? [] : (await tx.db.selectFrom('piece_words').select(['id', 'part_id', 'kind', 'words', 'sees', 'by_name', 'said_on']).where('trust_id', '=', trustOf(tx)).where('part_id', 'in', [...partIds]).where('taken_back_at', 'is', null)
    .orderBy('said_on', 'desc').orderBy('id', 'desc').limit(200).execute() as (Omit<PartWords, 'words'> & { words: string | null })[]).map((w) => ({ ...w, words: w.words ?? '' }));
export const putWords = async (tx: Tx, part: Part, w: { kind: 'thanks' | 'for me'; words: string; sees: 'only me' | 'lead'; byName: string; saidOn: Day }): Promise<void> => {
  await tx.db.insertInto('piece_words').values({ ...onto(tx, part), kind: w.kind, words: w.words, sees: w.sees, by_name: w.byName, by_account: accountOf(tx), said_on: w.saidOn }).execute();
};
export const takeBackPartWords = async (tx: Tx, partId: string, id: string): Promise<boolean> =>
  (await tx.db.updateTable('piece_words').set({ words: null, taken_back_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('part_id', '=', partId).where('kind', '=', 'for me').where('taken_back_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export type UnpaidPiece = { piece_id: string; title: string; why: string; minutes: number };
/** Hours given without pay between two days (both inside), by piece of work: for the lead, the lived-experience group, and the watch over our principles. Never whose. */
export const unpaidInvolvement = async (tx: Tx, from: Day, until: Day): Promise<UnpaidPiece[]> =>
  (await sql<UnpaidPiece>`select piece_id, title, why, minutes from unpaid_involvement(${from}::date, ${until}::date) order by minutes desc, piece_id`.execute(tx.db)).rows;
