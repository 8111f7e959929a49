// Timed work in turn, once, on one of however many processes: pg-boss on the same database. Decision: docs/decisions (timed work).
// Its tables lie in a schema of their own, made by the owner of the database; the app only fills and empties them.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { ConstructorOptions } from 'pg-boss';
import type { OpenDatabase } from '../../kit/db/connect.ts';
import { kyselyOf } from '../../kit/db/kysely.ts';
import { now } from '../../kit/clock.ts';
import { errorFields, log } from '../../kit/log.ts';
import { PlainError } from '../../kit/plain-error.ts';
import type { Job } from './job.ts';
import { grantQueue, queueIsThere, QUEUE_SCHEMA } from './job-queue.queries.ts';
import { jobs } from './jobs.ts';

/** All its own watching is slow or off: a handful of small jobs an hour needs no more, and an idle app should be idle. */
const QUIET: ConstructorOptions = {
  schema: QUEUE_SCHEMA, registerInstance: false, persistWarnings: false, reindex: false, monitorVacuum: false, openTelemetry: { enabled: false },
  superviseIntervalSeconds: 900, monitorIntervalSeconds: 900, queueCacheIntervalSeconds: 900, flowIntervalSeconds: 3_600, clockMonitorIntervalSeconds: 600,
  cronMonitorIntervalSeconds: 45, cronWorkerIntervalSeconds: 30,
};
/** How long and how often something is tried. */
const PATIENCE = { retryLimit: 4, retryDelay: 60, retryBackoff: true, expireInSeconds: 600, deleteAfterSeconds: 86_400, retentionSeconds: 86_400 };
const BY_OUR_CLOCK = { tz: 'Europe/London', missed: 'once' } as const;
const POLL_SECONDS = 30;
const STOP_MS = 5_000;
const RESTART_MS = 30_000;

const boss = (pool: pg.Pool, options: ConstructorOptions): PgBoss => {
  const made = new PgBoss({ ...QUIET, ...options, db: { executeSql: (text, values) => pool.query(text, values) } });
  made.on('error', (error) => log('warn', 'timed work: the queue could not be reached just now', errorFields(error)));
  return made;
};

const isIn = (kept: object, wished: object): boolean => Object.entries(wished).every(([name, value]) => (kept as Record<string, unknown>)[name] === value);

/** Makes or upgrades the queue, as the owner of the database; part of `migrate`. Safe to run again, and while the app runs. */
export const prepareJobs = async (owner: pg.ClientConfig, list: readonly Job[] = jobs): Promise<void> => {
  const pool = new pg.Pool({ ...owner, max: 1 });
  pool.on('error', () => undefined);
  const queue = boss(pool, { migrate: true, supervise: false, schedule: false, bamIntervalSeconds: 10 });
  try {
    await queue.start();
    const [queues, times] = [await queue.getQueues(), await queue.getSchedules()];
    for (const { name, when } of list) {
      const there = queues.find((one) => one.name === name);
      if (!there) await queue.createQueue(name, { ...PATIENCE, policy: 'stately' });
      else if (!isIn(there, PATIENCE)) await queue.updateQueue(name, PATIENCE);
      const due = times.find((one) => one.name === name);
      if (!due || due.cron !== when || !isIn(due.options ?? {}, BY_OUR_CLOCK)) await queue.schedule(name, when, null, BY_OUR_CLOCK);
    }
    for (const { name } of times) if (!list.some((job) => job.name === name)) await queue.unschedule(name);
    await grantQueue(pool);
    while ((await queue.getBamStatus()).some(({ status }) => status === 'pending' || status === 'in_progress')) await pause(500);
  } finally {
    await queue.stop({ graceful: false, close: false });
    await pool.end();
  }
};

/** @throws PlainError when the queue is not there and nobody here may make it */
export const needJobs = async (pool: pg.Pool): Promise<void> => {
  if (await queueIsThere(pool)) return;
  throw new PlainError('The database lacks the tables for timed work, which erases what people left out. Run "npm run alongside -- migrate" with DATABASE_OWNER_URL set, then start again.');
};

export type RunningJobs = {
  /** Does a job at once rather than at its time, at most once a second; for what cannot wait for the clock. */
  soon(name: string): void;
  stop(): Promise<void>;
};

/** Runs one job now. What went wrong is logged without anybody's data, and thrown again without its words: the queue keeps what it is told. */
export const runJob = async (job: Job, database: OpenDatabase): Promise<void> => {
  try {
    const done = await job.run(kyselyOf(database.appPool), now());
    if (done > 0) log('info', 'timed work done', { job: job.name, done });
  } catch (error) {
    log('warn', 'timed work failed and will be tried again', { job: job.name, ...errorFields(error) });
    throw new Error('failed; the log says how');
  }
};

/** Takes part in timed work until stopped. When the database is away it tries again, and nobody's request notices. */
export const startJobs = (database: OpenDatabase, list: readonly Job[] = jobs): RunningJobs => {
  const queue = boss(database.appPool, { migrate: false, createSchema: false });
  const waiting = new Map<string, NodeJS.Timeout>();
  const stopping = new AbortController();
  const started = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await queue.start();
        for (const job of list) await queue.work(job.name, { pollingIntervalSeconds: POLL_SECONDS }, () => runJob(job, database));
        return;
      } catch (error) {
        log('warn', 'timed work could not start and will be tried again', errorFields(error));
        await queue.stop({ graceful: false, close: false }).catch(() => undefined);
        await pause(RESTART_MS, null, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  })();
  return {
    soon: (name) => {
      const job = list.find((one) => one.name === name);
      if (!job || waiting.has(name) || stopping.signal.aborted) return;
      waiting.set(name, setTimeout(() => {
        waiting.delete(name);
        runJob(job, database).catch(() => undefined); // said in the log; its own time comes
      }, 1_000));
    },
    stop: async () => {
      stopping.abort();
      for (const timer of waiting.values()) clearTimeout(timer);
      await started;
      await queue.stop({ graceful: true, close: false, timeout: STOP_MS });
    },
  };
};
