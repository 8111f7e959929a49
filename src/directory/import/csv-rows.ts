// Reads somebody's CSV row by row by its mapping; memory does not grow with the file, but for the rows a mapping gathers.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { PlainError } from '../../kit/plain-error.ts';
import { projectRoot } from '../../kit/project-root.ts';
import { csvMapping, idOfRow, serviceOfRow, type Cells, type CsvMapping } from './csv-mapping.rules.ts';
import { textOf } from './feed-bytes.ts';
import type { FeedRow } from './feed-rows.ts';

const folder = join(projectRoot, 'data', 'directory', 'mappings');
const MOST_GATHERED = 50_000;

/** A mapping by the name of ours, or by its file. */
export function readMapping(nameOrFile: string): CsvMapping {
  const file = /[\\/]|\.json$/.test(nameOrFile) ? nameOrFile : join(folder, `${nameOrFile}.json`);
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new PlainError(`The mapping ${nameOrFile} cannot be read. Ours are: ${ourMappings().join(', ')}.`);
  }
  const read = csvMapping.safeParse(given);
  if (read.success) return read.data;
  throw new PlainError(`The mapping ${nameOrFile} is not right: ${read.error.issues[0]?.path.join('.') ?? ''} ${read.error.issues[0]?.message ?? ''}. docs/running.md says what a mapping holds.`);
}

export const ourMappings = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => basename(name, '.json')).sort();

function mappingFor(header: readonly string[]): CsvMapping {
  const fits = ourMappings().map(readMapping).filter((one) => one.columns.every((column) => header.includes(column))).sort((a, b) => b.columns.length - a.columns.length)[0];
  if (fits) return fits;
  throw new PlainError(`We have no mapping for a CSV with the columns ${header.slice(0, 12).join(', ')}. Write one and name it with --mapping; docs/running.md says how.`);
}

/** The rows of a CSV as services. Without a mapping, the one of ours whose columns are all there. */
export async function* rowsOfCsv(bytes: AsyncIterable<Uint8Array>, given: CsvMapping | null): AsyncGenerator<FeedRow> {
  const parser = Readable.from(textOf(bytes)).pipe(parse({ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true, max_record_size: 2_000_000 }));
  let header: string[] | null = null;
  let mapping = given;
  let at = 0;
  const gathered = new Map<string, { at: number; cells: Record<string, string>; all: Set<string> }>();
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      if (header === null || mapping === null) {
        header = record;
        mapping ??= mappingFor(header);
        const lacks = mapping.columns.find((column) => !record.includes(column));
        if (lacks !== undefined) throw new PlainError(`This CSV has no column "${lacks}", which its mapping (${mapping.for}) needs. Nothing was imported.`);
        continue;
      }
      at += 1;
      if (record.length !== header.length) {
        yield { list: 'services', at, fault: `It has ${record.length} cells and the header has ${header.length}.` };
        continue;
      }
      const cells = Object.fromEntries(header.map((name, turn) => [name, record[turn] ?? '']));
      const id = mapping.gather === undefined ? null : idOfRow(cells, mapping);
      if (mapping.gather === undefined || id === null) yield asRow(cells, mapping, at);
      else if (!gatherRow(gathered, id, cells, mapping.gather, at)) throw new PlainError(`More than ${MOST_GATHERED} places in a CSV whose rows are gathered. Split it. Nothing was imported.`);
    }
  } catch (fault) {
    if (fault instanceof PlainError) throw fault;
    throw new PlainError(`This CSV cannot be read (${fault instanceof Error ? fault.message.slice(0, 200) : 'unknown'}). Nothing was imported.`);
  }
  if (header === null) throw new PlainError('The file is empty. Nothing was imported.');
  for (const one of gathered.values()) yield asRow({ ...one.cells, [mapping?.gather ?? '']: [...one.all].join(', ') }, mapping as CsvMapping, one.at);
}

function gatherRow(gathered: Map<string, { at: number; cells: Record<string, string>; all: Set<string> }>, id: string, cells: Record<string, string>, column: string, at: number): boolean {
  const before = gathered.get(id);
  if (before) before.all.add(cells[column] ?? '');
  else gathered.set(id, { at, cells, all: new Set([cells[column] ?? '']) });
  return gathered.size <= MOST_GATHERED;
}

function asRow(cells: Cells, mapping: CsvMapping, at: number): FeedRow {
  const { service, mended } = serviceOfRow(cells, mapping);
  return { list: 'services', at, value: service, mended };
}
