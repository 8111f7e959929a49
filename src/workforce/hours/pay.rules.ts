// What a contract pays in a week or a month, before tax: an estimate to be warned by, never a payslip. Pure. A rate that is missing is named, never guessed.
import { addDays, addMonths, daysBetween } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { holdsOn } from '../posts/post.rules.ts';

export type PayRate = { band_id: string; point: string; from_on: Day; year_pence: number | null; hour_pence: number | null; first_paid_on: Day | null };
export type PaidContract = { minutes_a_week: number; from_on: Day; until_on: Day | null; band_id: string | null; point: string; band: string | null; full_time: number | null };
export type PaidExtra = { on_day: Day; minutes: number };
export type ComingPay = { paid_on: Day; pence: number };
export type Span = { from: Day; until: Day };
export type Pay = { pence: number } | { missing: string };

const DAYS_A_YEAR = 365;
const DAYS_A_WEEK = 7;

/** The rate that counts for a day, as it is known by `paidBy`: an award that is paid later counts from when it is paid. */
const rateFor = (rates: readonly PayRate[], c: PaidContract, day: Day, paidBy: Day): PayRate | undefined =>
  rates.filter((r) => r.band_id === c.band_id && r.point === c.point && r.from_on <= day && (r.first_paid_on === null || r.first_paid_on <= paidBy)).sort((a, b) => (a.from_on < b.from_on ? 1 : -1))[0];

/** Pence of one contracted hour. A year is 365 days, 7 of them a week. */
export const hourPence = (rate: PayRate, fullTime: number): number => rate.hour_pence ?? ((rate.year_pence ?? 0) * DAYS_A_WEEK) / DAYS_A_YEAR / (fullTime / 60);

const dayPence = (rate: PayRate, c: PaidContract, monthDays: number | null): number => {
  if (rate.hour_pence !== null) return (rate.hour_pence * c.minutes_a_week) / 60 / DAYS_A_WEEK;
  const year = ((rate.year_pence ?? 0) * c.minutes_a_week) / (c.full_time ?? 1);
  return monthDays === null ? year / DAYS_A_YEAR : year / 12 / monthDays;
};

const needed = (c: PaidContract): string | null => {
  if (c.band_id === null) return 'the band of your contract';
  return c.full_time === null ? 'how many hours are full time' : null;
};

/** What is owed from before, in the span in which an award is first paid: the new rate less the old one, for every day since it counts. */
const owed = (rates: readonly PayRate[], contracts: readonly PaidContract[], span: Span): number => {
  let sum = 0;
  for (const award of rates) {
    if (award.first_paid_on === null || award.first_paid_on < span.from || award.first_paid_on > span.until || award.from_on >= span.from) continue;
    for (const c of contracts.filter((one) => one.band_id === award.band_id && one.point === award.point && one.full_time !== null)) {
      for (let day = award.from_on > c.from_on ? award.from_on : c.from_on; day < span.from && holdsOn(c, day); day = addDays(day, 1)) {
        const now = rateFor(rates, c, day, span.until);
        const then = rateFor(rates, c, day, addDays(award.first_paid_on, -1));
        if (now === award && then) sum += dayPence(now, c, null) - dayPence(then, c, null);
      }
    }
  }
  return sum;
};

export type PayFacts = { contracts: readonly PaidContract[]; rates: readonly PayRate[]; extras: readonly PaidExtra[]; coming: readonly ComingPay[] };

/** Pay of a week or a whole month, in pence: the contract, what is paid on top, what is owed from before, and what the worker wrote down. */
export const payIn = ({ contracts, rates, extras, coming }: PayFacts, span: Span, every: 'week' | 'month'): Pay => {
  const monthDays = every === 'month' ? daysBetween(span.from, span.until) + 1 : null;
  let sum = owed(rates, contracts, span);
  for (let day = span.from; day <= span.until; day = addDays(day, 1)) {
    const c = contracts.find((one) => holdsOn(one, day));
    if (!c) continue;
    const lacks = needed(c);
    if (lacks) return { missing: lacks };
    const rate = rateFor(rates, c, day, span.until);
    if (!rate) return { missing: `the pay for ${c.band ?? 'your band'}${c.point ? `, point ${c.point}` : ''}` };
    sum += dayPence(rate, c, monthDays);
    for (const extra of extras.filter((e) => e.on_day === day)) sum += (hourPence(rate, c.full_time ?? 1) * extra.minutes) / 60;
  }
  for (const one of coming) if (one.paid_on >= span.from && one.paid_on <= span.until) sum += one.pence;
  return { pence: Math.round(sum) };
};

/** The calendar month of a day. */
export const monthOf = (day: Day): Span => {
  const from = `${day.slice(0, 7)}-01`;
  return { from, until: addDays(addMonths(from, 1), -1) };
};

/** "£183.50". */
export const sayPounds = (pence: number): string => `£${Math.floor(pence / 100).toLocaleString('en-GB')}.${String(pence % 100).padStart(2, '0')}`;
