// What is read from the database for a search: what cards say, opening times, towns, and words that nobody used yet.
import { sql } from 'kysely';
import type { Tx } from '../../access/index.ts';
import { isPassedOver, passedOverWords } from '../word-lists.ts';
import type { Hours } from '../opening-hours.rules.ts';
import type { Candidate } from './candidates.rules.ts';
import { layMeans, stemOf, type Catalogue, type Words } from './catalogue/catalogue.ts';
import { mayHaveSlips, soughtFor, wordsOf, type Search } from './find-words.rules.ts';
import { looseMatches, looseWays, type LooseWays, type Sameness } from './loose-ways.rules.ts';
import { generalWords, groupOf, isGeneral, meantInFull } from './shipped-words.ts';
import type { Spot } from '../geography.ts';
import { meantBy, type KnownWord } from './typing-errors.rules.ts';

export type FoundPlace = {
  id: string;
  name: string;
  description: string | null;
  organisation: string | null;
  kinds: string[];
  areas: string[];
  town: string | null;
  postcode: string | null;
  address_hidden: boolean;
  online: boolean;
  phone: string | null;
  url: string | null;
  status: string | null;
  source: string;
  assured_date: string | null;
  last_modified: Date | null;
  checked_on: string | null;
  /** From the middle of where was asked; null where that was not asked, or where the place has no position. */
  metres: number | null;
  /** The place's own position is only the middle of its postcode's area. */
  approximate: boolean;
  hours: Hours[];
  /** Something that was asked of it is not known. */
  unsure: boolean;
  free: boolean | null;
  step_free: boolean | null;
  online_known: boolean | null;
};

/** What a card says wherever somebody looks from. */
export type Card = Omit<FoundPlace, 'metres' | 'approximate' | 'unsure' | 'free' | 'step_free' | 'online_known'>;

/** How many places an everyday word is taken to be in, beside the directory's own words. */
const AS_COMMON_AS = 20;
const everydayWords = (): string[] => [...passedOverWords(), ...generalWords()];

/** What to look for, with the directory's own vocabulary and people's own words: a typing error is mended first, so that it too can be a way of saying it. */
export async function lookUpWords(tx: Tx, catalogue: Catalogue, typed: string): Promise<Search> {
  // What a lead or the list says of a word goes before what it usually stands for.
  const words = wordsOf(typed, (word) => (catalogue.words.said.has(word) ? undefined : meantInFull(word)));
  const isKnown = (word: string): boolean => stemOf(catalogue, word) !== undefined || isPassedOver(word) || isGeneral(word);
  const unknown = [...new Set(words.filter((word) => !isKnown(word) && !catalogue.meant.has(word) && mayHaveSlips(word)))];
  if (unknown.length > 0) for (const [word, near] of await similarWords(tx, unknown)) catalogue.meant.set(word, meantBy(word, [...near, ...everydayWordsLike(word)]));
  const isLay = (run: string): readonly string[] | undefined => layMeans(catalogue, run);
  return soughtFor(words, { isKnown, meant: catalogue.meant, means: isLay, loosely: looselyIn(catalogue) }, { isPassedOver: (word) => word.length === 1 || isPassedOver(word), isGeneral });
}

const waysOf = new WeakMap<Words, LooseWays>();

/** Ways of saying it that stand loosely in some words; the list is made once for each state of the words. */
function looselyIn(catalogue: Catalogue): (words: readonly string[]) => ReturnType<typeof looseMatches> {
  const same: Sameness = (word) => groupOf(word) ?? (isPassedOver(word) || word.length === 1 ? null : (stemOf(catalogue, word) ?? word));
  const ways = waysOf.get(catalogue.words) ?? looseWays(catalogue.words.said, same);
  waysOf.set(catalogue.words, ways);
  return (words) => looseMatches(words, ways, same);
}

/** An everyday word that was mistyped must not be taken for a rare one that an entry happens to have. */
const everydayWordsLike = (typed: string): KnownWord[] => everydayWords().filter((word) => Math.abs(word.length - typed.length) <= 2).map((word) => ({ word, places: AS_COMMON_AS }));

