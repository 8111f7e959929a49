// The embedded PostgreSQL server of a data folder. Whoever finds it down starts it, the last one out stops it.
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { errorFields, log } from '../log.ts';
import { PlainError } from '../plain-error.ts';
import { takeAppPlace } from './app-lock.ts';
import { clusterFolder, openDataFolder, readOrMakePasswords, type DataFolder, type Passwords } from './data-folder.ts';
import { majorOfCluster, makeCluster, superuserName, type Cluster } from './embedded-cluster.ts';
import type { Postmaster } from './embedded-postmaster.ts';
import { runningServer, startServer, stopServer } from './embedded-process.ts';
import { findPrograms } from './embedded-programs.ts';
import { findRunAs } from './embedded-user.ts';
import { tryExclusive, tryShared, waitFor, type Held } from './lock.ts';
import { makeDatabase, makeRoles, roleNames } from './roles.ts';
import { valueTypes } from './value-types.ts';

const databaseName = 'alongside';
const lockLimitMs = 120_000;

export type Embedded = {
  /** How to connect as a role just now; asked for each connection, because the socket moves when the server is started again. */
  config(role: 'owner' | 'app' | 'backup'): pg.ClientConfig;
  /** Leaves; stops the server when nobody else uses it. */
  close(): Promise<void>;
};

/** Joins the server of a data folder, or starts it. As 'app' it also takes the one place an app has. */
export async function openEmbedded(dataFolder: string, as: 'app' | 'command', port: number): Promise<Embedded> {
  const folder = openDataFolder(dataFolder);
  const place = as === 'app' ? await takeAppPlace(folder, port) : null;
  const users = await waitOrRefuse(() => tryShared(folder.lock('users')), folder);
  const cluster = await findCluster(folder);
  const passwords = readOrMakePasswords(folder, majorOfCluster(cluster.folder) !== null);
  const state = { server: await joinOrStart(folder, cluster, passwords, null), closing: false };
  const config = (role: 'owner' | 'app' | 'backup') => connectionTo(state.server, databaseName, roleNames[role], passwords[role]);
  const watched = keepRunning(state, () => config('app'), () => joinOrStart(folder, cluster, passwords, state.server));

  async function close(): Promise<void> {
    state.closing = true;
    await watched.end();
    const alone = await waitOrRefuse(() => tryExclusive(folder.lock('server')), folder);
    users.release();
    const last = tryExclusive(folder.lock('users'));
    if (last) await stopServer(cluster);
    last?.release();
    alone.release();
    place?.release();
  }
  return { config, close };
}

async function findCluster(folder: DataFolder): Promise<Cluster> {
  const inside = join(folder.path, 'postgres');
  const path = clusterFolder(folder, findRunAs(folder.path, inside) !== null);
  const programs = await findPrograms(majorOfCluster(path));
  const runAs = findRunAs(dirname(path), path);
  if (!runAs) throw new PlainError(`PostgreSQL does not run as root, and the user it would run as cannot reach ${path}. Start Alongside as an ordinary user, or set ALONGSIDE_DATA to a folder that others can reach.`);
  return { folder: path, logFile: join(folder.path, 'postgres.log'), programs, runAs };
}

/** One process at a time looks, starts, or stops: two that find the server down must not both start it. */
async function joinOrStart(folder: DataFolder, cluster: Cluster, passwords: Passwords, before: Postmaster | null): Promise<Postmaster> {
  const alone = await waitOrRefuse(() => tryExclusive(folder.lock('server')), folder);
  try {
    const running = await runningServer(cluster);
    if (!running && majorOfCluster(cluster.folder) === null) await makeCluster(cluster, passwords.superuser, false);
    const server = running ?? await startServer(cluster, before?.socketFolder ?? null);
    await makeReady(server, passwords);
    return server;
  } finally {
    alone.release();
  }
}

/** Waits until the server takes connections (after a crash it recovers first) and makes roles and database when they are missing. */
async function makeReady(server: Postmaster, passwords: Passwords): Promise<void> {
  const connect = async (database: string): Promise<pg.Client> => {
    const client = new pg.Client(connectionTo(server, database, superuserName, passwords.superuser));
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const superuser = await patiently(() => connect('postgres'));
  try {
    const { rowCount } = await superuser.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount) return;
    await makeRoles(superuser, passwords);
    const unfinished = `${databaseName}_unfinished`;
    await makeDatabase(superuser, unfinished, connect);
    await superuser.query(`ALTER DATABASE ${unfinished} RENAME TO ${databaseName}`);
  } finally {
    await superuser.end();
  }
}

async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const end = Date.now() + 300_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const starting = (error as { code?: string }).code === '57P03';
      if (!starting || Date.now() > end) throw error;
      await pause(50);
    }
  }
}

/** Holds one idle connection; when it breaks, the server has gone, and is started again until it is back. */
function keepRunning(state: { server: Postmaster; closing: boolean }, config: () => pg.ClientConfig, bringBack: () => Promise<Postmaster>): { end(): Promise<void> } {
  let client: pg.Client | null = null;
  let working: Promise<void> = watch();

  async function watch(): Promise<void> {
    client = new pg.Client({ ...config(), application_name: 'alongside watch' });
    client.on('error', () => undefined); // 'end' follows
    client.once('end', () => { if (!state.closing) working = recover(); });
    await client.connect().catch(() => undefined);
  }
  async function recover(): Promise<void> {
    log('warn', 'the database has stopped and is being started again');
    while (!state.closing) {
      try {
        state.server = await bringBack();
        log('info', 'the database is back');
        return await watch();
      } catch (error) {
        log('error', 'the database could not be started yet', errorFields(error));
        await pause(500);
      }
    }
  }
  return {
    end: async () => {
      await working;
      await client?.end().catch(() => undefined);
    },
  };
}

function connectionTo(server: Postmaster, database: string, user: string, password: string): pg.ClientConfig {
  return { host: server.socketFolder, port: server.port, database, user, password, ssl: false, types: valueTypes, application_name: 'alongside' };
}

async function waitOrRefuse(take: () => Held | null, folder: DataFolder): Promise<Held> {
  const held = await waitFor(take, lockLimitMs);
  if (!held) throw new PlainError(`Another Alongside command has been starting or stopping the database in ${folder.path} for two minutes. End it and try again.`);
  return held;
}
