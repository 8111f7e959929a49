// Searching: words, a spot, or both. Which words and where is settled before; here is only what the database must do.
import { sql } from 'kysely';
import type { Tx } from '../../access/index.ts';
import { mayHaveSlips, soughtFor, wordsToLookUp, type Search } from './find-words.rules.ts';
import type { Spot } from '../geography.ts';
import type { KnownWord } from './typing-errors.rules.ts';

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
};
export type Found = { total: number; places: FoundPlace[] };

/** What to look for, with the directory's own vocabulary: which words it has, and what a word it lacks may have meant. */
export async function lookUpWords(tx: Tx, words: readonly string[]): Promise<Search> {
  if (words.length === 0) return { sought: [], alsoSearched: [] };
  const { rows } = await sql<KnownWord>`select word, places from find_word where word = any(${wordsToLookUp(words)}::text[])`.execute(tx.db);
  const known = new Map(rows.map((row) => [row.word, row.places]));
  const unknown = words.filter((word) => !known.has(word) && mayHaveSlips(word));
  const { rows: similar } = unknown.length === 0 ? { rows: [] } : await sql<KnownWord & { typed: string }>`
    select typed, near.word, near.places from unnest(${unknown}::text[]) as typed
     cross join lateral (
       select word, places from find_word
        where word % typed and length(word) between length(typed) - 2 and length(typed) + 2
        order by word <-> typed limit 30) near`.execute(tx.db);
  const { rows: counted } = await sql<{ places: number }>`select greatest(reltuples, 1)::int as places from pg_class where oid = 'place_find'::regclass`.execute(tx.db);
  return soughtFor(words, known, Map.groupBy(similar, (row) => row.typed), counted[0]?.places ?? 1);
}

/**
 * Places that have something of what is sought, best first: how much they have of it, weighed with how far they are.
 * With a spot only: the nearest first. Places without a position come with words, after those equally good and near.
 * @param within how far at most, in kilometres, for places that have a position
 * @param from how many to pass over; @param most how many to give; @param without places to leave out
 */
export async function findPlaces(tx: Tx, asked: { search: Search; spot: Spot | null; withinKm: number | null; from: number; most: number; without?: readonly string[] }): Promise<Found> {
  const { spot, withinKm } = asked;
  const leftOut = asked.without && asked.without.length > 0 ? sql`and f.place_id <> all(${[...asked.without]}::uuid[])` : sql``;
  const words = asked.search.sought;
  if (words.length === 0 && !spot) return { total: 0, places: [] };
  const expressions = words.map(({ expression }) => expression);
  const weights = words.map(({ weight }) => weight);
  const anyWord = expressions.map((expression) => `(${expression})`).join(' | ');
  const metres = spot
    ? sql<number>`case when f.spot is not null then 2 * 6371008.8 * asin(least(1, sqrt(pow(sin(radians(f.spot[1] - ${spot.lat}::float8) / 2), 2)
        + cos(radians(${spot.lat}::float8)) * cos(radians(f.spot[1])) * pow(sin(radians(f.spot[0] - ${spot.lon}::float8) / 2), 2)))) end`
    : sql<number>`null::float8`;
  const hasWords = words.length > 0 ? sql`f.document @@ to_tsquery('english', ${anyWord})` : sql`f.spot is not null`;
  const inBox = spot && withinKm !== null ? sql`(f.spot <@ ${boxAround(spot, withinKm)}::box ${words.length > 0 ? sql`or f.spot is null` : sql``})` : sql`true`;
  // Half as good at ten kilometres; a place without a position counts as fifteen away.
  const nearness = spot ? sql`1 / (1 + coalesce(metres, 15000) / 10000)` : sql`1`;
  const { rows } = await sql<FoundPlace & { total: number }>`
    with sought as materialized (
      select to_tsquery('english', expression) as query, weight from unnest(${expressions}::text[], ${weights}::float8[]) as given(expression, weight)
    ), hit as (
      select f.place_id, f.location_id, f.approximate, f.spot, ${metres} as metres,
             (select pow(coalesce(sum(weight), 0), 2) from sought where f.document @@ query)
               + ${words.length > 0 ? sql`0.5 * ts_rank('{0.05, 0.1, 0.5, 1}', f.document, to_tsquery('english', ${anyWord}), 1)` : sql`0`} as worth
        from place_find f where ${hasWords} and ${inBox} ${leftOut}
    ), best as (
      select distinct on (place_id) * from hit
       where ${spot && withinKm !== null ? sql`(metres is null or metres <= ${withinKm * 1000}::float8)` : sql`true`}
       order by place_id, metres nulls last
    ), ranked as (
      select *, count(*) over () as total from best
       order by ${words.length > 0 ? sql`worth * ${nearness} desc,` : sql``} metres nulls last, place_id
       limit ${asked.most} offset ${asked.from}
    )
    select p.id, p.name, p.description, o.name as organisation, p.status, p.source_name as source, p.assured_date, p.last_modified, p.url,
           r.metres, r.approximate, r.total,
           coalesce(l.address_hidden, false) as address_hidden, coalesce(l.kind = 'virtual', false) as online,
           a.city as town, a.postcode,
           array(select t.name from place_attribute pa join taxonomy_term t on t.id = pa.term_id where pa.place_id = p.id order by t.name) as kinds,
           array(select name from place_area where place_id = p.id and name is not null order by name) as areas,
           (select number from place_phone where place_id = p.id order by id limit 1) as phone,
           (select max(checked_on) from place_check where place_id = p.id) as checked_on
      from ranked r
      join place p on p.id = r.place_id
      left join organisation o on o.id = p.organisation_id
      left join location l on l.id = r.location_id
      left join lateral (select city, postcode from location_address where location_id = r.location_id order by id limit 1) a on true
     order by ${words.length > 0 ? sql`r.worth * ${nearness} desc,` : sql``} r.metres nulls last, p.id`.execute(tx.db);
  const total = rows[0]?.total ?? 0;
  return { total, places: rows.map(({ total: _total, ...place }) => place) };
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

/** A box (as PostgreSQL writes one) that holds everything within so many kilometres. */
function boxAround({ lat, lon }: Spot, km: number): string {
  const up = km / 111;
  const across = up / Math.max(0.1, Math.cos((lat * Math.PI) / 180));
  return `((${lon - across},${lat - up}),(${lon + across},${lat + up}))`;
}
