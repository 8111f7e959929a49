// Runs the application as a child that stops when we stop, however we stop.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { projectRoot } from './project.mjs';

/**
 * Runs Node with the terminal's own streams, passes signals on and ends with the child's exit code.
 * The child also gets a pipe as its stream 3: when that closes, its parent is gone (killed, even by -9) and it stops.
 * @param {string} node
 * @param {string[]} args
 * @param {string} command
 */
export async function runUntilItEnds(node, args, command) {
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    NODE_ENV: process.env.NODE_ENV || (command === 'test' ? 'test' : 'production'),
    ALONGSIDE_PARENT_PIPE: '3',
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(projectRoot, 'dist', 'compiled'), // a start need not compile again what the last one has; where it cannot be written, Node goes without
  };
  const child = spawn(node, args, { env, stdio: ['inherit', 'inherit', 'inherit', 'pipe'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithNpm(() => child.kill('SIGTERM'));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (...ended) => resolve(ended));
  });
  process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
}

/** npm passes SIGTERM on, but cannot when it is itself killed: then our parent changes. */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}
