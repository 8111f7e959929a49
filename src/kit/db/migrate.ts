// Brings the schema up to date: plain SQL files, forward only, each in a transaction of its own.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { PlainError } from '../plain-error.ts';
import { projectRoot } from '../project-root.ts';
import { roleNames } from './roles.ts';

type Migration = { number: number; name: string; checksum: string; sql: string };
type Applied = { number: number; name: string; checksum: string };

export const migrationsFolder = join(projectRoot, 'db', 'migrations');
const advisoryLock = 7_302_557_001; // any number, the same in every process

const ledger = `
  create table if not exists schema_migration (
    number integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default clock_timestamp()
  );
  comment on table schema_migration is 'Which migrations this database has had, with the SHA-256 of each file.';
  grant select on schema_migration to ${roleNames.app}, ${roleNames.backup};`;

/** After each migration: a new table gives the app's role no row until a policy says so, its owner goes on migrating it, and a backup reads it. */
const shutNewTables = `do $$ declare t regclass; begin
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and not c.relrowsecurity and c.relname <> 'schema_migration' loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_migrates on %s to ${roleNames.owner} using (true) with check (true)', t);
    execute format('grant select on %s to ${roleNames.backup}', t);
  end loop;
end $$`;

/** A setting that an extension brings is known only to a connection that has loaded its library; a function made again with such a setting needs it. */
const loadTrgm = "do $$ begin if exists (select from pg_extension where extname = 'pg_trgm') then perform show_trgm('a'); end if; end $$";

/**
 * Applies what is missing, in order, and answers the names applied. Two at once wait for each other; a killed one leaves its last
 * migration undone, never half done. `upTo`: none with a higher number, to put back a backup that has not had them.
 * @throws PlainError when a file that was already applied has changed or is missing
 */
export async function migrate(owner: pg.ClientConfig, folder = migrationsFolder, applying: (name: string) => void = () => undefined, upTo = Infinity): Promise<string[]> {
  const client = new pg.Client({ ...owner, statement_timeout: 0, lock_timeout: 60_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await needRoles(client);
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    await client.query(`set client_min_messages = warning; ${ledger}; ${loadTrgm}`);
    const missing = findMissing(readMigrations(folder), await readApplied(client)).filter(({ number }) => number <= upTo);
    for (const migration of missing) {
      applying(migration.name);
      await apply(client, migration);
    }
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** The names of migrations that this database still lacks; needs only the right to read schema_migration. */
export async function pendingMigrations(connection: pg.Pool | pg.ClientBase, folder = migrationsFolder): Promise<string[]> {
  await refuseUnfinishedRestore(connection);
  const { rows } = await (connection as pg.Pool).query<{ known: boolean }>("select to_regclass('public.schema_migration') is not null as known");
  const applied = rows[0]?.known ? await readApplied(connection) : [];
  return findMissing(readMigrations(folder), applied).map(({ name }) => name);
}

/**
 * A restore shuts the app's role out until the database is whole.
 * @throws PlainError when one broke off before its end
 */
export async function refuseUnfinishedRestore(connection: pg.Pool | pg.ClientBase): Promise<void> {
  const { rows } = await (connection as pg.Pool).query<{ open: boolean }>("select has_schema_privilege('public', 'usage') as open");
  if (rows[0]?.open === false) throw new PlainError('A restore into this database broke off before its end, so nobody is let in. Make a new, empty database (or set ALONGSIDE_DATA to a new folder) and restore into that.');
}

/** Every migration of this version, in order. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort();
  return names.map((name) => {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1];
    if (number === undefined) throw new PlainError(`The migration ${name} is not called like 0001_what_it_does.sql.`);
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { number: Number(number), name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

async function readApplied(connection: pg.Pool | pg.ClientBase): Promise<Applied[]> {
  return (await (connection as pg.Pool).query<Applied>('select number, name, checksum from schema_migration order by number')).rows;
}

function findMissing(files: Migration[], applied: Applied[]): Migration[] {
  for (const done of applied) {
    const file = files.find(({ number }) => number === done.number);
    if (!file) throw new PlainError(`This database has had the migration ${done.name}, which this version of Alongside does not know. Run the newer version that made it.`);
    if (file.checksum !== done.checksum) throw new PlainError(`The migration ${file.name} has changed since this database had it. Put the file back as it was, and make the change in a new migration.`);
  }
  const latest = applied.at(-1)?.number ?? 0;
  const missing = files.filter(({ number }) => !applied.some((done) => done.number === number));
  const late = missing.find(({ number }) => number < latest);
  if (late) throw new PlainError(`The migration ${late.name} comes before one that this database has already had. Give it a number after ${latest}.`);
  const twice = files.find((file, index) => files[index - 1]?.number === file.number);
  if (twice) throw new PlainError(`Two migrations have the number ${twice.number}. Give one of them the next free number.`);
  return missing;
}

async function apply(client: pg.Client, { number, name, checksum, sql }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query(shutNewTables);
    await client.query('reset all');
    await client.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [number, name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`The migration ${name} failed and was undone${linesUpTo(sql, error)}: ${(error as Error).message}`, { cause: error });
  }
}

function linesUpTo(sql: string, error: unknown): string {
  const position = Number((error as { position?: string }).position);
  return position > 0 ? ` (line ${sql.slice(0, position).split('\n').length})` : '';
}

/** Grants in the migrations name these roles; an external server's administrator makes them once. */
async function needRoles(client: pg.Client): Promise<void> {
  const wanted = [roleNames.app, roleNames.backup];
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [wanted]);
  const missing = wanted.filter((name) => !rows.some(({ rolname }) => rolname === name));
  if (missing.length === 0) return;
  throw new PlainError(`The database server lacks the role ${missing.join(' and ')}. As its administrator run:\n${missing.map((name) =>
    `  CREATE ROLE ${name} LOGIN NOSUPERUSER ${name === roleNames.backup ? 'BYPASSRLS' : 'NOBYPASSRLS'} PASSWORD '…';`).join('\n')}`);
}
