// /oruk/v3/services: what the public sees of the directory.
import { page } from '../../../access/index.ts';
import { idInPath, servicesQuery } from '../feed-query.rules.ts';
import { giveList, giveOne } from '../give-list.ts';
import { fullServiceRecord, serviceRecord } from '../service-record.rules.ts';
import { listedServices, servicesByIds, servicesInShort } from '../services.queries.ts';

export const feedServices = page({
  query: servicesQuery,
  show: (asked) => giveList(asked, asked.query, {
    listed: listedServices(asked.query),
    allAtOnce: asked.query.minimal,
    records: async (tx, ids) => {
      if (asked.query.minimal) return (await servicesInShort(tx, ids)).map(({ id, last_modified }) => ({ id, last_modified: last_modified.toISOString() }));
      return asked.query.full ? (await servicesByIds(tx, ids, true)).map(fullServiceRecord) : (await servicesByIds(tx, ids, false)).map(serviceRecord);
    },
  }),
});

export const feedService = page({
  params: idInPath,
  show: (asked) => giveOne(asked, asked.params.id, async (tx, id) => (await servicesByIds(tx, [id], true)).map(fullServiceRecord)[0]),
});
