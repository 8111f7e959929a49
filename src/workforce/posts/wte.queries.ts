// Whole-time equivalents: one query, exact to the minute.
import { trustOf } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { daysBetween } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { wteOf } from './wte.rules.ts';
import type { Exact } from './wte.rules.ts';

type Row = { first_on: Day; last_on: Day; full_time: number | null; minute_days: number };
export type WteSpan = { from: Day; until: Day; days: number; wte: Exact | null; /** Average minutes a week, exact only as a fraction: minute-days over days. */ minuteDays: number };

const byMonth = async (tx: Tx, from: Day, until: Day, minutes: 'workforce_minutes' | 'post_minutes'): Promise<WteSpan[]> => {
  trustOf(tx);
  const { rows } = await sql<Row>`select m.first_on, m.last_on, w.full_time, coalesce(w.minute_days, 0)::bigint as minute_days
    from (select greatest(m::date, ${from}::date) as first_on, least((m + interval '1 month' - interval '1 day')::date, ${until}::date) as last_on
      from generate_series(date_trunc('month', ${from}::date::timestamp), ${until}::date::timestamp, interval '1 month') m) m
    left join ${sql.raw(minutes)}(${from}::date, ${until}::date) w on w.first_on = m.first_on order by m.first_on`.execute(tx.db);
  const spans = new Map<Day, Row[]>();
  for (const row of rows) spans.set(row.first_on, [...(spans.get(row.first_on) ?? []), row]);
  return [...spans.values()].map((parts): WteSpan => {
    const [{ first_on, last_on }] = parts as [Row];
    const days = daysBetween(first_on, last_on) + 1;
    return { from: first_on, until: last_on, days, wte: wteOf(parts, days), minuteDays: parts.reduce((sum, p) => sum + p.minute_days, 0) };
  });
};

/** WTE of each month in a span, the first and last cut where the span begins and ends; months without anybody are there with none. For lead, administrator and manager; nobody else is answered. */
export const wteByMonth = (tx: Tx, from: Day, until: Day): Promise<WteSpan[]> => byMonth(tx, from, until, 'workforce_minutes');
/** The same of what is funded: the posts, whoever fills them. */
export const fundedByMonth = (tx: Tx, from: Day, until: Day): Promise<WteSpan[]> => byMonth(tx, from, until, 'post_minutes');

/** The equivalent of how many full-time peer workers, on one day: contracted minutes a week, and WTE. */
export const wteOn = async (tx: Tx, day: Day): Promise<{ minutes: number; wte: Exact | null }> => {
  const [span] = await wteByMonth(tx, day, day);
  return { minutes: span?.minuteDays ?? 0, wte: span?.wte ?? null };
};
