// What others wrote and we run (battery S12): pinned by digest, from one place, argued one by one, and nothing of it runs when it is installed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../src/kit/project-root.ts';

type Locked = { version?: string; resolved?: string; integrity?: string; dev?: boolean; optional?: boolean; link?: boolean; hasInstallScript?: boolean; license?: string };
const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const json = <T>(path: string): T => JSON.parse(read(path)) as T;
const locked = (path: string): [string, Locked][] => Object.entries(json<{ packages: Record<string, Locked> }>(path).packages).filter(([name]) => name !== '');
const own = json<{ dependencies: Record<string, string>; devDependencies: Record<string, string>; scripts: Record<string, string> }>('package.json');
const production = locked('package-lock.json').filter(([, one]) => !one.dev);

describe('what is installed', () => {
  test.each(['package-lock.json', 'bin/tools/node/package-lock.json', 'bin/tools/postgres/package-lock.json'])('%s: every package has its digest and comes from the registry', (path) => {
    const all = locked(path);
    expect(all.length).toBeGreaterThan(3);
    expect(all.filter(([, { integrity, link }]) => link || !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(([name]) => name)).toEqual([]);
    expect(all.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')).map(([name]) => name)).toEqual([]);
  });

  test('versions are exact', () => {
    expect(Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('nothing runs when it is installed: no script of ours, none of anybody’s', () => {
    expect(Object.keys(own.scripts).filter((name) => /install|prepare|prepack|prepublish/.test(name))).toEqual([]);
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    expect(read('bin/setup/packages.mjs')).toContain("['ci', '--ignore-scripts'");
    // esbuild's would only put its program where it is quicker to start: it works without.
    expect(production.filter(([, one]) => one.hasInstallScript).map(([name]) => name)).toEqual(['node_modules/esbuild']);
  });
});

describe('what a service runs on', () => {
  test('each package that we chose has its reason in decision 0002', () => {
    const argued = new Set(read('docs/decisions/0002-dependencies.md').split('\n').filter((line) => line.startsWith('| ')).flatMap((line) => (line.split('|')[1] ?? '').split(/[,\s]+/)));
    const named = (name: string): boolean => argued.has(name) || argued.has(name.replace(/^@[\w-]+\//, ''));
    expect(Object.keys(own.dependencies).filter((name) => !named(name))).toEqual([]);
  });

  test('no more than there are: a new one, or one that another brings, is seen here', () => {
    // The goal is 150; those for one kind of machine only (optional) are not counted.
    expect(production.filter(([, one]) => !one.optional).length).toBeLessThanOrEqual(162);
  });

  test('each may be used: a licence that asks nothing of those who run a service', () => {
    const free = ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1', '(MIT OR CC0-1.0)'];
    expect(production.filter(([, { license }]) => license !== undefined && !free.includes(license)).map(([name, { license }]) => `${name}: ${license}`)).toEqual([
      'node_modules/citeproc: CPAL-1.0 OR AGPL-1.0', // decision 0064
    ]);
  });
});
