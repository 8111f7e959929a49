// The nine competence domains: their numbers, and short labels of our own. The framework itself is one link away.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../kit/csv.ts';
import { projectRoot } from '../../kit/project-root.ts';

export type Domain = { number: number; label: string; what: string };
export const FRAMEWORK = 'https://www.ucl.ac.uk/pals/research/clinical-educational-and-health-psychology/research-groups/core/competence-frameworks-16';

let domains: Domain[] | null = null;
export const competenceDomains = (): Domain[] => {
  domains ??= readCsv(readFileSync(join(projectRoot, 'data', 'competence-domains.csv'), 'utf8')).rows.map(({ cells }) => ({ number: Number(cells.number), label: cells.label ?? '', what: cells.what ?? '' }));
  return domains;
};
