// Searching the directory: what a page, a peer worker's list or a connection asks.
import type { Tx } from '../../access/index.ts';
import { findPlaces, lookUpWords, type FoundPlace } from './find-places.queries.ts';
import { wordsThatMatter } from './find-words.rules.ts';
import { isPassedOver, phrasesOf } from '../word-lists.ts';
import { whereIs, type Where } from './where-is.ts';

export type PlacesNear = {
  total: number;
  places: FoundPlace[];
  /** What `near` was taken for; null when it was left empty. */
  where: Where | null;
  /** Words looked for beside those typed, because of a typing error or two words written as one. */
  alsoSearched: string[];
  /** True when nothing was within 25 miles and the search was made without a limit. */
  widened: boolean;
  /** A word of crisis was typed: help to ring now comes first. */
  crisis: boolean;
};

const WITHIN_KM = 40;

/**
 * Places that fit some words, near somewhere, or both; best first.
 * @param near a postcode sector ("M16 9"), an outcode, a town, or a whole postcode (of which only the sector is used); empty: anywhere
 * @param page counted from 1; @param most places on a page; @param without places that are not offered
 */
export async function placesNear(tx: Tx, asked: { words: string; near: string; page?: number; most?: number; without?: readonly string[] }): Promise<PlacesNear> {
  const where = asked.near.trim() === '' ? null : await whereIs(tx, asked.near);
  const spot = where?.ok ? where.spot : null;
  const [most, without] = [asked.most ?? 20, asked.without];
  const from = (Math.max(1, asked.page ?? 1) - 1) * most;
  const search = await lookUpWords(tx, wordsThatMatter(asked.words, isPassedOver));
  const crisis = phrasesOf('crisis')(asked.words) !== null;
  const near = await findPlaces(tx, { search, spot, withinKm: spot ? WITHIN_KM : null, from, most, without });
  const isEmpty = near.total === 0 && (from === 0 || !(await hasAny(tx, search, spot, without)));
  if (!spot || !isEmpty) return { ...near, where, alsoSearched: search.alsoSearched, widened: false, crisis };
  return { ...(await findPlaces(tx, { search, spot, withinKm: null, from, most, without })), where, alsoSearched: search.alsoSearched, widened: true, crisis };
}

/** Whether the first page had anything: a page past the end must not widen the search. */
async function hasAny(tx: Tx, search: Parameters<typeof findPlaces>[1]['search'], spot: Parameters<typeof findPlaces>[1]['spot'], without?: readonly string[]): Promise<boolean> {
  return (await findPlaces(tx, { search, spot, withinKm: WITHIN_KM, from: 0, most: 1, without })).total > 0;
}
