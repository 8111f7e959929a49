// The hours at which somebody is no worse off, in a sentence; and which hours the table shows.
import { sayHours, type Interval } from '../hours.rules.ts';

const say = (hours: number): string => sayHours(Math.round(hours * 2));

/** "at ½ to 12 hours, and at 16 to 37½ hours" */
export const sayIntervals = (intervals: readonly Interval[]): string => {
  if (intervals.length === 1 && intervals[0]?.from === 0.5 && intervals[0].to === 37.5) return 'at any number of hours, up to full time';
  return intervals.map(({ from, to }) => (from === to ? `at ${say(from)} hours` : `at ${say(from)} to ${say(to)} hours`)).join(', and ');
};

/** Half hours for the table: round ones, the chosen one, and both sides of every edge and step. */
export const tableHours = (chosen: number, intervals: readonly Interval[], steps: readonly { halfHours: number }[]): number[] => {
  const halves = [8, 16, 24, 32, 40, 48, 60, 75, ...(Number.isInteger(chosen * 2) ? [chosen * 2] : []), ...intervals.flatMap(({ from, to }) => [from * 2 - 1, from * 2, to * 2, to * 2 + 1]), ...steps.flatMap(({ halfHours }) => [halfHours - 1, halfHours])];
  return [...new Set(halves)].filter((half) => half >= 2 && half <= 75).sort((a, b) => a - b);
};
