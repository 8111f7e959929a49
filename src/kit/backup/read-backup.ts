// Reads a backup from beginning to end in one pass, holding every digest and count against what is there. Whatever is wrong is one plain sentence.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, openSync, readSync, closeSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { PlainError } from '../plain-error.ts';
import type { BackupKey } from './backup-key.ts';
import { countLines, END_OF_ROWS, FIRST_BYTES, VERSION } from './backup-format.ts';
import type { BackupEnd, BackupHead, TableEnd, TableLine } from './backup-format.ts';
import { openSealed, Unopened } from './seal.ts';
import { SEALED } from './sealed-format.ts';

export type BackupReader = {
  /** The head, before any table. */
  head?(head: BackupHead): Promise<void> | void;
  /** One table: its rows as COPY writes them, in pieces. What is not taken is passed over. */
  table?(table: TableLine, rows: AsyncIterable<Buffer>): Promise<void>;
  /** After a table, when its count and digest were right. */
  tableEnded?(table: TableLine, end: TableEnd): Promise<void> | void;
};

const LONGEST_LINE = 64 << 20;

/**
 * Reads a whole backup, encrypted or not; answers its head and how many rows it holds.
 * @throws PlainError when it is no backup, is damaged or cut short, was made by a later form of backup, or is encrypted and this is not its key
 */
export const readBackup = async (file: string, reader: BackupReader = {}, key: BackupKey | null = null): Promise<{ head: BackupHead; rows: number }> => {
  const sealed = isSealed(file);
  if (sealed && !key) throw new PlainError(`The backup ${file} is encrypted. Set ALONGSIDE_BACKUP_KEY_FILE to the key it was made with. Nothing was put back.`);
  const bytes = createReadStream(file, { highWaterMark: 1 << 18 });
  const zipped: Readable = sealed && key ? Readable.from(openSealed(bytes, key.bytes), { objectMode: false }) : bytes;
  const source = zipped.pipe(createGunzip({ chunkSize: 1 << 18 }));
  zipped.on('error', (error) => source.destroy(error));
  try {
    return await readAll(file, piecesOf(source), reader);
  } catch (error) {
    throw inWords(error, file, key);
  } finally {
    source.destroy();
    zipped.destroy();
    bytes.destroy();
  }
};

const damaged = (file: string, what: string): PlainError =>
  new PlainError(`The backup ${file} is damaged: ${what}. Nothing was put back. Use another backup.`);
const cut = (file: string): PlainError => new PlainError(`The backup ${file} is cut short: its end is missing. Nothing was put back. Use another backup.`);

/**
 * Whether this backup is encrypted.
 * @throws PlainError when the file is not there, or its first bytes are those of no backup
 */
export const isSealed = (file: string): boolean => {
  if (!existsSync(file) || !statSync(file).isFile()) throw new PlainError(`There is no file ${file}.`);
  const read = Buffer.alloc(SEALED.length);
  const descriptor = openSync(file, 'r');
  const first = read.subarray(0, readSync(descriptor, read, 0, read.length, 0));
  closeSync(descriptor);
  for (const beginning of [SEALED, FIRST_BYTES]) if (first.subarray(0, beginning.length).equals(beginning)) return beginning === SEALED;
  for (const beginning of [SEALED, FIRST_BYTES]) {
    if (first.length < beginning.length && beginning.subarray(0, first.length).equals(first)) throw cut(file);
    if (beginning.filter((byte, i) => byte === first[i]).length >= beginning.length - 1) throw damaged(file, 'its first bytes are not those of a backup');
  }
  throw new PlainError(`${file} is not a backup made by Alongside.`);
};

