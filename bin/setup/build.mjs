// Bundles the TypeScript into dist/ when a source file changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { projectRoot, SetupProblem } from './project.mjs';

const dist = join(projectRoot, 'dist');
const stamp = join(dist, 'built-from');
// What every start loads: as one file, instead of looking for a thousand of them (decision 0082). Left out is what has a program or data of its own beside it, and what few commands ask for.
const bundled = new Set(['@fastify/busboy', '@fastify/cookie', '@fastify/formbody', 'ajv', 'ajv-formats', 'csv-parse', 'csv-stringify', 'd3-scale', 'd3-shape', 'fastify', 'ical-generator', 'kysely', 'pg', 'pg-boss', 'qrcode-generator', 'temporal-polyfill', 'uuid', 'zod']);
/** Packages that are CommonJS ask for Node's own modules by `require`. */
const REQUIRE = "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);";
/** `import … from 'node:http'` would load Node's whole fetch as well, since that is among its exports (60 ms of each start); asked for in this way it does not. */
const lightHttp = {
  name: 'node:http without fetch',
  setup: (build) => {
    build.onResolve({ filter: /^(node:)?http$/ }, () => ({ path: 'http', namespace: 'light-http' }));
    build.onLoad({ filter: /.*/, namespace: 'light-http' }, () => ({ contents: "module.exports = process.getBuiltinModule('node:http');", loader: 'js' }));
  },
};
const weekMs = 7 * 24 * 3600 * 1000;

/** Builds dist/cli.mjs and dist/public when something they are made of changed since the last build. */
export async function buildIfChanged() {
  if (isFresh()) return;
  await oneAtATime(async () => {
    if (isFresh()) return;
    const from = fingerprint();
    const { build, stop } = await import('esbuild');
    const make = (options) => build(options).catch(() => { throw new SetupProblem('Alongside could not be built. What is wrong with the sources is said above.'); });
    const both = { absWorkingDir: projectRoot, bundle: true, format: 'esm', outdir: 'dist', sourcemap: true, write: false, logLevel: 'warning' };
    const server = await make({
      ...both, entryPoints: { cli: 'src/app/cli.ts', 'solve-thread': 'src/matching/allocate/solve-thread.ts' }, platform: 'node', target: 'node24', external: notBundled(), banner: { js: REQUIRE }, plugins: [lightHttp],
      splitting: true, chunkNames: 'chunks/[name]-[hash]', outExtension: { '.js': '.mjs' }, jsx: 'automatic', sourcesContent: false,
    });
    const entries = browserEntries();
    const browser = entries.length === 0 ? { outputFiles: [] } : await make({
      ...both, entryPoints: entries, outbase: 'browser', outdir: 'dist/public', platform: 'browser', target: 'es2020', minify: true,
    });
    put([...browser.outputFiles, ...server.outputFiles]);
    removeOldChunks();
    writeFileSync(stamp, from);
    await stop();
  });
}

function isFresh() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Every other package of package.json is found in node_modules when it is first asked for. */
function notBundled() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !bundled.has(name)).flatMap((name) => [name, `${name}/*`]).concat('pg-native');
}

/** Each file is replaced whole, the entry last, so that a command started meanwhile never reads half of one. */
function put(files) {
  const entryLast = (file) => (/cli\.mjs(\.map)?$/.test(file.path) ? 1 : 0);
  for (const file of [...files].sort((a, b) => entryLast(a) - entryLast(b))) {
    mkdirSync(dirname(file.path), { recursive: true });
    writeFileSync(`${file.path}.new`, file.contents);
    renameSync(`${file.path}.new`, file.path);
  }
}

/** An app that still runs may yet load a chunk of its own build, so chunks stay for a week; so does what Node compiled of them. */
function removeOldChunks() {
  for (const file of [...filesIn(join(dist, 'chunks')), ...filesIn(join(dist, 'compiled'))]) {
    if (Date.now() - statSync(file).mtimeMs > weekMs) rmSync(file, { force: true });
  }
}

function browserEntries() {
  const folder = join(projectRoot, 'browser');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.ts') && !/\.(test|d)\.ts$/.test(name)).map((name) => `browser/${name}`);
}

function fingerprint() {
  const hash = createHash('sha256');
  const folders = ['src', 'browser', 'bin/setup'].flatMap((folder) => filesIn(join(projectRoot, folder)));
  for (const file of [...folders, join(projectRoot, 'package-lock.json')]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return /\.(test|spec)\.tsx?$/.test(entry.name) ? [] : [path];
  });
}
