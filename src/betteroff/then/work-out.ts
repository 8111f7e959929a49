// The year of the report, from the fields of its page to what the page says: both incomes, the hours, and week by week.
import { curveThen } from '../answer.rules.ts';
import type { Shown } from '../check/work-out.ts';
import { gainsOf, HALF_HOURS, noWorseOff } from '../hours.rules.ts';
import { stepsDown } from '../now/explain.rules.ts';
import { ratesOf } from '../rates/rates.ts';
import type { Fields } from '../read-fields.rules.ts';
import { linesThen, weekPenceThen } from './explain.rules.ts';
import { readThen } from './read.rules.ts';
import { prepareThen, weekAt } from './week.rules.ts';
import { firstYear } from './weeks.rules.ts';

export type WeeksShown = { label: string; pence: number; why: string };
export type ShownThen = Shown & { weeks: WeeksShown[]; jobGrantPence: number; notes: string[] };

export const workOutThen = (fields: Fields, weeksOnBenefit: number): ShownThen => {
  const book = ratesOf('2011-12');
  const h = readThen(book, fields);
  const p = prepareThen(book, h);
  const [out, at, curve] = [weekAt(p, 0), weekAt(p, h.halfHours), curveThen(p)];
  const gains = gainsOf(curve);
  const first = firstYear(book, h, { weeksOnBenefit });
  return {
    hours: h.halfHours / 2, out: linesThen(p, out), at: linesThen(p, at), outPence: weekPenceThen(out.net), atPence: weekPenceThen(at.net), gainPence: weekPenceThen(at.net - out.net),
    intervals: noWorseOff(curve, gains), steps: stepsDown(gains, (before, after) => curve.changes(before, after)), net: Array.from({ length: HALF_HOURS + 1 }, (_, half) => weekPenceThen(weekAt(p, half).net) / 100), gains,
    weeks: first.weeks.map(({ from, to, net, why }) => ({ label: to === null ? `From week ${from}` : `Weeks ${from} to ${to}`, pence: weekPenceThen(net), why })), jobGrantPence: weekPenceThen(first.jobGrant), notes: first.notes,
  };
};
