// Places that somebody keeps on a list: what is known of each now, also when its source no longer has it, and how far it is.
import { sql } from 'kysely';
import type { Tx } from '../access/index.ts';
import { kilometresBetween } from './distance.rules.ts';
import { FRESHNESS } from './freshness/standing.queries.ts';
import type { Freshness } from './freshness/standing.rules.ts';
import type { Spot } from './geography.ts';

export type KnownPlace = Freshness & {
  id: string; name: string; kinds: string[]; town: string | null; postcode: string | null; address_hidden: boolean; phone: string | null; url: string | null; email: string | null;
  status: string | null; withdrawn_at: Date | null; source: string; assured_date: string | null; last_modified: Date | null;
  /** In a straight line from the spot asked from; null where that or the place's own position is not known. */
  metres: number | null;
};

/** What the directory knows of these places, by id. Hidden addresses and positions are not in it. */
export async function placesKnown(tx: Tx, ids: readonly string[], from: Spot | null): Promise<Map<string, KnownPlace>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Omit<KnownPlace, 'metres'> & { spots: Spot[] }>`
    select p.id, p.name, p.url, p.email, p.status, p.withdrawn_at, p.source_name as source, p.assured_date, p.last_modified, a.city as town, a.postcode,
           exists (select 1 from place_at_location x join location l on l.id = x.location_id where x.place_id = p.id and l.address_hidden) as address_hidden,
           array(select t.name from place_attribute pa join taxonomy_term t on t.id = pa.term_id where pa.place_id = p.id order by t.name) as kinds,
           (select number from place_phone where place_id = p.id order by id limit 1) as phone,
           ${FRESHNESS},
           coalesce((select jsonb_agg(jsonb_build_object('lat', pos.lat, 'lon', pos.lon)) from place_at_location x join location_position pos on pos.location_id = x.location_id
             where x.place_id = p.id and not pos.hidden), '[]') as spots
      from place p left join place_standing s on s.place_id = p.id
      left join lateral (select ad.city, ad.postcode from place_at_location x join location_address ad on ad.location_id = x.location_id where x.place_id = p.id and not ad.hidden order by ad.id limit 1) a on true
     where p.id = any(${[...ids]}::uuid[])`.execute(tx.db);
  return new Map(rows.map(({ spots, ...place }) => [place.id, { ...place, metres: from && spots.length > 0 ? Math.min(...spots.map((spot) => kilometresBetween(from, spot))) * 1000 : null }]));
}
