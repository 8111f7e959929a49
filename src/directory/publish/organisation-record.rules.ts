// Who runs a place, as the feed says it.
import { emailOf, kept, uriOf } from './feed-value.rules.ts';

export type OrganisationRow = { id: string; name: string; description: string | null; website: string | null; email: string | null; uri: string | null; parent_id: string | null };
export type FullOrganisationRow = OrganisationRow & { identifiers: { id: string; scheme: string | null; kind: string; identifier: string }[] };

/** The fields of one value each. The schema asks for a description: where the source gives none, its name stands in. */
export function organisationRecord(row: OrganisationRow): Record<string, unknown> {
  return kept({
    id: row.id, name: row.name, description: row.description?.trim() || row.name, email: emailOf(row.email), website: uriOf(row.website), uri: uriOf(row.uri), parent_organization_id: row.parent_id,
  });
}

/** With its charity and company numbers, and the services it runs. */
export function fullOrganisationRecord(row: FullOrganisationRow, services: readonly Record<string, unknown>[]): Record<string, unknown> {
  return kept({
    ...organisationRecord(row), services,
    organization_identifiers: row.identifiers.map((one) => kept({ id: one.id, organization_id: row.id, identifier_scheme: one.scheme, identifier_type: one.kind, identifier: one.identifier })),
  });
}
