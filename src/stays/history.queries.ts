// Everything that was said of one stay, corrected rows too.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import type { StepKind } from './stay-write.queries.ts';

type Said = { id: string; said_by: string; said_on: string; recorded_at: Date };
type Corrected = { corrects: string | null; correction_why: string | null };
export type SaidStep = Said & Corrected & { kind: StepKind; on_day: string | null; words: string | null };
export type SaidDate = Said & { expected_on: string | null; unknown_why: string | null; still_right: boolean };
export type SaidLeave = Said & Corrected & { from_on: string; until_on: string; where_to: string | null; off: boolean; back_on: string | null; back_said_by: string | null; back_said_on: string | null };

const MOST = 200;

/** What happened, the newest first. */
export const stepsOf = async (tx: Tx, stayId: string): Promise<SaidStep[]> =>
  (await tx.db.selectFrom('stay_step').select(['id', 'kind', 'on_day', 'words', 'said_by', 'said_on', 'recorded_at', 'corrects', 'correction_why'])
    .where('trust_id', '=', trustOf(tx)).where('stay_id', '=', stayId).orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(MOST).execute()) as SaidStep[];

/** Every expected date, the newest first. */
export const datesOf = async (tx: Tx, stayId: string): Promise<SaidDate[]> =>
  tx.db.selectFrom('expected_date').select(['id', 'expected_on', 'unknown_why', 'still_right', 'said_by', 'said_on', 'recorded_at'])
    .where('trust_id', '=', trustOf(tx)).where('stay_id', '=', stayId).orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(MOST).execute();

/** Every leave, the newest first. */
export const leavesOf = async (tx: Tx, stayId: string): Promise<SaidLeave[]> =>
  tx.db.selectFrom('stay_leave').select(['id', 'from_on', 'until_on', 'where_to', 'off', 'said_by', 'said_on', 'recorded_at', 'corrects', 'correction_why', 'back_on', 'back_said_by', 'back_said_on'])
    .where('trust_id', '=', trustOf(tx)).where('stay_id', '=', stayId).orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(MOST).execute();

/** Those that count: not corrected by a later row, not off, not without a day. */
export const standing = <Row extends Said & Corrected & { off?: boolean }>(rows: readonly Row[]): Row[] => {
  const corrected = new Set(rows.map((row) => row.corrects));
  return rows.filter((row) => !corrected.has(row.id) && row.off !== true);
};
