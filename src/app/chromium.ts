// A browser for the journeys: a headless shell where there is one or Debian has one, for it needs two thirds of the processor time that the whole
// browser does; else the machine's own Chromium, else the one Playwright fetches.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainError } from '../kit/plain-error.ts';
import { projectRoot } from '../kit/project-root.ts';

const shell = ['chromium-headless-shell'];
const whole = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const onMac = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The path of a Chromium that can be started. Installs one when there is none; says what it does through `say`. */
export async function findOrInstallChromium(say: (line: string) => void): Promise<string> {
  return named() ?? find(shell) ?? installFromDebian(say) ?? find(whole, onMac) ?? await playwrightsOwn() ?? await installFromPlaywright(say);
}

function named(): string | null {
  const path = process.env['ALONGSIDE_CHROMIUM'];
  if (!path || canRun(path)) return path || null;
  throw new PlainError(`ALONGSIDE_CHROMIUM is "${path}", which is not a program. Set it to a Chromium, or unset it.`);
}

function find(names: string[], more: string[] = []): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...more].find(canRun) ?? null;
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
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...words: string[]) => spawnSync('apt-get', words, { env, stdio: 'ignore' }).status === 0;
  const install = (name: string) => aptGet('install', '-y', '--no-install-recommends', name);
  const [packageName = ''] = shell;
  say('Installing a Chromium for tests from Debian (once, about 60 MB) …');
  if (install(packageName) || find(whole)) return find(shell);
  aptGet('update');
  return install(packageName) || install('chromium') ? find([...shell, ...whole]) : null;
}

async function installFromPlaywright(say: (line: string) => void): Promise<string> {
  say('Fetching Chromium through Playwright (once, about 150 MB) …');
  const script = join(projectRoot, 'node_modules', 'playwright-core', 'cli.js');
  spawnSync(process.execPath, [script, 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  const path = await playwrightsOwn();
  if (path) return path;
  throw new PlainError('The journeys need Chromium, and it could not be installed. Install it (on Debian or Ubuntu, as root: apt-get install chromium) and run the tests again.');
}
