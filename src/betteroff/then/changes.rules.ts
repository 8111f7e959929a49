// What the law changes between two numbers of half hours, 2011-12: the causes of edges and steps.
import { pounds } from '../parts.rules.ts';
import type { OutOfWork } from './household.rules.ts';
import { PARTS } from './scale.rules.ts';
import type { PreparedThen, WeekThen } from './week.rules.ts';

export const NAMES: Record<OutOfWork, string> = {
  esa_income: 'ESA', esa_contributory: 'ESA', ib: 'Incapacity Benefit', is: 'Income Support', jsa: 'Jobseeker’s Allowance', jsa_contributory: 'Jobseeker’s Allowance', none: 'no benefit',
};

export const changesThen = ({ h, benefits, credits }: PreparedThen, before: WeekThen, after: WeekThen): string[] => {
  const limit = pounds(benefits.permittedLimit, PARTS).toFixed(2);
  const at = (halfHours: number): boolean => before.halfHours < halfHours && after.halfHours >= halfHours;
  return [
    ...(before.benefit > 0 && after.benefit === 0 ? [
      at(benefits.permittedBelow) ? `${NAMES[h.benefit]} stops at 16 hours`
        : before.permitted ? `${NAMES[h.benefit]} stops: earnings pass £${limit} a week, the limit of permitted work` : `${NAMES[h.benefit]} has come down to nothing`] : []),
    ...(before.carers > 0 && after.carers === 0 ? [`Carer’s Allowance stops: earnings pass £${pounds(benefits.carersLimit, PARTS).toFixed(2)} a week`] : []),
    ...(before.credits.maximum === 0 && after.credits.maximum > 0 ? [`Working Tax Credit starts at ${after.halfHours / 2} hours`]
      : at(credits.standardHalfHours) && after.credits.maximum > 0 ? ['Working Tax Credit has more from 30 hours'] : []),
    ...(before.housing.rent > 0 && after.housing.rent === 0 ? ['Housing Benefit has come down to nothing'] : []),
  ];
};