async function similarWords(tx: Tx, unknown: readonly string[]): Promise<Map<string, KnownWord[]>> {
  const { rows } = await sql<KnownWord & { typed: string }>`
    select typed, near.word, near.places from unnest(${[...unknown]}::text[]) as typed
     cross join lateral (
       select word, places from find_word
        where word % typed and length(word) between length(typed) - 2 and length(typed) + 2
        order by word <-> typed limit 30) near`.execute(tx.db);
  const near = Map.groupBy(rows, (row) => row.typed);
  return new Map(unknown.map((word) => [word, near.get(word) ?? []]));
}

/** What a card says of each of these, in the same order. Kept until something in the directory changes: whoever looks, a card says the same (decision 0056). */
export async function foundPlaces(tx: Tx, { cards }: Pick<Catalogue, 'cards'>, list: readonly Candidate[]): Promise<FoundPlace[]> {
  const known = list.map((one) => cards.get(keyOf(one)));
  const missing = list.filter((_one, n) => known[n] === undefined);
  const read = new Map(missing.length === 0 ? [] : (await readCards(tx, missing)).map(({ location_id, ...card }) => [keyOf({ id: card.id, location_id }), card]));
  for (const [key, card] of read) cards.set(key, card);
  for (const oldest of cards.keys()) {
    if (cards.size <= MOST_CARDS) break;
    cards.delete(oldest);
  }
  return list.flatMap((one, n) => {
    const card = known[n] ?? read.get(keyOf(one));
    return card ? [{ ...card, metres: one.metres, approximate: one.approximate, unsure: one.unsure, free: one.free, step_free: one.step_free, online_known: one.online_known }] : [];
  });
}

/** Some thirty megabytes. */
const MOST_CARDS = 20_000;
const keyOf = ({ id, location_id }: Pick<Candidate, 'id' | 'location_id'>): string => `${id} ${location_id ?? ''}`;

async function readCards(tx: Tx, list: readonly Candidate[]): Promise<(Card & { location_id: string | null })[]> {
  const { rows } = await sql<Card & { location_id: string | null }>`
    select r.location_id, p.id, p.name, p.description, o.name as organisation, p.status, p.source_name as source, p.assured_date, p.last_modified, p.url,
           coalesce(l.address_hidden, false) as address_hidden, coalesce(l.kind = 'virtual', false) as online,
           a.city as town, a.postcode,
           array(select t.name from place_attribute pa join taxonomy_term t on t.id = pa.term_id where pa.place_id = p.id order by t.name) as kinds,
           array(select name from place_area where place_id = p.id and name is not null order by name) as areas,
           (select number from place_phone where place_id = p.id order by id limit 1) as phone,
           (select max(checked_on) from place_check where place_id = p.id) as checked_on,
           coalesce((select jsonb_agg(to_jsonb(h) order by h.id) from place_schedule h where h.place_id = p.id and (h.location_id is null or r.location_id is null or h.location_id = r.location_id)), '[]') as hours
      from unnest(${list.map(({ id }) => id)}::uuid[], ${list.map(({ location_id }) => location_id)}::uuid[]) as r(id, location_id)
      join place p on p.id = r.id
      left join organisation o on o.id = p.organisation_id
      left join location l on l.id = r.location_id
      left join lateral (select city, postcode from location_address where location_id = r.location_id and not hidden order by id limit 1) a on true`.execute(tx.db);
  return rows;
}

/** The opening times of these places, for choosing by time among all that were found. */
export async function hoursOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Hours[]>> {
  const { rows } = await sql<Hours & { place_id: string }>`select * from place_schedule where place_id = any(${[...ids]}::uuid[])`.execute(tx.db);
  return Map.groupBy(rows, (row) => row.place_id);
}

/** The middle of a town that venues' addresses name, or null. Forgives capitals and one or two typing errors. */
export async function townNamed(tx: Tx, typed: string): Promise<(Spot & { name: string }) | null> {
  const wanted = typed.trim().toLowerCase().replace(/\s+/g, ' ').slice(0, 60);
  if (wanted.length < 3) return null;
  const { rows } = await sql<Spot & { name: string }>`
    select name, lat, lon from find_town where name = ${wanted} or (name % ${wanted} and similarity(name, ${wanted}) > 0.5)
     order by name = ${wanted} desc, similarity(name, ${wanted}) desc, places desc limit 1`.execute(tx.db);
  return rows[0] ?? null;
}
