// Times as people in Britain say them. Everything is stored as an instant and said in Europe/London.
import { Temporal } from 'temporal-polyfill';

export const LONDON = 'Europe/London';
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** A day on the calendar, 'YYYY-MM-DD'. */
export type Day = string;

const zoned = (at: Date): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(LONDON);
const days = new Map<Day, Temporal.PlainDate>();
/** A page says the same few days again and again; reading one from text takes longer than all else that is done with it. */
const plain = (day: Day): Temporal.PlainDate => {
  let date = days.get(day);
  if (date === undefined) {
    if (days.size > 20_000) days.clear();
    date = Temporal.PlainDate.from(day);
    days.set(day, date);
  }
  return date;
};
const DAY_MS = 86_400_000;
/** Days since 1 January 1970. */
const dayNumber = (day: Day): number => {
  const d = plain(day);
  return Date.UTC(d.year, d.month - 1, d.day) / DAY_MS;
};

const HOUR_MS = 3_600_000;
const offsets = new Map<number, number>();

/** London's clocks change on the hour only, so that one answer holds for a whole hour. A page asks some forty times; the calendar takes 20 times as long. */
const offsetMs = (at: Date): number => {
  const hour = Math.floor(at.getTime() / HOUR_MS);
  let offset = offsets.get(hour);
  if (offset === undefined) {
    if (offsets.size > 20_000) offsets.clear();
    offset = zoned(at).offsetNanoseconds / 1_000_000;
    offsets.set(hour, offset);
  }
  return offset;
};
const MINUTE_MS = 60_000;
const clocks = new Map<number, string>();
/** The London wall clock as ISO text, to the minute. A page says the same moments again and again, twice each: the day and the time. */
const wallClock = (at: Date): string => {
  const minute = Math.floor(at.getTime() / MINUTE_MS);
  let clock = clocks.get(minute);
  if (clock === undefined) {
    if (clocks.size > 20_000) clocks.clear();
    clock = new Date(at.getTime() + offsetMs(at)).toISOString();
    clocks.set(minute, clock);
  }
  return clock;
};

/** The day in London at that moment. */
export const dayOf = (at: Date): Day => wallClock(at).slice(0, 10);
/** The local time in London, 'HH:MM'. */
export const clockTimeOf = (at: Date): string => wallClock(at).slice(11, 16);
/** The moment of a London day and clock time. A time that the clocks skip becomes the one an hour later; one that comes twice is the first. */
export const momentOf = (day: Day, time: string): Date =>
  new Date(plain(day).toZonedDateTime({ timeZone: LONDON, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds);
/** The first moment of a London day. */
export const startOfDay = (day: Day): Date => momentOf(day, '00:00');
/** Another day, so many calendar days later (or earlier). */
export const addDays = (day: Day, days: number): Day => new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, -14);
/** The day so many months later; 31 January plus one month is 28 or 29 February. */
export const addMonths = (day: Day, months: number): Day => plain(day).add({ months }).toString();
/** Whole calendar days from one day to another; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
/** ISO weekday: Monday is 1, Sunday 7. */
export const weekdayOf = (day: Day): number => plain(day).dayOfWeek;
/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));
/** Whole years of age on a day. */
export const ageOn = (bornOn: Day, day: Day): number => plain(bornOn).until(plain(day), { largestUnit: 'years' }).years;

/** The "today" of paper, which is read on any day: so far from every record that each day is said whole, with its year, and never as "yesterday". */
export const ON_PAPER: Day = '2000-01-01';
/** "Tuesday 1 December"; with the year when it is not this year. */
export const sayDay = (day: Day, today?: Day): string => {
  const d = plain(day);
  const year = today && plain(today).year !== d.year ? ` ${d.year}` : '';
  return `${DAYS[d.dayOfWeek - 1]} ${d.day} ${MONTHS[d.month - 1]}${year}`;
};
/** "1 December 2026", for dates that are not about this week. */
export const sayDate = (day: Day): string => {
  const d = plain(day);
  return `${d.day} ${MONTHS[d.month - 1]} ${d.year}`;
};
/** "2pm", "2.30pm", "midday", "midnight". */
export const sayTime = (at: Date): string => sayClockTime(clockTimeOf(at));
/** The same from 'HH:MM'. */
export const sayClockTime = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour === 0) return 'midnight';
  const h = hour % 12 === 0 ? 12 : hour % 12;
  return `${h}${minute ? `.${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`;
};
/** "today", "tomorrow", "yesterday", "on Thursday" within six days, else "on Tuesday 1 December". */
export const sayWhichDay = (day: Day, today: Day): string => {
  const away = daysBetween(today, day);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  if (away === -1) return 'yesterday';
  if (Math.abs(away) < 7) return `on ${away < 0 ? 'last ' : ''}${DAYS[weekdayOf(day) - 1]}`.replace('on last', 'last');
  return `on ${sayDay(day, today)}`;
};
/** "Tuesday 1 December, 2pm". */
export const sayMoment = (at: Date, today?: Day): string => `${sayDay(dayOf(at), today)}, ${sayTime(at)}`;
/** How long ago or how soon, in the words people use: "in 40 minutes", "2 hours ago", "in 3 days", "12 days ago". */
export const sayHowLong = (at: Date, now: Date): string => {
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000);
  const words = span(Math.abs(minutes), daysBetween(dayOf(now), dayOf(at)));
  if (minutes === 0) return 'now';
  return minutes > 0 ? `in ${words}` : `${words} ago`;
};
const span = (minutes: number, days: number): string => {
  if (minutes < 60) return count(minutes, 'minute');
  if (minutes < 20 * 60 || days === 0) return count(Math.round(minutes / 60), 'hour');
  return count(Math.max(1, Math.abs(days)), 'day');
};
/** "1 day", "3 days". */
export const count = (n: number, thing: string, things = `${thing}s`): string => `${n} ${n === 1 ? thing : things}`;
/** "an hour and a half" is too long for a list: "45 minutes", "1 hour", "1 hour 30". */
export const sayMinutes = (minutes: number): string => {
  if (minutes < 60) return count(minutes, 'minute');
  const rest = minutes % 60;
  return `${count(Math.floor(minutes / 60), 'hour')}${rest ? ` ${rest}` : ''}`;
};
/** ISO weekdays as people say them: "Tuesday to Thursday", "Monday and Wednesday", "her days" are never empty: "no set days". */
export const sayWeekdays = (days: readonly number[]): string => {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  if (sorted.length === 0) return 'no set days';
  const first = sorted[0] ?? 1;
  const last = sorted.at(-1) ?? 1;
  if (sorted.length > 2 && last - first === sorted.length - 1) return `${DAYS[first - 1]} to ${DAYS[last - 1]}`;
  const names = sorted.map((d) => DAYS[d - 1]);
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};
