// Feeds and imports for tests and demo data: the same services as an Open Referral feed would give them.
import { asViewer, systemViewer } from '../access/index.ts';
import type { DB, Kysely } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { FeedRow } from './import/feed-rows.ts';
import { reportOf } from './import/import-directory.ts';
import type { ReportRow } from './import/import-run.queries.ts';
import { importOpenReferral, type ImportOptions, type ImportResult } from './import/import-open-referral.ts';

export type FeedService = Record<string, unknown> & { id: string; name: string };

/** A service as a feed gives it, at a venue in Chorlton unless told otherwise. */
export const aService = (more: Record<string, unknown> = {}): FeedService => {
  const id = newId();
  return {
    id, name: 'Chorlton Walking Group', description: 'A gentle walk and a cup of tea.', status: 'active', assured_date: '2026-02-01',
    organization: { id: newId(), name: 'Invented Walks', description: 'Walks.' },
    service_at_locations: [{ id: newId(), location: { id: newId(), location_type: 'physical', name: 'The invented hall', latitude: 53.4419, longitude: -2.2785,
      addresses: [{ id: newId(), address_1: '1 Invented Road', city: 'Chorlton', state_province: 'Greater Manchester', postal_code: 'M21 9AA', country: 'GB', address_type: 'physical' }] } }],
    contacts: [{ id: newId(), name: 'Enquiries', phones: [{ id: newId(), number: '0161 496 0000' }] }],
    ...more,
  };
};

/** Imports these services as one feed of a source. */
export const importServices = (db: Kysely<DB>, services: readonly unknown[], more: Partial<ImportOptions> & { sourceName?: string } = {}): Promise<ImportResult> => {
  async function* rows(): AsyncGenerator<FeedRow> {
    for (const [at, value] of services.entries()) yield { list: 'services', at: at + 1, value };
  }
  const source = { name: more.sourceName ?? 'Invented Council', licence: null, licence_url: null, attribution: null, url: null };
  return asViewer(db, systemViewer(), (tx) => importOpenReferral(tx, { rows: rows(), source, file: 'invented.json', ...more }));
};

/** The whole report of a run; a test's is short. */
export const wholeReport = async (db: Kysely<DB>, runId: string): Promise<ReportRow[]> => {
  const rows: ReportRow[] = [];
  for await (const some of reportOf(db, runId)) rows.push(...some);
  return rows;
};
