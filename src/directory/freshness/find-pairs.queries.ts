// Entries that may be the same, found at night: charity number, then phone, then web address and area, then a like name at the same postcode.
// One organisation with two venues is no pair: of one source, two postcodes mean two places.
import { sql } from '../../kit/db/index.ts';
import type { Tx } from '../../access/index.ts';

/** More of one number than this is a switchboard or a chain. */
const MOST_WITH_ONE = 6;

type Ground = { why: string; keys: ReturnType<typeof sql> };
const GROUNDS: Ground[] = [
  { why: 'charity number', keys: sql`select p.id, regexp_replace(i.identifier, '\\D', '', 'g') as key from place p join organisation_identifier i on i.organisation_id = p.organisation_id
      where (i.scheme = 'GB-CHC' or i.kind ilike '%charity%') and i.identifier ~ '\\d{5}'` },
  { why: 'phone', keys: sql`select f.place_id as id, right(regexp_replace(f.number, '\\D', '', 'g'), 10) as key from place_phone f where length(regexp_replace(f.number, '\\D', '', 'g')) >= 10` },
  { why: 'web address', keys: sql`select p.id, lower(substring(p.url from '^https?://(?:www\\.)?([^/:]+)')) || ' ' || split_part(a.postcode, ' ', 1) as key
      from place p join place_at_location x on x.place_id = p.id join location_address a on a.location_id = x.location_id where p.url is not null and a.postcode is not null and not a.hidden` },
  { why: 'name', keys: sql`select x.place_id as id, a.postcode as key from place_at_location x join location_address a on a.location_id = x.location_id where a.postcode is not null and not a.hidden` },
];

/** Finds pairs nobody has been asked about; at most `most` of each ground. Needs the system's viewer. */
export const findPairs = async (tx: Tx, most = 200): Promise<number> => {
  let found = 0;
  for (const { why, keys } of GROUNDS) {
    const byName = why === 'name';
    const done = await sql`
      with key as materialized (select distinct k.id, k.key, p.name, p.source_name, p.organisation_id from (${keys}) k join public_place v on v.place_id = k.id join place p on p.id = k.id where k.key <> ''),
        few as (select key from key group by key having count(*) between 2 and ${byName ? 40 : MOST_WITH_ONE}),
        one as materialized (select key.*, (select ad.postcode from place_at_location l join location_address ad on ad.location_id = l.location_id where l.place_id = key.id and not ad.hidden and ad.postcode is not null order by ad.id limit 1) as postcode
          from few join key on key.key = few.key)
      insert into place_pair (place_a, place_b, why, found_at)
      select a.id, b.id, ${why}, ${tx.now} from one a join one b on b.key = a.key and a.id < b.id
      where (a.source_name <> b.source_name or a.postcode is not distinct from b.postcode)
        and similarity(a.name, b.name) > case when ${byName}::boolean then 0.5 when a.source_name = b.source_name or a.organisation_id = b.organisation_id then 0.6 else 0.2 end
        and not exists (select 1 from place_pair r where r.place_a = a.id and r.place_b = b.id)
      limit ${most}
      on conflict do nothing`.execute(tx.db);
    found += Number(done.numAffectedRows ?? 0n);
  }
  return found;
};
