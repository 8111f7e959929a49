// The file of an old list, read as text whatever the spreadsheet program wrote.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readCsv } from '../kit/csv.ts';
import { PlainError } from '../kit/plain-error.ts';
import type { Day } from '../kit/times.ts';
import { readHeader, rowUnder } from './people-columns.rules.ts';
import { readRow } from './people-row.rules.ts';
import type { NumberedRow } from './people-plan.rules.ts';

export type OldList = { rows: NumberedRow[]; leftOut: string[]; notes: string[] };

const LARGEST_BYTES = 50_000_000;

/**
 * Reads the rows as of a day.
 * @throws PlainError when it is no list of people in CSV
 */
export const readOldList = (file: string, today: Day): OldList => {
  if (statSync(file).size > LARGEST_BYTES) throw new PlainError(`${file} is larger than 50 MB, which is no list of people.`);
  const { text, note } = decode(readFileSync(file), file);
  const { header, rows, faults } = readCsv(text);
  const names = readHeader(header);
  if (!names.ok && header.length === 1 && /[;\t]/.test(header[0] ?? '')) throw new PlainError(`The columns of ${file} are not separated by commas. Save it as "CSV (comma delimited)".`);
  if (!names.ok && header.length === 0) throw new PlainError(`${file} cannot be read as a list: ${faults[0]?.because ?? 'it is empty.'}`);
  if (!names.ok && names.twice.length > 0) throw new PlainError(`${file} has more than one column for the same thing: ${names.twice.map((one) => `"${one}"`).join(', ')}. Keep one of them.`);
  if (!names.ok) throw new PlainError(`${file} lacks the column ${names.missing.map((one) => `"${one}"`).join(' and ')}. What each column is called: docs/importing-people.md.`);
  const read = rows.map(({ line, cells }): NumberedRow => {
    const row = rowUnder(names.nameOf, cells);
    return { line, reference: row.reference ?? '', digest: createHash('sha256').update(JSON.stringify(Object.entries(row).sort())).digest('hex'), read: readRow(row, today) };
  });
  const broken = faults.map(({ line, because }): NumberedRow => ({ line, reference: '', digest: '', read: { ok: false, because: [because] } }));
  return { rows: [...read, ...broken].sort((a, b) => a.line - b.line), leftOut: names.leftOut, notes: note ? [note] : [] };
};

const decode = (bytes: Buffer, file: string): { text: string; note: string | null } => {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') throw new PlainError(`${file} is a spreadsheet, not CSV. Open it and save it as "CSV UTF-8".`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return { text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes), note: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: null };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), note: 'The file is not UTF-8; it is read as Windows text. Look at names with accents in the report.' };
  }
};
