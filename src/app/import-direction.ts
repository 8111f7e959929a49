// Checks that imports point the way .dependency-cruiser.mjs says.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { IForbiddenRuleType } from 'dependency-cruiser';
import { projectRoot } from '../kit/project-root.ts';

/** One line for each import that points the wrong way, and how many files were looked at. */
export async function wrongImports(folders: string[]): Promise<{ wrong: string[]; looked: number }> {
  const { cruise } = await import('dependency-cruiser');
  const rules = (await import(pathToFileURL(join(projectRoot, '.dependency-cruiser.mjs')).href) as { default: { forbidden: IForbiddenRuleType[]; options: object } }).default;
  const typescript = await import('dependency-cruiser/config-utl/extract-ts-config');
  const tsConfig = (typescript as { default: (file: string) => object }).default(join(projectRoot, 'tsconfig.json'));
  const { output } = await cruise(folders, { ...rules.options, baseDir: projectRoot, validate: true, ruleSet: { forbidden: rules.forbidden } }, {}, { tsConfig });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text');
  const { violations, totalCruised } = output.summary;
  return { looked: totalCruised, wrong: violations.map(({ rule, from, to, comment }) => `${from} -> ${to}\n    ${rule.name}${comment ? `: ${comment}` : ''}`) };
}
