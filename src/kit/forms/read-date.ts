// A date typed as day, month and year, as people know it from forms.
import { field, postedText } from './read-field.ts';
import type { Read } from './read-field.ts';

export type DateParts = { day: string; month: string; year: string };
export type DatePartName = keyof DateParts;

/** `what` begins a sentence ("The date of leaving must include a year"); dates are 'YYYY-MM-DD'. */
export type DateRules = {
  missing: string;
  what?: string;
  earliest?: { date: string; problem: string };
  latest?: { date: string; problem: string };
};

const names: readonly DatePartName[] = ['day', 'month', 'year'];
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const monthNumber = (typed: string): number => {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const start = typed.toLowerCase().replace(/\.$/, '');
  const found = start.length < 3 ? -1 : months.findIndex((month) => month.startsWith(start === 'sept' ? 'sep' : start));
  return found + 1;
};

const isDay = (typed: string): boolean => /^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 31;
const isMonth = (typed: string): boolean => monthNumber(typed) >= 1 && monthNumber(typed) <= 12;
const isYear = (typed: string): boolean => /^\d{4}$/.test(typed) && Number(typed) >= 1850 && Number(typed) <= 2200;

/** The parts of a posted date: from three boxes, or from one text 'YYYY-MM-DD'. */
export const dateParts = (posted: unknown): DateParts => {
  if (typeof posted === 'object' && posted !== null && !Array.isArray(posted)) {
    const parts = posted as Partial<Record<DatePartName, unknown>>;
    return { day: postedText(parts.day), month: postedText(parts.month), year: postedText(parts.year) };
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(postedText(posted));
  return iso ? { day: String(Number(iso[3])), month: String(Number(iso[2])), year: iso[1] ?? '' } : { day: '', month: '', year: '' };
};

/** The boxes to mark: those left empty, or else those that cannot be right alone; none when only together they are wrong. */
export const wrongDateParts = (parts: DateParts): DatePartName[] => {
  const empty = names.filter((name) => !parts[name]);
  if (empty.length === 3) return [];
  if (empty.length > 0) return empty;
  const fits = { day: isDay(parts.day), month: isMonth(parts.month), year: isYear(parts.year) };
  return names.filter((name) => !fits[name]);
};

const listed = (wrong: string[]): string => wrong.map((name) => `a ${name}`).join(' and ');

/** Reads a date as 'YYYY-MM-DD'; it must exist in the calendar. */
export const readDate = (parts: DateParts, { missing, what = 'The date', earliest, latest }: DateRules): Read<string> => {
  const empty = names.filter((name) => !parts[name]);
  if (empty.length === 3) return { problem: missing };
  if (empty.length > 0) return { problem: `${what} must include ${listed(empty)}` };
  if (!/^\d{4}$/.test(parts.year)) return { problem: `${what} must have a year of 4 numbers, like 2026` };
  if (wrongDateParts(parts).length > 0) return { problem: `${what} must be a real date` };
  const [day, month, year] = [Number(parts.day), monthNumber(parts.month), Number(parts.year)];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return { problem: `${what} must be a real date` };
  const value = date.toISOString().slice(0, 10);
  if (earliest && value < earliest.date) return { problem: earliest.problem };
  if (latest && value > latest.date) return { problem: latest.problem };
  return { value };
};

/** A date from boxes NAME-day, NAME-month and NAME-year. */
export const date = (rules: DateRules) => field<string>((posted) => readDate(dateParts(posted), rules));
