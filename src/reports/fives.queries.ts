// The only numbers that leave the service on paper: hidden in the database where they are below five, or would give one away.
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { Figure } from './figures.rules.ts';

export type Fives = {
  figure: Figure; cut: 'all' | 'not known' | 'month' | 'area'; label: string; cohort: number | null; yes: number | null;
  /** Of a total whose "yes" cannot be said: 'fewer than five' or 'all but fewer than five'. */
  roughly: string | null;
  /** 'early': not over for everybody in that month. 'before': before anybody was counted. */
  state: 'counted' | 'early' | 'before';
};

/** For a manager or a lead; nobody else gets a row. Twelve whole months, by month and by area. */
export const figuresInFives = async (tx: Tx): Promise<Fives[]> => (await sql<Fives>`select figure, cut, label, cohort, yes, roughly, state from figures_in_fives()`.execute(tx.db)).rows;
