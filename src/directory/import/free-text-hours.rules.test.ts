// Opening times as people write them: read where sure, words where not.
import { describe, expect, test } from 'vitest';
import { findHours, readDaySpans, readHours, type WrittenRule } from './free-text-hours.rules.ts';

const said = (rules: WrittenRule[] | null): string[] | null => rules && rules.map((one) => `${one.freq === 'MONTHLY' ? 'M ' : ''}${one.byday} ${one.opens_at}${one.closes_at ? `-${one.closes_at}` : ''}`);

describe('a text that says when, and nothing else', () => {
  test.each<[string, string[]]>([
    ['Wednesday 10am - 4pm', ['WE 10:00-16:00']],
    ['Meets on Tuesdays 7-9pm.', ['TU 19:00-21:00']],
    ['Monday - Friday 10:30am - 4pm', ['MO,TU,WE,TH,FR 10:30-16:00']],
    ['Weds 12-2pm', ['WE 12:00-14:00']],
    ['Thur 1-3pm', ['TH 13:00-15:00']],
    ['Friday 10 - 11.30am', ['FR 10:00-11:30']],
    ['Friday 12noon - 2pm and Saturday 10am - 12noon', ['FR 12:00-14:00', 'SA 10:00-12:00']],
    ['Fri 4.30 - 5.30pm Sat 10 - 11am', ['FR 16:30-17:30', 'SA 10:00-11:00']],
    ['Tues/Weds 10am - 12pm. Thurs 10am - 2pm', ['TU,WE 10:00-12:00', 'TH 10:00-14:00']],
    ['Mon & Fri 10am - 2pm, Wed 11am - 3pm', ['MO,FR 10:00-14:00', 'WE 11:00-15:00']],
    ['Tuesday, Wednesday & Friday 10am - 12noon.', ['TU,WE,FR 10:00-12:00']],
    ['Tuesday and Thursday 9:30am – 12:30pm', ['TU,TH 09:30-12:30']],
    ['Monday - Saturday 7.30am = 4.30pm', ['MO,TU,WE,TH,FR,SA 07:30-16:30']],
    ['Tuesdays & Fridays 12pm - 3pm; 1st Saturday of month 10am - 12noon', ['TU,FR 12:00-15:00', 'M 1SA 10:00-12:00']],
    ['Last Monday of every month 10.30am-12noon', ['M -1MO 10:30-12:00']],
    ['Friday from 6pm', ['FR 18:00']],
    ['Monday & Friday 12noon', ['MO,FR 12:00']],
    ['Saturday & Sunday 7am - 9am.', ['SA,SU 07:00-09:00']],
    ['Weekdays 9am to 5pm', ['MO,TU,WE,TH,FR 09:00-17:00']],
    ['Friday 10pm - 2am', ['FR 22:00-02:00']],
    ['Monday 10am-12', ['MO 10:00-12:00']],
  ])('%j', (text, rules) => {
    expect(said(readHours(text))).toEqual(rules);
  });

  test.each([
    'By appointment', 'NA', '', 'One morning per week', 'Mon - Fri by appointment', 'Wednesday 10 - 12', 'Mon - Sat 10.00 - 4.00', 'Mon & Thur 1-3pm (except bank holidays)',
    '9 - 4 weekdays except Wed 9 - 2', 'Mon-Fri 10am-4pm Food parcels', 'Daily (except Tues & Sat) 10:30am - 12pm', 'alternate Saturdays 9.15am-12.15pm', 'Thursday morning', 'Monday 25pm', 'Friday - Monday 1pm - 2pm',
    'first Monday 1pm - 2pm', 'Monday 1pm - 1pm',   ])('%j stays words', (text) => {
    expect(readHours(text)).toBeNull();
  });

  test('a very long one is not looked at', () => {
    expect(readHours(`${'Monday '.repeat(20_000)}1pm`)).toBeNull();
  });
});

describe('when, somewhere in a longer text', () => {
  test.each<[string, string[] | { words: string } | null]>([
    ['A safe space. Meets on Tuesdays 7-9pm.', ['TU 19:00-21:00']],
    ['Support network for people who hear voices. Meets on Thursdays at 2pm.', ['TH 14:00']],
    ['Drop in group on Mondays 2-4pm for people suffering with anxiety.', ['MO 14:00-16:00']],
    ['To reminisce about sport. Last Monday of every month 10.30am-12noon.', ['M -1MO 10:30-12:00']],
    ['A pathway. Drop in on Wednesday afternoons.', { words: 'Drop in on Wednesday afternoons.' }],
    ['Meet up for people and families on alternate Saturdays 9.15am-12.15pm', { words: 'Meet up for people and families on alternate Saturdays 9.15am-12.15pm' }],
    ['Mondays 2-4pm and Fridays when we can.', { words: 'Mondays 2-4pm and Fridays when we can.' }],
    ['Tea and talk.', null],
    ['Money advice for wedding bills and the sunset years.', null],
  ])('%j', (text, expected) => {
    const found = findHours(text);
    expect(found && 'rules' in found ? said(found.rules) : found).toEqual(expected);
  });
});

test('spans of one day', () => {
  expect(said(readDaySpans('MO', '08:30-13:00,14:00-17:30'))).toEqual(['MO 08:30-13:00', 'MO 14:00-17:30']);
  expect(readDaySpans('SU', 'CLOSED')).toEqual([]);
  expect(readDaySpans('SU', '09:00-13:00:14:00-18:00')).toBeNull();
});
