// One income, line by line, with the arithmetic in words: what a person and a benefits adviser can follow with a pencil.
import { wholePence, type Parts } from '../parts.rules.ts';
import { sayHours } from '../hours.rules.ts';
import { sayPence, sayShare } from '../say-money.rules.ts';
import { isCouple } from './household.rules.ts';
import { PARTS } from './scale.rules.ts';
import type { PreparedNow, YearNow } from './year.rules.ts';

/** Pence a week; what is paid out is below 0. */
export type Line = { what: string; pence: number; words: string };

export const weekPence = (parts: Parts): number => wholePence(parts, 52 * PARTS);
const year = (parts: Parts): string => sayPence(wholePence(parts, PARTS));
const month = (parts: Parts): string => sayPence(wholePence(parts, 12 * PARTS));
const week = (parts: Parts): string => sayPence(weekPence(parts));

/** Every line that is not nothing, in the order the law works them out. They add up to the net. */
export const linesNow = (p: PreparedNow, y: YearNow): Line[] => [
  payLine(p, y), partnerLine(p), taxLine(p, y), insuranceLine(p, y), pensionLine(p, y), ucLine(p, y), esaLine(p, y),
  line('Carer’s Allowance', y.carers, `Paid while earnings are at or below ${week(p.carers.earningsLimit)} a week. It is taxable.`),
  line('Your own pension', p.h.occupationalPension * PARTS, 'Counted in full, and taxable.'),
  line('PIP', p.pip, 'Stays whatever you earn. It is not taxed and nothing counts it.'), line('DLA', p.dla, 'Stays whatever you earn. It is not taxed and nothing counts it.'),
  line('Child Benefit', p.childBenefit, 'The same in and out of work.'),
  line('Council tax reduction', y.ctr, 'As you gave it: the council’s own rules decide.'),
  line('Childcare', -y.childcareCosts, 'What you pay. The help towards it is in Universal Credit.'),
].filter((one): one is Line => one !== null && one.pence !== 0);

const line = (what: string, parts: Parts, words: string): Line => ({ what, pence: weekPence(parts), words });

const payLine = ({ h }: PreparedNow, y: YearNow): Line | null => (y.ownGross === 0 ? null
  : line('Your pay', y.ownGross, `${sayPence(h.salary)} a year for 37½ hours × ${h.minutes % 30 === 0 || y.minutes % 30 === 0 ? sayHours(y.minutes / 30) : y.minutes / 60} ÷ 37½ = ${year(y.ownGross)} a year; ÷ 52.`));

const partnerLine = (p: PreparedNow): Line | null => (isCouple(p.h.family) ? line('Your partner’s pay', p.partner.gross, `${year(p.partner.gross)} a year ÷ 52.`) : null);

const taxLine = (p: PreparedNow, y: YearNow): Line =>
  line('Income tax', -y.tax, `${sayShare(p.tax.basic)} of what is above ${year(p.tax.allowance)} a year, after the pension${y.esa + y.carers > 0 ? '. Your benefit is taxable and counts beside the pay' : ''}${p.partner.tax > 0 ? '. Both of you together' : ''}.`);

const insuranceLine = (p: PreparedNow, y: YearNow): Line =>
  line('National Insurance', -y.insurance, p.h.niBasis === 'weekly'
    ? `${sayShare(p.insurance.main)} of pay above ${week(p.insurance.from)} a week. A pension does not lower it.` : `${sayShare(p.insurance.main)} of pay above ${year(p.insurance.from)} a year. A pension does not lower it.`);

const pensionLine = (_p: PreparedNow, y: YearNow): Line => line('NHS pension', -y.pension, `${sayShare(y.tier.rate)} of all the pay. It is yours for later.`);

const ucLine = (p: PreparedNow, y: YearNow): Line => {
  const { uc } = p;
  const parts: [string, Parts][] = [['standard allowance', uc.standard], ['children', uc.children], ['health (LCWRA)', uc.health], ['caring', uc.carer], ['rent', uc.housing]];
  const childcare = y.maximum - parts.reduce((sum, [, amount]) => sum + amount, 0);
  if (p.h.claimsUc && uc.tooMuchCapital) return line('Universal Credit', 0, 'None: savings are above £16,000.');
  const most = [...parts, ['childcare', Math.max(0, childcare)] as [string, Parts]].filter(([, amount]) => amount > 0).map(([name, amount]) => `${name} ${month(amount)}`).join(' + ');
  const earnings = y.earned > 0 ? ` Less ${sayShare(uc.taper)} of ${month(y.earned)} (earnings a month after tax, National Insurance and pension${uc.workAllowance > 0 ? `, above the work allowance of ${month(uc.workAllowance)}` : ''}).` : '';
  const other = y.unearned > 0 ? ` Less ${month(y.unearned)} of other income (benefits that count, and savings above £6,000).` : '';
  const cap = y.capped > 0 ? ` Less ${month(y.capped)}: the benefit cap.` : '';
  return line('Universal Credit', y.uc, `A month: ${most}.${earnings}${other}${cap} That is ${month(y.uc)} a month × 12 ÷ 52.`);
};

const esaLine = (p: PreparedNow, y: YearNow): Line =>
  line('New Style ESA', y.esa, `Stays while you work under 16 hours and earn ${week(p.esa.earningsLimit)} a week or less (after tax, National Insurance and half of the pension: here ${week(y.esaEarnings)}). It is taxable.`);

export type Step = { halfHours: number; pence: number; why: string };

/** Where half an hour more leaves less than half an hour before, and why: a pension tier, the end of permitted work. */
export const stepsDown = (gains: readonly number[], changes: (before: number, after: number) => readonly string[]): Step[] =>
  gains.flatMap((gain, i) => {
    const before = gains[i - 1];
    return before === undefined || gain >= before ? [] : [{ halfHours: i + 1, pence: gain - before, why: changes(i, i + 1).join(' and ') || 'pay changes' }];
  });
