// A time of day as people say it.
import { field, postedText } from './read-field.ts';
import type { Read } from './read-field.ts';

const words: Record<string, string> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const withHalf = (hour: number, minute: number, half: string | undefined, hourText: string): Read<string> => {
  if (minute > 59) return { problem: 'unreadable' };
  if (half) {
    // "14:30pm" says the same thing twice and is clear enough.
    if (hour > 12) return half === 'p' && hour < 24 ? { value: `${twoDigits(hour)}:${twoDigits(minute)}` } : { problem: 'unreadable' };
    if (hour === 0) return { problem: 'unreadable' };
    return { value: `${twoDigits((hour % 12) + (half === 'p' ? 12 : 0))}:${twoDigits(minute)}` };
  }
  if (hour > 23) return { problem: 'unreadable' };
  // 9 or 2.30 could be morning or afternoon; 09:30, 10:15 and 14:00 are written by the 24-hour clock.
  return hourText.length === 2 ? { value: `${twoDigits(hour)}:${twoDigits(minute)}` } : { problem: 'which half' };
};

/** Reads "2pm", "2.30 pm", "14:00", "1430", "noon" as 'HH:MM'; the problem is 'unreadable' or 'which half' of the day. */
export const readTime = (typed: string): Read<string> => {
  const said = typed.toLowerCase().replace(/\s+/g, ' ').trim();
  const named = words[said.replace(/^12 ?/, '')];
  if (named) return { value: named };
  const half = /([ap])\.? ?m\.?$/.exec(said);
  const clock = (half ? said.slice(0, half.index) : said).trim();
  const parts = /^(\d{1,2})(?:[.:h ](\d{2}))?$/.exec(clock) ?? /^(\d{2})(\d{2})$/.exec(clock);
  if (!parts) return { problem: 'unreadable' };
  const [, hourText = '', minuteText] = parts;
  if (!half && minuteText === undefined) return { problem: Number(hourText) > 23 ? 'unreadable' : 'which half' };
  return withHalf(Number(hourText), Number(minuteText ?? 0), half?.[1], hourText);
};

/** A time of day, as 'HH:MM' by the 24-hour clock. */
export const time = ({ missing, what = 'The time' }: { missing: string; what?: string }) =>
  field<string>((posted) => {
    const typed = postedText(posted);
    if (!typed) return { problem: missing };
    const read = readTime(typed);
    if ('value' in read) return read;
    return read.problem === 'which half'
      ? { problem: `${what} must say am or pm, like 2.30pm` }
      : { problem: `${what} must be a time, like 2pm or 14:00` };
  });
