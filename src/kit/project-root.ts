import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder with package.json, db/ and data/: found from where this code lies, so it holds in dist/ and in src/. */
export const projectRoot = findUpwards(import.meta.dirname);

function findUpwards(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('package.json was not found above this code');
  return findUpwards(above);
}
