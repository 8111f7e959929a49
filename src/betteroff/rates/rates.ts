// The rates as they stand in data/benefits/rates.json, read once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../kit/project-root.ts';
import type { Rate, RateBook, Year } from './rates.rules.ts';

let read: Record<Year, Record<string, Rate>> | undefined;

/** Every rate of one year. */
export const ratesOf = (year: Year): RateBook => {
  read ??= (JSON.parse(readFileSync(join(projectRoot, 'data', 'benefits', 'rates.json'), 'utf8')) as { years: Record<Year, Record<string, Rate>> }).years;
  return { year, rates: read[year] };
};
