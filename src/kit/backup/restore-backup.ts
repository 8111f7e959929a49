// Puts a backup into an empty database: looks at the whole file first, then loads it, then holds what is in the database against the digests again.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { migrate, readMigrations } from '../db/migrate.ts';
import { roleNames } from '../db/roles.ts';
import { PlainError } from '../plain-error.ts';
import type { BackupHead, TableEnd } from './backup-format.ts';
import type { BackupKey } from './backup-key.ts';
import { copyIn, copyOut } from './copy.ts';
import { readBackup } from './read-backup.ts';
import { closeAfterLoading, copyInto, copyOutOf, countRows, emptyForLoading, isShutOut, lastMigration, letIn, openForLoading, SAME_TEXT, shutOut, tablesInOrder, whatIsThere } from './tables.queries.ts';
import type { BackupTable } from './tables.queries.ts';

export type RestoreRequest = {
  file: string;
  /** Opens a backup that is encrypted. */
  key?: BackupKey | null;
  /** Signs in as the owner of the database. */
  owner: pg.ClientConfig;
  /** Told how far it is. */
  say(line: string): void;
  /** Before anything is put back, with the head: throw a PlainError to refuse. */
  mayRestore?(head: BackupHead): void | Promise<void>;
  /** In the transaction that lets the app in again: what must be so before anybody looks. */
  settle(client: pg.Client, head: BackupHead): Promise<void>;
};

/**
 * Restores a backup. The database must be empty; its roles must be there. Until the end the app's role is shut out, so that a restore
 * that breaks off is never opened by mistake.
 * @throws PlainError, each in a sentence: no backup, damaged, cut short, of another schema, or a database that holds something
 */
export const restoreBackup = async (request: RestoreRequest): Promise<{ head: BackupHead; rows: number }> => {
  const { file, owner, say, settle } = request;
  say('Looking at the backup …');
  const { head, rows } = await readBackup(file, {}, request.key);
  const last = refuseOtherSchema(head);
  await request.mayRestore?.(head);
  const client = new pg.Client({ ...owner, statement_timeout: 0, query_timeout: 0 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await refuseFilledDatabase(client, last);
    await migrate(owner, undefined, undefined, last);
    await client.query('begin');
    await shutOut(client, roleNames.app);
    if (!(await isShutOut(client, roleNames.app))) throw new PlainError('The role of DATABASE_OWNER_URL does not own this database, so it cannot keep others out while it restores. Its administrator runs: ALTER DATABASE … OWNER TO alongside_owner');
    await load(client, request, rows);
    await client.query('commit');
    await migrate(owner, undefined, (name) => say(`Applying ${name}, which is newer than the backup …`));
    await client.query('begin');
    await settle(client, head);
    await letIn(client, roleNames.app);
    await client.query('commit');
    return { head, rows };
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Answers the number of the last migration the backup has had. */
const refuseOtherSchema = (head: BackupHead): number => {
  const ours = readMigrations();
  for (const had of head.migrations) {
    const file = ours.find(({ number }) => number === had.number);
    if (!file) throw new PlainError(`The backup has had the migration ${had.name}, which this version of Alongside does not know. Install the version that made it, then restore.`);
    if (file.checksum !== had.checksum) throw new PlainError(`The migration ${had.name} of this version is not the one the backup was made with. Install the version that made the backup, then restore.`);
  }
  return head.migrations.at(-1)?.number ?? 0;
};

const refuseFilledDatabase = async (client: pg.Client, last: number): Promise<void> => {
  const found = await whatIsThere(client);
  if (found === null) {
    if (await lastMigration(client) <= last) return;
    throw new PlainError('The backup is older than the tables of this database. Restore it into a new database in which nothing has been made yet: what changed since is then applied to it.');
  }
  if (await isShutOut(client, roleNames.app)) {
    throw new PlainError('A restore into this database broke off before its end. Make a new, empty database (or set ALONGSIDE_DATA to a new folder) and restore into that.');
  }
  throw new PlainError(`The database holds ${found}. A backup is put back only into an empty one: set ALONGSIDE_DATA to a new folder, or DATABASE_URL to a new database.`);
};

const load = async (client: pg.Client, { file, key, say }: RestoreRequest, rows: number): Promise<void> => {
  await client.query(SAME_TEXT);
  const tables = await tablesInOrder(client);
  const known = new Map(tables.map((table) => [table.name, table]));
  await openForLoading(client, tables);
  await emptyForLoading(client, tables);
  let done = 0;
  await readBackup(file, {
    table: async ({ table, columns }, bytes) => {
      const here = known.get(table);
      if (!here || columns.some((column) => !here.columns.includes(column))) throw new PlainError(`The backup holds the table ${table} in a shape that its own migrations do not make. Nothing was put back.`);
      done += await copyIn(client, copyInto({ name: table, columns }), bytes);
    },
    tableEnded: async ({ table, columns }, end) => {
      await refuseDifferent(client, { name: table, columns }, end);
      if (end.rows > 0) say(`${table}: ${end.rows.toLocaleString('en')} rows (${Math.floor((done * 100) / Math.max(1, rows))} %)`);
    },
  }, key);
  await closeAfterLoading(client, tables);
};

/** Reads the table back out of the database: it must be byte for byte what the backup holds. */
const refuseDifferent = async (client: pg.Client, table: BackupTable, end: TableEnd): Promise<void> => {
  const digest = createHash('sha256');
  for await (const bytes of copyOut(client, copyOutOf(table))) digest.update(bytes);
  const counted = await countRows(client, table);
  if (counted === end.rows && digest.digest('hex') === end.sha256) return;
  throw new PlainError(`After loading, the table ${table.name} does not hold what the backup holds (${counted} rows, ${end.rows} in the backup). Nothing was put back.`);
};
