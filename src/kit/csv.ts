// Reading and writing CSV: lenient in, safe out (a spreadsheet must never run what somebody typed).
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

export type CsvRow = { line: number; cells: Record<string, string> };
export type CsvFault = { line: number; because: string };
export type CsvTable = { header: string[]; rows: CsvRow[]; faults: CsvFault[] };

/** A value a cell can hold. Dates go in as text, already in the form the reader expects. */
export type CsvCell = string | number | bigint | boolean | null | undefined;

/** More than any list of people, places or papers has. */
const MOST_COLUMNS = 1000;

/**
 * Reads a CSV text whose first line names the columns. Cells are trimmed; a byte order mark is dropped; blank lines are
 * passed over. A row with too few or too many cells, or a header that names a column twice, is a fault with its line
 * number (counted from 1, as an editor shows it); the other rows are still read. Never throws: text that is no CSV at
 * all gives one fault.
 */
export function readCsv(text: string): CsvTable {
  const faults: CsvFault[] = [];
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as typeof records;
  } catch (fault) {
    return { header: [], rows: [], faults: [{ line: faultLine(fault), because: faultWords(fault) }] };
  }
  const first = records.shift();
  if (!first) return { header: [], rows: [], faults: [{ line: 1, because: 'The file is empty.' }] };
  const header = first.record;
  if (header.length > MOST_COLUMNS) return { header: [], rows: [], faults: [{ line: 1, because: `The first line names ${header.length} columns, and ${MOST_COLUMNS} are the most.` }] };
  const seen = new Set<string>();
  const twice = header.filter((name) => seen.size === seen.add(name).size);
  if (twice.length > 0) faults.push({ line: 1, because: `The column "${twice[0]}" is there twice.` });
  const rows: CsvRow[] = [];
  for (const { record, info } of records) {
    if (record.length === header.length) rows.push({ line: info.lines, cells: asCells(header, record) });
    else faults.push({ line: info.lines, because: `It has ${record.length} cells and the header has ${header.length}.` });
  }
  return { header, rows, faults };
}

/**
 * Writes rows under the named columns, with CRLF line ends. Text that a spreadsheet would run as a formula (beginning
 * with = + - @, their full-width forms, a tab or a line break, also after spaces) gets an apostrophe in front; real
 * numbers are left alone. See https://owasp.org/www-community/attacks/CSV_Injection
 */
export function writeCsv(columns: readonly string[], rows: Iterable<Readonly<Record<string, CsvCell>>>): string {
  const records = [columns.map(harmless)];
  for (const row of rows) records.push(columns.map((column) => asText(row[column])));
  return stringify(records, { record_delimiter: '\r\n' });
}

/** The same, one portion of the rows at a time and without the line that names the columns: for files too long to hold. */
export function writeCsvRows(columns: readonly string[], rows: Iterable<Readonly<Record<string, CsvCell>>>): string {
  return writeCsv(columns, rows).replace(/^[^\r\n]*\r\n/, '');
}

const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** The text as a spreadsheet can hold it without running it. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function asText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'string' ? harmless(cell) : String(cell);
}

function asCells(header: string[], record: string[]): Record<string, string> {
  const cells: Record<string, string> = Object.create(null);
  header.forEach((name, at) => {
    if (!(name in cells)) cells[name] = record[at] ?? '';
  });
  return cells;
}

function faultLine(fault: unknown): number {
  return typeof fault === 'object' && fault !== null && 'lines' in fault ? Number(fault.lines) || 1 : 1;
}

function faultWords(fault: unknown): string {
  const told = fault instanceof Error ? fault.message : String(fault);
  return `This is not a CSV file we can read (${told}).`;
}
