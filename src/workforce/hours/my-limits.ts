// What would break a worker's own limits, gathered for themself: now, and with a change they are about to make.
import type { Tx } from '../../access/index.ts';
import { addDays, dayOf, mondayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { fullTimeWeeks, rates } from '../posts/framework.queries.ts';
import { comingPay, myLimits } from './limits.queries.ts';
import { entriesBetween, heldContracts } from './hours.queries.ts';
import { leaveBetween } from './leave.queries.ts';
import { newWarnings, sayLimits, warningsOf } from './limits.rules.ts';
import type { Answer, Limits, Plan, UnpaidLeave, Warning } from './limits.rules.ts';
import type { PayFacts } from './pay.rules.ts';
import { patternsBetween } from './pattern.queries.ts';
import type { Pattern } from './pattern.rules.ts';
import type { HoursEntry } from './hours.rules.ts';

/** A quarter of a year ahead: as far as rotas and awards are usually known. */
export const WEEKS_AHEAD = 13;
export type Change = { pattern?: Pattern; entries?: readonly HoursEntry[]; unpaid?: readonly UnpaidLeave[] };
export type MyLimits = { limits: Limits; words: string | null; now: Answer; with: (change: Change) => Warning[] };

/** The worker's own limits and what breaks them from this week on. Without limits nothing else is asked of the database. */
export const limitsOfMine = async (tx: Tx, workerId: string, from: Day = dayOf(tx.now)): Promise<MyLimits> => {
  const limits = await myLimits(tx, workerId);
  const words = sayLimits(limits);
  if (words === null) return { limits, words, now: { warnings: [], missing: null }, with: () => [] };
  const monday = mondayOf(from);
  const [first, last] = [addDays(monday, -31), addDays(monday, WEEKS_AHEAD * 7 + 31)];
  const [contracts, patterns, entries, leave, coming, full, pay] = await Promise.all([
    heldContracts(tx, [workerId], addDays(first, -366), last), patternsBetween(tx, [workerId], first, last), entriesBetween(tx, [workerId], first, last), leaveBetween(tx, [workerId], first, last), comingPay(tx, workerId, first), fullTimeWeeks(tx), rates(tx),
  ]);
  const unpaid = leave.filter((b) => !b.paid);
  const answer = (change: Change): Answer => {
    const all = [...entries.filter((e) => !change.entries?.some((c) => c.on_day === e.on_day && c.kind === e.kind)), ...(change.entries ?? [])];
    const plan: Plan = { contracts, patterns: change.pattern ? [change.pattern, ...patterns.filter((p) => p.from_on < (change.pattern?.from_on ?? '')).map((p) => ({ ...p, until_on: addDays(change.pattern?.from_on ?? last, -1) }))] : patterns, entries: all, unpaid: [...unpaid, ...(change.unpaid ?? [])] };
    const facts: PayFacts = {
      contracts: contracts.map((c) => ({ ...c, full_time: full.find((f) => f.framework_id === c.framework_id && f.from_on <= monday)?.minutes ?? null })), rates: pay, coming,
      extras: all.filter((e) => e.kind === 'overtime' || e.kind === 'training'),
    };
    return warningsOf(limits, plan, facts, monday, WEEKS_AHEAD);
  };
  const now = answer({});
  return { limits, words, now, with: (change) => newWarnings(now, answer(change)) };
};
