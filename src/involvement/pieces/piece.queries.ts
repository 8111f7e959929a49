// Pieces of work, and who took one on; every query in the viewer's scope.
import type { Tx } from '../../access/index.ts';
import { accountOf, trustOf } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import type { Insertable, DB } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';

export type Piece = { id: string; title: string; kind: string; what: string; how_long: string; when_words: string; places: number | null; pay: string; rate_pence: number | null; rate_per: string | null; unpaid_why: string | null;
  support: string; beside: string; expenses: string; pay_within_days: number; offered_at: Date; closed_at: Date | null };
const PIECE = ['id', 'title', 'kind', 'what', 'how_long', 'when_words', 'places', 'pay', 'rate_pence', 'rate_per', 'unpaid_why', 'support', 'beside', 'expenses', 'pay_within_days', 'offered_at', 'closed_at'] as const;

/** What is offered now, the newest first. Anybody may read it. */
export const openPieces = async (tx: Tx, limit = 50): Promise<Piece[]> =>
  tx.db.selectFrom('piece').select(PIECE).where('trust_id', '=', trustOf(tx)).where('closed_at', 'is', null).orderBy('offered_at', 'desc').orderBy('id').limit(limit).execute();
export const closedPieces = async (tx: Tx, limit = 50): Promise<Piece[]> =>
  tx.db.selectFrom('piece').select(PIECE).where('trust_id', '=', trustOf(tx)).where('closed_at', 'is not', null).orderBy('offered_at', 'desc').orderBy('id').limit(limit).execute();
export const pieceById = async (tx: Tx, id: string): Promise<Piece | undefined> =>
  tx.db.selectFrom('piece').select(PIECE).where('trust_id', '=', trustOf(tx)).where('id', '=', id).executeTakeFirst();
export type NewPiece = Omit<Insertable<DB['piece']>, 'trust_id' | 'id' | 'offered_by' | 'offered_at' | 'closed_at' | 'closed_by'>;
export const putPiece = async (tx: Tx, p: NewPiece): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('piece').values({ ...p, trust_id: trustOf(tx), id, offered_by: accountOf(tx), offered_at: tx.now }).execute();
  return id;
};
export const closePiece = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.db.updateTable('piece').set({ closed_at: tx.now, closed_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('closed_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export type Part = { id: string; piece_id: string; account_id: string | null; person_id: string | null; name: string; reach: string | null; answer: string; said_on: Day; recorded_by: string | null; share_worker: boolean; stopped_on: Day | null; finished_on: Day | null };
export type PartWithPiece = Part & Pick<Piece, 'title' | 'pay' | 'rate_pence' | 'rate_per' | 'unpaid_why' | 'beside' | 'pay_within_days' | 'expenses'>;
const PART = sql`t.id, t.piece_id, t.account_id, t.person_id, t.name, t.reach, t.answer, t.said_on, t.recorded_by, t.share_worker, t.stopped_on, t.finished_on, p.title, p.pay, p.rate_pence, p.rate_per, p.unpaid_why, p.beside, p.pay_within_days, p.expenses`;
const OF = sql`from piece_part t join piece p on p.trust_id = t.trust_id and p.id = t.piece_id`;

/** Who took a piece on, as far as the viewer sees it; in the order they said yes. */
export const partsOf = async (tx: Tx, pieceId: string): Promise<PartWithPiece[]> =>
  (await sql<PartWithPiece>`select ${PART} ${OF} where t.trust_id = ${trustOf(tx)} and t.piece_id = ${pieceId} and t.answer = 'yes' order by t.at, t.id limit 500`.execute(tx.db)).rows;
export const partById = async (tx: Tx, id: string): Promise<PartWithPiece | undefined> =>
  (await sql<PartWithPiece>`select ${PART} ${OF} where t.trust_id = ${trustOf(tx)} and t.id = ${id}`.execute(tx.db)).rows[0];
/** The viewer's own, the newest first, also those they said no to. */
export const myParts = async (tx: Tx): Promise<PartWithPiece[]> =>
  (await sql<PartWithPiece>`select ${PART} ${OF} where t.trust_id = ${trustOf(tx)} and t.account_id = ${accountOf(tx)} order by t.at desc, t.id limit 200`.execute(tx.db)).rows;
/** What a person supported shares with their peer worker: which pieces, and since when. */
export const partsShared = async (tx: Tx, personId: string): Promise<PartWithPiece[]> =>
  (await sql<PartWithPiece>`select ${PART} ${OF} where t.trust_id = ${trustOf(tx)} and t.person_id = ${personId} and t.share_worker order by t.at desc limit 50`.execute(tx.db)).rows;
/** How many are in each of these pieces now, as far as the viewer sees them. */
export const howManyIn = async (tx: Tx, pieceIds: readonly string[]): Promise<Map<string, number>> =>
  pieceIds.length === 0 ? new Map() : new Map((await sql<{ piece_id: string; n: number }>`select piece_id, count(*)::int as n from piece_part where trust_id = ${trustOf(tx)} and piece_id = any(${[...pieceIds]}::uuid[]) and answer = 'yes' and stopped_on is null group by piece_id`.execute(tx.db)).rows.map((r) => [r.piece_id, r.n]));

type NewPart = { pieceId: string; name: string; answer: 'yes' | 'no'; saidOn: Day; own: { accountId: string; personId: string | null } | null; reach?: string | null };
export const putPart = async (tx: Tx, p: NewPart): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('piece_part').values({ trust_id: trustOf(tx), id, piece_id: p.pieceId, account_id: p.own?.accountId ?? null, person_id: p.own?.personId ?? null, name: p.name, reach: p.reach ?? null, answer: p.answer, said_on: p.saidOn,
    recorded_by: p.own ? null : accountOf(tx), at: tx.now }).execute();
  return id;
};
/** Ends a part: stopped, or finished. Answers whether it was going on. */
export const endPart = async (tx: Tx, id: string, how: 'stopped_on' | 'finished_on'): Promise<boolean> =>
  (await tx.db.updateTable('piece_part').set({ [how]: dayOf(tx.now), ended_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('answer', '=', 'yes').where('stopped_on', 'is', null).where('finished_on', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
export const sharePart = async (tx: Tx, id: string, share: boolean): Promise<void> => {
  await tx.db.updateTable('piece_part').set({ share_worker: share }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('person_id', 'is not', null).execute();
};
