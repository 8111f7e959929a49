// From answers to everything the result says; or which figure nobody can know without an adviser.
import { curveNow } from '../answer.rules.ts';
import { gainsOf, HALF_HOURS, noWorseOff, type Interval } from '../hours.rules.ts';
import { wholePence } from '../parts.rules.ts';
import { PARTS } from '../now/scale.rules.ts';
import { linesNow, stepsDown, weekPence, type Line, type Step } from '../now/explain.rules.ts';
import { readNow } from '../now/read.rules.ts';
import { prepareNow, yearAt } from '../now/year.rules.ts';
import { money, RateMissing, type Year } from '../rates/rates.rules.ts';
import { ratesOf } from '../rates/rates.ts';
import { CannotRead } from '../read-fields.rules.ts';
import { householdOf, yearFor, type Answers } from './answers.rules.ts';

/** What is shown of any year: both incomes by their lines, and the curve. */
export type Shown = { hours: number; out: Line[]; at: Line[]; outPence: number; atPence: number; gainPence: number; intervals: Interval[]; steps: Step[]; net: number[]; gains: number[] };
export type Result = Shown & { year: Exclude<Year, '2011-12'>; universalCreditMonth: number; countedCouncil: boolean };
export type WorkedOut = { result: Result } | { problem: string };

export const workOut = (answers: Answers, day: string, book = ratesOf(yearFor(day))): WorkedOut => {
  const year = yearFor(day);
  try {
    const p = prepareNow(book, readNow(book, householdOf(answers, year, money(book, 'benefit_cap.exempt_earnings') / 100)));
    const [out, at, curve] = [yearAt(p, 0), yearAt(p, p.h.minutes), curveNow(p)];
    const gains = gainsOf(curve);
    const net = Array.from({ length: HALF_HOURS + 1 }, (_, half) => weekPence(yearAt(p, half * 30).net) / 100);
    return {
      result: {
        year, hours: p.h.minutes / 60, out: linesNow(p, out), at: linesNow(p, at), outPence: weekPence(out.net), atPence: weekPence(at.net), gainPence: weekPence(at.net - out.net),
        universalCreditMonth: wholePence(at.uc, 12 * PARTS), intervals: noWorseOff(curve, gains), steps: stepsDown(gains, (before, after) => curve.changes(before, after)), net, gains,
        countedCouncil: p.h.councilTaxReduction !== null,
      },
    };
  } catch (error) {
    if (error instanceof RateMissing || error instanceof CannotRead) return { problem: error.message };
    throw error;
  }
};
