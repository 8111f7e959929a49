import { expect, test } from 'vitest';
import { readOldDate } from './old-date.rules.ts';
import type { DateAbout } from './old-date.rules.ts';

const TODAY = '2026-11-23';

test.each<[string, DateAbout, string]>([
  ['31/3/1980', 'birth', '1980-03-31'], ['31/03/1980', 'birth', '1980-03-31'], ['31.3.1980', 'birth', '1980-03-31'], ['31-03-1980', 'birth', '1980-03-31'], ['31 3 1980', 'birth', '1980-03-31'],
  ['1980-03-31', 'birth', '1980-03-31'], ['1980/3/31', 'birth', '1980-03-31'], ['31-Mar-1980', 'birth', '1980-03-31'], ['31 March 1980', 'birth', '1980-03-31'], ['31st of March 1980', 'birth', '1980-03-31'],
  ['Mon 31st March, 1980', 'birth', '1980-03-31'], ['March 31, 1980', 'birth', '1980-03-31'], ['1 Sept 1980', 'birth', '1980-09-01'], ['31Mar1980', 'birth', '1980-03-31'],
  ['31/03/1980 00:00', 'birth', '1980-03-31'], ['1980-03-31T00:00:00.000Z', 'birth', '1980-03-31'], [' 31/3/1980 ', 'birth', '1980-03-31'],
  ['29/2/2024', 'past', '2024-02-29'], ['23/11/2026', 'past', '2026-11-23'], ['4/12/2026', 'coming', '2026-12-04'],
])('%s (%s) is %s, as it stands', (typed, about, value) => expect(readOldDate(typed, about, TODAY)).toEqual({ value, mended: null }));

test.each<[string, DateAbout, string]>([
  ['31-Mar-80', 'birth', '1980-03-31'], ['31/3/80', 'birth', '1980-03-31'], ['1/2/05', 'birth', '2005-02-01'], ['1/2/21', 'birth', '1921-02-01'],
  ['3/4/26', 'past', '2026-04-03'], ['3/4/99', 'past', '1999-04-03'], ['3/4/27', 'coming', '2027-04-03'],
])('%s (%s): only %s makes sense, and we say so', (typed, about, value) =>
  expect(readOldDate(typed, about, TODAY)).toEqual({ value, mended: `the year of "${typed}" is taken as ${value.slice(0, 4)}` }));

test.each<[string, DateAbout, string]>([
  ['3/31/1980', 'birth', 'Is the month written first?'], ['31/13/1980', 'birth', 'is no day of the calendar'], ['30/2/2025', 'past', 'is no day of the calendar'], ['29/2/2023', 'past', 'is no day of the calendar'],
  ['45292', 'past', 'programs count from different days'], ['about Easter', 'past', 'is not a date we can read'], ['1980', 'birth', 'is not a date we can read'], ['March 1980', 'birth', 'is not a date we can read'],
  ['31/3/2012', 'birth', 'would make them 14 years old'], ['31/3/1890', 'birth', 'would make them 136 years old'], ['24/11/2026', 'past', 'lies in the future'], ['3/4/1985', 'past', 'is before 1990'],
  ['3/4/80', 'past', 'makes sense neither as 1980 nor as 2080'], ['1/1/15', 'birth', 'makes sense neither as 1915 nor as 2015'], ['4/12/2040', 'coming', 'is more than 3 years ahead'], ['31/3/180', 'birth', 'is not a date we can read'],
])('%s (%s) is refused: %s', (typed, about, because) => {
  const read = readOldDate(typed, about, TODAY);
  expect('problem' in read ? read.problem : read).toContain(because);
});

test('two figures that fit two centuries are refused: born in 1921 or 2021 never both make sense, but a service of 2090 would ask', () => {
  expect(readOldDate('3/4/91', 'past', '2095-01-01')).toEqual({ problem: '"3/4/91" could be 1991 or 2091. Write the year with four figures' });
});
