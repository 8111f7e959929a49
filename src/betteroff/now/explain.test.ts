// The lines of an income add up to it, and their words hold the figures.
import { expect, test } from 'vitest';
import { curveNow } from '../answer.rules.ts';
import { gainsOf } from '../hours.rules.ts';
import { ratesOf } from '../rates/rates.ts';
import { linesNow, stepsDown, weekPence } from './explain.rules.ts';
import { readNow } from './read.rules.ts';
import { prepareNow, yearAt } from './year.rules.ts';

const book = ratesOf('2026-27');
const prepared = (fields: object) => prepareNow(book, readNow(book, { family: 'single', age: 40, tenure: 'social', rent_weekly: 95.2, band: '3', hours: 16, lcwra: 'protected', ni_basis: 'weekly', ...fields }));

test.each([{}, { hours: 37.5 }, { new_style_esa: 'wrag', hours: 8 }, { family: 'couple_children', partner_age: 40, partner_gross_annual: 9_000, children_ages: [3, 12], childcare_weekly: 80 }, { lcwra: 'none', rent_weekly: 300 }])('%j: the lines add up to the net, within the pennies they are shown in', (fields) => {
  const p = prepared(fields);
  for (const minutes of [0, p.h.minutes]) {
    const y = yearAt(p, minutes);
    const lines = linesNow(p, y);
    expect(Math.abs(lines.reduce((sum, { pence }) => sum + pence, 0) - weekPence(y.net))).toBeLessThanOrEqual(lines.length / 2 + 1);
    for (const { words } of lines) expect(words).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test('the example in words', () => {
  const p = prepared({});
  const words = linesNow(p, yearAt(p, 960));
  expect(words.map(({ what, pence }) => [what, pence])).toEqual([['Your pay', 21_136], ['NHS pension', -1_099], ['Universal Credit', 23_643]]);
  expect(words[0]?.words).toBe('£25,760.00 a year for 37½ hours × 16 ÷ 37½ = £10,990.93 a year; ÷ 52.');
  expect(words[2]?.words).toContain('A month: standard allowance £424.90 + health (LCWRA) £429.80 + rent £412.53. Less 55% of £441.28 (earnings a month after tax, National Insurance and pension, above the work allowance of £427.00).');
});

test('steps down are named: the end of permitted work. The pension tier slows the rise, and is no step down', () => {
  const at = (fields: object) => { const curve = curveNow(prepared(fields)); return stepsDown(gainsOf(curve), (a, b) => curve.changes(a, b)); };
  expect(at({})).toEqual([]);
  expect(at({ new_style_esa: 'support', claims_universal_credit: false, lcwra: 'none', in_nhs_pension: false }).map(({ why }) => why)).toEqual(['New Style ESA stops: earnings pass £203.50 a week, the limit of permitted work']);
});
