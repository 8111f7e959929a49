// Dates as old spreadsheets hold them. Read when only one day can be meant; refused when two could. Pure.
import { ageOn } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

/** What a date is about decides which days make sense. `birth`: of somebody of 16 to 105. `past`: something done since 1990. `coming`: up to three years ahead as well. */
export type DateAbout = 'birth' | 'past' | 'coming';
export type OldDate = { value: Day; mended: string | null } | { problem: string };

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const YOUNGEST = 16;
const OLDEST = 105;
const FIRST_YEAR = 1990;
const YEARS_AHEAD = 3;

const monthOf = (typed: string): number => {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const name = typed.toLowerCase().replace(/\.$/, '');
  return name.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(name === 'sept' ? 'sep' : name)) + 1;
};

const dayOn = (year: number, month: number, day: number): Day | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = month >= 1 && month <= 12 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
};

type Parts = { day: string; month: string; year: string };
const partsOf = (text: string): Parts | null => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return { year: iso[1] ?? '', month: iso[2] ?? '', day: iso[3] ?? '' };
  const numbers = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})$/.exec(text);
  if (numbers) return { day: numbers[1] ?? '', month: numbers[2] ?? '', year: numbers[3] ?? '' };
  const words = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +)?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[-/. ]*([a-z]{3,9})\.?,?[-/. ]*(\d{4}|\d{2})$/i.exec(text);
  if (words) return { day: words[1] ?? '', month: words[2] ?? '', year: words[3] ?? '' };
  const monthFirst = /^([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/i.exec(text);
  return monthFirst ? { day: monthFirst[2] ?? '', month: monthFirst[1] ?? '', year: monthFirst[3] ?? '' } : null;
};

const whyNot = (value: Day, about: DateAbout, today: Day): string | null => {
  if (about === 'birth') {
    if (value > today) return 'lies in the future';
    const age = ageOn(value, today);
    return age < YOUNGEST || age > OLDEST ? `would make them ${age} years old` : null;
  }
  if (Number(value.slice(0, 4)) < FIRST_YEAR) return `is before ${FIRST_YEAR}`;
  if (about === 'past') return value > today ? 'lies in the future' : null;
  return Number(value.slice(0, 4)) > Number(today.slice(0, 4)) + YEARS_AHEAD ? `is more than ${YEARS_AHEAD} years ahead` : null;
};

/**
 * Reads a date: 31/3/1980, 31.03.1980, 1980-03-31, 31-Mar-80, "Mon 31st March 2025", with or without 00:00 behind it. Numbers are day
 * first, as in Britain. A year of two figures is read when only one century makes sense, and the reader is told. A bare number, such as
 * a spreadsheet program keeps (45292), is refused: some programs count from 1900 and some from 1904.
 */
export const readOldDate = (typed: string, about: DateAbout, today: Day): OldDate => {
  const text = typed.trim().replace(/(?:T| +)0{1,2}:00(?::00(?:\.0+)?)?Z?$/, '').replace(/\s+/g, ' ');
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return { problem: `"${typed}" is a number that stands for a day in a spreadsheet program, and programs count from different days. Show the column as dates and save it again` };
  const parts = partsOf(text);
  if (!parts) return { problem: `"${typed}" is not a date we can read. Write it like 31/3/1980` };
  const [day, month] = [Number(parts.day), monthOf(parts.month)];
  if (month > 12 && day <= 12 && month <= 31) return { problem: `"${typed}" has no month ${month}. Is the month written first? Write the day first, like 31/3/1980` };
  const years = parts.year.length === 4 ? [Number(parts.year)] : [1900 + Number(parts.year), 2000 + Number(parts.year)];
  const days = years.map((year) => dayOn(year, month, day)).filter((value) => value !== null);
  if (days.length === 0) return { problem: `"${typed}" is no day of the calendar` };
  const sensible = days.filter((value) => whyNot(value, about, today) === null);
  const [only, other] = sensible;
  if (only === undefined && years.length > 1) return { problem: `"${typed}" makes sense neither as ${years[0]} nor as ${years[1]}` };
  if (only === undefined) return { problem: `"${typed}" ${whyNot(days.at(-1) ?? '', about, today)}` };
  if (other !== undefined) return { problem: `"${typed}" could be ${only.slice(0, 4)} or ${other.slice(0, 4)}. Write the year with four figures` };
  return { value: only, mended: years.length > 1 ? `the year of "${typed}" is taken as ${only.slice(0, 4)}` : null };
};