const inWords = (error: unknown, file: string, key: BackupKey | null): unknown => {
  if (error instanceof Unopened) {
    if (error.why === 'cut') return cut(file);
    if (error.why === 'changed') return damaged(file, 'some of its bytes are not what was written');
    return new PlainError(`The backup ${file} was encrypted with another key than the one in ${key?.from}. Nothing was put back. Set ALONGSIDE_BACKUP_KEY_FILE to the key it was made with.`);
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') return cut(file);
  if (code?.startsWith('Z_')) return damaged(file, 'some of its bytes are not what was written');
  return error;
};

type Pieces = {
  /** The next line without its end, counted into the digest of the whole unless told otherwise; null when there is nothing more. */
  line(counted: (bytes: Buffer) => void): Promise<string | null>;
  /** Rows up to the end-of-rows mark, which is taken too. */
  rows(counted: (bytes: Buffer) => void): AsyncGenerator<Buffer>;
};

const piecesOf = (source: AsyncIterable<Buffer>): Pieces => {
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await chunks.next();
    if (next.done) return false;
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
    return true;
  };
  const take = (length: number): Buffer => {
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
  const mark = Buffer.concat([Buffer.from('\n'), END_OF_ROWS]);
  return {
    line: async (counted) => {
      for (let from = 0; ;) {
        const end = held.indexOf(10, from);
        if (end >= 0) {
          const taken = take(end + 1);
          counted(taken);
          return taken.toString('utf8', 0, end);
        }
        from = held.length;
        if (held.length > LONGEST_LINE || !(await more())) return null;
      }
    },
    async* rows(counted) {
      while (held.length < END_OF_ROWS.length && await more());
      if (!held.subarray(0, END_OF_ROWS.length).equals(END_OF_ROWS)) {
        for (;;) {
          const end = held.indexOf(mark);
          if (end >= 0) {
            yield take(end + 1);
            break;
          }
          if (held.length > mark.length) yield take(held.length - mark.length);
          if (!(await more())) throw Object.assign(new Error('cut'), { code: 'Z_BUF_ERROR' });
        }
      }
      counted(take(END_OF_ROWS.length));
    },
  };
};

const readAll = async (file: string, pieces: Pieces, reader: BackupReader): Promise<{ head: BackupHead; rows: number }> => {
  const whole = createHash('sha256');
  const count = (bytes: Buffer): void => { whole.update(bytes); };
  const next = async <T>(what: string, counted = count): Promise<T> => {
    const line = await pieces.line(counted);
    if (line === null) throw cut(file);
    try {
      return JSON.parse(line) as T;
    } catch {
      throw damaged(file, `${what} cannot be read`);
    }
  };
  const head = await next<BackupHead>('its head');
  if (typeof head['alongside backup'] !== 'number') throw new PlainError(`${file} is not a backup made by Alongside.`);
  if (head['alongside backup'] > VERSION) throw new PlainError(`The backup ${file} was made by a later version of Alongside. Install that version, then restore.`);
  await reader.head?.(head);
  let total = 0;
  for (const name of head.tables) {
    const table = await next<TableLine>('the name of a table');
    if (table.table !== name || !Array.isArray(table.columns)) throw damaged(file, `the table ${name} is not where it should be`);
    const digest = createHash('sha256');
    let rows = 0;
    const watched = (async function* () {
      for await (const bytes of pieces.rows(count)) {
        whole.update(bytes);
        digest.update(bytes);
        rows += countLines(bytes);
        yield bytes;
      }
    })();
    if (reader.table) await reader.table(table, watched);
    for await (const _passedOver of watched);
    const end = await next<TableEnd>(`the end of the table ${name}`);
    if (end.rows !== rows || end.sha256 !== digest.digest('hex')) throw damaged(file, `the table ${name} does not hold what was written into it`);
    await reader.tableEnded?.(table, end);
    total += rows;
  }
  const sum = whole.digest('hex');
  const end = await next<BackupEnd>('its last line', () => undefined);
  if (end.end !== true || end.rows !== total || end.sha256 !== sum) throw damaged(file, 'it does not hold what was written into it');
  if (await pieces.line(() => undefined) !== null) throw damaged(file, 'something follows its end');
  return { head, rows: total };
};
