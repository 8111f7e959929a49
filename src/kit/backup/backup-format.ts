// What a backup looks like inside: gzip around plain text, so that in twenty years "gunzip" and any PostgreSQL still read it.
//
//   {"alongside backup": 1, "made at": …, "migrations": […], "tables": ["trust", …], …}      the head
//   {"table": "trust", "columns": ["id", …]}                                                 then for each table: its name,
//   the rows as COPY writes them                                                             one line a row,
//   \.                                                                                       the end of the rows, as in pg_dump
//   {"rows": 2, "sha256": "…"}                                                               how many, and their digest
//   {"end": true, "rows": 1500000, "sha256": "…"}                                            of everything before this line
import type { Applied } from './tables.queries.ts';

export const VERSION = 1;

export type BackupHead = {
  'alongside backup': number;
  'made at': string;
  postgresql: number;
  migrations: Applied[];
  tables: string[];
  /** What the product wants to find again: heads of the audit, how much had been erased. */
  more: Record<string, unknown>;
};
export type TableLine = { table: string; columns: string[] };
export type TableEnd = { rows: number; sha256: string };
export type BackupEnd = { end: true; rows: number; sha256: string };

export const lineOf = (value: BackupHead | TableLine | TableEnd | BackupEnd): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
export const END_OF_ROWS = Buffer.from('\\.\n');

/** The first ten bytes of every backup: gzip, deflate, no name, no time. Fixed, so that no byte of the file can change unnoticed. */
export const FIRST_BYTES = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** How many lines end in these bytes. */
export const countLines = (bytes: Buffer): number => {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
};
