// Telephone numbers as feeds write them: "Bristol Youth MAPS: 0117 332 7111", "O1706 369 777", "Information will follow".
import { plainText, type Mend } from './feed-text.rules.ts';
import { quoted } from './feed-values.rules.ts';

export type PhoneNumber = { number: string; description: string | null };

const NUMBER = /(?:\+|\b)[0-9O](?:[ ()\-./]{0,2}[0-9]){2,14}\b/g;
const BETWEEN = /^[\s,;/&]*(or|and)?[\s,;/&]*$/i;

/**
 * The numbers in what a feed calls one: none when it holds only words, two when it says "… or …". Words around a number
 * become its description. A letter O in front is read as nought, and the nought that a spreadsheet took from a UK mobile
 * is put back; both are said.
 */
export function phoneNumbers(value: unknown, mend: Mend): PhoneNumber[] {
  const typed = plainText(typeof value === 'number' ? String(value) : value, 'Phone', 300, mend);
  if (typed === null) return [];
  const found = [...typed.matchAll(NUMBER)].filter((match) => digits(match[0]).length >= 3 && !/^(\d)\1{6,}$/.test(digits(match[0])));
  if (found.length === 0) {
    mend(`Phone: ${quoted(typed)} has no number in it, left out.`);
    return [];
  }
  const around = typed
    .split(NUMBER)
    .filter((words) => !BETWEEN.test(words))
    .map((words) => words.replace(/^[\s:,;()–-]+|[\s:,;()–-]+$/g, ''))
    .filter((words) => words.length > 0);
  if (around.length > 0) mend(`Phone: words beside the number kept as its description.`);
  return found.map((match) => ({ number: mended(match[0], mend), description: around.join(', ') || null }));
}

/** Only the figures of a number, to compare two spellings of the same one. */
export function digits(number: string): string {
  return number.replace(/^\+44/, '0').replace(/[^0-9]/g, '');
}

function mended(number: string, mend: Mend): string {
  let tidy = number.trim().replace(/\s+/g, ' ');
  if (/^O/.test(tidy)) {
    mend(`Phone: letter O read as nought in ${quoted(number)}.`);
    tidy = tidy.replace(/^O/, '0');
  }
  if (/^7\d{9}$/.test(tidy)) {
    mend(`Phone: the nought in front of ${quoted(number)} put back.`);
    tidy = `0${tidy}`;
  }
  return tidy;
}
