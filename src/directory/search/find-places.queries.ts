// Searching: words, a spot, or both. Which words and where is settled before; here is only what the database must do.
import { sql } from 'kysely';
import type { Tx } from '../../access/index.ts';
import { isPassedOver } from '../word-lists.ts';
import type { Hours } from '../opening-hours.rules.ts';
import { mayHaveSlips, mended, runsOf, soughtFor, wordsOf, wordsToLookUp, type Search } from './find-words.rules.ts';
import { layWordsFor } from './lay-words.queries.ts';
import { isGeneral } from './shipped-words.ts';
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
  hours: Hours[];
  /** Something that was asked of it is not known. */
  unsure: boolean;
  free: boolean | null;
  step_free: boolean | null;
  online_known: boolean | null;
};

/** What to look for, with the directory's own vocabulary and people's own words: a typing error is mended first, so that it too can be a way of saying it. */
export async function lookUpWords(tx: Tx, typed: string): Promise<Search> {
  const words = wordsOf(typed);
  if (words.length === 0) return { sought: [], alsoSearched: [] };
  const [{ rows }, lay, { rows: counted }] = await Promise.all([
    sql<KnownWord>`select word, places from find_word where word = any(${wordsToLookUp(words)}::text[])`.execute(tx.db),
    layWordsFor(tx, runsOf(words)),
    sql<{ places: number }>`select greatest(reltuples, 1)::int as places from pg_class where oid = 'place_find'::regclass`.execute(tx.db),
  ]);
  const known = new Map(rows.map((row) => [row.word, row.places]));
  const unknown = [...new Set(words.filter((word) => !known.has(word) && mayHaveSlips(word) && !lay.some(({ asked }) => asked === word)))];
  const similar = Map.groupBy(unknown.length === 0 ? [] : await similarWords(tx, unknown), (row) => row.typed);
  const again = similar.size === 0 ? [] : await layWordsFor(tx, runsOf(mended(words, { known, similar })));
  const layWords = new Map([...lay, ...again].map(({ asked, means }) => [asked, means]));
  return soughtFor(words, { known, similar, lay: layWords, places: counted[0]?.places ?? 1 }, { isPassedOver: (word) => word.length === 1 || isPassedOver(word), isGeneral });
}

async function similarWords(tx: Tx, unknown: readonly string[]): Promise<(KnownWord & { typed: string })[]> {
  const { rows } = await sql<KnownWord & { typed: string }>`
    select typed, near.word, near.places from unnest(${[...unknown]}::text[]) as typed
     cross join lateral (
       select word, places from find_word
        where word % typed and length(word) between length(typed) - 2 and length(typed) + 2
        order by word <-> typed limit 30) near`.execute(tx.db);
  return rows;
}

/** What is asked of every place: yes or no each; null is not asked. Only what is known to be otherwise is left out. */
export type Filters = {
  free: boolean | null;
  stepFree: boolean | null;
  online: boolean | null;
  women: boolean | null;
  noReferral: boolean | null;
  age: number | null;
  language: string | null;
  /** A term's name, in any capitals; strict, like the source. */
  type: string | null;
  source: string | null;
};
export const NO_FILTERS: Filters = { free: null, stepFree: null, online: null, women: null, noReferral: null, age: null, language: null, type: null, source: null };

export type Asked = { search: Search; spot: Spot | null; /** In kilometres. */ withinKm: number | null; /** Places without a position are left out. */ strict?: boolean; filters: Filters; without?: readonly string[] };
/** A place found: where, how far, and whether something asked of it is not known. */
export type Candidate = { id: string; location_id: string | null; metres: number | null; approximate: boolean; unsure: boolean; free: boolean | null; step_free: boolean | null; online_known: boolean | null };

/**
 * The places that have something of what is sought, those for which everything asked is known first, best first: how much they have of it, weighed with
 * how far they are. With a spot only: the nearest first. With neither: by name. Places without a position come with words, after those equally good and near.
 * @param from how many to pass over; @param most how many to give
 */
