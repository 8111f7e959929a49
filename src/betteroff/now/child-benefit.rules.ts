// Child Benefit: so much for the eldest and so much for each other child. Work does not change it below the High Income charge, which is not among our rates.
import type { Parts } from '../parts.rules.ts';
import { money, type RateBook } from '../rates/rates.rules.ts';
import { byWeek } from './scale.rules.ts';

export const childBenefit = (book: RateBook, children: number): Parts =>
  children === 0 ? 0 : byWeek(money(book, 'child_benefit.eldest') + (children - 1) * money(book, 'child_benefit.other'));
