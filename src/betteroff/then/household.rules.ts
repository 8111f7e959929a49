// Who the check is about, 2011-12. Pence and half hours inside.
import type { CareRate, Family, MobilityRate } from '../now/household.rules.ts';

/** What somebody had out of work. esa_income: income-related ESA; esa_contributory; ib: Incapacity Benefit; is: Income Support; jsa: income-based Jobseeker's Allowance, or the contributory one. */
export type OutOfWork = 'esa_income' | 'esa_contributory' | 'ib' | 'is' | 'jsa' | 'jsa_contributory' | 'none';

/** A partner who earns: pence a year, half hours a week. They are taken to be outside the NHS pension, as in the later years. */
export type Partner = { gross: number; halfHours: number; age: number };

export type HouseholdThen = {
  family: Family;
  age: number;
  children: number;
  /** Of the children: with any DLA; with the highest rate of care. */
  disabledChildren: number;
  severelyDisabledChildren: number;
  partner: Partner | null;
  carersAllowance: boolean;
  /** Childcare paid for while in work, pence a week. */
  childcare: number;
  benefit: OutOfWork;
  group: 'assessment' | 'wrag' | 'support';
  /** Incapacity Benefit a week, in pence, from the letter: our rates do not hold it. */
  ib: number | null;
  dlaCare: CareRate;
  dlaMobility: MobilityRate;
  livesAlone: boolean;
  carerPaid: boolean;
  rent: number;
  councilTax: number;
  nonDependants: number;
  savings: number;
  salary: number;
  halfHours: number;
  inPension: boolean;
  wtcDisability: boolean;
  fiftyPlus: boolean;
  creditYear: 1 | 2;
  /** Taxable income of the year before the job, in pence. */
  lastYearIncome: number;
  jobStarts: string;
};

export const isCouple = (h: Pick<HouseholdThen, 'family'>): boolean => h.family === 'couple' || h.family === 'couple_children';
/** The severe disability premium: DLA care at the middle or highest rate, living alone, and nobody paid Carer's Allowance for them. */
export const hasSeverePremium = (h: HouseholdThen): boolean => (h.dlaCare === 'middle' || h.dlaCare === 'highest') && h.livesAlone && !h.carerPaid && !isCouple(h);
export const hasDla = (h: HouseholdThen): boolean => h.dlaCare !== 'none' || h.dlaMobility !== 'none';
export const onIncomeRelated = (h: HouseholdThen): boolean => h.benefit === 'esa_income' || h.benefit === 'is' || h.benefit === 'jsa';
/** Half hours from which a partner's work ends Income Support, income-based JSA and income-related ESA: 24 a week. */
const PARTNER_WORKS_FROM = 48;
export const partnerEndsIncomeRelated = (h: HouseholdThen): boolean => (h.partner?.halfHours ?? 0) >= PARTNER_WORKS_FROM;
