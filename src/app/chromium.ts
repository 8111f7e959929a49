// A browser for the journeys: the machine's own, else Debian's package, else the one Playwright fetches.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainError } from '../kit/plain-error.ts';
import { projectRoot } from '../kit/project-root.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const onMac = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The path of a Chromium that can be started. Installs one when there is none; says what it does through `say`. */
export async function findOrInstallChromium(say: (line: string) => void): Promise<string> {
  return findChromium() ?? await playwrightsOwn() ?? installFromDebian(say) ?? await installFromPlaywright(say);
}

function findChromium(): string | null {
  const named = process.env['ALONGSIDE_CHROMIUM'];
  if (named) {
    if (canRun(named)) return named;
    throw new PlainError(`ALONGSIDE_CHROMIUM is "${named}", which is not a program. Set it to a Chromium, or unset it.`);
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...onMac].find(canRun) ?? null;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function playwrightsOwn(): Promise<string | null> {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function installFromDebian(say: (line: string) => void): string | null {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  say('Installing Chromium from Debian (once, about 100 MB) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, stdio: 'ignore' }).status === 0;
  if (!install()) {
    spawnSync('apt-get', ['update'], { env, stdio: 'ignore' });
    if (!install()) return null;
  }
  return findChromium();
}

async function installFromPlaywright(say: (line: string) => void): Promise<string> {
  say('Fetching Chromium through Playwright (once, about 150 MB) …');
  const script = join(projectRoot, 'node_modules', 'playwright-core', 'cli.js');
  spawnSync(process.execPath, [script, 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  const path = await playwrightsOwn();
  if (path) return path;
  throw new PlainError('The journeys need Chromium, and it could not be installed. Install it (on Debian or Ubuntu, as root: apt-get install chromium) and run the tests again.');
}
