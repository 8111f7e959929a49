// A household of 2025-26 or 2026-27 as the command line and the pages give it.
import { moneyField, minutesField, refuse, refuseLater, wholeField, wordField, yesNoField, type Fields } from '../read-fields.rules.ts';
import { money, RateMissing, table, type RateBook } from '../rates/rates.rules.ts';
import { isCouple, type CouncilTaxReduction, type HouseholdNow } from './household.rules.ts';

const FAMILIES = ['single', 'couple', 'lone_parent', 'couple_children'] as const;
const PIP = ['none', 'standard', 'enhanced'] as const;
/** Of the law before: ended, so a household that gives one means another year. */
const EARLIER = ['benefit', 'esa_group', 'ib_weekly', 'wtc_disability_element', 'wtc_fifty_plus'] as const;
/** What the reference households use in both years; our rates hold 881 for 2026-27, unconfirmed. */
const REFERENCE_EXEMPT = 84_600;

export const readNow = (book: RateBook, from: Fields): HouseholdNow => {
  const family = wordField(from, 'family', FAMILIES);
  refuseLater(from, EARLIER, 'it had ended by then: give new_style_esa, lcwra or none');
  const childrenAges = agesOf(from, family.includes('parent') || family.includes('children'));
  const salary = salaryOf(book, from);
  const tenure = tenureOf(from);
  const household: HouseholdNow = {
    year: book.year as HouseholdNow['year'], family, childrenAges, salary, tenure,
    age: wholeField(from, 'age', 18, 65), partnerAge: isCouple(family) ? wholeField(from, 'partner_age', 16, 65) : null,
    minutes: minutesField(from), inPension: yesNoField(from, 'in_nhs_pension', true), partnerGross: moneyField(from, 'partner_gross_annual', 0),
    lcwra: wordField(from, 'lcwra', book.year === '2025-26' ? (['none', 'any'] as const) : (['none', 'new', 'protected'] as const), 'none'),
    lcw: wordField(from, 'lcw', ['none', 'since_2017', 'before_2017'] as const, 'none'),
    dailyLiving: wordField(from, 'pip_daily_living', PIP, 'none'), mobility: wordField(from, 'pip_mobility', PIP, 'none'),
    dlaCare: wordField(from, 'dla_care', ['none', 'lowest', 'middle', 'highest'] as const, 'none'), dlaMobility: wordField(from, 'dla_mobility', ['none', 'lower', 'higher'] as const, 'none'),
    esa: wordField(from, 'new_style_esa', ['none', 'assessment', 'wrag', 'support'] as const, 'none'), claimsUc: yesNoField(from, 'claims_universal_credit', true),
    carerElement: yesNoField(from, 'carer_element', false), carersAllowance: yesNoField(from, 'carers_allowance', false),
    disabledChildrenLower: wholeField(from, 'disabled_children_lower', 0, childrenAges.length, 0), disabledChildrenHigher: wholeField(from, 'disabled_children_higher', 0, childrenAges.length, 0),
    london: from['region'] === 'LONDON', rent: moneyField(from, 'rent_weekly', 0), nonDependants: wholeField(from, 'non_dependants', 0, 8, 0), lha: lhaOf(book, from, tenure), savings: moneyField(from, 'savings', 0),
    childcare: moneyField(from, 'childcare_weekly', 0), occupationalPension: moneyField(from, 'occupational_pension_annual', 0), councilTaxReduction: councilTaxReductionOf(from),
    niBasis: wordField(from, 'ni_basis', ['annual', 'weekly'] as const, 'annual'), capExempt: moneyField(from, 'benefit_cap_exempt_monthly', REFERENCE_EXEMPT),
  };
  refuseWhatWeCannotWorkOut(book, household);
  return household;
};

const agesOf = (from: Fields, withChildren: boolean): number[] => {
  const ages = from['children_ages'] ?? [];
  if (!Array.isArray(ages) || !ages.every((age) => Number.isInteger(age) && age >= 0 && age <= 19)) return refuse('children_ages', 'a list of ages from 0 to 19');
  if (withChildren !== ages.length > 0) return refuse('children_ages', withChildren ? 'this family has children: give their ages' : 'this family has no children: leave the list empty');
  return ages as number[];
};

/** The whole-time salary, or the pay band and step it stands for. */
const salaryOf = (book: RateBook, from: Fields): number => {
  if (from['full_time_salary'] !== undefined && from['full_time_salary'] !== null) return moneyField(from, 'full_time_salary');
  const bands = table<Record<string, number[]>>(book, 'afc.bands');
  const steps = bands[wordField(from, 'band', Object.keys(bands))] ?? [];
  return (steps[wholeField(from, 'point_index', 0, steps.length - 1, 0)] ?? 0) * 100;
};

const tenureOf = (from: Fields): HouseholdNow['tenure'] => wordField(from, 'tenure', ['social', 'private', 'owner'] as const, Number(from['rent_weekly'] ?? 0) > 0 ? undefined : 'owner');

const lhaOf = (book: RateBook, from: Fields, tenure: string): number | null => {
  if (from['lha_weekly'] !== undefined && from['lha_weekly'] !== null) return moneyField(from, 'lha_weekly');
  if (tenure === 'private' && Number(from['rent_weekly'] ?? 0) > 0) throw new RateMissing('lha', book.year, 'it is local: give lha_weekly for the area and the rooms allowed');
  return null;
};

const councilTaxReductionOf = (from: Fields): CouncilTaxReduction | null => {
  if (from['ctr_bands'] === undefined && from['ctr_out_of_work_weekly'] === undefined && from['ctr_in_work_weekly'] === undefined) return null;
  const bands = from['ctr_bands'] ?? [];
  if (!Array.isArray(bands)) return refuse('ctr_bands', 'a list of {up_to_weekly, ctr_weekly}');
  const read = bands.map((band: Fields) => ({ upTo: moneyField(band, 'up_to_weekly'), pence: moneyField(band, 'ctr_weekly') }));
  if (read.some(({ upTo }, i) => i > 0 && upTo <= read[i - 1]!.upTo)) return refuse('ctr_bands', 'the lowest earnings first');
  return { out: moneyField(from, 'ctr_out_of_work_weekly', 0), inWork: moneyField(from, 'ctr_in_work_weekly', 0), bands: read };
};

const refuseWhatWeCannotWorkOut = (book: RateBook, h: HouseholdNow): void => {
  const higherRateFrom = money(book, 'income_tax.personal_allowance') + money(book, 'income_tax.basic_rate_limit');
  if (h.childrenAges.length > 0 && Math.max(h.salary, h.partnerGross) > higherRateFrom) throw new RateMissing('child_benefit.high_income_charge', h.year);
  if (h.partnerGross > 0 && !isCouple(h.family)) refuse('partner_gross_annual', 'this family has no partner: leave it out');
  if (h.esa !== 'none' && h.carersAllowance) refuse('carers_allowance', 'it overlaps with New Style ESA: ask a benefits adviser which is paid');
  if (h.disabledChildrenLower + h.disabledChildrenHigher > h.childrenAges.length) refuse('disabled_children_higher', 'no more than there are children');
  if (!h.claimsUc && h.lcwra !== 'none') refuse('claims_universal_credit', 'LCWRA is part of Universal Credit');
};
