// Week by week, as the worked example has it: variant A, 16 hours at point 6.
import { expect, test } from 'vitest';
import { pounds } from '../parts.rules.ts';
import { ratesOf } from '../rates/rates.ts';
import { readThen } from './read.rules.ts';
import { PARTS } from './scale.rules.ts';
import { firstYear } from './weeks.rules.ts';

const A = { family: 'single', age: 40, esa_group: 'wrag', lives_alone: true, rent_weekly: 80, council_tax_weekly: 15, afc_point: 6, hours: 16, wtc_disability_element: true };
const yearOf = (fields: object, weeksOnBenefit = 60) => {
  const book = ratesOf('2011-12');
  const year = firstYear(book, readThen(book, { ...A, ...fields }), { weeksOnBenefit });
  return { before: pounds(year.before, PARTS), grant: pounds(year.jobGrant, PARTS), weeks: year.weeks.map(({ from, to, net }) => [from, to, pounds(net, PARTS)]) };
};

test.each<[string, object, number, unknown]>([
  ['over a year on ESA: run-on of four weeks, credit to week 52, then the second year', {}, 60, { before: 189.25, grant: 100, weeks: [[1, 4, 345.79], [5, 52, 278.41], [53, null, 238.39]] }],
  ['twenty weeks on it: the credit, no run-on and no grant', {}, 20, { before: 189.25, grant: 0, weeks: [[1, 52, 278.41], [53, null, 238.39]] }],
  ['ten weeks on it: none of them', {}, 10, { before: 189.25, grant: 0, weeks: [[1, 52, 238.41], [53, null, 238.39]] }],
  ['more than 15,000 a year: no credit', { hours: 37.5 }, 60, { before: 189.25, grant: 100, weeks: [[1, 4, 440.87], [5, 52, 345.87], [53, null, expect.any(Number)]] }],
  ['permitted work in the work-related group ends after 52 weeks', { hours: 12 }, 60, { before: 189.25, grant: 0, weeks: [[1, 52, 281.72], [53, null, expect.any(Number)]] }],
  ['in the support group it has no end', { hours: 12, esa_group: 'support' }, 60, { before: 208.9, grant: 0, weeks: [[1, null, 301.37]] }],
  ['up to 20 a week it has no end either', { hours: 2.5 }, 60, { before: 189.25, grant: 0, weeks: [[1, null, expect.any(Number)]] }],
])('%s', (_, fields, weeksBefore, expected) => expect(yearOf(fields, weeksBefore)).toEqual(expected));
