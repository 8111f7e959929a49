import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectRoot } from '../../kit/project-root.ts';
import { findOrInstallChromium } from '../chromium.ts';
import type { Command } from '../command.ts';
import { runProgram } from '../run-program.ts';

type Results = { passed: number; failed: { name: string; why: string }[] };
type Told = { numPassedTests: number; testResults: { name: string; status: string; message: string; assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[] };

export const command: Command = {
  name: 'test',
  usage: '[<part of a file name> …]',
  summary: 'For developers: every test, and every journey in a real browser. Ends with the failed tests, if any, and "N passed, N failed".',
  needsDatabase: false,
  run: async ({ args, out, say, stopped }) => {
    const { passed, failed } = await runAll(args, await findOrInstallChromium(say), stopped);
    if (stopped.aborted) say('Stopped before the end.');
    if (failed.length > 0) out(['', 'Failed tests:', ...failed.map(({ name, why }) => `- ${name}\n${why.replace(/^/gm, '    ')}`)].join('\n'));
    out(`${passed} passed, ${failed.length} failed`);
    return failed.length === 0 && passed > 0 && !stopped.aborted ? 0 : 1;
  },
};

/** A run that broke off counts as one failure even when every test it reached passed. */
async function runAll(args: string[], chromium: string, stopped: AbortSignal): Promise<Results> {
  const file = join(projectRoot, 'dist', `tests-${process.pid}.json`);
  mkdirSync(join(projectRoot, 'dist'), { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runProgram(['vitest/vitest.mjs', 'run', ...reporters, ...args], stopped, { NODE_ENV: 'test', ALONGSIDE_CHROMIUM: chromium });
  const { passed, failed } = readResults(file);
  return { passed, failed: code !== 0 && failed.length === 0 ? [{ name: 'the run itself', why: `It ended with the code ${code}; what it said stands above.` }] : failed };
}

function readResults(file: string): Results {
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(file, 'utf8')) as Told;
    return { passed: numPassedTests, failed: testResults.flatMap(failedIn) };
  } catch {
    return { passed: 0, failed: [] }; // nothing was written: the exit code says that it failed
  } finally {
    rmSync(file, { force: true });
  }
}

/** The failed tests of a file; a file that could not be run is one of them. */
function failedIn({ name, status, message, assertionResults }: Told['testResults'][number]): Results['failed'] {
  const path = relative(projectRoot, name);
  const failed = assertionResults.filter((one) => one.status === 'failed').map((one) => ({ name: `${path}: ${one.fullName}`, why: shortened(one.failureMessages.join('\n')) }));
  return status === 'failed' && failed.length === 0 ? [{ name: path, why: shortened(message) }] : failed;
}

/** What a message says, without colours and without most of its stack. */
function shortened(message: string): string {
  const lines = stripVTControlCharacters(message).split('\n').filter((line) => line.trim() !== '' && !/^\s*at .*(node_modules|node:|<anonymous>)/.test(line));
  return lines.slice(0, 6).join('\n').slice(0, 700);
}
