// One week's income of 2011-12, line by line, with the arithmetic in words.
import type { Line } from '../now/explain.rules.ts';
import { sayHours } from '../hours.rules.ts';
import { wholePence, type Parts } from '../parts.rules.ts';
import { sayPence, sayShare } from '../say-money.rules.ts';
import { NAMES } from './changes.rules.ts';
import { PARTS } from './scale.rules.ts';
import type { PreparedThen, WeekThen } from './week.rules.ts';

export const weekPenceThen = (parts: Parts): number => wholePence(parts, PARTS);
const week = (parts: Parts): string => sayPence(weekPenceThen(parts));

/** Every line that is not nothing, in the order the law works them out. They add up to the net. */
export const linesThen = (p: PreparedThen, w: WeekThen): Line[] => [
  line('Your pay', w.gross, `${sayPence(p.h.salary)} a year for 37½ hours × ${sayHours(w.halfHours)} ÷ 37½ × 7 ÷ 365.`),
  line('Income tax', -w.tax, `${sayShare(p.pay.basic)} of what is above ${week(p.pay.allowance)} a week, after the pension${p.benefits.taxable && w.benefit > 0 ? '. The benefit is taxable and counts beside the pay' : ''}.`),
  line('National Insurance', -w.insurance, `${sayShare(p.pay.main)} of pay above ${week(p.pay.threshold)}${p.h.inPension ? `, less ${sayShare(p.pay.rebate)} for members of the NHS pension` : ''}.`),
  line('NHS pension', -w.pension, 'A share of all the pay, by what the job would pay full time. It is yours for later.'),
  line(NAMES[p.h.benefit], w.benefit, w.permitted ? `Permitted work: under 16 hours, and ${week(w.earnings)} (after tax, National Insurance and half of the pension) is not above ${week(p.benefits.permittedLimit)}. So it all stays.` : 'What is paid with nothing earned.'),
  line('DLA', p.benefits.dla, 'Stays whatever is earned. Nothing counts it.'),
  creditLine(p, w),
  line('Housing Benefit', w.housing.rent, housingWords(p, w, p.housing.rent, '65%')), line('Council Tax Benefit', w.housing.bill, housingWords(p, w, p.housing.bill, '20%')),
].filter(({ pence }) => pence !== 0);

const line = (what: string, parts: Parts, words: string): Line => ({ what, pence: weekPenceThen(parts), words });

const creditLine = (p: PreparedThen, { credits }: WeekThen): Line =>
  line('Working Tax Credit', credits.working, `${sayPence(credits.maximum)} a year × 7 ÷ 366${credits.reduction > 0 ? `, less ${sayPence(credits.reduction)}: ${sayShare(p.credits.taper)} of income above ${sayPence(p.credits.threshold)}` : ''}. ${p.h.creditYear === 1 ? 'The first year looks at the income of the year before.' : 'The second year looks at this year’s pay.'}`);

const housingWords = (p: PreparedThen, w: WeekThen, whole: Parts, taper: string): string =>
  (w.housing.counted <= w.housing.applicable ? `All of ${week(whole)}.`
    : `${week(whole)} less ${taper} of ${week(w.housing.counted - w.housing.applicable)}: income of ${week(w.housing.counted)} (pay less ${week(w.housing.disregard)}, and tax credits) above the ${week(w.housing.applicable)} the law says is needed${p.h.wtcDisability ? '' : ' without the disability element'}.`);
