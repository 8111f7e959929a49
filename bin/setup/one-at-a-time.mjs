// Two commands started together must not install or build into the same folder at once.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot, say } from './project.mjs';

const tools = join(projectRoot, '.tools');

/**
 * Runs `work` while no other setup runs in this checkout. A lock left by a killed process is taken over.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(work) {
  const lock = join(tools, 'lock');
  mkdirSync(tools, { recursive: true });
  let told = false;
  while (!take(lock)) {
    if (!told) say('Waiting for another Alongside command to finish installing …');
    told = true;
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock) {
  const ours = `${lock}-${process.pid}`;
  rmSync(ours, { recursive: true, force: true });
  mkdirSync(ours);
  writeFileSync(join(ours, 'pid'), String(process.pid));
  try {
    renameSync(ours, lock); // fails when the other folder exists, because it is not empty
    return true;
  } catch {
    rmSync(ours, { recursive: true, force: true });
    removeIfAbandoned(lock);
    return false;
  }
}

function removeIfAbandoned(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
  } catch (error) {
    if (error.code === 'EPERM' || error.code === 'ENOENT') return;
    const aside = `${lock}-abandoned-${process.pid}`;
    try {
      renameSync(lock, aside);
      rmSync(aside, { recursive: true, force: true });
    } catch {
      // somebody else was quicker
    }
  }
}
