// Reads a backup from beginning to end in one pass, holding every digest and count against what is there. Whatever is wrong is one plain sentence.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, openSync, readSync, closeSync, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { PlainError } from '../plain-error.ts';
import { countLines, END_OF_ROWS, FIRST_BYTES, VERSION } from './backup-format.ts';
import type { BackupEnd, BackupHead, TableEnd, TableLine } from './backup-format.ts';

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
 * Reads a whole backup; answers its head and how many rows it holds.
 * @throws PlainError when it is no backup, is damaged or cut short, or was made by a later form of backup
 */
export const readBackup = async (file: string, reader: BackupReader = {}): Promise<{ head: BackupHead; rows: number }> => {
  refuseOtherFiles(file);
  const unzipped = createReadStream(file, { highWaterMark: 1 << 18 });
  const source = unzipped.pipe(createGunzip({ chunkSize: 1 << 18 }));
  unzipped.on('error', (error) => source.destroy(error));
  try {
    return await readAll(file, piecesOf(source), reader);
  } catch (error) {
    throw inWords(error, file);
  } finally {
    source.destroy();
    unzipped.destroy();
  }
};

const damaged = (file: string, what: string): PlainError =>
  new PlainError(`The backup ${file} is damaged: ${what}. Nothing was put back. Use another backup.`);
const cut = (file: string): PlainError => new PlainError(`The backup ${file} is cut short: its end is missing. Nothing was put back. Use another backup.`);

const refuseOtherFiles = (file: string): void => {
  if (!existsSync(file) || !statSync(file).isFile()) throw new PlainError(`There is no file ${file}.`);
  const first = Buffer.alloc(FIRST_BYTES.length);
  const descriptor = openSync(file, 'r');
  const length = readSync(descriptor, first, 0, first.length, 0);
  closeSync(descriptor);
  if (first.subarray(0, length).equals(FIRST_BYTES)) return;
  if (length < first.length && FIRST_BYTES.subarray(0, length).equals(first.subarray(0, length))) throw cut(file);
  const nearly = first.filter((byte, i) => byte === FIRST_BYTES[i]).length;
  throw nearly >= first.length - 1 ? damaged(file, 'its first bytes are not those of a backup') : new PlainError(`${file} is not a backup made by Alongside.`);
};

const inWords = (error: unknown, file: string): unknown => {
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
