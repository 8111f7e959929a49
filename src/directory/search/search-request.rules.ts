// What may stand in the address of a search: the words, and a sector or town, never a whole postcode.
import { readArea, readPostcode } from '../postcode.rules.ts';

export type SearchRequest = { q: string; near: string };

const POSTCODE_INSIDE = /\b[A-Z]{1,2}[0-9][A-Z0-9]?\s*[0-9O][A-Z]{2}\b/gi;

/**
 * The search as it may be kept in an address: a postcode typed anywhere is cut to its sector and stands in `near`; what
 * surrounded it there (a house, a street) is dropped. Long texts are cut.
 */
export function tidySearch(typed: SearchRequest, isOutcode: (outcode: string) => boolean): SearchRequest {
  const inNear = postcodesIn(typed.near);
  const inWords = postcodesIn(typed.q);
  const sector = inNear[0] ?? inWords[0];
  const words = inWords.length > 0 ? typed.q.replace(POSTCODE_INSIDE, (found) => (readPostcode(found) ? ' ' : found)) : typed.q;
  const q = words.replace(/\s+/g, ' ').trim().slice(0, 200).toWellFormed();
  if (sector !== undefined && (inNear.length > 0 || typed.near.trim() === '')) return { q, near: sector };
  const area = readArea(typed.near, isOutcode);
  if (area.kind === 'sector' || area.kind === 'postcode') return { q, near: area.sector };
  if (area.kind === 'outcode') return { q, near: area.outcode };
  return { q, near: area.kind === 'stand-in' ? 'ZZ99' : typed.near.replace(/\s+/g, ' ').trim().slice(0, 60).toWellFormed() };
}

/** The sectors of the postcodes written anywhere in a text. */
function postcodesIn(text: string): string[] {
  return (text.match(POSTCODE_INSIDE) ?? []).flatMap((found) => readPostcode(found)?.sector ?? []);
}

/** The address of a page of results; a link that can be shared. */
export function searchAddress({ q, near }: SearchRequest, page = 1, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams();
  if (q !== '') query.set('q', q);
  if (near !== '') query.set('near', near);
  for (const [name, value] of Object.entries(more)) if (value !== '') query.set(name, value);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '/find' : `/find?${text}`;
}
