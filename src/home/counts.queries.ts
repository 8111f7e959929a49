// What a manager may know: counts of five and over, posts and hours. Never a row about a person.
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { SmallCount, TeamCount } from './counts.rules.ts';

export type Counts = { withNow: SmallCount; waiting: SmallCount; metTwice: SmallCount; asked: SmallCount; askedBy: TeamCount[] };

/** Counted in the database for a manager only; every other role gets nothing but nulls. A team without a name is people who asked for themselves. */
export const countsForManager = async (tx: Tx): Promise<Counts> => {
  const { rows } = await sql<{ what: string; team: string | null; n: number | null }>`select what, team, n from counts_for_manager()`.execute(tx.db);
  const one = (what: string): SmallCount => rows.find((r) => r.what === what)?.n ?? null;
  return {
    withNow: one('with now'), waiting: one('waiting for a peer worker'), metTwice: one('met twice'), asked: one('asked'),
    askedBy: rows.filter((r) => r.what === 'asked by').map((r) => ({ team: r.team || 'People themselves, or by phone', n: r.n })).sort((a, b) => (a.team < b.team ? -1 : 1)),
  };
};

export const workforceForManager = async (tx: Tx): Promise<{ workers: number }> => {
  const { rows } = await sql<{ workers: number }>`select workers from workforce_for_manager()`.execute(tx.db);
  return { workers: rows[0]?.workers ?? 0 };
};
