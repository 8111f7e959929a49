// Personal Independence Payment and Disability Living Allowance. Nobody's pay, hours or savings changes them.
import type { Parts } from '../parts.rules.ts';
import { money, type RateBook } from '../rates/rates.rules.ts';
import type { HouseholdNow } from './household.rules.ts';
import { byWeek } from './scale.rules.ts';

const rate = (book: RateBook, benefit: string, level: string): Parts => (level === 'none' ? 0 : byWeek(money(book, `${benefit}_${level}`)));

export const pip = (book: RateBook, h: HouseholdNow): Parts => rate(book, 'pip.daily_living', h.dailyLiving) + rate(book, 'pip.mobility', h.mobility);
export const dla = (book: RateBook, h: HouseholdNow): Parts => rate(book, 'dla.care', h.dlaCare) + rate(book, 'dla.mobility', h.dlaMobility);
