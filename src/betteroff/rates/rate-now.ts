// One amount of the newest year that has a source, for other pages that say what work may mean for benefits.
import { YEARS } from './rates.rules.ts';
import { ratesOf } from './rates.ts';

/** The amount in pounds and the tax year it is of, by its key in data/benefits/rates.json; undefined where no year has a sourced one. */
export const rateNow = (key: string): { pounds: number; year: string } | undefined => {
  for (const year of [...YEARS].reverse()) {
    const rate = ratesOf(year).rates[key];
    if (rate && typeof rate.value === 'number' && (rate.status === 'sourced' || rate.status === 'derived')) return { pounds: rate.value, year };
  }
  return undefined;
};
