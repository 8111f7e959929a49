// One app on a data folder, commands beside it, and what is left when it ends: battery R5, R15 and contracts "Commands and settings".
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isRunning } from '../../src/kit/db/embedded-postmaster.ts';
import { becomesReady, databaseProcess, freePort, newDataFolder, run, start, startThroughLauncher, status, until, type Started } from '../setup/command-line.ts';

const hangLimitMs = 120_000; // a limit for hanging, not the two seconds that are promised

describe('a data folder', { timeout: 300_000 }, () => {
  const data = newDataFolder();
  let port = 0;
  const env = () => ({ ALONGSIDE_DATA: data, PORT: String(port) });

  async function startApp(): Promise<Started> {
    const app = await start(['start'], env());
    expect(await becomesReady(app, port), app.err()).toBe(true);
    return app;
  }
  function leaveBehind(pid: number): void {
    writeFileSync(join(data, 'postgres', 'postmaster.pid'), `${pid}\n${data}/postgres\n1\n5432\n/tmp/alongside-pg-gone\n\n0 0\nready\n`);
  }
  async function endApp(app: Started, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    app.process.kill(signal);
    return app.ended;
  }

  beforeAll(async () => {
    port = await freePort();
    const { code, err } = await run(['migrate'], env(), 180_000);
    expect(code, err).toBe(0);
  });

  test('a command leaves no database running when it was the only one', () => {
    expect(databaseProcess(data)).toBeNull();
  });

  test('a second app is refused by name, and the first goes on', async () => {
    const app = await startApp();
    const second = await run(['start'], { ...env(), PORT: String(await freePort()) }, hangLimitMs);
    expect(second.code).toBe(1);
    expect(second.err).toContain(`Another Alongside app (process ${app.pid}, port ${port}, running since `);
    expect(second.err).toContain('ALONGSIDE_DATA');
    expect(second.err).not.toContain('    at ');
    expect(await status(port)).toBe(200);
    expect(await endApp(app)).toBe(0);
  });

  test('a command works while the app runs, and leaves it running', async () => {
    const app = await startApp();
    const database = databaseProcess(data);
    expect(await run(['migrate'], env())).toMatchObject({ code: 0, out: 'The database is up to date.\n' });
    expect(databaseProcess(data)).toBe(database);
    expect(await status(port)).toBe(200);
    await endApp(app);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends the app with exit code 0 and leaves no process', async (signal) => {
    const app = await startApp();
    expect(databaseProcess(data)).not.toBeNull();
    expect(await endApp(app, signal)).toBe(0);
    expect(databaseProcess(data)).toBeNull();
    expect(await status(port)).toBe(0);
  });

  test('after kill -9 the lock is gone, the orphaned database is joined, and the last one out stops it', async () => {
    const killed = await startApp();
    const database = databaseProcess(data);
    await endApp(killed, 'SIGKILL');
    expect(databaseProcess(data)).toBe(database);
    const app = await startApp();
    expect(databaseProcess(data)).toBe(database);
    expect(await endApp(app)).toBe(0);
    expect(databaseProcess(data)).toBeNull();
  });

  test('a postmaster.pid left behind that names some other running program does not block the start', async () => {
    const bystander = process.pid;
    leaveBehind(bystander);
    const app = await startApp();
    expect(isRunning(bystander)).toBe(true);
    await endApp(app);
  });

  test('nor does one that names a process which has ended but which nobody collects', async () => {
    const careless = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [pid] = await once(careless.stdout, 'data') as [Buffer];
    await until(() => !isRunning(Number(pid.toString())));
    leaveBehind(Number(pid.toString()));
    const app = await startApp();
    await endApp(app);
    careless.kill('SIGKILL');
  });

  test('a copied data folder that still names the running server of the first has a database of its own', async () => {
    const copy = `${data}-copy`;
    execFileSync('cp', ['-a', data, copy]);
    const app = await startApp();
    execFileSync('cp', ['-a', join(data, 'postgres', 'postmaster.pid'), join(copy, 'postgres')]);
    const other = await freePort();
    const second = await start(['start'], { ALONGSIDE_DATA: copy, PORT: String(other) });
    expect(await becomesReady(second, other), second.err()).toBe(true);
    expect(databaseProcess(copy)).not.toBe(databaseProcess(data));
    expect(await status(port)).toBe(200);
    expect(await endApp(second)).toBe(0);
    expect(databaseProcess(copy)).toBeNull();
    expect(await status(port)).toBe(200);
    await endApp(app);
  });

  test('a killed database is brought back without a restart; meanwhile the answer is 503', { timeout: 300_000 }, async () => {
    const app = await startApp();
    const seen = new Set<number>();
    let asking = true;
    const callers = Array.from({ length: 4 }, async () => {
      while (asking) seen.add(await status(port));
    });
    const first = databaseProcess(data) ?? 0;
    process.kill(first, 'SIGKILL');
    const back = await until(async () => ![null, first].includes(databaseProcess(data)) && await status(port) === 200, 180_000);
    asking = false;
    await Promise.all(callers);
    expect(back, app.err()).toBe(true);
    expect([...seen].sort()).toEqual([200, 503]);
    expect(await endApp(app)).toBe(0);
    expect(databaseProcess(data)).toBeNull();
  });

  test('when whoever started the app is killed, the app and its database stop too', async () => {
    const launcher = await startThroughLauncher(['start'], env());
    expect(await until(async () => await status(port) === 200), launcher.err()).toBe(true);
    launcher.process.kill('SIGKILL');
    expect(await until(async () => await status(port) === 0 && databaseProcess(data) === null)).toBe(true);
  });

  test('requests under way when the app is told to stop are all answered', async () => {
    const app = await startApp();
    const agent = new Agent({ keepAlive: true, maxSockets: 20 });
    const ask = (written: () => void = () => undefined) => new Promise<number>((resolve, reject) => {
      const asking = request({ agent, host: '127.0.0.1', port, path: '/health/live' }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
      });
      asking.on('finish', written).on('error', reject).end();
    });
    await Promise.all(Array.from({ length: 20 }, () => ask())); // twenty connections are open now
    let written = 0;
    const underWay = Array.from({ length: 20 }, () => ask(() => { written += 1; }));
    await until(() => written === 20);
    app.process.kill('SIGTERM');
    const codes = await Promise.all(underWay);
    agent.destroy();
    expect(await app.ended).toBe(0);
    expect(codes.length).toBe(20);
    expect(new Set(codes)).toEqual(new Set([200]));
  });
});
