// A stack names lines of the built files; whoever mends it needs those of the sources. Node can do this by itself (--enable-source-maps),
// but then it reads every map at each start, a tenth of it (decision 0082). Here a map is read when something went wrong.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import type { SourceMapping } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './project-root.ts';

const BUILT = join(projectRoot, 'dist') + sep;
const maps = new Map<string, SourceMap | null>();

const mapOf = (file: string): SourceMap | null => {
  const known = maps.get(file);
  if (known !== undefined) return known;
  let map: SourceMap | null = null;
  try {
    map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as ConstructorParameters<typeof SourceMap>[0]);
  } catch {
    // Without its map a built file is named as it is.
  }
  maps.set(file, map);
  return map;
};

/** The same stack with the lines of the sources, named from the project's folder, wherever a built file is known to come from one. */
export const inSources = (stack: string): string => stack.replace(/(file:\/\/[^\s()]+?\.mjs):(\d+):(\d+)/g, (as, url: string, line: string, column: string) => {
  const file = fileURLToPath(url);
  const entry = (file.startsWith(BUILT) ? mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1) : null) as Partial<SourceMapping> | null | undefined;
  if (entry?.originalSource === undefined || entry.originalLine === undefined || entry.originalColumn === undefined) return as;
  return `${relative(projectRoot, join(dirname(file), entry.originalSource))}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
});
