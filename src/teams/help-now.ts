// Who to ring now: the trust's own crisis lines first, then the national ones shipped with their source and date.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../kit/project-root.ts';

export type HelpLine = { who: string; how: 'phone' | 'text' | 'in person'; number: string; when: string; forWhom: string; source: string; checked: string };

let national: HelpLine[] | null = null;

/** The national lines of data/help-now.csv, as sourced there. */
export const nationalHelp = (): HelpLine[] => {
  national ??= (parse(readFileSync(join(projectRoot, 'data', 'help-now.csv')), { columns: true, skip_empty_lines: true, trim: true }) as Record<string, string>[]).map((row) => ({
    who: row.who ?? '', how: row.how === 'text' ? 'text' : 'phone', number: row.number ?? '', when: row.when ?? '', forWhom: row.for ?? '', source: row.source ?? '', checked: row.checked ?? '',
  }));
  return national;
};
