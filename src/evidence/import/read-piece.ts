// From one piece of a file to a record: RIS and BibTeX by Citation.js, PubMed's own tags here (no kept library reads them). Loaded when somebody brings a file in.
import type { CslItem, CslName } from '@citation-js/core';
import { readCsv } from '../../kit/csv.ts';
import { bibtexPieces, LONGEST_PIECE, nbibPieces, risPieces } from './pieces.rules.ts';
import type { Format, Piece } from './pieces.rules.ts';
import { foundRecord, yearOf } from './found-record.rules.ts';
import type { ReadRecord } from './found-record.rules.ts';
import { csvPieces, csvRecord } from './csv-records.rules.ts';

const nameOf = ({ family, given, literal, suffix, 'non-dropping-particle': particle, 'dropping-particle': dropped }: CslName): string =>
  literal ?? [[particle, family].filter(Boolean).join(' '), [given, dropped].filter(Boolean).join(' '), suffix].filter(Boolean).join(', ');
const textOf = (value: unknown): string | string[] | null => (Array.isArray(value) ? value.map(String) : value === undefined || value === null ? null : String(value));
const yearIn = (issued: CslItem['issued']): string | null => String(issued?.['date-parts']?.[0]?.[0] ?? issued?.raw ?? '') || null;

const fromCsl = (item: CslItem, mended: readonly string[], more: { pmid?: string | null; year?: string | null } = {}): ReadRecord => foundRecord({
  kind: item.type, title: textOf(item.title), authors: (item.author ?? []).map(nameOf), year: more.year ?? yearIn(item.issued), publishedIn: textOf(item['container-title']), volume: textOf(item.volume), issue: textOf(item.issue),
  pages: textOf(item.page), publisher: textOf(item.publisher), doi: textOf(item.DOI), pmid: more.pmid ?? textOf(item.PMID), url: textOf(item.URL), summary: textOf(item.abstract),
}, mended);

const MANY = /^(A[1-4U]|ED|KW|L[1-4]|N[12]|U[1-5]|C[1-8]|UR|SN)$/;
/** Of these one is kept; a second that says something else is told. */
const KEPT = /^(T[I12]|CT|BT|J[AFO2]|PY|Y1|DA|DO|VL|IS|SP|EP|AB)$/;

const readRis = async ({ tags, wrong }: Piece): Promise<ReadRecord> => {
  const { parseMixed } = await import('@citation-js/plugin-ris/lib/ris.js');
  const all = (...names: string[]): string[] => names.flatMap((name) => tags.filter(([tag, value]) => tag === name && value).map(([, value]) => value));
  const mended = [...wrong];
  const record: Record<string, string | string[]> = {};
  for (const [tag] of tags) {
    const values = MANY.test(tag) ? all(tag) : [...new Set(all(tag))];
    if (values.length === 0 || tag in record) continue;
    if (values.length > 1 && KEPT.test(tag)) mended.push(`${tag} was there ${values.length} times: the first is kept`);
    record[tag] = MANY.test(tag) && values.length > 1 ? values : values[0] ?? '';
  }
  record.TY ??= 'GEN';
  // Ovid writes "No Pagination Specified" as a first and a last page.
  if (record.SP === 'No' && record.EP === 'Specified') { delete record.SP; delete record.EP; }
  record.AU = all('AU', 'A1');
  delete record.A1;
  const medline = /pubmed|medline|nlm/i.test(all('DB', 'DP').join(' ')) ? all('AN').find((an) => /^\d{1,8}$/.test(an)) : undefined;
  const pmid = medline ?? /PMID:? *(\d{1,8})/i.exec(all('N1', 'C2', 'M2').join(' '))?.[1] ?? null;
  const [doi] = all('DO');
  const own = { title: all('TI', 'T1', 'CT', 'BT').slice(0, 1), publishedIn: all('T2', 'JO', 'JF', 'JA', 'J2')[0] ?? null, summary: all('AB', 'N2').slice(0, 1), url: all('UR')[0] ?? null, year: all('PY', 'Y1', 'DA')[0] ?? null };
  try {
    const item = parseMixed(record);
    return fromCsl({ ...item, title: item.title ?? own.title, 'container-title': item['container-title'] ?? own.publishedIn, abstract: own.summary, URL: own.url, DOI: item.DOI ?? doi } as CslItem, mended, { pmid, year: own.year });
  } catch {
    return foundRecord({ title: own.title, authors: record.AU, year: own.year, publishedIn: own.publishedIn, doi: doi ?? null, pmid, url: own.url, summary: own.summary }, [...mended, 'Some of it could not be read']);
  }
};

const readNbib = ({ tags, wrong }: Piece): ReadRecord => {
  const all = (name: string): string[] => tags.filter(([tag, value]) => tag === name && value).map(([, value]) => value);
  const id = (kind: string): string | undefined => [...all('LID'), ...all('AID')].find((one) => one.endsWith(`[${kind}]`))?.replace(/ *\[\w+\]$/, '');
  const books = all('BTI');
  return foundRecord({
    kind: books.length > 0 ? 'book' : 'article-journal', title: (all('TI').length > 0 ? all('TI') : books).slice(0, 1).map((t) => t.replace(/\.$/, '')), authors: all('FAU').length > 0 ? [...all('FAU'), ...all('CN')] : [...all('AU'), ...all('CN')],
    year: all('DP')[0] ?? all('DEP')[0] ?? null, publishedIn: all('JT')[0] ?? all('TA')[0] ?? null, volume: all('VI')[0] ?? null, issue: all('IP')[0] ?? null, pages: all('PG')[0] ?? null, publisher: all('PB')[0] ?? null, doi: id('doi') ?? null, pmid: all('PMID')[0] ?? null, summary: all('AB')[0] ?? null,
  }, wrong);
};

const readBibtex = async ({ text, wrong }: Piece): Promise<ReadRecord> => {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  try {
    const item = plugins.input.chain(text, { forceType: '@biblatex/text', generateGraph: false })[0];
    // "January 1978" is a year too; a publisher with an "and" in its name comes back in two.
    const said = /^\s*year\s*=\s*[{"]?([^}"\n]*)/im.exec(text)?.[1] ?? '';
    const publisher = Array.isArray(item?.publisher) ? item.publisher.join(' and ') : item?.publisher;
    return item ? fromCsl({ ...item, publisher } as CslItem, wrong, { year: yearIn(item.issued) ?? String(yearOf(said) ?? '') }) : { refused: 'Nothing could be read', title: null };
  } catch (error) {
    const where = /at line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { refused: `A bracket, comma or quotation mark is missing or too many${where ? `, near line ${where} of the record` : ''}`, title: /title\s*=\s*[{"]+([^}"\n]{3,200})/i.exec(text)?.[1]?.trim() ?? null };
  }
};

/** Every record of a file, in order, not yet understood. */
export const piecesOf = (format: Format, text: string): Piece[] => {
  if (format === 'ris') return risPieces(text);
  if (format === 'nbib') return nbibPieces(text);
  return format === 'bibtex' ? bibtexPieces(text) : csvPieces(readCsv(text));
};

/** One record, read: taken, taken and mended, or refused with the reason. */
export const readPiece = async (format: Format, piece: Piece): Promise<ReadRecord> => {
  if (piece.text.length > 2 * LONGEST_PIECE || piece.tags.some(([, value]) => value.length > LONGEST_PIECE)) return { refused: 'It is too long to be one record', title: null };
  if (format === 'ris') return readRis(piece);
  if (format === 'nbib') return readNbib(piece);
  return format === 'bibtex' ? readBibtex(piece) : csvRecord(piece);
};
