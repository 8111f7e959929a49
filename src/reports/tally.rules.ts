// From counted rows to what a table and a chart show: by month, by area, and all together. Pure.
import type { Part } from './figures.rules.ts';
import type { Month } from './months.rules.ts';

export type Counted = { month: Month; area: string | null; part: Part; why: string | null; n: number };
/** How many there are of each part. `of`: everybody of whom it is not too early to say. */
export type Tally = Record<Part, number> & { of: number; all: number; /** Of "no": it happened, but later. */ later: number };

export const tally = (rows: readonly Pick<Counted, 'part' | 'n' | 'why'>[]): Tally => {
  const sum = (part: Part): number => rows.filter((r) => r.part === part).reduce((s, r) => s + r.n, 0);
  const parts = { yes: sum('yes'), no: sum('no'), early: sum('early'), unknown: sum('unknown'), apart: sum('apart') };
  const of = parts.yes + parts.no + parts.unknown + parts.apart;
  return { ...parts, of, all: of + parts.early, later: rows.filter((r) => r.part === 'no' && r.why === 'later').reduce((s, r) => s + r.n, 0) };
};

export type Line<Key> = { key: Key; tally: Tally };

/** One line a month from the first in which there was somebody, also for months in between in which there was nobody. */
export const byMonth = (rows: readonly Counted[], months: readonly Month[]): Line<Month>[] => {
  const first = months.findIndex((month) => rows.some((r) => r.month === month));
  return first < 0 ? [] : months.slice(first).map((month) => ({ key: month, tally: tally(rows.filter((r) => r.month === month)) }));
};

/** One line an area, in the order of their names; where the area is not known, last. Never ordered by how a figure came out. */
export const byArea = (rows: readonly Counted[]): Line<string | null>[] =>
  [...new Set(rows.map((r) => r.area))].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1)).map((area) => ({ key: area, tally: tally(rows.filter((r) => r.area === area)) }));

/** The kinds something happened in, the most frequent first. */
export const byWhy = (rows: readonly Counted[]): { why: string | null; n: number }[] =>
  [...new Set(rows.map((r) => r.why))].map((why) => ({ why, n: rows.filter((r) => r.why === why).reduce((s, r) => s + r.n, 0) })).sort((a, b) => b.n - a.n || ((a.why ?? '') < (b.why ?? '') ? -1 : 1));

/** "9 of 12; 2 not known". Nobody: "nobody yet". */
export const sayTally = (t: Tally): string => (t.of === 0 ? (t.early > 0 ? 'too early to say' : 'nobody') : `${t.yes} of ${t.of}${t.unknown > 0 ? `; ${t.unknown} not known` : ''}`);
