// Opening times as people say them. What is open at this moment is not decided here.
import { sayClockTime, sayWeekdays, type Day } from '../kit/times.ts';

export type Hours = {
  valid_from: Day | null;
  valid_to: Day | null;
  until: Day | null;
  dtstart: Day | null;
  freq: string | null;
  every: number | null;
  byday: string | null;
  bymonthday: string | null;
  opens_at: string | null;
  closes_at: string | null;
  description: string | null;
};
export type HoursLine = { days: string; times: string };

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const TURNS: Record<string, string> = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '5': 'fifth', '-1': 'last' };

/**
 * The hours that hold on a day, one line for days that are alike: "Monday to Friday: 8.30am to 1pm, 2pm to 5.30pm". Hours
 * whose dates are over or not yet begun are left out. Empty: not known.
 */
export function sayHours(schedules: readonly Hours[], today: Day): HoursLine[] {
  const now = schedules.filter((one) => (one.valid_from ?? today) <= today && (one.valid_to ?? today) >= today && (one.until ?? today) >= today);
  return [...weekly(now.filter(isPlainWeek)), ...now.filter((one) => !isPlainWeek(one)).flatMap(other)];
}

function isPlainWeek(one: Hours): boolean {
  return one.freq === 'WEEKLY' && (one.every ?? 1) === 1 && one.byday !== null;
}

function weekly(schedules: readonly Hours[]): HoursLine[] {
  const spansOf = new Map<number, string[]>();
  for (const one of [...schedules].sort((a, b) => (a.opens_at ?? '').localeCompare(b.opens_at ?? ''))) {
    for (const day of daysOf(one.byday)) spansOf.set(day, [...new Set([...(spansOf.get(day) ?? []), sayTimes(one)])]);
  }
  const alike = Map.groupBy([...spansOf].sort(([a], [b]) => a - b), ([, spans]) => spans.join(', '));
  return [...alike].map(([times, days]) => ({ days: sayWeekdays(days.map(([day]) => day)), times }));
}

function other(one: Hours): HoursLine[] {
  const days = sayTurn(one);
  if (days !== null) return [{ days, times: sayTimes(one) }];
  return one.description === null ? [] : [{ days: '', times: one.description }];
}

function sayTurn(one: Hours): string | null {
  const every = one.every ?? 1;
  if (one.freq === 'WEEKLY') {
    const days = one.byday === null ? (one.dtstart ? NAMES[(new Date(`${one.dtstart}T00:00:00Z`).getUTCDay() + 6) % 7] : null) : sayWeekdays(daysOf(one.byday));
    return days ? (every === 1 ? days : `Every ${every === 2 ? 'second' : `${every}th`} week, ${days}`) : null;
  }
  if (one.freq !== 'MONTHLY') return null;
  const months = every === 1 ? 'of the month' : `of every ${every === 2 ? 'second' : `${every}th`} month`;
  const turns = (one.byday ?? '').split(',').map((part) => /^([+-]?\d)([A-Z]{2})$/.exec(part));
  const named = turns.map((turn) => turn && TURNS[turn[1]?.replace('+', '') ?? ''] && `${TURNS[turn[1]?.replace('+', '') ?? '']} ${NAMES[WEEKDAYS.indexOf(turn[2] ?? '')]}`);
  if (named.every((turn) => turn)) return `The ${named.join(' and ')} ${months}`;
  return one.bymonthday !== null && one.byday === null ? `Day ${one.bymonthday.replaceAll(',', ', ')} ${months}` : null;
}

function sayTimes({ opens_at, closes_at, description }: Hours): string {
  const opens = opens_at && sayClockTime(opens_at.slice(0, 5).replace('24:', '00:'));
  const closes = closes_at && sayClockTime(closes_at.slice(0, 5).replace('24:', '00:'));
  if (opens && closes) return `${opens} to ${closes}`;
  if (opens) return `from ${opens}`;
  return description ?? 'times not known';
}

function daysOf(byday: string | null): number[] {
  return (byday ?? '').split(',').map((day) => WEEKDAYS.indexOf(day.slice(-2)) + 1).filter((day) => day > 0);
}
