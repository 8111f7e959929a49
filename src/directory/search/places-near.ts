// Searching the directory: what a page, a feed, a peer worker's list or a connection asks.
import type { Tx } from '../../access/index.ts';
import { bankHolidays } from '../../teams/index.ts';
import { clockTimeOf, dayOf, type Day } from '../../kit/times.ts';
import { openAt, openEvenings, openOn, type Open } from '../open-at.rules.ts';
import type { Hours } from '../opening-hours.rules.ts';
import { phrasesOf } from '../word-lists.ts';
import { candidates, foundPlaces, hoursOf, lookUpWords, NO_FILTERS, type Asked, type Candidate, type Filters, type FoundPlace } from './find-places.queries.ts';
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
  const search = await lookUpWords(tx, ask.words);
  const crisis = phrasesOf('crisis')(ask.words) !== null;
  const asked: Wanted = { withinKm: spot ? (ask.withinKm ?? WITHIN_KM) : null, filters: { ...NO_FILTERS, ...ask.filters }, times: { ...NO_TIMES, ...ask.times } };
  const at = ask.at ?? { day: dayOf(tx.now), time: clockTimeOf(tx.now) };
  const said = { where, alsoSearched: search.alsoSearched, crisis };
  if (ask.words.trim() !== '' && search.sought.length === 0) return { total: 0, places: [], ...said, widened: null, wanted: asked };
  const look = (wanted: Wanted, first: number, many: number) => look1(tx, { search, spot, withinKm: wanted.withinKm, strict: typeof ask.withinKm === 'number' && wanted.withinKm !== null, filters: wanted.filters, without: ask.without }, wanted.times, at, first, many);
  const found = await look(asked, from, most);
  // Places of which nobody knows where they are do not count as something near, unless they are all there is.
  const isEnough = async ({ places, total }: typeof found, wanted: Wanted): Promise<boolean> => {
    const isNear = ({ metres }: FoundPlace): boolean => wanted.withinKm === null || metres !== null;
    return total > 0 && (places.some(isNear) || (from > 0 && (await look(wanted, 0, most)).places.some(isNear)));
  };
  const begun = found.total > 0 || from === 0 ? found : { ...found, total: (await look(asked, 0, 1)).total };
  if (await isEnough(begun, asked)) return { ...begun, ...said, widened: null, wanted: asked };
  for (const step of stepsWider(asked)) {
    const wider = await look(step.wanted, from, most);
    const all = wider.total > 0 || from === 0 ? wider : { ...wider, total: (await look(step.wanted, 0, 1)).total };
    if (await isEnough(all, step.wanted)) return { ...all, ...said, widened: step.widened, wanted: step.wanted };
  }
  return { total: 0, places: [], ...said, widened: null, wanted: asked };
}

async function look1(tx: Tx, asked: Asked, times: Times, at: { day: Day; time: string }, from: number, most: number): Promise<{ total: number; places: FoundPlace[] }> {
  if (!times.open && !times.evenings && times.day === null) {
    const { total, list } = await candidates(tx, asked, from, most);
    return { total, places: await foundPlaces(tx, list) };
  }
  const { list } = await candidates(tx, asked, 0, MOST_BY_TIME);
  const hours = await hoursOf(tx, list.map(({ id }) => id));
  const fits = list.map((one) => ({ one, open: fitsTimes(hours.get(one.id) ?? [], times, at) })).filter(({ open }) => open !== false);
  const sure = fits.filter(({ one, open }) => open === true && !one.unsure);
  const unsure: Candidate[] = fits.filter(({ one, open }) => open === null || one.unsure).map(({ one }) => ({ ...one, unsure: true }));
  const all = [...sure.map(({ one }) => one), ...unsure];
  return { total: all.length, places: await foundPlaces(tx, all.slice(from, from + most)) };
}

function fitsTimes(hours: readonly Hours[], { open, day, evenings }: Times, at: { day: Day; time: string }): Open {
  const holidays = bankHolidays();
  const answers = [
    ...(open ? [openAt(hours, at.day, at.time, holidays)] : []),
    ...(evenings ? [openEvenings(hours, at.day, holidays, day)] : day !== null ? [openOn(hours, day, holidays)] : []),
  ];
  return answers.includes(false) ? false : answers.includes(null) ? null : true;
}
