// Searching the directory: what a page, a feed, a peer worker's list or a connection asks.
import type { Tx } from '../../access/index.ts';
import { bankHolidays } from '../../teams/index.ts';
import { clockTimeOf, dayOf, type Day } from '../../kit/times.ts';
import { openAt, openEvenings, openOn, type Open } from '../open-at.rules.ts';
import type { Hours } from '../opening-hours.rules.ts';
import { phrasesOf } from '../word-lists.ts';
import { candidates, type Asked, type Candidate } from './candidates.rules.ts';
import { NO_FILTERS, type Filters } from './filters.rules.ts';
import { catalogueNow } from './catalogue/keep-catalogue.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { foundPlaces, hoursOf, lookUpWords, type FoundPlace } from './find-places.queries.ts';
import { whereIs, type Where } from './where-is.ts';
import { NO_TIMES, stepsWider, type Times, type Wanted, type Widened } from './widening.rules.ts';

export type PlacesNear = {
  total: number;
  places: FoundPlace[];
  /** What `near` was taken for; null when it was left empty. */
  where: Where | null;
  /** Words looked for beside those typed: how entries say it, a typing error mended, two words written as one. */
  alsoSearched: string[];
  /** What was let go because nothing fitted everything; null when something did. */
  widened: Widened[] | null;
  /** What was asked in the end. */
  wanted: Wanted;
  /** A word of crisis was typed: help to ring now comes first. */
  crisis: boolean;
};

export const WITHIN_KM = 40;
/** At most so many are looked at for their opening times, the best first. */
const MOST_BY_TIME = 5000;

export type Ask = {
  words: string; near: string; page?: number; most?: number; without?: readonly string[];
  /** How far at most. Given: places without a position are left out. */
  withinKm?: number | null; filters?: Partial<Filters>; times?: Partial<Times>;
  /** The London day and clock time that "open" is meant for. */
  at?: { day: Day; time: string };
};

/**
 * Places that fit some words, near somewhere, or both; best first. When nothing fits, the distance is widened, then filters are let go one at a time.
 * @param near a postcode, a sector ("M16 9"), an outcode or a town; empty: anywhere
 * @param page counted from 1; @param most places on a page; @param without places that are not offered
 */
export async function placesNear(tx: Tx, ask: Ask): Promise<PlacesNear> {
  const where = ask.near.trim() === '' ? null : await whereIs(tx, ask.near);
  const spot = where?.ok ? where.spot : null;
  const most = ask.most ?? 20;
  const from = (Math.max(1, ask.page ?? 1) - 1) * most;
  const catalogue = await catalogueNow(tx);
  const { cards } = catalogue;
  const search = await lookUpWords(tx, catalogue, ask.words);
  const crisis = phrasesOf('crisis')(ask.words) !== null;
  const asked: Wanted = { withinKm: spot ? (ask.withinKm ?? WITHIN_KM) : null, filters: { ...NO_FILTERS, ...ask.filters }, times: { ...NO_TIMES, ...ask.times } };
  const at = ask.at ?? { day: dayOf(tx.now), time: clockTimeOf(tx.now) };
  const said = { where, alsoSearched: search.alsoSearched, crisis };
  const things = ask.words.trim() === '' ? null : search.things;
  if (things?.length === 0) return { total: 0, places: [], ...said, widened: null, wanted: asked };
  const look = (wanted: Wanted, first: number, many: number): Promise<Looked> => lookFor(tx, catalogue, {
    things, spot, withinKm: wanted.withinKm, strict: typeof ask.withinKm === 'number' && wanted.withinKm !== null, filters: wanted.filters, without: ask.without ?? [], today: dayOf(tx.now),
  }, wanted.times, at, first, many);
  for (const { wanted, widened } of [{ wanted: asked, widened: null }, ...stepsWider(asked)]) {
    const looked = await look(wanted, from, most);
    // Places of which nobody knows where they are do not count as something near, unless they are all there is.
    const isNear = ({ metres }: Candidate): boolean => wanted.withinKm === null || metres !== null;
    if (looked.total > 0 && (looked.list.some(isNear) || (from > 0 && (await look(wanted, 0, most)).list.some(isNear)))) {
      return { total: looked.total, places: await foundPlaces(tx, { cards }, looked.list), ...said, widened, wanted };
    }
  }
  return { total: 0, places: [], ...said, widened: null, wanted: asked };
}

type Looked = { total: number; list: Candidate[] };

async function lookFor(tx: Tx, catalogue: Catalogue, asked: Asked, times: Times, at: { day: Day; time: string }, from: number, most: number): Promise<Looked> {
  if (!times.open && !times.evenings && times.day === null) return candidates(catalogue, asked, from, most);
  const { list } = candidates(catalogue, asked, 0, MOST_BY_TIME);
  const hours = await hoursOf(tx, list.map(({ id }) => id));
  const fits = list.map((one) => ({ one, open: fitsTimes(hours.get(one.id) ?? [], times, at) })).filter(({ open }) => open !== false);
  const sure = fits.filter(({ one, open }) => open === true && !one.unsure);
  const unsure: Candidate[] = fits.filter(({ one, open }) => open === null || one.unsure).map(({ one }) => ({ ...one, unsure: true }));
  const all = [...sure.map(({ one }) => one), ...unsure];
  return { total: all.length, list: all.slice(from, from + most) };
}

function fitsTimes(hours: readonly Hours[], { open, day, evenings }: Times, at: { day: Day; time: string }): Open {
  const holidays = bankHolidays();
  const answers = [
    ...(open ? [openAt(hours, at.day, at.time, holidays)] : []),
    ...(evenings ? [openEvenings(hours, at.day, holidays, day)] : day !== null ? [openOn(hours, day, holidays)] : []),
  ];
  return answers.includes(false) ? false : answers.includes(null) ? null : true;
}
