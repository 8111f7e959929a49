// Which PostgreSQL the embedded server uses: the machine's own, else the one that npm carries.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { projectRoot } from '../project-root.ts';
import { canStartFrom } from './embedded-user.ts';

export type Programs = { folder: string; major: number };

const oldestMajor = 15;
const npmMajor = 18;

/**
 * The programs for a data folder.
 * @param neededMajor the version that made the data, which is the only one that can open it; null for a new folder
 */
export async function findPrograms(neededMajor: number | null): Promise<Programs> {
  const onMachine = process.env['ALONGSIDE_POSTGRES'] === 'npm' ? [] : programsOnMachine();
  const found = neededMajor === null ? onMachine[0] : onMachine.find((programs) => programs.major === neededMajor);
  if (found) return found;
  if (neededMajor !== null && neededMajor !== npmMajor) {
    throw new PlainError(
      `The data folder was made by PostgreSQL ${neededMajor}, and only that version can open it. `
      + `Install PostgreSQL ${neededMajor} (on Debian or Ubuntu: apt-get install postgresql-${neededMajor}) and start again.`);
  }
  return { folder: withinReach(await fetchFromNpm()), major: npmMajor };
}

/** Under root's home the user that PostgreSQL runs as cannot reach the programs npm brought: they are copied to where it can. */
function withinReach(folder: string): string {
  if (canStartFrom(folder)) return folder;
  const { version } = JSON.parse(readFileSync(join(folder, '..', '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join('/var/lib/alongside', `postgresql-${version}`);
  if (canStartFrom(join(copy, 'bin'))) return join(copy, 'bin');
  process.stderr.write(`PostgreSQL does not run as root, and other users cannot reach ${folder}. A copy of its programs is put in ${copy}.\n`);
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync('/var/lib/alongside', { recursive: true, mode: 0o755 });
  cpSync(join(folder, '..'), unfinished, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX,go-w', unfinished]);
  rmSync(copy, { recursive: true, force: true });
  renameSync(unfinished, copy);
  return join(copy, 'bin');
}

/** Newest first; only versions that Alongside runs on. */
function programsOnMachine(): Programs[] {
  const versioned = ['/usr/lib/postgresql', '/usr/local/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'].flatMap((parent) =>
    existsSync(parent) ? readdirSync(parent).filter((name) => /^(postgresql@)?\d+$/.test(name)).map((name) => join(parent, name, 'bin')) : []);
  const others = [...readFolders('/usr', /^pgsql-\d+$/), ...(process.env['PATH'] ?? '').split(delimiter)];
  const folders = [...new Set([...versioned, ...others])].filter((folder) => folder && existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')));
  return folders.map((folder) => ({ folder, major: majorOf(folder) }))
    .filter((programs) => programs.major >= oldestMajor)
    .sort((a, b) => b.major - a.major);
}

function readFolders(parent: string, pattern: RegExp): string[] {
  return existsSync(parent) ? readdirSync(parent).filter((name) => pattern.test(name)).map((name) => join(parent, name, 'bin')) : [];
}

function majorOf(folder: string): number {
  try {
    const words = execFileSync(join(folder, 'postgres'), ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
    return Number(/ (\d+)/.exec(words)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Its progress goes straight to standard error; the folder comes back on its standard output. */
async function fetchFromNpm(): Promise<string> {
  const child = spawn(process.execPath, [join(projectRoot, 'bin', 'setup', 'postgres.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
  let folder = '';
  child.stdout.on('data', (text: Buffer) => { folder += text.toString(); });
  const [code] = await once(child, 'close') as [number | null];
  if (code !== 0) throw new PlainError('Without PostgreSQL Alongside cannot keep records. Install PostgreSQL 15 or newer, or set DATABASE_URL to a database you already have.');
  return folder.trim();
}
