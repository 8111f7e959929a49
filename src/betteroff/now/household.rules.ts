// Who the check is about, 2025-26 and later. Pence and minutes inside.
import type { Year } from '../rates/rates.rules.ts';

export type Family = 'single' | 'couple' | 'lone_parent' | 'couple_children';
export type Lcwra = 'none' | 'any' | 'new' | 'protected';
export type Lcw = 'none' | 'since_2017' | 'before_2017';
export type PipRate = 'none' | 'standard' | 'enhanced';
export type EsaGroup = 'none' | 'assessment' | 'wrag' | 'support';
export type Tenure = 'social' | 'private' | 'owner';
export type CareRate = 'none' | 'lowest' | 'middle' | 'highest';
export type MobilityRate = 'none' | 'lower' | 'higher';

/** Council tax reduction is local: what it is out of work and in work, in pence a week; bands by weekly net earnings when the council has them. */
export type CouncilTaxReduction = { out: number; inWork: number; bands: readonly { upTo: number; pence: number }[] };

export type HouseholdNow = {
  year: Exclude<Year, '2011-12'>;
  family: Family;
  age: number;
  partnerAge: number | null;
  childrenAges: readonly number[];
  /** Whole-time pay in pence a year; the work is `minutes` a week. */
  salary: number;
  minutes: number;
  inPension: boolean;
  partnerGross: number;
  lcwra: Lcwra;
  lcw: Lcw;
  dailyLiving: PipRate;
  mobility: PipRate;
  dlaCare: CareRate;
  dlaMobility: MobilityRate;
  esa: EsaGroup;
  /** False: New Style ESA alone, no Universal Credit is claimed. */
  claimsUc: boolean;
  carerElement: boolean;
  carersAllowance: boolean;
  disabledChildrenLower: number;
  disabledChildrenHigher: number;
  tenure: Tenure;
  london: boolean;
  rent: number;
  /** Other adults in the home who count: each takes a fixed amount off the rent that counts. */
  nonDependants: number;
  lha: number | null;
  savings: number;
  /** Childcare paid for while in work, pence a week. */
  childcare: number;
  occupationalPension: number;
  councilTaxReduction: CouncilTaxReduction | null;
  /** Yearly pay over 12,570 (the reference households) or weekly pay over 242 (payroll). */
  niBasis: 'annual' | 'weekly';
  /** Net earnings a month, in pence, from which the benefit cap does not apply. */
  capExempt: number;
};

export const isCouple = (family: Family): boolean => family === 'couple' || family === 'couple_children';
