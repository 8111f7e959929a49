// What places are sorted by, as the feed says it.
import { kept, uriOf } from './feed-value.rules.ts';

export type TermRow = { id: string; name: string; description: string | null; parent_id: string | null; taxonomy: string | null; taxonomy_id: string | null; term_uri: string | null };
export type TaxonomyRow = { id: string; name: string; description: string | null; uri: string | null; version: string | null };

/** A term. The schema asks for a description: where the source gives none, its name stands in. */
export function termRecord(row: TermRow): Record<string, unknown> {
  return kept({ id: row.id, name: row.name, description: row.description?.trim() || row.name, parent_id: row.parent_id, taxonomy: row.taxonomy, taxonomy_id: row.taxonomy_id, term_uri: uriOf(row.term_uri) });
}

export function taxonomyRecord(row: TaxonomyRow): Record<string, unknown> {
  return kept({ id: row.id, name: row.name, description: row.description?.trim() || row.name, uri: uriOf(row.uri), version: row.version });
}
