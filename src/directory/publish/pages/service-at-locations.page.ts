// /oruk/v3/service_at_locations: what can be found where.
import { page, type Tx } from '../../../access/index.ts';
import { jsonOf } from '../../../kit/http/index.ts';
import { whereIs } from '../../search/where-is.ts';
import { idInPath, linksQuery } from '../feed-query.rules.ts';
import { giveList, giveOne } from '../give-list.ts';
import { locationRecord } from '../location-record.rules.ts';
import { serviceRecord } from '../service-record.rules.ts';
import { linksByIds, listedLinks, servicesByIds } from '../services.queries.ts';

/** How near a postcode is, where that is not said: entries say in words whom they are for, which nothing can be measured against. */
const NEAR_METRES = 10_000;

async function recordsOf(tx: Tx, ids: string[], full: boolean): Promise<Record<string, unknown>[]> {
  const links = await linksByIds(tx, ids, full);
  const services = new Map((await servicesByIds(tx, links.map((link) => link.place_id), false)).map((row) => [row.id, serviceRecord(row)]));
  return links.map((link) => {
    const location = locationRecord(link.location, link.hidden ? link.id : null);
    return { id: link.id, service_id: link.place_id, location_id: location['id'], location, service: services.get(link.place_id) };
  });
}

export const feedLinks = page({
  query: linksQuery,
  show: async (asked) => {
    const { postcode, proximity, ...filter } = asked.query;
    if (proximity !== undefined && postcode === undefined) return jsonOf({ error: 'Say near which postcode.', field: 'postcode' }, 422);
    const where = postcode === undefined ? null : await whereIs(asked.tx, postcode);
    if (where && !where.ok) return jsonOf({ error: 'We do not know this postcode.', field: 'postcode' }, 422);
    return giveList(asked, filter, {
      listed: listedLinks(filter, where?.ok ? { spot: where.spot, metres: proximity ?? NEAR_METRES } : null),
      records: (tx, ids) => recordsOf(tx, ids, filter.full ?? false),
    });
  },
});

export const feedLink = page({
  params: idInPath,
  show: (asked) => giveOne(asked, asked.params.id, async (tx, id) => (await recordsOf(tx, [id], true))[0]),
});
