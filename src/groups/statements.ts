// What people who came are asked about how a group is led: our own sentences, as data (data/group-statements.csv).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../kit/project-root.ts';
import type { Statement } from './feedback.rules.ts';

export const STATEMENTS: readonly Statement[] = (parse(readFileSync(join(projectRoot, 'data', 'group-statements.csv')), { columns: true, skip_empty_lines: true, trim: true }) as Record<string, string>[])
  .map((row) => ({ statement: row.statement ?? '', words: row.words ?? '' }));
