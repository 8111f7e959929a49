// What the law changes between two numbers of hours, 2025-26 and later: the causes of edges and steps.
import { pounds, type Fraction } from '../parts.rules.ts';
import { PARTS } from './scale.rules.ts';
import type { PreparedNow, YearNow } from './year.rules.ts';

const week = (parts: number): string => `£${pounds(parts, 52 * PARTS).toFixed(2)}`;
const percent = ({ top, bottom }: Fraction): string => `${Math.round((top / bottom) * 1000) / 10}%`;

export const changesNow = (p: PreparedNow, before: YearNow, after: YearNow): string[] => [
  ...(before.esa > 0 && after.esa === 0 ? [after.minutes >= p.esa.minutesBelow
    ? 'New Style ESA stops: 16 hours is no longer permitted work'
    : `New Style ESA stops: earnings pass ${week(p.esa.earningsLimit)} a week, the limit of permitted work`] : []),
  ...(before.carers > 0 && after.carers === 0 ? [`Carer’s Allowance stops: earnings pass ${week(p.carers.earningsLimit)} a week`] : []),
  ...(p.h.inPension && before.tier !== after.tier ? [`the pension tier changes: the NHS pension takes ${percent(after.tier.rate)} of all pay, not ${percent(before.tier.rate)}`] : []),
  ...(before.capped > 0 && after.capped === 0 ? ['the benefit cap is lifted by earnings'] : []),
  ...(before.ctr !== after.ctr ? ['council tax reduction changes'] : []),
  ...(before.uc > 0 && after.uc === 0 ? ['Universal Credit has come down to nothing'] : []),
];
