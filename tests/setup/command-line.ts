// Alongside as a person at the terminal has it: real processes, a data folder of their own, cleaned up whatever happens.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, readPostmaster } from '../../src/kit/db/embedded-postmaster.ts';
import { projectRoot } from '../../src/kit/project-root.ts';
import { afterwards } from './afterwards.ts';

export type Started = { process: ChildProcess; pid: number; out(): string; err(): string; ended: Promise<number | null> };
type Environment = Record<string, string>;

let built: Promise<void> | null = null;

/** Builds dist/ when a source changed, as the launcher does. */
export function build(): Promise<void> {
  built ??= (import(join(projectRoot, 'bin', 'setup', 'build.mjs')) as Promise<{ buildIfChanged(): Promise<void> }>).then(({ buildIfChanged }) => buildIfChanged());
  return built;
}

/** Starts a command as the launcher would: `start(['demo'], { PORT: '4000' })`. */
export async function start(args: string[], env: Environment): Promise<Started> {
  await build();
  return launch([join(projectRoot, 'dist', 'cli.mjs'), ...args], env);
}

/** Starts a command the whole way, through bin/alongside.mjs. */
export async function startThroughLauncher(args: string[], env: Environment): Promise<Started> {
  await build();
  return launch([join(projectRoot, 'bin', 'alongside.mjs'), ...args], env);
}

function launch(args: string[], env: Environment): Started {
  const inherited = Object.fromEntries(['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))) as Environment;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    env: { ...inherited, NODE_COMPILE_CACHE: join(projectRoot, 'dist', 'compiled'), NODE_ENV: 'production', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  afterwards(() => { if (child.exitCode === null) child.kill('SIGKILL'); });
  let out = '';
  let err = '';
  child.stdout.on('data', (text: Buffer) => { out += text.toString(); });
  child.stderr.on('data', (text: Buffer) => { err += text.toString(); });
  const ended = new Promise<number | null>((resolve) => { child.on('close', resolve); });
  return { process: child, pid: child.pid ?? 0, out: () => out, err: () => err, ended };
}

/** Runs a command to its end; a hang becomes exit code -1. */
export async function run(args: string[], env: Environment, limitMs = 180_000): Promise<{ code: number; out: string; err: string }> {
  const command = await start(args, env);
  const code = await Promise.race([command.ended, pause(limitMs, -1, { ref: false })]);
  if (code === -1) command.process.kill('SIGKILL');
  return { code: code ?? -1, out: command.out(), err: command.err() };
}

/** A new place for data. `/tmp`, because a data folder may be deep but this one need not be. */
export function newDataFolder(): string {
  const folder = mkdtempSync('/tmp/alongside-process-');
  afterwards(async () => {
    const pid = databaseProcess(join(folder, 'data'));
    if (pid !== null) process.kill(pid, 'SIGQUIT');
    await until(() => databaseProcess(join(folder, 'data')) === null, 30_000);
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, 'data');
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** The status of a page, or 0 when nobody answers. Each time on a connection of its own, which the app need not wait for. */
export function status(port: number, path = '/health/ready'): Promise<number> {
  return new Promise((resolve) => {
    const asking = request({ host: '127.0.0.1', port, path, agent: false, timeout: 30_000 }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0)).on('error', () => resolve(0));
    });
    asking.on('error', () => resolve(0)).on('timeout', () => asking.destroy()).end();
  });
}

/** Waits until something holds; false after the limit. */
export async function until(holds: () => boolean | Promise<boolean>, limitMs = 60_000): Promise<boolean> {
  for (const end = Date.now() + limitMs; Date.now() < end; await pause(50)) if (await holds()) return true;
  return false;
}

/** Waits until an app answers; false at once when it has ended instead. */
export async function becomesReady(app: Started, port: number): Promise<boolean> {
  await until(async () => app.process.exitCode !== null || await status(port) === 200, 180_000);
  return app.process.exitCode === null && await status(port) === 200;
}

/** The process number of the embedded server of a data folder, while it runs. */
export function databaseProcess(dataFolder: string): number | null {
  const named = readPostmaster(join(dataFolder, 'postgres'));
  return named && isRunning(named.pid) ? named.pid : null;
}
