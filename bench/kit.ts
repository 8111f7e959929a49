// What every benchmark needs: a throw-away PostgreSQL with a service in it, the app as it ships, and the floor beside it.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { prepareJobs } from '../src/app/jobs/job-queue.ts';
import { migrate } from '../src/kit/db/migrate.ts';
import { makeThrowawayDatabase, throwawayConfig, type StartedThrowaway } from '../src/kit/db/throwaway.ts';
import { projectRoot } from '../src/kit/project-root.ts';
import { cpuMsOf, cpuMsOfGroup } from './cpu.ts';
import { copyOfKept, startBenchServer } from './kept.ts';
import { runLoad, type Ask } from './load.ts';
import { seed, sizeOf, type SeedSize } from './seed.ts';
import { timesWanted } from './seed-plans.ts';
import { median } from './table.ts';

export type Running = { port: number; pid: number; stop(): Promise<void> };
export type Service = { size: SeedSize; database: string; superuser: pg.Client; app: Running };
export type Directory = { database: string; url: string; superuser: pg.Client; start(): Promise<Running> };
export type Bench = {
  server: StartedThrowaway; folder: string; /** `also` puts more into its database before the app starts; such a service has a name of its own. */ service(people: number, also?: { name: string; fill: (superuser: pg.Client, database: string) => Promise<void> }): Promise<Service>; floor(service: Pick<Service, 'database'>): Promise<Running>;
  /** A database without people, for places: migrated, with the rows the floor reads. `start` starts the app on it. */
  directory(name: string): Promise<Directory>;
};

const say = (line: string): void => console.error(line);

/** How many people the large service has: BENCH_PEOPLE, else 100,000 (1,000,000 notes; about a minute to make). */
export const peopleWanted = (): number => {
  const people = Number(process.env['BENCH_PEOPLE'] ?? 100_000);
  if (Number.isInteger(people) && people >= 1_000 && people <= 200_000) return people;
  throw new Error(`BENCH_PEOPLE is "${process.env['BENCH_PEOPLE']}". Set it to a number from 1000 to 200000.`);
};

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const probe = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo;
    probe.close(() => resolve(port));
  });
});

const running = async (child: ChildProcess, port: number, path: string): Promise<Running> => {
  const gone = new Promise((resolve) => { child.once('exit', resolve); });
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer) break;
    if (child.exitCode !== null || tries > 600) throw new Error('a server did not start');
    await pause(50);
  }
  return { port, pid: child.pid ?? 0, stop: async () => { child.kill('SIGTERM'); await gone; } };
};

const urlOf = (server: StartedThrowaway, role: string, database: string): string =>
  `postgres://${role}:${server.password}@${encodeURIComponent(server.socketFolder)}:${server.port}/${database}`;

/** The app as it ships: dist/cli.mjs start, in a process of its own. BENCH_NODE_FLAGS adds flags such as --cpu-prof. */
const startApp = async (server: StartedThrowaway, database: string, folder: string): Promise<Running> => {
  const port = await freePort();
  const child = spawn(process.execPath, [...(process.env['BENCH_NODE_FLAGS'] ?? '').split(' ').filter(Boolean), join(projectRoot, 'dist', 'cli.mjs'), 'start'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', PORT: String(port), ALONGSIDE_DATA: folder, DATABASE_URL: urlOf(server, 'alongside_app', database) },
  });
  return running(child, port, '/health/ready');
};

const startFloor = async (server: StartedThrowaway, database: string): Promise<Running> => {
  const port = await freePort();
  const config = throwawayConfig(server, database, 'superuser');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(projectRoot, 'bench', 'floor.ts'), String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'], env: { PATH: process.env['PATH'], NODE_ENV: 'production', FLOOR_DATABASE: JSON.stringify({ ...config, types: undefined }) },
  });
  return running(child, port, '/00000000-0000-0000-0000-000000000000');
};

