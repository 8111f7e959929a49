// What somebody answered in the guided check, as the form sends it, and the household that makes. Nothing of it is kept unless they save it.
import type { Fields } from '../read-fields.rules.ts';
import type { Year } from '../rates/rates.rules.ts';

/** Every answer by its field's name, as typed. */
export type Answers = Readonly<Record<string, string>>;

export const ANSWER_NAMES = [
  'family', 'age', 'partner_age', 'children', 'partner_pay', 'home', 'london', 'rent', 'lha', 'rent_every', 'universal_credit', 'esa', 'health', 'caring', 'daily_living', 'mobility', 'savings', 'childcare',
  'council_out', 'council_in', 'band', 'pay', 'hours', 'pension',
] as const;
export type AnswerName = (typeof ANSWER_NAMES)[number];
const LONGEST = 40;

/** Only the answers the check knows, none of them longer than an answer can be. */
export const answersIn = (body: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(ANSWER_NAMES.flatMap((name): [string, string][] => {
    const value = body[name];
    return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST ? [[name, value.trim()]] : [];
  }));

/** Pounds as people type them: 95, 95.20, £1,200. In pounds; null when it cannot be read. */
export const readPounds = (typed: string): number | null => {
  const plain = typed.replace(/[£,\s]/g, '');
  return /^\d{1,6}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
};

/** Hours as people type them: 16, 16.5, 16½, "16 and a half". */
export const readHours = (typed: string): number | null => {
  const plain = typed.toLowerCase().replace(/\s*(and a half|½)/, '.5').replace(/\s*(hours?|hrs?|h)$/, '').trim();
  const hours = /^\d{1,2}([.]\d{1,2})?$|^\.5$/.test(plain) ? Number(plain) : NaN;
  return hours > 0 && hours <= 37.5 && Number.isInteger(hours * 60) ? hours : null;
};

/** Ages as people type them: "3, 7 and 12". */
export const readAges = (typed: string): number[] | null => {
  const parts = typed.split(/[\s,;]+|and/).map((part) => part.trim()).filter(Boolean);
  const ages = parts.map(Number);
  return ages.length > 0 && ages.length <= 10 && ages.every((age) => Number.isInteger(age) && age >= 0 && age <= 19) ? ages : null;
};

/** The year whose rates hold on a day. After the last one we have, the last one: the page says how old it is. */
export const yearFor = (day: string): Exclude<Year, '2011-12'> => (day < '2026-04-06' ? '2025-26' : '2026-27');

const money = (a: Answers, name: AnswerName): number => readPounds(a[name] ?? '') ?? 0;
/** Rent as it is paid, by the week or the month, to the penny a week: twelve months are 52 weeks, as Universal Credit counts them. */
const rentAWeek = (a: Answers, name: 'rent' | 'lha'): number => (a['rent_every'] === 'month' ? Math.round((money(a, name) * 1200) / 52) / 100 : money(a, name));
const HEALTH: Record<string, Record<string, unknown>> = { lcwra_before: { lcwra: 'protected' }, lcwra_new: { lcwra: 'new' }, lcw: { lcw: 'since_2017' }, none: {} };

/** The household as the engine reads it. Weekly National Insurance and the earnings that follow the minimum wage: the ones payroll uses, and that promise less. */
export const householdOf = (a: Answers, year: Exclude<Year, '2011-12'>, capExempt: number): Fields => {
  const withPartner = a['family'] === 'couple' || a['family'] === 'couple_children';
  const withChildren = a['family'] === 'lone_parent' || a['family'] === 'couple_children';
  const health = HEALTH[a['health'] ?? 'none'] ?? {};
  const claims = a['universal_credit'] !== 'no';
  const council = a['council_out'] !== undefined || a['council_in'] !== undefined;
  return {
    family: a['family'], age: Number(a['age']), ...(withPartner ? { partner_age: Number(a['partner_age']), partner_gross_annual: money(a, 'partner_pay') } : {}),
    children_ages: withChildren ? readAges(a['children'] ?? '') ?? [] : [], tenure: a['home'], region: a['london'] === 'yes' ? 'LONDON' : 'OUTSIDE',
    rent_weekly: a['home'] === 'owner' ? 0 : rentAWeek(a, 'rent'), ...(a['home'] === 'private' ? { lha_weekly: rentAWeek(a, 'lha') } : {}),
    claims_universal_credit: claims, new_style_esa: a['esa'] ?? 'none', ...(claims ? health : {}), ...(year === '2025-26' && claims && health['lcwra'] ? { lcwra: 'any' } : {}),
    carer_element: a['caring'] === 'element' || a['caring'] === 'allowance', carers_allowance: a['caring'] === 'allowance',
    pip_daily_living: a['daily_living'] ?? 'none', pip_mobility: a['mobility'] ?? 'none', savings: money(a, 'savings'), childcare_weekly: withChildren ? money(a, 'childcare') : 0,
    ...(council ? { ctr_out_of_work_weekly: money(a, 'council_out'), ctr_in_work_weekly: money(a, 'council_in') } : {}),
    ...(a['band'] === 'other' ? { full_time_salary: money(a, 'pay') } : { band: (a['band'] ?? '').split('-')[0], point_index: Number((a['band'] ?? '').split('-')[1] ?? 0) }),
    hours: readHours(a['hours'] ?? ''), in_nhs_pension: a['pension'] !== 'no', ni_basis: 'weekly', benefit_cap_exempt_monthly: capExempt,
  };
};
