#!/usr/bin/env node
// The one way in: `npm run demo`, `npm start`, `npm test` and the rest come here.
// Plain JavaScript without dependencies, so that any Node from 18 can run it. It installs what is missing,
// builds when the sources changed and then runs dist/cli.mjs under Node 24. Everything it says goes to
// standard error: standard output carries results only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './setup/build.mjs';
import { findOrFetchNode } from './setup/node-24.mjs';
import { installPackagesIfMissing } from './setup/packages.mjs';
import { projectRoot, SetupProblem } from './setup/project.mjs';
import { runUntilItEnds } from './setup/run.mjs';

const [command = 'help', ...args] = process.argv.slice(2);

async function main() {
  const node = await findOrFetchNode();
  await installPackagesIfMissing(node, command);
  await buildIfChanged();
  await runUntilItEnds(node, ['--disable-warning=ExperimentalWarning', join(projectRoot, 'dist', 'cli.mjs'), command, ...args], command);
}

main().catch((error) => {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  if (error instanceof SetupProblem) console.error(`\n${error.message}`);
  else console.error(`\nAlongside ${version} could not get ready.`, error);
  process.exitCode = 1;
});
