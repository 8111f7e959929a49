// Runs npm under a Node of our choice.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { SetupProblem } from './project.mjs';

/** npm's own script: the one that started us, else the one on PATH or beside this Node. */
function npmScript() {
  const started = process.env.npm_execpath;
  if (started && /npm-cli\.[cm]?js$/.test(started) && existsSync(started)) return started;
  const folders = [dirname(process.execPath), ...(process.env.PATH ?? '').split(delimiter)];
  for (const folder of folders) {
    const besideWindows = join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js');
    if (process.platform === 'win32' && existsSync(besideWindows)) return besideWindows;
    const link = join(folder, 'npm');
    if (process.platform !== 'win32' && existsSync(link)) {
      const target = realpathSync(link);
      if (/npm-cli\.[cm]?js$/.test(target)) return target;
    }
  }
  throw new SetupProblem('npm was not found. It comes with Node: install Node from https://nodejs.org and try again.');
}

/**
 * Runs `npm <args>` in a folder under the given Node. npm's words go to standard error, and only when it fails.
 * @param {string} node path of the Node that runs npm
 * @param {string} folder
 * @param {string[]} args
 * @param {string} whatFor used in the sentence when it fails
 */
export async function npm(node, folder, args, whatFor) {
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
  for (const name of ['npm_config_local_prefix', 'npm_config_prefix', 'npm_config_dry_run']) delete env[name];
  const child = spawn(node, [npmScript(), ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { words += text; });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new SetupProblem(`${whatFor} could not be installed. Check the network and the free disk space, then try again. npm said:\n${words.trim()}`);
  }
}
