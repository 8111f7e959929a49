import { describe, expect, test } from 'vitest';
import { date, email, ifGiven, isNhsNumber, manyOf, minutes, mustTick, nhsNumber, oneOf, optionalText, postcode, text, ticked, time, ukPhone, wholeNumber, yesNo } from './fields.ts';
import type { Field } from './fields.ts';

/** The value, or the sentence that says what to change. */
const read = (field: Field<unknown>, posted: unknown): unknown => {
  const result = field.safeParse(posted);
  return result.success ? result.data : `✗ ${result.error.issues.map((issue) => issue.message).join(' + ')}`;
};

const missing = 'Enter it';

describe('words', () => {
  test.each([
    ['  Callum ', 'Callum'],
    ['', '✗ Enter it'],
    ['   \n ', '✗ Enter it'],
    [undefined, '✗ Enter it'],
    [['first', 'second'], 'first'],
    [{ day: '1' }, '✗ Enter it'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['null\u0000 byte\u0007', 'null byte'],
    ['cafe\u0301', 'café'],
    ['x'.repeat(21), '✗ The name must be 20 characters or fewer. It has 21 now.'],
    ['<b>&"', '<b>&"'],
  ])('%j is %j', (posted, expected) => {
    expect(read(text({ missing, what: 'The name', max: 20 }), posted)).toBe(expected);
  });
  test('may be left out', () => {
    expect(read(optionalText(), '  ')).toBeUndefined();
    expect(read(optionalText(), ' here ')).toBe('here');
    expect(read(optionalText({ max: 3 }), 'four')).toBe('✗ This must be 3 characters or fewer. It has 4 now.');
  });
});

describe('a time of day', () => {
  const unclear = '✗ The time must say am or pm, like 2.30pm';
  const unreadable = '✗ The time must be a time, like 2pm or 14:00';
  test.each([
    ['5pm', '17:00'], ['17:00', '17:00'], ['5.30 pm', '17:30'], ['5:30PM', '17:30'], ['5 p.m.', '17:00'], ['9am', '09:00'], ['9.05am', '09:05'],
    ['12am', '00:00'], ['12pm', '12:00'], ['12.30am', '00:30'], ['noon', '12:00'], ['12 noon', '12:00'], ['midday', '12:00'], ['Midnight', '00:00'],
    ['09:30', '09:30'], ['10.15', '10:15'], ['1430', '14:30'], ['0900', '09:00'], ['00:00', '00:00'], ['23:59', '23:59'], ['14h30', '14:30'], ['14:30pm', '14:30'],
    [' 2 pm ', '14:00'],
    ['2', unclear], ['2.30', unclear], ['9:30', unclear], ['12', unclear],
    ['24:00', unreadable], ['25', unreadable], ['13am', unreadable], ['0pm', unreadable], ['5.60pm', unreadable], ['5.6pm', unreadable], ['after lunch', unreadable],
    ['£', unreadable], ['5pmish', unreadable], ['-1:00', unreadable], ['１４:００', unreadable], ['', '✗ Enter it'],
  ])('%j is %j', (posted, expected) => {
    expect(read(time({ missing }), posted)).toBe(expected);
  });
});

describe('a date', () => {
  const parts = (day: string, month: string, year: string) => ({ day, month, year });
  const notReal = '✗ The date must be a real date';
  test.each([
    [parts('27', '11', '2026'), '2026-11-27'], [parts('1', '2', '2026'), '2026-02-01'], [parts(' 01 ', '02', '2026'), '2026-02-01'],
    [parts('3', 'March', '1980'), '1980-03-03'], [parts('3', 'mar', '1980'), '1980-03-03'], [parts('9', 'Sept.', '1980'), '1980-09-09'],
    ['2026-11-27', '2026-11-27'],
    [parts('29', '2', '2028'), '2028-02-29'], [parts('29', '2', '2026'), notReal], [parts('29', '2', '1900'), notReal], [parts('31', '4', '2026'), notReal],
    [parts('0', '1', '2026'), notReal], [parts('32', '1', '2026'), notReal], [parts('1', '13', '2026'), notReal], [parts('1', 'ju', '2026'), notReal],
    [parts('£', '1', '2026'), notReal], [parts('1', '1', '0001'), notReal],
    [parts('1', '1', '26'), '✗ The date must have a year of 4 numbers, like 2026'],
    [parts('', '', ''), '✗ Enter it'], [undefined, '✗ Enter it'], ['27/11/2026', '✗ Enter it'],
    [parts('1', '', '2026'), '✗ The date must include a month'],
    [parts('', '', '2026'), '✗ The date must include a day and a month'],
  ])('%j is %j', (posted, expected) => {
    expect(read(date({ missing }), posted)).toBe(expected);
  });
  test('keeps to its limits, which are allowed themselves', () => {
    const field = date({ missing, earliest: { date: '2026-11-23', problem: 'too early' }, latest: { date: '2026-12-31', problem: 'too late' } });
    expect(read(field, '2026-11-22')).toBe('✗ too early');
    expect(read(field, '2026-11-23')).toBe('2026-11-23');
    expect(read(field, '2026-12-31')).toBe('2026-12-31');
    expect(read(field, '2027-01-01')).toBe('✗ too late');
  });
});

describe('choices', () => {
  test.each([['yes', true], ['no', false], ['', '✗ Choose'], ['true', '✗ Choose'], [undefined, '✗ Choose']])('yes or no: %j is %j', (posted, expected) => {
    expect(read(yesNo('Choose'), posted)).toBe(expected);
  });
  test('one of those offered, nothing else', () => {
    const field = oneOf(['phone', 'paper'], 'Choose');
    expect(read(field, 'paper')).toBe('paper');
    expect(read(field, 'Paper')).toBe('✗ Choose');
    expect(read(field, 'constructor')).toBe('✗ Choose');
    expect(read(field, undefined)).toBe('✗ Choose');
  });
  test('any of those offered, in the order offered, each once', () => {
    const field = manyOf(['a', 'b', 'c']);
    expect(read(field, ['c', 'a', 'c'])).toEqual(['a', 'c']);
    expect(read(field, 'b')).toEqual(['b']);
    expect(read(field, undefined)).toEqual([]);
    expect(read(field, ['a', 'z'])).toBe('✗ Choose only from the list');
    expect(read(manyOf(['a'], 'Choose one'), undefined)).toBe('✗ Choose one');
  });
  test('a single box', () => {
    expect(read(ticked(), 'yes')).toBe(true);
    expect(read(ticked(), undefined)).toBe(false);
    expect(read(mustTick('Tick it'), undefined)).toBe('✗ Tick it');
  });
});

describe('ways to reach somebody', () => {
  const notPhone = '✗ Enter a phone number, like 0161 496 0000 or 07700 900 982';
  test.each([
    ['0161 496 0000', '0161 496 0000'], ['07700 900982', '07700 900982'], ['+44 7700 900982', '+44 7700 900982'], ['+44 (0)161 496 0000', '+44 (0)161 496 0000'],
    ['0044 161 496 0000', '0044 161 496 0000'], ['(0161) 496-0000', '(0161) 496-0000'], ['0161 496 0000 x12', '0161 496 0000 ext 12'], ['0169 77 2345', '0169 77 2345'],
    ['12', notPhone], ['0161 496', notPhone], ['07700 900982 0', notPhone], ['£', notPhone], ['ring me', notPhone], ['+1 212 555 0100', notPhone], ['', '✗ Enter it'],
  ])('phone %j is %j', (posted, expected) => {
    expect(read(ukPhone({ missing }), posted)).toBe(expected);
  });
  const notEmail = '✗ Enter an email address in the right form, like name@example.org';
  test.each([
    [' nadia@Example.ORG ', 'nadia@example.org'], ["o'neil+ward@nhs.example", "o'neil+ward@nhs.example"],
    ['nadia', notEmail], ['nadia@', notEmail], ['nadia@example', notEmail], ['a b@example.org', notEmail], ['a..b@example.org', notEmail],
    ['a@-x.org', notEmail], ['a@b.org, c@d.org', notEmail], ['a@b.org\nbcc: c@d.org', notEmail], [`${'a'.repeat(65)}@example.org`, notEmail],
  ])('email %j is %j', (posted, expected) => {
    expect(read(email({ missing }), posted)).toBe(expected);
  });
  const notPostcode = '✗ Enter a full UK postcode, like M13 9PL';
  test.each([
    ['m139pl', 'M13 9PL'], ['M1 1AE', 'M1 1AE'], ['sw1a 1aa', 'SW1A 1AA'], ['EC1A1BB', 'EC1A 1BB'], [' W1A-0AX ', 'W1A 0AX'], ['gir 0aa', 'GIR 0AA'],
    ['M13', notPostcode], ['M13 9CI', notPostcode], ['12345', notPostcode], ['£££ £££', notPostcode], ['', '✗ Enter it'],
  ])('postcode %j is %j', (posted, expected) => {
    expect(read(postcode({ missing }), posted)).toBe(expected);
  });
});

describe('an NHS number', () => {
  test.each([
    ['943 476 5919', '9434765919'], ['943-476-5919', '9434765919'], ['4010232137', '4010232137'],
    ['943 476 5918', '✗ This is not an NHS number. Check it, or leave it empty'],
    ['999 123 4560', '✗ This is not an NHS number. Check it, or leave it empty'], // its check would be 10, which is never given out
    ['0000000000', '✗ This is not an NHS number. Check it, or leave it empty'],
    ['943476591', '✗ An NHS number has 10 numbers, like 999 123 4567'], ['94347659190', '✗ An NHS number has 10 numbers, like 999 123 4567'],
    ['943476591O', '✗ An NHS number has 10 numbers, like 999 123 4567'], ['', '✗ Enter it'],
  ])('%j is %j', (posted, expected) => {
    expect(read(nhsNumber({ missing }), posted)).toBe(expected);
  });
  test('every single wrong digit and every swap of neighbours is noticed', () => {
    const right = '9434765919';
    for (let at = 0; at < 10; at++) {
      for (const digit of '0123456789') if (digit !== right[at]) expect(isNhsNumber(right.slice(0, at) + digit + right.slice(at + 1))).toBe(false);
      if (at < 8 && right[at] !== right[at + 1]) expect(isNhsNumber(right.slice(0, at) + right[at + 1] + right[at] + right.slice(at + 2))).toBe(false);
    }
  });
});

describe('numbers', () => {
  test.each([
    ['45', 45], ['45 minutes', 45], ['45m', 45], ['1 hour', 60], ['1h 30', 90], ['1 hour and 15 minutes', 75], ['1.5 hours', 90], ['90 mins', 90],
    ['0', '✗ The time must be between 1 and 720 minutes'], ['721', '✗ The time must be between 1 and 720 minutes'],
    ['-5', '✗ The time must be a number of minutes, like 45'], ['1.01 hours', '✗ The time must be a number of minutes, like 45'],
    ['£45', '✗ The time must be a number of minutes, like 45'], ['1e3', '✗ The time must be a number of minutes, like 45'],
  ])('minutes %j is %j', (posted, expected) => {
    expect(read(minutes({ missing }), posted)).toBe(expected);
  });
  test.each([
    ['12', 12], ['1,200', 1200], ['0', 0], ['1.5', '✗ This must be a whole number, like 12'], ['0x10', '✗ This must be a whole number, like 12'],
    ['-1', '✗ This must be between 0 and 2000'], ['99999999999', '✗ This must be a whole number, like 12'],
  ])('whole number %j is %j', (posted, expected) => {
    expect(read(wholeNumber({ missing, max: 2000 }), posted)).toBe(expected);
  });
});

describe('a field that may be left out', () => {
  test('is nothing when empty, and checked when given', () => {
    expect(read(ifGiven(ukPhone({ missing })), ' ')).toBeUndefined();
    expect(read(ifGiven(ukPhone({ missing })), '12')).toMatch(/^✗ Enter a phone number/);
    expect(read(ifGiven(date({ missing })), { day: '', month: ' ', year: '' })).toBeUndefined();
    expect(read(ifGiven(date({ missing })), { day: '1', month: '', year: '' })).toBe('✗ The date must include a month and a year');
    expect(read(ifGiven(oneOf(['a'], missing)), undefined)).toBeUndefined();
  });
});
