// /oruk/v3/organizations: who runs what the public sees.
import { page, type Tx } from '../../../access/index.ts';
import { idInPath, organisationQuery, organisationsQuery } from '../feed-query.rules.ts';
import { giveList, giveOne } from '../give-list.ts';
import { fullOrganisationRecord, organisationRecord } from '../organisation-record.rules.ts';
import { listedOrganisations, organisationsByIds } from '../organisations.queries.ts';
import { fullServiceRecord } from '../service-record.rules.ts';
import { servicesByIds } from '../services.queries.ts';

/** How many services of one page's organisations are given in full; beyond that their ids stand alone. */
const MOST_IN_FULL = 1_000;

async function recordsOf(tx: Tx, ids: string[], how: { full: boolean; fullService: boolean }): Promise<Record<string, unknown>[]> {
  const rows = await organisationsByIds(tx, ids);
  if (!how.full && !how.fullService) return rows.map(({ organisation }) => organisationRecord(organisation));
  const wanted = how.fullService ? rows.flatMap(({ services }) => services.map(({ id }) => id)).slice(0, MOST_IN_FULL) : [];
  const inFull = new Map((wanted.length === 0 ? [] : await servicesByIds(tx, wanted, true)).map((row) => [row.id, fullServiceRecord(row)]));
  return rows.map(({ organisation, services }) => fullOrganisationRecord(organisation, services.map((one) => inFull.get(one.id) ?? { ...one, status: one.status ?? 'active' })));
}

export const feedOrganisations = page({
  query: organisationsQuery,
  show: (asked) => giveList(asked, asked.query, {
    listed: listedOrganisations(asked.query.search),
    records: (tx, ids) => recordsOf(tx, ids, { full: asked.query.full ?? false, fullService: asked.query.full_service ?? false }),
  }),
});

export const feedOrganisation = page({
  params: idInPath,
  query: organisationQuery,
  show: (asked) => giveOne(asked, asked.params.id, async (tx, id) => (await recordsOf(tx, [id], { full: true, fullService: asked.query.full_service ?? false }))[0]),
});
