// How fast places come in, and whether memory stays flat: the command as it is typed, in a process of its own, over files of three sizes; the largest twice.
// BENCH_PLACES=2000 runs one small size.
import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/kit/project-root.ts';
import { cpuMsOf, cpuMsOfGroup } from './cpu.ts';
import { writeFeed } from './directory-feed.ts';
import { withBench } from './kit.ts';
import { printTable, type Line } from './table.ts';

const GOAL_S = 300;
/** The largest may need so much more memory than the smallest: what is kept of each row is its print. */
const GOAL_GROWTH = 1.25;
const wanted = Number(process.env['BENCH_PLACES'] ?? 0);
const sizes = wanted > 0 ? [wanted] : [10_000, 50_000, 100_000];

type Ran = { seconds: number; peakMb: number; appMs: number; said: string };

/** The peak of a process's memory so far, in megabytes. */
const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

const runImport = async (file: string, url: string, folder: string): Promise<Ran> => {
  const from = performance.now();
  const child = spawn(process.execPath, [join(projectRoot, 'dist', 'cli.mjs'), 'directory', 'import', file, '--source', 'Invented Council'], {
    stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env['PATH'], NODE_ENV: 'production', ALONGSIDE_DATA: folder, DATABASE_URL: url },
  });
  let [said, peakMb, appMs] = ['', 0, 0];
  child.stderr.on('data', (part: Buffer) => { said = `${said}${part.toString()}`.slice(-2_000); });
  const look = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child.pid ?? 0));
    appMs = Math.max(appMs, cpuMsOf(child.pid ?? 0));
  }, 50);
  const code = await new Promise<number | null>((resolve) => { child.once('close', resolve); });
  clearInterval(look);
  const last = said.trim().split('\n').at(-1) ?? '';
  if (code !== 0 && !/ taken /.test(last)) throw new Error(`the import ended with ${code}: ${said}`);
  return { seconds: (performance.now() - from) / 1000, peakMb, appMs, said: last };
};

process.exitCode = await withBench(async (bench) => {
  const lines: Line[] = [];
  let smallest = 0;
  for (const size of sizes) {
    const [file, { url }] = [join(bench.folder, `feed-${size}.json`), await bench.directory(`import_${size}`)];
    await writeFeed(file, size);
    const title = (what: string): string => `${size.toLocaleString('en')} services (${Math.round(statSync(file).size / 1e6)} MB), ${what}`;
    const take = async (what: string, goal?: number): Promise<Ran> => {
      const before = cpuMsOfGroup(bench.server.postmaster);
      const ran = await runImport(file, url, bench.folder);
      const databaseMs = cpuMsOfGroup(bench.server.postmaster) - before;
      lines.push({
        what: title(what), figure: `${ran.seconds.toFixed(0)} s`, ...(goal === undefined ? {} : { goal: `≤ ${goal} s`, met: ran.seconds <= goal }),
        beside: `${Math.round(size / ran.seconds).toLocaleString('en')} a second; CPU-s: importer ${(ran.appMs / 1000).toFixed(0)}, database ${(databaseMs / 1000).toFixed(0)}; ${ran.said}`,
      });
      return ran;
    };
    const isLargest = size === sizes.at(-1);
    const first = await take('new', isLargest && size >= 100_000 ? GOAL_S : undefined);
    smallest ||= first.peakMb;
    const again = isLargest ? await take('the same file again', size >= 100_000 ? GOAL_S : undefined) : null;
    const peak = Math.max(first.peakMb, again?.peakMb ?? 0);
    lines.push({ what: title('peak memory of the importer'), figure: `${peak.toFixed(0)} MB`, ...(isLargest && sizes.length > 1 ? { goal: `≤ ${GOAL_GROWTH} × the smallest`, met: peak <= smallest * GOAL_GROWTH } : {}), beside: `× ${(peak / smallest).toFixed(2)}` });
  }
  return printTable('Bringing places into the directory', lines);
});
