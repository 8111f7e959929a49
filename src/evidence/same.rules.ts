// The same thing found twice: when two records are it, and how sure that is. Pure.
import { familyKey } from './import/found-record.rules.ts';

export type ComparedRecord = { doi: string | null; pmid: string | null; title_key: string; year: number | null; authors: string[] };
export type Sameness = { why: string; sure: boolean };

/** Why two records look like the same thing, or null. Sure: a number that only one thing has, and the same title. */
export const sameness = (a: ComparedRecord, b: ComparedRecord): Sameness | null => {
  const title = a.title_key !== '' && a.title_key === b.title_key;
  const number = a.doi !== null && a.doi === b.doi ? 'the same DOI' : a.pmid !== null && a.pmid === b.pmid ? 'the same PubMed number' : null;
  if (number) return { why: title ? `${number} and the same title` : `${number}; the titles are not quite the same`, sure: title };
  if (!title || (a.year !== null && b.year !== null && Math.abs(a.year - b.year) > 1)) return null;
  const [one, other] = [familyKey(a.authors[0]), familyKey(b.authors[0])];
  if (a.doi && b.doi && a.doi !== b.doi) return { why: 'the same title, but another DOI: perhaps two editions', sure: false };
  if (one && other && one !== other) return { why: 'the same title, but another first author', sure: false };
  return { why: one && other ? 'the same title and first author, and no more than a year apart' : 'the same title, and no more than a year apart', sure: false };
};

/** Of two, the one that says more stays; of two alike, the one found first. */
export const keptOf = <R extends { id: string; doi: string | null; pmid: string | null; summary: string | null; authors: string[]; year: number | null }>(a: R, b: R): [kept: R, other: R] => {
  const says = (r: R): number => [r.doi, r.pmid, r.summary, r.year, r.authors[0]].filter(Boolean).length;
  return says(b) > says(a) || (says(b) === says(a) && b.id < a.id) ? [b, a] : [a, b];
};
