// How long a check is good for, by kind of place: rows that a lead changes. A trigger brings every entry we ever checked along.
import type { Tx } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';

export type Interval = { kind: string; months: number; after_report_days: number; sinks_after_days: number; leaves_after_days: number; terms: string[] };

/** The kinds, each with the terms of the directory that mean it. */
export const intervalsNow = async (tx: Tx): Promise<Interval[]> =>
  (await sql<Interval>`select i.kind, i.months, i.after_report_days, i.sinks_after_days, i.leaves_after_days, array(select term from check_interval_term t where t.kind = i.kind order by term) as terms
    from check_interval i order by i.months, i.kind`.execute(tx.db)).rows;

export type Spans = Pick<Interval, 'months' | 'after_report_days' | 'sinks_after_days' | 'leaves_after_days'>;
export const changeInterval = async (tx: Tx, kind: string, spans: Spans): Promise<boolean> =>
  (await tx.db.updateTable('check_interval').set(spans).where('kind', '=', kind).executeTakeFirst()).numUpdatedRows > 0n;
