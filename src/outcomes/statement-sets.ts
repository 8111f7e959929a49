// Sets of our own short statements, each as three audiences read it: data. Nothing here is a licensed measure or copied from one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../kit/csv.ts';
import { projectRoot } from '../kit/project-root.ts';
import type { Audience, Statement } from './statements.rules.ts';

export type StatementSet = { key: string; name: string; about: string; statements: Statement[] };
const SETS = [
  { key: 'them-and-us', name: 'Them and us', about: 'Whether there is a line between people who work here and people who are supported.' },
  { key: 'recovery-practice', name: 'Recovery in practice', about: 'Whether what is done here starts from what people hope for.' },
] as const;
let sets: StatementSet[] | null = null;

/** The sets of data/statements/. */
export const statementSets = (): StatementSet[] => (sets ??= SETS.map((set) => ({
  ...set,
  statements: readCsv(readFileSync(join(projectRoot, 'data', 'statements', `${set.key}.csv`), 'utf8')).rows.map(({ cells }) => ({
    key: cells.key ?? '', turned: cells.turned === 'yes', words: { staff: cells.staff ?? '', 'peer workers': cells['peer workers'] ?? '', 'people supported': cells['people supported'] ?? '' } satisfies Record<Audience, string>,
  })),
})));
export const statementSet = (key: string): StatementSet | undefined => statementSets().find((set) => set.key === key);
