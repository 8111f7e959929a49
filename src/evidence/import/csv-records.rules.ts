// A table of records: the columns that Zotero, PubMed, Scopus and people's own lists have, under whatever name. Pure.
import type { CsvTable } from '../../kit/csv.ts';
import { foundRecord } from './found-record.rules.ts';
import type { RawRecord, ReadRecord } from './found-record.rules.ts';
import type { Piece } from './pieces.rules.ts';

const NAMES: Record<string, readonly string[]> = {
  kind: ['item type', 'document type', 'type'], title: ['title', 'article title', 'document title'], authors: ['author', 'authors', 'author full names', 'author names'], year: ['publication year', 'year', 'date', 'published'],
  publishedIn: ['publication title', 'journal/book', 'source title', 'journal', 'source', 'magazine', 'website'], volume: ['volume'], issue: ['issue'], pages: ['pages', 'page'], publisher: ['publisher'], doi: ['doi'],
  pmid: ['pmid', 'pubmed id', 'pubmed number'], url: ['url', 'link', 'web address', 'address'], summary: ['abstract note', 'abstract', 'summary'],
};

/** Each row as tags of our own names; a row that does not fit its header keeps why. */
export const csvPieces = ({ rows, faults }: CsvTable): Piece[] => [
  ...rows.map(({ line, cells }) => {
    const named = Object.entries(cells).map(([name, value]) => [name.toLowerCase().trim(), value] as const);
    const tags = Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => named.find(([n, v]) => n === name && v)).filter((cell) => cell !== undefined).slice(0, 1).map(([, value]): [string, string] => [field, value]));
    return { row: line, tags, text: '', wrong: [] };
  }),
  ...faults.map(({ line, because }) => ({ row: line, tags: [['fault', because] as [string, string]], text: '', wrong: [] })),
].sort((a, b) => a.row - b.row);

/** A name or several: parted by semicolons, else as one names people in a list. */
const namesIn = (cell: string): string[] => {
  if (cell.includes(';')) return cell.split(';');
  const parts = cell.replace(/\.$/, '').split(/,\s*/);
  // "Repper J, Carter T" is two people; "Repper, Julie" is one.
  return parts.every((part) => /^\S.*\s[A-Z]{1,3}$/.test(part)) ? parts.map((part) => part.replace(/\s([A-Z]{1,3})$/, ', $1')) : [cell];
};

export const csvRecord = ({ tags, wrong }: Piece): ReadRecord => {
  const fault = tags.find(([tag]) => tag === 'fault');
  if (fault) return { refused: fault[1], title: null };
  const raw: RawRecord = Object.fromEntries(tags);
  return foundRecord({ ...raw, kind: /web/i.test(String(raw.kind ?? '')) ? 'webpage' : /book/i.test(String(raw.kind ?? '')) ? 'book' : /magazine/i.test(String(raw.kind ?? '')) ? 'article-magazine' : 'article-journal', authors: namesIn(String(raw.authors ?? '')) }, wrong);
};
