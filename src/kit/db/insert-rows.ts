// An insert that every request makes: its text is written once for a number of rows, and then only the values differ.
import { CompiledQuery } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from './schema.ts';

const quoted = (name: string): string => `"${name}"`;

/** Makes an insert into a table for rows with these columns; a row that lacks one gives it null. */
export const insertRows = <T extends keyof DB & string>(table: T, columns: readonly (keyof Insertable<DB[T]> & string)[]) => {
  const texts = new Map<number, string>();
  const textFor = (rows: number): string => {
    let text = texts.get(rows);
    if (text === undefined) {
      const places = Array.from({ length: rows }, (_, row) => `(${columns.map((_column, i) => `$${row * columns.length + i + 1}`).join(', ')})`);
      texts.set(rows, text = `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values ${places.join(', ')}`);
    }
    return text;
  };
  return (rows: readonly Insertable<DB[T]>[]): { compile(): CompiledQuery } => ({
    compile: () => CompiledQuery.raw(textFor(rows.length), rows.flatMap((row) => columns.map((column) => (row as Record<string, unknown>)[column] ?? null))),
  });
};
