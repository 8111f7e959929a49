// Installs one of the small pinned package lists of bin/tools into .tools, once.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { projectRoot, say } from './project.mjs';

/**
 * Makes sure that bin/tools/<name> is installed in .tools/<name>, checked against the digests of its lock file.
 * @param {string} name folder in bin/tools
 * @param {string} node the Node that runs npm
 * @param {string} words said before a download starts
 * @param {(folder: string) => Promise<void> | void} [finish] runs after a fresh installation
 * @returns {Promise<string>} the folder
 */
export async function installPinned(name, node, words, finish) {
  const from = join(projectRoot, 'bin', 'tools', name);
  const to = join(projectRoot, '.tools', name);
  if (isInstalled(from, to)) return to;
  return oneAtATime(async () => {
    if (isInstalled(from, to)) return to;
    say(words);
    mkdirSync(to, { recursive: true });
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(from, file), join(to, file));
    await npm(node, to, ['ci', '--ignore-scripts', '--include=optional'], words.replace(/ \(.*/, ''));
    await finish?.(to);
    copyFileSync(join(from, 'package-lock.json'), join(to, 'installed.json'));
    return to;
  });
}

function isInstalled(from, to) {
  const done = join(to, 'installed.json');
  return existsSync(done) && readFileSync(done, 'utf8') === readFileSync(join(from, 'package-lock.json'), 'utf8');
}
