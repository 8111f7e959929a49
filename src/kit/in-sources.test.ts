// A stack of the built app names the lines of the sources.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import { inSources } from './in-sources.ts';
import { projectRoot } from './project-root.ts';

const folder = join(projectRoot, 'dist', `in-sources-${process.pid}`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const built = (name: string, text: string, mapped = true): { url: string; code: string } => {
  mkdirSync(folder, { recursive: true });
  const { code, map } = transformSync(text, { sourcefile: '../../src/kit/broken.ts', sourcemap: 'external', loader: 'ts', minifyWhitespace: true });
  const file = join(folder, name);
  writeFileSync(file, code);
  if (mapped) writeFileSync(`${file}.map`, map);
  return { url: pathToFileURL(file).href, code };
};

test('a line of a built file becomes the line it was made from; others stay as they are', () => {
  const { url, code } = built('broken.mjs', '// one\n\nexport const broken = (): never => {\n  throw new Error("no");\n};\n');
  const other = '    at async file:///elsewhere/node_modules/fastify/lib/route.mjs:28:20';
  expect(inSources(`Error: no\n    at broken (${url}:1:${code.indexOf('new Error') + 1})\n${other}`)).toBe(`Error: no\n    at broken (src/kit/broken.ts:4:9)\n${other}`);
});

test('a built file without its map is named as it is, and so is one that is gone', () => {
  const { url } = built('bare.mjs', 'export const a = 1;', false);
  for (const stack of [`Error: x\n    at f (${url}:1:2)`, `Error: x\n    at ${url.replace('bare', 'gone')}:1:2`, 'Error: x\n    at f (file:///elsewhere/a.mjs:1:2)', 'no stack']) expect(inSources(stack)).toBe(stack);
});
