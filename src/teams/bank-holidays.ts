// The bank holidays of England and Wales, from the file shipped with its source and date.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../kit/csv.ts';
import { projectRoot } from '../kit/project-root.ts';
import type { Day } from '../kit/times.ts';

let days: ReadonlySet<Day> | null = null;

/** Every bank holiday known, 'YYYY-MM-DD'. After the last year in data/bank-holidays.csv only weekends are left out. */
export const bankHolidays = (): ReadonlySet<Day> => {
  days ??= new Set(readCsv(readFileSync(join(projectRoot, 'data', 'bank-holidays.csv'), 'utf8')).rows.map((row) => row.cells.date ?? ''));
  return days;
};
