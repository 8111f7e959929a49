// Carer's Allowance: paid whole up to an earnings limit and not at all above it. It is taxable, and Universal Credit counts it in full.
import type { Parts } from '../parts.rules.ts';
import { money, type RateBook } from '../rates/rates.rules.ts';
import { byWeek } from './scale.rules.ts';

export type CarersAllowance = { amount: Parts; earningsLimit: Parts };

export const carersAllowance = (book: RateBook, claimed: boolean): CarersAllowance =>
  claimed ? { amount: byWeek(money(book, 'carers_allowance.rate')), earningsLimit: byWeek(money(book, 'carers_allowance.earnings_limit')) } : { amount: 0, earningsLimit: 0 };
