// Keeps what searching reads (place_find, find_word, find_town) in step with the directory.
import { sql } from 'kysely';
import type { Tx } from '../../access/index.ts';
import { keepShippedWords } from './lay-words.queries.ts';

/** Makes the search rows of these places anew: none for a place that is withdrawn, closed for good or inactive. */
export async function refreshFind(tx: Tx, placeIds: readonly string[]): Promise<void> {
  const ids = [...placeIds];
  if (ids.length === 0) return;
  await keepShippedWords(tx);
  await sql`delete from place_find where place_id = any(${ids}::uuid[])`.execute(tx.db);
  await sql`
    insert into place_find (place_id, n, location_id, document, words, spot, approximate, name, kinds, source_name, free, step_free, online, women_only, no_referral, languages, youngest, oldest)
    select p.id, row_number() over (partition by p.id order by l.id), l.id,
           setweight(to_tsvector('english', concat_ws(' ', said.name, said.others)), 'A') || setweight(to_tsvector('english', said.kinds), 'B')
             || setweight(to_tsvector('english', said.organisation), 'C') || setweight(to_tsvector('english', said.description), 'C')
             || setweight(to_tsvector('english', said.towns), 'D'),
           tsvector_to_array(to_tsvector('simple', concat_ws(' ', said.name, said.others, said.kinds, said.organisation, said.description, said.towns))),
           case when pos.location_id is not null then point(pos.lon, pos.lat) end, coalesce(pos.known_from <> 'source', false),
           p.name, said.terms, p.source_name,
           coalesce(said.costs_nothing, case when p.fees is not null then find_says(' ' || find_plain(p.fees) || ' ', 'free') end),
           coalesce(case when said.access <> '' then find_says(' ' || find_plain(said.access) || ' ', 'step_free') end, sign.step_free),
           case when l.kind = 'virtual' then true when said.attending ~* 'online|virtual' then true when sign.online then true when l.kind = 'physical' then false end,
           sign.women_only, sign.no_referral, said.languages, p.minimum_age, p.maximum_age
      from place p
      left join place_at_location a on a.place_id = p.id
      left join location l on l.id = a.location_id
      left join location_position pos on pos.location_id = l.id and not pos.hidden
      -- "Down's" and "womens" as one word each, as they are looked for: the parser of PostgreSQL makes "down" and "s" of the first, and passes both over
      cross join lateral (
        select translate(p.name, '''’‘', '') as name,
               coalesce((select string_agg(t.name, ' ' order by t.name) from place_attribute pa join taxonomy_term t on t.id = pa.term_id where pa.place_id = p.id), '') as kinds,
               array(select lower(t.name) from place_attribute pa join taxonomy_term t on t.id = pa.term_id where pa.place_id = p.id order by 1) as terms,
               coalesce((select translate(o.name, '''’‘', '') from organisation o where o.id = p.organisation_id), '') as organisation,
               translate(left(coalesce(p.description, ''), 10000), '''’‘', '') as description,
               (select translate(string_agg(concat_ws(' ', case when f.kind = 'peer support' then 'peer support' end, f.value), ' ' order by f.value), '''’‘', '') from place_fact f where f.place_id = p.id and f.kind in ('former name', 'network', 'peer support') and f.ended_at is null) as others,
               concat_ws(' ', (select string_agg(name, ' ' order by name) from place_area where place_id = p.id),
                              (select string_agg(city, ' ' order by city) from location_address where location_id = l.id and not hidden)) as towns,
               (select case when min(amount) > 0 then false when max(amount) = 0 then true end from place_cost c where c.place_id = p.id) as costs_nothing,
               (select coalesce(string_agg(concat_ws('. ', description, details), '. '), '') from location_access x where x.location_id = l.id) as access,
               (select string_agg(attending_type, ' ') from place_schedule s where s.place_id = p.id) as attending,
               nullif(array(select distinct lower(w) from place_language g, lateral unnest(array[g.name, g.code]) w where g.place_id = p.id and w is not null), '{}') as languages
        -- worked out once for each entry, and not again wherever it is named
        offset 0
      ) said
      cross join lateral (select ' ' || find_plain(concat_ws(' ', p.name, said.kinds, said.description, left(p.eligibility, 2000), left(p.how_to_join, 2000))) || ' ' as plain offset 0) text
      -- what all signs say of it in one look; "no" wins, as in find_says
      cross join lateral (
        select bool_and(means) filter (where about = 'step_free') as step_free, bool_and(means) filter (where about = 'online') as online,
               bool_and(means) filter (where about = 'women_only') as women_only, bool_and(means) filter (where about = 'no_referral') as no_referral
          from find_sign where about <> 'free' and position(' ' || phrase || ' ' in text.plain) > 0
      ) sign
     where p.id = any(${ids}::uuid[]) and p.withdrawn_at is null and coalesce(p.status, 'active') in ('active', 'temporarily closed')`.execute(tx.db);
}

/** Counts the words and finds the towns again, after an import changed something. */
export async function refreshVocabulary(tx: Tx): Promise<void> {
  await sql`delete from find_word`.execute(tx.db);
  await sql`
    insert into find_word (word, places)
    select word, count(distinct place_id) from place_find, unnest(words) as word
     where length(word) between 2 and 40 and word ~ '[[:alpha:]]' group by word`.execute(tx.db);
  await sql`
    insert into find_word (word, places)
    select distinct word, 0 from lay_word, regexp_split_to_table(said, ' ') as word where ended_at is null and length(word) between 2 and 40 and word ~ '[[:alpha:]]'
    on conflict do nothing`.execute(tx.db);
  await sql`delete from find_town`.execute(tx.db);
  await sql`
    insert into find_town (name, lat, lon, places)
    select lower(a.city), percentile_cont(0.5) within group (order by pos.lat), percentile_cont(0.5) within group (order by pos.lon), count(*)
      from (select distinct location_id from place_find where spot is not null) f
      join location_address a on a.location_id = f.location_id join location_position pos on pos.location_id = f.location_id
     where not a.hidden and not pos.hidden and a.city ~ '^[[:alpha:]][[:alpha:] ''.-]+$'
     group by lower(a.city)
    -- a name whose venues lie far apart is a county or a mistake, not a town
    having count(*) >= 2
       and percentile_cont(0.85) within group (order by pos.lat) - percentile_cont(0.15) within group (order by pos.lat) < least(0.12, 0.02 * count(*))
       and percentile_cont(0.85) within group (order by pos.lon) - percentile_cont(0.15) within group (order by pos.lon) < least(0.2, 0.03 * count(*))`.execute(tx.db);
}

/** The words of these places count as known at once, also before the whole vocabulary is counted again. */
export async function addToVocabulary(tx: Tx, placeIds: readonly string[]): Promise<void> {
  await sql`
    insert into find_word (word, places) select distinct word, 1 from place_find, unnest(words) as word
     where place_id = any(${[...placeIds]}::uuid[]) and length(word) between 2 and 40 and word ~ '[[:alpha:]]' on conflict do nothing`.execute(tx.db);
}
