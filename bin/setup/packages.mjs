// Installs the packages that package-lock.json names, when node_modules does not hold exactly those.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { projectRoot, say } from './project.mjs';

const developing = ['test', 'check', 'bench', 'schema'];

/**
 * @param {string} node the Node that npm shall run under: an older one would silently pick older packages
 * @param {string} command tests and checks also need the development packages
 */
export async function installPackagesIfMissing(node, command) {
  const withTools = developing.includes(command);
  if (isComplete(withTools)) return;
  await oneAtATime(async () => {
    if (isComplete(withTools)) return;
    say('Installing packages (once, about a minute) …');
    await npm(node, projectRoot, ['ci', '--ignore-scripts', ...(withTools ? ['--include=dev'] : [])], 'The packages');
  });
}

/** npm writes node_modules/.package-lock.json last, so a killed installation never looks complete. */
function isComplete(withTools) {
  const wanted = readLock(join(projectRoot, 'package-lock.json'));
  const present = readLock(join(projectRoot, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || entry.devOptional
    || (entry.dev && !withTools) || present[path]?.integrity === entry.integrity);
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}
