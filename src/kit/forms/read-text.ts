// Words: a line, a box, a whole number of minutes.
import { field, postedText } from './read-field.ts';

/** `what` begins the sentence about length: "Your name must be 100 characters or fewer". */
export type TextRules = { missing: string; what?: string; max?: number };

const tooLong = (what: string, max: number, length: number): string =>
  `${what} must be ${max} characters or fewer. It has ${length} now.`;

/** Words that must be given, trimmed, at most `max` characters (500). */
export const text = ({ missing, what = 'This', max = 500 }: TextRules) =>
  field<string>((posted) => {
    const words = postedText(posted);
    if (!words) return { problem: missing };
    return words.length > max ? { problem: tooLong(what, max, words.length) } : { value: words };
  });

/** Words that may be left out: undefined then. */
export const optionalText = ({ what = 'This', max = 500 }: Omit<TextRules, 'missing'> = {}) =>
  field<string | undefined>((posted) => {
    const words = postedText(posted);
    if (!words) return { value: undefined };
    return words.length > max ? { problem: tooLong(what, max, words.length) } : { value: words };
  });

const readMinutes = (words: string): number | undefined => {
  const plain = /^(\d{1,4})\s*(m|min|mins|minutes?)?$/.exec(words);
  if (plain) return Number(plain[1]);
  const hours = /^(\d{1,2}(?:\.\d{1,2})?)\s*(?:h|hrs?|hours?)(?:\s*(?:and\s*)?(\d{1,2})\s*(?:m|min|mins|minutes?)?)?$/.exec(words);
  if (!hours) return undefined;
  const whole = Number(hours[1]) * 60 + Number(hours[2] ?? 0);
  return Number.isInteger(whole) ? whole : undefined;
};

/** Whole minutes, from "45", "45 minutes", "1 hour", "1h 30" or "1.5 hours". */
export const minutes = ({ missing, what = 'The time', min = 1, max = 720 }: TextRules & { min?: number }) =>
  field<number>((posted) => {
    const words = postedText(posted).toLowerCase();
    if (!words) return { problem: missing };
    const value = readMinutes(words);
    if (value === undefined) return { problem: `${what} must be a number of minutes, like 45` };
    return value < min || value > max
      ? { problem: `${what} must be between ${min} and ${max} minutes` }
      : { value };
  });

/** A whole number written in digits. */
export const wholeNumber = ({ missing, what = 'This', min = 0, max = 999_999 }: TextRules & { min?: number }) =>
  field<number>((posted) => {
    const words = postedText(posted).replace(/[ ,]/g, '');
    if (!words) return { problem: missing };
    if (!/^-?\d{1,9}$/.test(words)) return { problem: `${what} must be a whole number, like 12` };
    const value = Number(words);
    return value < min || value > max ? { problem: `${what} must be between ${min} and ${max}` } : { value };
  });
