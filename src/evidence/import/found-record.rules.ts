// One thing that was found, as we keep it: tidied, with what had to be mended, or why it cannot be taken. Pure.
import { z } from 'zod';

export type FoundRecord = {
  kind: string; title: string; authors: string[]; year: number | null; publishedIn: string | null; volume: string | null; issue: string | null; pages: string | null; publisher: string | null;
  doi: string | null; pmid: string | null; url: string | null; seenOn: string | null; summary: string | null;
};
/** What a reader of some format found, unchecked. */
export type RawRecord = { [K in keyof FoundRecord]?: string | string[] | number | null };
export type ReadRecord = { record: FoundRecord; mended: string[] } | { refused: string; title: string | null };

const LONGEST = { title: 1000, summary: 12_000, other: 500, authors: 200, read: 20_000 };

/** A file of another's making may hold anything: no more of a field is read than could be kept, and no pattern looks further than the next sign of its kind. */
const oneLine = (words: unknown): string => String(words ?? '').slice(0, LONGEST.read).replace(/<\/?(i|b|em|strong|sub|sup|p|jats:[a-z]{1,20}|span)[^<>]*>/gi, '').replace(/[\u0000-\u001f\u007f]+/g, ' ').replace(/\s+/g, ' ').trim();
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** A DOI as everybody writes it: small letters, no address before it, no full stop after it; null when there is none in it. */
export const doiOf = (words: string): string | null => /10\.\d{4,9}\/\S{1,300}/.exec(words.trim().toLowerCase())?.[0].replace(/[.,;)\]}>"']+$/, '') ?? null;
export const yearOf = (words: string): number | null => Number(/(?<!\d)(1[5-9]\d\d|20\d\d|21\d\d)(?!\d)/.exec(words)?.[0] ?? 0) || null;
const isAddress = (words: string): boolean => z.url({ protocol: /^https?$/ }).safeParse(words).success;

/** A title as two programs that write it differently would both come to: letters and numbers only, without accents. */
export const titleKey = (title: string): string => title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/&/g, ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().slice(0, 200);
/** The family name of an author, likewise. */
export const familyKey = (author: string | undefined): string => titleKey(/,/.test(author ?? '') ? (author ?? '').split(',')[0] ?? '' : (author ?? '').split(' ').at(-1) ?? '');

/** Takes what was read as it is, mends what can be mended and says so, or says why it cannot be taken. */
export const foundRecord = (raw: RawRecord, before: readonly string[] = []): ReadRecord => {
  const mended = [...before];
  const cut = (name: string, value: unknown, most: number): string | null => {
    if (Array.isArray(value) && value.filter(Boolean).length > 1) mended.push(`${name} was there ${value.filter(Boolean).length} times: the first is kept`);
    const words = oneLine(first(value));
    if (words.length > most) mended.push(`${name} was very long: cut after ${most} letters`);
    return words.slice(0, most) || null;
  };
  const title = cut('The title', raw.title, LONGEST.title)?.replace(/^\[(.*)\]\.?$/, '$1') ?? null;
  if (!title) return { refused: 'It has no title', title: null };
  const given = (field: 'doi' | 'pmid' | 'url' | 'year'): string => oneLine(first(raw[field]));
  const mendedIf = (value: unknown, was: string, because: string): void => {
    if (was && value === null) mended.push(because);
  };
  const doi = doiOf(given('doi'));
  mendedIf(doi, given('doi'), `“${given('doi').slice(0, 60)}” is no DOI: left out`);
  const pmid = /^(?:pmid:?\s*)?(\d{1,8})(?!\d)/i.exec(given('pmid'))?.[1] ?? null;
  mendedIf(pmid, given('pmid'), 'The PubMed number could not be read: left out');
  const url = isAddress(given('url')) ? given('url').slice(0, 2000) : null;
  mendedIf(url, given('url'), 'The web address could not be read: left out');
  const year = yearOf(given('year'));
  mendedIf(year, given('year'), `The year “${given('year').slice(0, 30)}” could not be read: left out`);
  const names = (Array.isArray(raw.authors) ? raw.authors : [raw.authors]).map(oneLine).map((name) => name.replace(/[,;]\s*$/, '')).filter(Boolean);
  if (names.length > LONGEST.authors) mended.push(`${names.length} authors: the first ${LONGEST.authors} are kept`);
  if (`${title} ${names.join(' ')} ${oneLine(first(raw.summary))}`.includes('\uFFFD')) mended.push('Some letters could not be read');
  return {
    mended,
    record: {
      kind: oneLine(raw.kind) || 'document', title, authors: names.slice(0, LONGEST.authors).map((name) => name.slice(0, 200)), year, publishedIn: cut('Where it was published', raw.publishedIn, LONGEST.other), volume: cut('The volume', raw.volume, 50),
      issue: cut('The issue', raw.issue, 50), pages: cut('The pages', raw.pages, 50)?.replace(/\s*[-–—]+\s*/g, '-') ?? null, publisher: cut('The publisher', raw.publisher, LONGEST.other), doi, pmid, url, seenOn: typeof raw.seenOn === 'string' && raw.seenOn ? raw.seenOn : null,
      summary: cut('The summary', raw.summary, LONGEST.summary),
    },
  };
};

/** What makes a record itself within one place where somebody looked; to be hashed. Brought in again, it is the same. */
export const printOf = (searchId: string, r: FoundRecord): string => JSON.stringify([searchId, r.doi, r.pmid, titleKey(r.title), r.year, familyKey(r.authors[0]), titleKey(r.publishedIn ?? ''), r.volume, r.pages, r.url]);
