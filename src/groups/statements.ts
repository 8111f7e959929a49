// What people who came are asked about how a group is led: our own sentences, as data (data/group-statements.csv).
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Statement } from './feedback.rules.ts';

export const STATEMENTS: readonly Statement[] = (parse(readFileSync('data/group-statements.csv'), { columns: true, skip_empty_lines: true, trim: true }) as Record<string, string>[])
  .map((row) => ({ statement: row.statement ?? '', words: row.words ?? '' }));
