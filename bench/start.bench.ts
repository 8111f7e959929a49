// L9: how long a start takes until people can come in, and how much memory an idle app holds, beside a bare Node server started the same way.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { readPostmaster } from '../src/kit/db/embedded-postmaster.ts';
import { projectRoot } from '../src/kit/project-root.ts';
import { freePort } from './kit.ts';
import { median, printTable } from './table.ts';

const STARTS = 7;
const IDLE_MS = 3_000;
const ASKED = 200;
const BARE = `require('node:http').createServer((q, r) => r.end('x')).listen(process.env.PORT, '127.0.0.1')`;

type Seen = { readyMs: number; idleMb: number; afterMb: number; databaseMb: number };

/** Memory that would be free without this process, in MB: what it shares with others counted by halves, thirds and so on. */
const megabytes = (pid: number): number => {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it ended meanwhile
  }
};
const childrenOf = (parent: number): number[] => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
  } catch {
    return false;
  }
});
const answers = (port: number, path: string): Promise<boolean> => new Promise((resolve) => {
  get({ host: '127.0.0.1', port, path, agent: false }, (answer) => { answer.resume().on('end', () => resolve(answer.statusCode === 200)); }).on('error', () => resolve(false));
});

const data = mkdtempSync('/tmp/alongside-bench-start-');
const inFolder = join(data, 'data');
const cli = ['--disable-warning=ExperimentalWarning', join(projectRoot, 'dist', 'cli.mjs')];
const run = (args: string[], env: Record<string, string>) => spawn(process.execPath, args, {
  stdio: 'ignore', env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', NODE_ENV: 'production', NODE_COMPILE_CACHE: join(projectRoot, 'dist', 'compiled'), ALONGSIDE_DATA: inFolder, ...env },
});

const oneStart = async (args: string[], ready: string, page: string): Promise<Seen> => {
  const port = await freePort();
  const from = performance.now();
  const app = run(args, { PORT: String(port) });
  while (!(await answers(port, ready))) {
    if (app.exitCode !== null) throw new Error(`It ended with ${app.exitCode} before it was ready`);
    await pause(5);
  }
  const readyMs = performance.now() - from;
  await pause(IDLE_MS);
  const idleMb = megabytes(app.pid ?? 0);
  for (let times = 0; times < ASKED; times += 1) await answers(port, page);
  const afterMb = megabytes(app.pid ?? 0);
  const postmaster = readPostmaster(join(inFolder, 'postgres'))?.pid;
  const databaseMb = postmaster ? [postmaster, ...childrenOf(postmaster)].reduce((sum, pid) => sum + megabytes(pid), 0) : 0;
  app.kill('SIGTERM');
  await once(app, 'exit');
  return { readyMs, idleMb, afterMb, databaseMb };
};

try {
  const migrated = run([...cli, 'migrate'], {});
  await once(migrated, 'exit');
  if (migrated.exitCode !== 0) throw new Error(`migrate ended with ${migrated.exitCode}`);
  const [ours, bare]: [Seen[], Seen[]] = [[], []];
  for (let start = 0; start < STARTS; start += 1) {
    ours.push(await oneStart([...cli, 'start'], '/health/ready', '/sign-in'));
    bare.push(await oneStart(['-e', BARE], '/', '/'));
  }
  const middle = (all: Seen[], what: keyof Seen): number => median(all.map((one) => one[what]));
  const most = Math.max(...ours.map((one) => one.readyMs));
  process.exitCode = printTable(`L9: start and footprint, medians of ${STARTS} starts on an empty service`, [
    { what: 'ready after, s', figure: (middle(ours, 'readyMs') / 1000).toFixed(2), goal: '≤ 2', met: middle(ours, 'readyMs') <= 2000, beside: `database started with it; ${(most / 1000).toFixed(2)} at the longest` },
    { what: 'floor: bare Node answers after, s', figure: (middle(bare, 'readyMs') / 1000).toFixed(2) },
    { what: 'the app idle, MB', figure: middle(ours, 'idleMb').toFixed(0), goal: '≤ 200', met: middle(ours, 'idleMb') <= 200, beside: `${middle(ours, 'afterMb').toFixed(0)} after ${ASKED} pages; PostgreSQL beside it ${middle(ours, 'databaseMb').toFixed(0)}` },
    { what: 'floor: bare Node idle, MB', figure: middle(bare, 'idleMb').toFixed(0) },
  ]);
} finally {
  rmSync(data, { recursive: true, force: true });
}
