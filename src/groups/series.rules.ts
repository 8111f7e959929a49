// When a group meets: the days of a rule, and the moment of each by the clock on the wall. Pure.
import { runsOn, sayHours } from '../directory/index.ts';
import type { Hours } from '../directory/index.ts';
import { addDays, momentOf, sayClockTime, clockTimeOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

export type Series = { freq: 'WEEKLY' | 'MONTHLY'; every: number; byday: string; dtstart: Day; until_on: Day | null; /** 'HH:MM' */ begins: string; minutes: number };

export const OFTEN = ['weekly', 'fortnightly', 'first', 'second', 'third', 'fourth', 'last'] as const;
export type Often = (typeof OFTEN)[number];
export const OFTEN_WORDS: Record<Often, string> = {
  weekly: 'Every week', fortnightly: 'Every second week', first: 'The first one of the month', second: 'The second one of the month', third: 'The third one of the month', fourth: 'The fourth one of the month', last: 'The last one of the month',
};
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
const TURN: Partial<Record<Often, string>> = { first: '1', second: '2', third: '3', fourth: '4', last: '-1' };

/** Sessions stand ready this many days ahead. */
export const DAYS_AHEAD = 70;

export const seriesFrom = (often: Often, weekday: Weekday, rest: Pick<Series, 'dtstart' | 'until_on' | 'begins' | 'minutes'>): Series =>
  ({ freq: TURN[often] ? 'MONTHLY' : 'WEEKLY', every: often === 'fortnightly' ? 2 : 1, byday: `${TURN[often] ?? ''}${weekday}`, ...rest });

/** What a form shows again of a series. */
export const oftenOf = (s: Series): { often: Often; weekday: Weekday } => ({
  often: s.freq === 'WEEKLY' ? (s.every === 2 ? 'fortnightly' : 'weekly') : ((Object.entries(TURN).find(([, turn]) => turn === s.byday.slice(0, -2))?.[0] ?? 'first') as Often),
  weekday: (WEEKDAYS.find((day) => day === s.byday.slice(-2)) ?? 'MO'),
});

const asHours = (s: Series): Hours => ({ valid_from: null, valid_to: null, until: s.until_on, dtstart: s.dtstart, freq: s.freq, every: s.every, byday: s.byday, bymonthday: null, opens_at: s.begins, closes_at: endsAt(s), description: null });

/** The days on which a rule has its turn, between two days. */
export const daysOf = (s: Series, from: Day, until: Day): Day[] => {
  const days: Day[] = [];
  for (let day = from < s.dtstart ? s.dtstart : from; day <= until; day = addDays(day, 1)) if (runsOn(asHours(s), day)) days.push(day);
  return days;
};

/** Of the days that come, those on which a session stands ready, and those that are bank holidays: nobody comes to a closed door, and whoever leads it may meet all the same. */
export const daysAndHolidays = (s: Series, from: Day, until: Day, holidays: ReadonlySet<Day>): { days: Day[]; holidays: Day[] } => {
  const all = daysOf(s, from, until);
  return { days: all.filter((day) => !holidays.has(day)), holidays: all.filter((day) => holidays.has(day)) };
};

/** The moment a session of that day begins: the clock on the wall, also when the clocks have changed since. */
export const beginsAt = (s: Pick<Series, 'begins'>, day: Day): Date => momentOf(day, s.begins.slice(0, 5));

/** The clock time at which it ends. */
export const endsAt = (s: Pick<Series, 'begins' | 'minutes'>): string => {
  const [h = 0, m = 0] = s.begins.split(':').map(Number);
  const end = (h * 60 + m + s.minutes) % 1440;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
};

/** "Tuesday: 2pm to 3.30pm", "The first Tuesday of the month: …". */
export const saySeries = (s: Series, today: Day): string => {
  const day = s.dtstart > today ? s.dtstart : today;
  return sayHours([asHours(s)], day).map((line) => `${line.days}, ${line.times}`).join('; ') || 'No more days are planned';
};

/** "2pm to 3.30pm". */
export const sayFromUntil = (at: Date, minutes: number): string => `${sayClockTime(clockTimeOf(at))} to ${sayClockTime(clockTimeOf(new Date(at.getTime() + minutes * 60_000)))}`;
