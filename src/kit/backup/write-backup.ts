// Writes a backup: every table in one snapshot, beside a running app, in one pass and with little memory.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { PlainError } from '../plain-error.ts';
import type { BackupKey } from './backup-key.ts';
import { countLines, END_OF_ROWS, FIRST_BYTES, lineOf, VERSION } from './backup-format.ts';
import { copyOut } from './copy.ts';
import { seal } from './seal.ts';
import { appliedMigrations, copyOutOf, SAME_TEXT, serverMajor, tablesInOrder } from './tables.queries.ts';

export type WrittenBackup = { tables: number; rows: number; bytes: number; sha256: string };

export type BackupRequest = {
  file: string;
  /** Signs in as a role that may read every row. */
  config: pg.ClientConfig;
  at: Date;
  /** Asked inside the snapshot: what else belongs in the head. */
  more: (client: pg.Client) => Promise<Record<string, unknown>>;
  stopped?: AbortSignal;
  /** Encrypts the file; without one it lies there as it is. */
  key?: BackupKey | null;
};

/**
 * Writes every table as it stood at one moment into one file, which appears under its name only when it is whole.
 * @throws PlainError when the file is there already, the disk is full, or the work was stopped; then nothing is left behind
 */
export const writeBackup = async (request: BackupRequest): Promise<WrittenBackup> => {
  const { file, config, key } = request;
  if (existsSync(file)) throw new PlainError(`There is already a file ${file}. A backup never writes over another: choose another name.`);
  if (!existsSync(dirname(file))) throw new PlainError(`There is no folder ${dirname(file)} to put the backup in.`);
  const client = new pg.Client({ ...config, statement_timeout: 0, query_timeout: 0 });
  client.on('error', () => undefined); // whoever waits for an answer hears of it
  const partial = `${file}.${process.pid}.partial`;
  const written: WrittenBackup = { tables: 0, rows: 0, bytes: 0, sha256: '' };
  try {
    await client.connect();
    const descriptor = openSync(partial, 'wx', 0o600);
    try {
      const zipped = [content(client, request, written), createGzip({ level: 3 }), sameBeginning()] as const;
      await (key ? pipeline(...zipped, (bytes: AsyncIterable<Buffer>) => seal(bytes, key.bytes), toFile(descriptor, written)) : pipeline(...zipped, toFile(descriptor, written)));
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(partial, file);
    return written;
  } catch (error) {
    throw inWords(error, file);
  } finally {
    rmSync(partial, { force: true });
    await client.end().catch(() => undefined);
  }
};

async function* content(client: pg.Client, { at, more, stopped }: BackupRequest, written: WrittenBackup): AsyncGenerator<Buffer> {
  const whole = createHash('sha256');
  const counted = (bytes: Buffer): Buffer => {
    whole.update(bytes);
    return bytes;
  };
  await client.query(`begin isolation level repeatable read read only; ${SAME_TEXT}`);
  const tables = await tablesInOrder(client);
  yield counted(lineOf({
    'alongside backup': VERSION, 'made at': at.toISOString(), postgresql: await serverMajor(client), migrations: await appliedMigrations(client),
    tables: tables.map(({ name }) => name), more: await more(client),
  }));
  for (const table of tables) {
    yield counted(lineOf({ table: table.name, columns: table.columns }));
    const digest = createHash('sha256');
    let rows = 0;
    for await (const bytes of copyOut(client, copyOutOf(table))) {
      if (stopped?.aborted) throw new PlainError('The backup was stopped before it was whole. No file was written.');
      digest.update(bytes);
      rows += countLines(bytes);
      yield counted(bytes);
    }
    yield counted(END_OF_ROWS);
    yield counted(lineOf({ rows, sha256: digest.digest('hex') }));
    written.rows += rows;
    written.tables += 1;
  }
  await client.query('commit');
  written.sha256 = whole.digest('hex');
  yield lineOf({ end: true, rows: written.rows, sha256: written.sha256 });
}

/** The first ten bytes always the same: zlib would write which system made them. */
const sameBeginning = (): Transform => {
  let passed = 0;
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      const overlap = Math.max(0, Math.min(chunk.length, FIRST_BYTES.length - passed));
      if (overlap > 0) FIRST_BYTES.copy(chunk, 0, passed, passed + overlap);
      passed += chunk.length;
      done(null, chunk);
    },
  });
};

const toFile = (descriptor: number, counted: { bytes: number }): Writable => new Writable({
  write: (chunk: Buffer, _encoding, done) => {
    try {
      for (let from = 0; from < chunk.length;) from += writeSync(descriptor, chunk, from);
      counted.bytes += chunk.length;
      done();
    } catch (error) {
      done(error as Error);
    }
  },
});

const inWords = (error: unknown, file: string): unknown => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === '42501') return new PlainError(`The role of the backup may not read everything (${message}). No file was written. Sign in as alongside_backup; a table that somebody added by hand has to go, or be granted to it.`);
  if (code === 'ENOSPC') return new PlainError(`The disk is full, so the backup ${file} could not be written. Free some space, or choose another place.`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new PlainError(`The backup ${file} may not be written there by this user. Choose another place.`);
  return error;
};
