import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../kit/project-root.ts';
import { findOrInstallChromium } from '../chromium.ts';
import type { Command } from '../command.ts';
import { runProgram } from '../run-program.ts';

type Counts = { passed: number; failed: number };

export const command: Command = {
  name: 'test',
  usage: '[<part of a file name> …]',
  summary: 'For developers: every test, then every journey in a real browser. Ends with "N passed, N failed".',
  needsDatabase: false,
  run: async ({ args, out, say, stopped }) => {
    const chromium = await findOrInstallChromium(say);
    const total: Counts = { passed: 0, failed: 0 };
    for (const project of ['slices', 'journeys']) {
      if (stopped.aborted || (project === 'journeys' && !hasJourneys())) continue;
      const counts = await runProject(project, args, chromium, stopped);
      total.passed += counts.passed;
      total.failed += counts.failed;
    }
    if (stopped.aborted) say('Stopped before the end.');
    out(`${total.passed} passed, ${total.failed} failed`);
    return total.failed === 0 && total.passed > 0 && !stopped.aborted ? 0 : 1;
  },
};

function hasJourneys(): boolean {
  return readdirSync(join(projectRoot, 'tests', 'journeys'), { recursive: true }).some((name) => String(name).endsWith('.spec.ts'));
}

/** A file that could not be run, or a run that broke off, counts as one failure even when every test it reached passed. */
async function runProject(project: string, args: string[], chromium: string, stopped: AbortSignal): Promise<Counts> {
  const results = join(projectRoot, 'dist', `tests-${project}-${process.pid}.json`);
  mkdirSync(join(projectRoot, 'dist'), { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const filtered = args.length > 0 ? ['--passWithNoTests'] : [];
  const env = { NODE_ENV: 'test', ALONGSIDE_CHROMIUM: chromium };
  const code = await runProgram(['vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...filtered, ...args], stopped, env);
  const { passed, failed } = readCounts(results);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function readCounts(file: string): Counts {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8')) as
      { numPassedTests: number; numFailedTests: number; testResults: { status: string; assertionResults: { status: string }[] }[] };
    const brokenFiles = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'));
    return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
  } catch {
    return { passed: 0, failed: 0 }; // nothing was written: the exit code says that it failed
  } finally {
    rmSync(file, { force: true });
  }
}
