// Reading the dates, times, ages, numbers and addresses of feeds. What cannot be true is left out and said, never guessed.
import { Temporal } from 'temporal-polyfill';
import type { Mend } from './feed-text.rules.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EARLIEST = '2000-01-01';

/** The UUID in lower case, or null when the text is not one. */
export function uuidOf(value: unknown): string | null {
  return typeof value === 'string' && UUID.test(value.trim()) ? value.trim().toLowerCase() : null;
}

/** A real calendar day as YYYY-MM-DD (the day part of a longer text), or null. Any year: for hours and prices. */
export function dayOf(value: unknown, field: string, mend: Mend): string | null {
  if (value === null || value === undefined || value === '') return null;
  const day = typeof value === 'string' ? /^\s*(\d{4}-\d{2}-\d{2})/.exec(value)?.[1] : undefined;
  try {
    if (day) return Temporal.PlainDate.from(day, { overflow: 'reject' }).toString();
  } catch {
    // not a day that exists: told below
  }
  mend(`${field}: ${quoted(value)} is not a date, left out.`);
  return null;
}

/** The day somebody checked something: never before 2000, never after today (both YYYY-MM-DD). */
export function pastDayOf(value: unknown, field: string, today: string, mend: Mend): string | null {
  const day = dayOf(value, field, mend);
  if (day === null || (day >= EARLIEST && day <= today)) return day;
  mend(`${field}: ${day} cannot be right, left out.`);
  return null;
}

/**
 * A past moment as an ISO instant, or null. A time without a zone is read as UK time, which is said; years before 2000
 * (feeds write 1970 for "never") and moments after the end of today are left out.
 */
export function momentOf(value: unknown, field: string, today: string, mend: Mend): string | null {
  if (value === null || value === undefined || value === '') return null;
  const text = typeof value === 'string' ? value.trim().replace(/^(\d{4}-\d{2}-\d{2}) (\d)/, '$1T$2') : '';
  const moment = instantOf(text) ?? ukTimeOf(text);
  if (moment === null) {
    mend(`${field}: ${quoted(value)} is not a date and time, left out.`);
    return null;
  }
  const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
  if (moment < EARLIEST || moment.slice(0, 10) > tomorrow) {
    mend(`${field}: ${moment.slice(0, 10)} cannot be right, left out.`);
    return null;
  }
  if (instantOf(text) === null) mend(`${field}: no time zone, read as UK time.`);
  return moment;
}

function instantOf(text: string): string | null {
  try {
    return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 });
  } catch {
    return null;
  }
}

function ukTimeOf(text: string): string | null {
  try {
    const zoned = Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London');
    return zoned.toInstant().toString({ fractionalSecondDigits: 3 });
  } catch {
    return null;
  }
}

/** A time of day as HH:MM:SS in local time, or null. A zone behind it is dropped: by custom the times are local. */
export function timeOf(value: unknown, field: string, mend: Mend): string | null {
  if (value === null || value === undefined || value === '') return null;
  const parts =
    typeof value === 'string' ? /^\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?\s*$/i.exec(value) : null;
  const [hour, minute, second] = [Number(parts?.[1]), Number(parts?.[2]), Number(parts?.[3] ?? 0)];
  if (!parts || !(hour < 24 || (hour === 24 && minute === 0)) || minute > 59 || second > 59) {
    mend(`${field}: ${quoted(value)} is not a time, left out.`);
    return null;
  }
  if (parts[4]) mend(`${field}: time zone taken off, times are local.`);
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}

/** An age in years from 0 to 120, or null; -1 and the like mean "no limit" in feeds. */
export function ageOf(value: unknown, field: string, mend: Mend): number | null {
  const age = numberOf(value, field, mend);
  if (age === null || (age >= 0 && age <= 120)) return age;
  mend(`${field}: ${age} is not an age, left out.`);
  return null;
}

/** A finite number, also when it came as text ("3.50", "£3.50"), or null. */
export function numberOf(value: unknown, field: string, mend: Mend): number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value.replace(/^\s*£/, '') || NaN) : NaN;
  if (Number.isFinite(number)) return number;
  mend(`${field}: ${quoted(value)} is not a number, left out.`);
  return null;
}

/** A web address that is safe to link to (http or https), or null. "www.…" gets http:// in front, which is said. */
export function webAddressOf(value: unknown, field: string, mend: Mend): string | null {
  if (value === null || value === undefined || value === '') return null;
  const typed = typeof value === 'string' ? value.trim() : '';
  const bare = /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.(uk|org|com|net|info)(\/|$))/i.test(typed);
  try {
    const url = new URL(bare ? `http://${typed}` : typed);
    if (/^https?:$/.test(url.protocol) && url.hostname.includes('.') && !url.username && typed.length <= 1000) {
      if (bare) mend(`${field}: http:// put in front of ${quoted(typed)}.`);
      return bare ? `http://${typed}` : typed;
    }
  } catch {
    // not an address: told below
  }
  mend(`${field}: ${quoted(value)} is not a web address, left out.`);
  return null;
}

/** An e-mail address, or null. */
export function emailOf(value: unknown, field: string, mend: Mend): string | null {
  if (value === null || value === undefined || value === '') return null;
  const typed = typeof value === 'string' ? value.trim().replace(/^mailto:/i, '') : '';
  if (typed.length <= 254 && /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[a-z]{2,}$/i.test(typed)) return typed;
  mend(`${field}: ${quoted(value)} is not an e-mail address, left out.`);
  return null;
}

/** At most 60 characters of a value, in quotes, for a reason that a person reads. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `"${text.length > 60 ? text.slice(0, 59).toWellFormed() + '…' : text.toWellFormed()}"`;
}
