// What a document says of tests: `a/file.test.ts` › words of its name. For documents that must not name what is not there.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/kit/project-root.ts';

const FILE = /^(?:tests|src|bench|bin|browser|docs)\/[\w./*-]+$/;

const wordsIn = (path: string): string => (statSync(path).isDirectory()
  ? readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(test|spec)\.tsx?$/.test(file)).map((file) => readFileSync(join(path, file), 'utf8')).join('\n')
  : readFileSync(path, 'utf8'));

/** What these words name that is not there: a file, or words that a file does not have. Names of tests end at a semicolon, a bracket or a bar. */
export const notThere = (words: string): string[] => [...words.matchAll(/`([^`]+)`(?: › ([^;|]+?(?=\s*(?:;|\||$|\s\())))?/g)].filter(([, file]) => FILE.test(file ?? '')).flatMap(([, file = '', title]) => {
  const path = join(projectRoot, file);
  if (!existsSync(path)) return [`${file} is not there`];
  return title && !wordsIn(path).replaceAll("\\'", "'").includes(title.trim()) ? [`${file} does not have “${title.trim()}”`] : [];
});