/** Opens everything, runs the work, and leaves nothing behind whatever happens. Answers what the work answers: an exit code. */
export const withBench = async (work: (bench: Bench) => Promise<number>): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
  const server = await startBenchServer(say);
  const stops: (() => Promise<unknown>)[] = [];
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.reverse()) await stop().catch(() => undefined);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { void stopAll().finally(() => process.exit(130)); });
  try {
    const connected = async (database: string): Promise<pg.Client> => {
      const superuser = new pg.Client(throwawayConfig(server, database, 'superuser'));
      await superuser.connect();
      return superuser;
    };
    const make = async (database: string): Promise<void> => {
      await makeThrowawayDatabase(server, database);
      await migrate(throwawayConfig(server, database, 'owner'));
      await prepareJobs(throwawayConfig(server, database, 'owner'));
    };
    const open = async (database: string): Promise<pg.Client> => {
      const superuser = await connected(database);
      stops.push(() => superuser.end());
      return superuser;
    };
    const floorRows = async (superuser: pg.Client): Promise<void> => {
      await superuser.query('create table floor_note (id uuid primary key, written_at timestamptz not null default now(), words text not null)');
      await superuser.query("insert into floor_note (id, words) select ('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'The first evening at home needs sorting before anything else.' from generate_series(1, 10000) i");
      await superuser.query('vacuum analyze floor_note');
    };
    return await work({
      server, folder,
      directory: async (name) => {
        const database = `bench_${name}`;
        await make(database);
        const superuser = await open(database);
        await floorRows(superuser);
        return {
          database, superuser, url: urlOf(server, 'alongside_app', database),
          start: async () => {
            const app = await startApp(server, database, join(folder, database));
            stops.push(app.stop);
            return app;
          },
        };
      },
      service: async (people, also) => {
        const size = sizeOf(people);
        const database = also ? `bench_${also.name}` : `bench_${people}`;
        const from = performance.now();
        const made = await copyOfKept(server, `kept_${people}_${timesWanted()}`, database, async (making) => {
          await make(making);
          const inside = await connected(making);
          await seed(inside, size);
          await floorRows(inside);
          await inside.end();
        });
        const superuser = await open(database);
        await also?.fill(superuser, database);
        say(`${people.toLocaleString('en')} people, ${(people * 10).toLocaleString('en')} notes: ${made ? 'made' : 'copied'} in ${Math.round((performance.now() - from) / 1000)} s`);
        const app = await startApp(server, database, join(folder, database));
        stops.push(app.stop);
        return { size, database, superuser, app };
      },
      floor: async ({ database }) => {
        const floor = await startFloor(server, database);
        stops.push(floor.stop);
        return floor;
      },
    });
  } finally {
    await stopAll();
  }
};

/** What the floor is asked: one insert, or one row by its key. */
export const floorNote = {
  create: { method: 'POST', path: '/', form: { words: 'The first evening at home needs sorting before anything else: food in, heating on.' } } satisfies Ask,
  read: (n: number): Ask => ({ path: `/01900000-0000-7000-8000-${(1 + (n % 9_999)).toString(16).padStart(12, '0')}` }),
};

export type Side = { at: Running; next: (n: number) => Ask; expect?: number };
export type Cost = { cpuMs: number; appMs: number; databaseMs: number; perSecond: number; p50: number; p95: number; p99: number };

/**
 * Measures sides in turn, round after round, and answers the median of each: processor milliseconds a request over the server's own
 * process and the whole of PostgreSQL. The first round warms up and is thrown away.
 */
export const measure = async <const Sides extends readonly Side[]>(server: StartedThrowaway, sides: Sides, { rounds = 5, requests = 1_000 } = {}): Promise<{ [K in keyof Sides]: Cost }> => {
  const costs: Cost[][] = sides.map(() => []);
  const sent = sides.map(() => 0);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { at, next, expect }] of sides.entries()) {
      const offset = sent[index] ?? 0;
      sent[index] = offset + requests;
      const before = [cpuMsOf(at.pid), cpuMsOfGroup(server.postmaster)] as const;
      const load = await runLoad(at.port, { requests, expect, next: (n) => next(offset + n) });
      const appMs = (cpuMsOf(at.pid) - before[0]) / requests;
      const databaseMs = (cpuMsOfGroup(server.postmaster) - before[1]) / requests;
      if (load.wrong > 0) throw new Error(`${load.wrong} of ${requests} answers were not what they should be`);
      if (round > 0) costs[index]?.push({ cpuMs: appMs + databaseMs, appMs, databaseMs, perSecond: requests / load.seconds, p50: load.p50, p95: load.p95, p99: load.p99 });
    }
  }
  return costs.map((measured) => {
    const of = (key: keyof Cost): number => median(measured.map((cost) => cost[key]));
    return { cpuMs: of('cpuMs'), appMs: of('appMs'), databaseMs: of('databaseMs'), perSecond: of('perSecond'), p50: of('p50'), p95: of('p95'), p99: of('p99') };
  }) as { [K in keyof Sides]: Cost };
};
