// References as other people write them: APA style by CSL and citeproc, loaded only when something is published or printed.
import type { CslItem } from '@citation-js/core';
import type { RecordRow } from './record.queries.ts';

const name = (author: string): { family?: string; given?: string; literal?: string } => {
  const [family, given, more] = author.split(/,\s*/);
  return given && !more ? { family, given } : { literal: author };
};
const KINDS = new Set(['article-journal', 'article-magazine', 'article-newspaper', 'book', 'chapter', 'report', 'thesis', 'webpage', 'document', 'paper-conference', 'article', 'manuscript', 'dataset', 'post-weblog']);

const cslOf = (r: RecordRow): CslItem => ({
  id: r.id, type: KINDS.has(r.kind) ? r.kind : 'document', title: r.title, author: r.authors.map(name),
  ...(r.year ? { issued: { 'date-parts': [[r.year]] } } : {}), ...(r.published_in ? { 'container-title': r.published_in } : {}), ...(r.volume ? { volume: r.volume } : {}), ...(r.issue ? { issue: r.issue } : {}), ...(r.pages ? { page: r.pages } : {}),
  ...(r.publisher ? { publisher: r.publisher } : {}), ...(r.doi ? { DOI: r.doi } : r.url ? { URL: r.url } : {}), ...(r.seen_on && !r.doi ? { accessed: { 'date-parts': [r.seen_on.split('-').map(Number)] } } : {}),
});

/** A reference for each record, by its id. */
export const citationsOf = async (records: readonly RecordRow[]): Promise<Map<string, string>> => {
  if (records.length === 0) return new Map();
  const { Cite } = await import('@citation-js/core');
  await import('@citation-js/plugin-csl');
  const entries = new Cite(records.map(cslOf)).format('bibliography', { template: 'apa', format: 'text', lang: 'en-GB', nosort: true, asEntryArray: true }) as [string, string][];
  return new Map(entries.map(([id, words]) => [id, words.trim()]));
};

/** A short way to name a record in a list: who, when. */
export const shortName = (r: Pick<RecordRow, 'authors' | 'year'>): string => {
  if (/, and others$/.test(r.authors[0] ?? '')) return `${r.authors[0]?.split(',')[0]} and others, ${r.year ?? 'no year'}`;
  const families = r.authors.map((one) => (one.includes(',') ? one.split(',')[0] ?? one : one));
  const who = families.length === 0 ? 'No author named' : families.length > 2 ? `${families[0]} and others` : families.join(' and ');
  return `${who}, ${r.year ?? 'no year'}`;
};
