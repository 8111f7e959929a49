// Lines in, lines out: errors stand in their place and name the field or the rate.
import { expect, test } from 'vitest';
import { answerLine, answerLines } from './lines.ts';

const good = { year: '2026-27', family: 'single', age: 40, tenure: 'social', rent_weekly: 95.2, lcwra: 'protected', band: '3', hours: 16 };

test.each<[string, string]>([
  ['{', 'not JSON'], ['[]', 'one household'], ['7', 'one household'], ['', 'an empty line'],
  [JSON.stringify({ ...good, year: '2019-20' }), 'year: 2011-12, 2025-26 or 2026-27'],
  [JSON.stringify({ ...good, hours: 38 }), 'hours: hours a week, more than 0 and at most 37.5'],
  [JSON.stringify({ ...good, hours: -4 }), 'hours:'], [JSON.stringify({ ...good, hours: '16' }), 'hours:'],
  [JSON.stringify({ ...good, age: 70 }), 'age: a whole number from 18 to 65'],
  [JSON.stringify({ ...good, family: 'couple' }), 'partner_age:'],
  [JSON.stringify({ ...good, children_ages: [3] }), 'children_ages: this family has no children'],
  [JSON.stringify({ ...good, lcwra: 'any' }), 'lcwra: none, new or protected'],
  [JSON.stringify({ ...good, year: '2025-26' }), 'lcwra: none or any'],
  [JSON.stringify({ ...good, rent_weekly: 95.205 }), 'rent_weekly: an amount in pounds and pence'],
  [JSON.stringify({ ...good, savings: -1 }), 'savings: an amount'],
  [JSON.stringify({ ...good, band: '9' }), 'band: 2, 3, 4 or 5'],
  [JSON.stringify({ ...good, partner_gross_annual: 120_000 }), 'partner_gross_annual: at most 100,000'],
  [JSON.stringify({ ...good, tenure: 'private' }), 'lha is not known for 2026-27: it is local: give lha_weekly'],
  [JSON.stringify({ ...good, new_style_esa: 'wrag', carers_allowance: true }), 'carers_allowance: it overlaps'],
  [JSON.stringify({ ...good, family: 'lone_parent', children_ages: [3], full_time_salary: 60_000 }), 'child_benefit.high_income_charge is not known'],
  [JSON.stringify({ year: '2011-12', family: 'couple', age: 44, esa_group: 'support', hours: 16, afc_point: 3 }), 'premium.enhanced_couple is not known for 2011-12'],
  [JSON.stringify({ year: '2011-12', family: 'single', age: 44, esa_group: 'wrag', hours: 16.255, afc_point: 3 }), 'hours: hours that come to whole minutes'],
])('%s is refused by name', (line, says) => {
  const { text, good: read } = answerLine(line, 3);
  expect(read).toBe(false);
  const { error, ...nothingElse } = JSON.parse(text) as { error: string };
  expect(error).toContain(`line 3: ${says}`);
  expect(nothingElse).toEqual({});
});

test('the fields stand beside the year or in a household; derived fields are ignored; an id comes back', () => {
  const beside = answerLine(JSON.stringify({ id: 7, ...good, gross_annual_in_work: 1, pension_rate: 1, pension_annual: 1 }), 1);
  const { year, ...household } = good;
  const within = answerLine(JSON.stringify({ id: 7, year, household, out_of_work: {}, better_off_weekly: 0 }), 1);
  expect(beside).toEqual(within);
  expect(Object.keys(JSON.parse(beside.text) as object)).toEqual(['id', 'out_of_work', 'in_work', 'better_off_weekly', 'no_worse_off']);
});

test('National Insurance by the week, as payroll has it, and by the year as the reference households have it', () => {
  const insurance = (ni_basis?: string): number => (JSON.parse(answerLine(JSON.stringify({ ...good, hours: 37.5, ni_basis }), 1).text) as { in_work: Record<string, number> }).in_work['national_insurance'] ?? NaN;
  expect([insurance(), insurance('annual'), insurance('weekly')]).toEqual([1_055.2, 1_055.2, 1_054.08]); // 8% of (25,760 - 12,570), and of (25,760 - 242 x 52)
});

test('a stream cut anywhere answers each line once, in order, the last without an end of line too, after a byte order mark too', async () => {
  const lines = [JSON.stringify({ id: 'a', ...good }), '{bad', JSON.stringify({ id: 'ü', ...good })];
  const text = `\uFEFF${lines.join('\r\n')}`;
  for (const size of [1, 7, 64, text.length]) {
    async function* chunks(): AsyncGenerator<string> { for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size); }
    const answers = answerLines(chunks());
    let got = '';
    let step = await answers.next();
    for (; !step.done; step = await answers.next()) got += step.value;
    expect(step.value).toBe(false);
    const read = got.trimEnd().split('\n').map((line) => JSON.parse(line) as { id?: string; error?: string });
    expect(read.map(({ id, error }) => id ?? error)).toEqual(['a', 'line 2: not JSON', 'ü']);
  }
});
