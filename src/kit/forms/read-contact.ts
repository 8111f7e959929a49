// Ways to reach somebody, and the number the NHS knows them by.
import { field, postedText } from './read-field.ts';
import type { Read } from './read-field.ts';

type Rules = { missing: string };
const LONGEST_PHONE = 80;

/** Eleven digits from 0 (ten for a few old areas), +44 and brackets allowed, an extension after x or ext. */
export const readUkPhone = (typed: string): Read<string> => {
  // No number is as long; and what is read below takes the square of the length for a run of spaces.
  if (typed.length > LONGEST_PHONE) return { problem: 'unreadable' };
  const [, main = '', extension] = /^(.*?)(?:\s*(?:ext\.?|extension|x)\s*(\d{1,6}))?$/i.exec(typed) ?? [];
  const digits = main.replace(/^\s*(?:\+|00)44[\s-]*(?:\(0\))?/, '0').replace(/[\s().-]/g, '').replace(/^00/, '0');
  if (!/^0[1-9]\d{8,9}$/.test(digits)) return { problem: 'unreadable' };
  const tidy = main.trim().replace(/\s+/g, ' ');
  return { value: extension ? `${tidy} ext ${extension}` : tidy };
};

/** A telephone number in the UK, kept as it was typed. */
export const ukPhone = ({ missing }: Rules) =>
  field<string>((posted) => {
    const typed = postedText(posted);
    if (!typed) return { problem: missing };
    const read = readUkPhone(typed);
    return 'value' in read ? read : { problem: 'Enter a phone number, like 0161 496 0000 or 07700 900 982' };
  });

/** An e-mail address, trimmed, its domain in small letters. */
export const email = ({ missing }: Rules) =>
  field<string>((posted) => {
    const typed = postedText(posted);
    if (!typed) return { problem: missing };
    const parts = /^([^\s@<>"(),:;]{1,64})@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9])$/i.exec(typed);
    if (!parts || typed.length > 254 || /^\.|\.\.|\.$/.test(parts[1] ?? '')) {
      return { problem: 'Enter an email address in the right form, like name@example.org' };
    }
    return { value: `${parts[1]}@${(parts[2] ?? '').toLowerCase()}` };
  });

/** A full postcode, written with its space: "M13 9PL". The form is checked, not whether it exists. */
export const postcode = ({ missing }: Rules) =>
  field<string>((posted) => {
    const typed = postedText(posted);
    if (!typed) return { problem: missing };
    const close = typed.toUpperCase().replace(/[\s.-]/g, '');
    const parts = /^(GIR|[A-Z]{1,2}\d(?:\d|[A-Z])?)(\d[ABD-HJLNP-UW-Z]{2})$/.exec(close);
    return parts ? { value: `${parts[1]} ${parts[2]}` } : { problem: 'Enter a full UK postcode, like M13 9PL' };
  });

/** Whether ten digits carry the check digit of an NHS number (modulus 11, NHS Data Dictionary). */
export const isNhsNumber = (digits: string): boolean => {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
};

/** An NHS number as ten digits; spaces and dashes may be typed. */
export const nhsNumber = ({ missing }: Rules) =>
  field<string>((posted) => {
    const typed = postedText(posted);
    if (!typed) return { problem: missing };
    const digits = typed.replace(/[\s-]/g, '');
    if (!/^\d{10}$/.test(digits)) return { problem: 'An NHS number has 10 numbers, like 999 123 4567' };
    return isNhsNumber(digits)
      ? { value: digits }
      : { problem: 'This is not an NHS number. Check it, or leave it empty' };
  });
