// Words made to keep a computer busy (battery S7): a form that anybody may send is read to its end at once, however long (256 kB is the most a form may have).
import { expect, test } from 'vitest';
import { date, email, ifGiven, minutes, nhsNumber, optionalText, postcode, text, time, ukPhone, wholeNumber } from './index.ts';

const LONG = 250_000;
const rules = { missing: 'Enter it' };
const hostile: [string, string][] = [
  ['spaces inside', `0${' '.repeat(LONG)}y`], ['dots', `a@${'a.'.repeat(LONG / 2)}!`], ['a name without end', `a@${'a'.repeat(LONG)}!`], ['hyphens', `a@${'a-'.repeat(LONG / 2)}`], ['numbers', `${'1'.repeat(LONG)}x`],
  ['words', ' x'.repeat(LONG / 2)], ['brackets', `0${'('.repeat(LONG)}`], ['hours', `1h${' '.repeat(LONG)}x`], ['extensions', `0${' x1'.repeat(LONG / 3)}!`], ['a country', `+44${'-'.repeat(LONG)}x`],
];

test.each<[string, { safeParse: (posted: unknown) => unknown }]>([
  ['a phone number', ukPhone(rules)], ['an email address', email(rules)], ['a postcode', postcode(rules)], ['an NHS number', nhsNumber(rules)], ['a date', date(rules)], ['a time', time(rules)], ['minutes', minutes(rules)],
  ['a number', wholeNumber(rules)], ['words', text(rules)], ['words left out', optionalText()], ['a phone number left out', ifGiven(ukPhone(rules))],
])('%s', (name, field) => {
  for (const [what, typed] of hostile) expect(field.safeParse(name === 'a date' ? { day: typed, month: typed, year: typed } : typed), what).toBeDefined();
}, 20_000);
