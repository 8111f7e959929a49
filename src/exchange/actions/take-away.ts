// A person's whole record as data: one download with JSON for machines and a CSV for each kind of thing.
import { look } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { writeCsv } from '../../kit/csv.ts';
import type { CsvCell } from '../../kit/csv.ts';
import { addDays, dayOf, startOfDay } from '../../kit/times.ts';
import { zipOf } from '../../kit/zip.ts';
import { looksAt } from '../../people/index.ts';
import { withheldFromMe } from '../../support/index.ts';
import { ABOUT_OTHERS, fileNameOf } from '../own-record.rules.ts';
import { namesKnown, rowsOfPerson, tablesAboutPeople } from '../own-record.queries.ts';
import type { OwnRow } from '../own-record.queries.ts';

const YEAR = 365;
type Part = { what: string; about_others: readonly string[]; rows: OwnRow[] };

/** Everything of a person by kind; `handedOver`: gathered by their worker for somebody without an account. */
export const ownRecord = async (tx: Tx, personId: string, handedOver: boolean): Promise<Record<string, Part>> => {
  const names = await namesKnown(tx);
  const named = (row: OwnRow): OwnRow => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, typeof value === 'string' ? (names.get(value) ?? value) : value]));
  const parts: Record<string, Part> = {};
  for (const from of await tablesAboutPeople(tx)) {
    const rows = await rowsOfPerson(tx, from, personId, handedOver);
    if (rows.length > 0) parts[from.table] = { what: from.about, about_others: ABOUT_OTHERS[from.table] ?? [], rows: rows.map(named) };
  }
  if (handedOver) return parts;
  const today = dayOf(tx.now);
  const looked = await looksAt(tx, personId, startOfDay(addDays(today, -YEAR)), startOfDay(addDays(today, 1)));
  parts.who_looked = { what: 'Who opened your record in the last year, by day.', about_others: ['name'], rows: looked.map(({ account_id: _id, ...row }) => row) };
  const withheld = await withheldFromMe(tx);
  if (withheld.length > 0) parts.withheld = { what: 'Something written is not shown to you for now: when it was decided, and when it is looked at again. Not the words.', about_others: [], rows: withheld };
  return parts;
};

const cell = (value: unknown): CsvCell => (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : JSON.stringify(value));

const README = (name: string, today: string, parts: Record<string, Part>): string => [
  `Everything of ${name}’s, as it was kept on ${today}.`, '',
  'record.json has all of it for another system. Each .csv file has one kind of thing and opens in a spreadsheet.',
  'It is yours. Keep it somewhere safe: anybody who opens it can read it.',
  'Some of it was written by others or names them. These columns are marked below; think before you pass them on.',
  'Words that you left out and that were erased are not in it, and neither is what is withheld from you for now.', '',
  ...Object.entries(parts).map(([table, part]) => `${fileNameOf(table)}: ${part.what}${part.about_others.length > 0 ? ` By or about others: ${part.about_others.join(', ')}.` : ''}`), '',
].join('\r\n');

/** The download: a ZIP with README.txt, record.json and a CSV for each kind. Opening it is a look, as printing is. */
export const takeAway = async (tx: Tx, person: { id: string; known_as: string }, handedOver: boolean): Promise<Buffer> => {
  look(tx, 'person.export', person.id);
  const parts = await ownRecord(tx, person.id, handedOver);
  const csv = Object.entries(parts).map(([table, part]) => {
    const columns = Object.keys(part.rows[0] ?? {});
    return { name: fileNameOf(table), body: `\uFEFF${writeCsv(columns, part.rows.map((row) => Object.fromEntries(columns.map((column) => [column, cell(row[column])]))))}` };
  });
  const today = dayOf(tx.now);
  return zipOf([{ name: 'README.txt', body: README(person.known_as, today, parts) }, { name: 'record.json', body: JSON.stringify({ made_on: today, parts }, null, 2) }, ...csv], tx.now);
};
