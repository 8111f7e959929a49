// Every shape of household the method describes, one row each: answered, or refused by the name of what is missing. Nothing is left out without a word.
import { expect, test } from 'vitest';
import { answerLine } from './lines.ts';

const THEN = { year: '2011-12', family: 'single', age: 40, esa_group: 'wrag', rent_weekly: 80, council_tax_weekly: 15, afc_point: 6, hours: 16, wtc_disability_element: true };
const NOW = { year: '2026-27', family: 'single', age: 40, tenure: 'social', rent_weekly: 95.2, band: '3', hours: 16 };
const COUPLE = { family: 'couple', partner_age: 38 };
const FAMILY = { family: 'couple_children', partner_age: 38, children_ages: [3, 9] };
const PARENT = { family: 'lone_parent', children_ages: [3] };

const then = (fields: object) => ({ ...THEN, ...fields });
const now = (fields: object) => ({ ...NOW, ...fields });
const fields: [string, object][] = [
  ...['assessment', 'wrag', 'support'].flatMap((esa_group): [string, object][] => ['income_related', 'contributory'].map((esa_type) => [`2011-12 ESA ${esa_type} ${esa_group}`, then({ esa_group, esa_type })])),
  ['2011-12 Incapacity Benefit with its letter', then({ benefit: 'ib', ib_weekly: 94.25 })], ['2011-12 Income Support', then({ benefit: 'is' })],
  ['2011-12 income-based JSA', then({ benefit: 'jsa' })], ['2011-12 contributory JSA', then({ benefit: 'jsa', jsa_type: 'contributory' })], ['2011-12 no benefit', then({ benefit: 'none' })],
  ['2011-12 DLA of every rate', then({ dla_care: 'highest', dla_mobility: 'higher' })], ['2011-12 severe disability premium', then({ dla_care: 'middle', lives_alone: true })],
  ['2011-12 couple, one earner', then(COUPLE)], ['2011-12 couple, two earners', then({ ...COUPLE, partner_gross_annual: 12_000, partner_hours: 30 })],
  ['2011-12 couple with children, two earners and childcare', then({ ...FAMILY, partner_gross_annual: 9_000, partner_hours: 20, childcare_weekly: 120 })],
  ['2011-12 couple on contributory ESA in the support group who own their home', then({ ...COUPLE, esa_type: 'contributory', esa_group: 'support', rent_weekly: 0, council_tax_weekly: 0 })],
  ['2011-12 lone parent', then({ ...PARENT, benefit: 'is' })], ['2011-12 lone parent with a disabled child', then({ ...PARENT, disabled_children_lower: 1 })],
  ['2011-12 under 25', then({ age: 22, esa_group: 'assessment' })], ['2011-12 sixty', then({ age: 60, wtc_disability_element: false })], ['2011-12 fifty-plus element', then({ age: 52, wtc_fifty_plus: true })],
  ['2011-12 carer', then({ carers_allowance: true })], ['2011-12 savings', then({ savings: 9_999 })], ['2011-12 another adult in the home', then({ non_dependant_deduction_weekly: 9.4 })],
  ['2011-12 second year of tax credits', then({ tax_credit_year: 2 })], ['2011-12 taxable income the year before', then({ last_year_income: 20_000 })], ['2011-12 not in the pension', then({ in_nhs_pension: false })],
  ['2011-12 half of full time', then({ hours: 18.75 })], ['2011-12 before 1 October', then({ job_starts: '2011-05-01' })],
  ['now single', now({})], ['now couple, two earners', now({ ...COUPLE, partner_gross_annual: 15_000 })], ['now couple with children and childcare', now({ ...FAMILY, partner_gross_annual: 15_000, childcare_weekly: 100 })],
  ['now lone parent of five', now({ family: 'lone_parent', children_ages: [15, 12, 8, 4, 1] })], ['now private rent above the LHA', now({ tenure: 'private', rent_weekly: 150, lha_weekly: 92.05 })],
  ['now owner', now({ tenure: 'owner', rent_weekly: 0 })], ['now another adult in the home', now({ non_dependants: 1 })], ['now LCW', now({ lcw: 'since_2017' })], ['now LCWRA held', now({ lcwra: 'protected' })], ['now LCWRA new', now({ lcwra: 'new' })],
  ['2025-26 LCWRA', now({ year: '2025-26', lcwra: 'any' })], ['now New Style ESA alone', now({ new_style_esa: 'support', claims_universal_credit: false })], ['now New Style ESA beside Universal Credit', now({ new_style_esa: 'wrag' })],
  ['now carer with Carer’s Allowance', now({ carer_element: true, carers_allowance: true })], ['now PIP and DLA', now({ pip_daily_living: 'enhanced', dla_mobility: 'higher' })], ['now disabled child', now({ ...PARENT, disabled_children_higher: 1 })],
  ['now savings above the limit', now({ savings: 16_001 })], ['now in London under the cap', now({ region: 'LONDON', rent_weekly: 380 })], ['now own pension', now({ occupational_pension_annual: 3_000 })], ['now council tax reduction in bands', now({ ctr_bands: [{ up_to_weekly: 100, ctr_weekly: 20 }] })],
  ['now under 25', now({ age: 19 })], ['now hours to the minute', now({ hours: 16.25 })], ['now weekly National Insurance', now({ ni_basis: 'weekly' })],
];