export async function candidates(tx: Tx, asked: Asked, from: number, most: number): Promise<{ total: number; list: Candidate[] }> {
  const { spot, withinKm, filters } = asked;
  const words = asked.search.sought;
  const expressions = words.map(({ expression }) => expression);
  const weights = words.map(({ weight }) => weight);
  const anyWord = words.filter(({ finds }) => finds).map(({ expression }) => `(${expression})`).join(' | ');
  const metres = spot
    ? sql<number>`case when f.spot is not null then 2 * 6371008.8 * asin(least(1, sqrt(pow(sin(radians(f.spot[1] - ${spot.lat}::float8) / 2), 2)
        + cos(radians(${spot.lat}::float8)) * cos(radians(f.spot[1])) * pow(sin(radians(f.spot[0] - ${spot.lon}::float8) / 2), 2)))) end`
    : sql<number>`null::float8`;
  const hasWords = words.length > 0 ? sql`f.document @@ to_tsquery('english', ${anyWord})` : sql`true`;
  const inBox = spot && withinKm !== null ? sql`(f.spot <@ ${boxAround(spot, withinKm)}::box ${asked.strict ? sql`` : sql`or f.spot is null`})` : sql`true`;
  const near = spot && withinKm !== null ? sql`metres <= ${withinKm * 1000}::float8 ${asked.strict ? sql`` : sql`or metres is null`}` : sql`true`;
  // Half as good at ten kilometres; a place without a position counts as fifteen away.
  const order = words.length > 0 ? sql`worth ${spot ? sql`/ (1 + coalesce(metres, 15000) / 10000)` : sql``} desc, metres nulls last` : spot ? sql`metres nulls last` : sql`lower(name)`;
  const worth = words.length > 0
    ? sql`(select pow(coalesce(sum(weight), 0), 2) from sought where f.document @@ query) + 0.3 * ts_rank('{0.05, 0.1, 0.5, 1}', f.document, to_tsquery('english', ${anyWord}), 1)`
    : sql`0`;
  const leftOut = asked.without && asked.without.length > 0 ? sql`and f.place_id <> all(${[...asked.without]}::uuid[])` : sql``;
  const { rows } = await sql<Candidate & { total: number }>`
    with sought as materialized (
      select to_tsquery('english', expression) as query, weight from unnest(${expressions}::text[], ${weights}::float8[]) as given(expression, weight)
    ), hit as (
      select f.place_id as id, f.location_id, f.approximate, f.name, ${metres} as metres, ${worth} as worth, p.sinks, f.free, f.step_free, f.online as online_known, (${unsure(filters)}) as unsure
        from place_find f join public_place p on p.place_id = f.place_id
       where ${hasWords} and ${inBox} ${leftOut} ${notOtherwise(filters)}
    ), best as (
      select distinct on (id) * from hit where ${near} order by id, metres nulls last
    )
    select id, location_id, metres, approximate, unsure, free, step_free, online_known, count(*) over ()::int as total from best
     order by unsure, sinks, ${order}, id limit ${most} offset ${from}`.execute(tx.db);
  return { total: rows[0]?.total ?? 0, list: rows.map(({ total: _total, ...one }) => one) };
}

function notOtherwise(f: Filters) {
  const all = [
    f.free === null ? null : sql`f.free is distinct from ${!f.free}`,
    f.stepFree === null ? null : sql`f.step_free is distinct from ${!f.stepFree}`,
    f.online === null ? null : sql`f.online is distinct from ${!f.online}`,
    f.women === null ? null : sql`f.women_only is distinct from ${!f.women}`,
    f.noReferral === null ? null : sql`f.no_referral is distinct from ${!f.noReferral}`,
    f.age === null ? null : sql`coalesce(f.youngest, 0) <= ${f.age}::float8 and coalesce(f.oldest, 999) >= floor(${f.age}::float8)`,
    f.language === null ? null : sql`(f.languages is null or ${f.language.toLowerCase()} = any(f.languages))`,
    f.type === null ? null : sql`f.kinds @> array[${f.type.toLowerCase()}]::text[]`,
    f.source === null ? null : sql`f.source_name = ${f.source}`,
  ].filter((one) => one !== null);
  return all.length === 0 ? sql`` : sql`and ${sql.join(all, sql` and `)}`;
}

function unsure(f: Filters) {
  const all = [
    f.free === null ? null : sql`f.free is null`, f.stepFree === null ? null : sql`f.step_free is null`, f.online === null ? null : sql`f.online is null`,
    f.women === null ? null : sql`f.women_only is null`, f.noReferral === null ? null : sql`f.no_referral is null`,
    f.age === null ? null : sql`(f.youngest is null and f.oldest is null)`, f.language === null ? null : sql`f.languages is null`,
  ].filter((one) => one !== null);
  return all.length === 0 ? sql`false` : sql.join(all, sql` or `);
}

/** What a card says of each of these, in the same order. */
export async function foundPlaces(tx: Tx, list: readonly Candidate[]): Promise<FoundPlace[]> {
  if (list.length === 0) return [];
  const { rows } = await sql<Omit<FoundPlace, 'metres' | 'approximate' | 'unsure' | 'free' | 'step_free' | 'online_known'>>`
    select p.id, p.name, p.description, o.name as organisation, p.status, p.source_name as source, p.assured_date, p.last_modified, p.url,
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
  const byId = new Map(rows.map((row) => [row.id, row]));
  return list.flatMap(({ id, metres, approximate, unsure: isUnsure, free, step_free, online_known }) => {
    const row = byId.get(id);
    return row ? [{ ...row, metres, approximate, unsure: isUnsure, free, step_free, online_known }] : [];
  });
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

/** A box (as PostgreSQL writes one) that holds everything within so many kilometres. */
function boxAround({ lat, lon }: Spot, km: number): string {
  const up = km / 111;
  const across = up / Math.max(0.1, Math.cos((lat * Math.PI) / 180));
  return `((${lon - across},${lat - up}),(${lon + across},${lat + up}))`;
}
