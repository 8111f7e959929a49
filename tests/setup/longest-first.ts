// The order of test files: the long ones first, so that none is left running alone at the end.
import { statSync } from 'node:fs';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Long for their size, the longest first (as measured, decisions 0066 and 0074). */
const LONG = ['/killed-app.test.ts', '/one-app.test.ts', '/sweep', '.spec.ts', '/processes/', '/backup/', '/app/demo/demo.test.ts', '/directory/', '/evidence/'];

const place = (file: string): number => {
  const at = LONG.findIndex((part) => file.includes(part));
  return at < 0 ? LONG.length : at;
};

// eslint-disable-next-line no-restricted-syntax -- Vitest asks for a class
export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const size = new Map(files.map(({ moduleId }) => [moduleId, statSync(moduleId).size]));
    return Promise.resolve(files.toSorted((a, b) => place(a.moduleId) - place(b.moduleId) || (size.get(b.moduleId) ?? 0) - (size.get(a.moduleId) ?? 0)));
  }
}