test.each(fields)('%s: answered, and in the exact shape', (_, household) => {
  const { text, good } = answerLine(JSON.stringify({ id: 'a', ...household }), 1);
  expect(good, text).toBe(true);
  const answer = JSON.parse(text) as { no_worse_off: object[]; better_off_weekly: number; in_work: Record<string, unknown>; out_of_work: Record<string, unknown> };
  expect(Object.keys(answer)).toEqual(['id', 'out_of_work', 'in_work', 'better_off_weekly', 'no_worse_off']);
  for (const one of answer.no_worse_off) expect(Object.keys(one)).toEqual(['from', 'to', 'edge']);
  for (const side of [answer.out_of_work, answer.in_work]) for (const [name, value] of Object.entries(side)) expect(typeof value === 'boolean' || Number.isFinite(value), name).toBe(true);
  expect(answer.better_off_weekly).toBeCloseTo(Number(answer.in_work['net_weekly']) - Number(answer.out_of_work['net_weekly']), 1);
});

test.each<[string, object, string]>([
  ['Incapacity Benefit without its letter', then({ benefit: 'ib' }), 'incapacity_benefit.long_term is not known for 2011-12'],
  ['a couple in the support group who rent', then({ ...COUPLE, esa_group: 'support' }), 'premium.enhanced_couple is not known for 2011-12'],
  ['a severely disabled child in a rented home', then({ ...PARENT, disabled_children_higher: 1 }), 'premium.enhanced_child is not known for 2011-12'],
  ['a partner’s pay without their hours', then({ ...COUPLE, partner_gross_annual: 9_000 }), 'partner_hours: hours a week'],
  ['a partner’s pay without a partner', then({ partner_gross_annual: 9_000 }), 'partner_gross_annual: this family has no partner'],
  ['the same today', now({ partner_gross_annual: 9_000 }), 'partner_gross_annual: this family has no partner'],
  ['Carer’s Allowance beside contributory ESA', then({ esa_type: 'contributory', carers_allowance: true }), 'carers_allowance: it overlaps'],
  ['the 50-plus element at 40', then({ wtc_fifty_plus: true }), 'wtc_fifty_plus: it is for people of 50'],
  ['PIP in 2011', then({ pip_mobility: 'standard' }), 'pip_mobility: 2011-12 did not have it'],
  ['Income Support today', now({ benefit: 'is' }), 'benefit: it had ended by then'],
  ['a private rent without the LHA', now({ tenure: 'private' }), 'lha is not known for 2026-27'],
])('%s: refused by name', (_, household, says) => {
  const { text, good } = answerLine(JSON.stringify(household), 1);
  expect(good).toBe(false);
  expect((JSON.parse(text) as { error: string }).error).toContain(`line 1: ${says}`);
});
