// Large services take minutes to make, so they are kept: a server of its own in the system's temporary folder, one database for each size, copied for each benchmark.
// The name of the folder is made from everything the rows come from and the day: whoever changes a seed or a migration, or comes back tomorrow, gets new ones.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { asSuperuser, keptIsInUse, startThrowaway, type StartedThrowaway, type ThrowawayServer } from '../src/kit/db/throwaway.ts';
import { roleNames } from '../src/kit/db/roles.ts';
import { projectRoot } from '../src/kit/project-root.ts';

const all = join(tmpdir(), `alongside-bench-kept-${process.getuid?.() ?? 'me'}`);

const keyOf = (): string => {
  const [migrations, bench] = [join(projectRoot, 'db', 'migrations'), join(projectRoot, 'bench')];
  const files = [...readdirSync(migrations).map((name) => join(migrations, name)), ...readdirSync(bench).filter((name) => /^(seed.*|kept)\.ts$/.test(name)).map((name) => join(bench, name)), join(projectRoot, 'package-lock.json')];
  const digest = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  for (const file of files.toSorted()) digest.update(file.slice(projectRoot.length)).update(readFileSync(file));
  return digest.digest('hex').slice(0, 16);
};

/** Only the newest is of use: the others go, unless somebody works with them. */
const dropOld = (key: string): void => {
  for (const name of readdirSync(all)) if (name !== key && !keptIsInUse(join(all, name))) rmSync(join(all, name), { recursive: true, force: true });
};

/** The server for benchmarks: the one that keeps its services, or, while somebody else's benchmark has that (or BENCH_KEEP=no), one that is gone afterwards. */
export const startBenchServer = async (say: (line: string) => void): Promise<StartedThrowaway> => {
  if (process.env['BENCH_KEEP'] === 'no') return startThrowaway({ durable: true });
  mkdirSync(all, { recursive: true });
  const key = keyOf();
  const folder = join(all, key);
  if (keptIsInUse(folder)) {
    say('Another benchmark works with the kept services: this one makes its own.');
    return startThrowaway({ durable: true });
  }
  if (!existsSync(folder)) dropOld(key);
  const server = await startThrowaway({ durable: true, keep: folder });
  await asSuperuser(server, 'postgres', dropCopies);
  return { ...server, stop: async () => {
    await asSuperuser(server, 'postgres', dropCopies);
    await server.stop();
  } };
};

const dropCopies = async (superuser: pg.Client): Promise<void> => {
  const { rows } = await superuser.query<{ datname: string }>("select datname from pg_database where datname like 'bench\\_%' or datname like 'making\\_%'");
  for (const { datname } of rows) await superuser.query(`drop database if exists ${superuser.escapeIdentifier(datname)} with (force)`);
};

/** A copy of the kept database of that name, which is made first if it is not there. Answers whether it had to be made. */
export const copyOfKept = (server: ThrowawayServer, kept: string, copy: string, make: (database: string) => Promise<void>): Promise<boolean> => asSuperuser(server, 'postgres', async (superuser) => {
  const { rowCount } = await superuser.query('select from pg_database where datname = $1', [kept]);
  if (!rowCount) {
    await make(`making_${kept}`);
    await superuser.query(`alter database ${superuser.escapeIdentifier(`making_${kept}`)} rename to ${superuser.escapeIdentifier(kept)}`);
  }
  await superuser.query(`create database ${superuser.escapeIdentifier(copy)} owner ${roleNames.owner} template ${superuser.escapeIdentifier(kept)} strategy file_copy`);
  return !rowCount;
});
