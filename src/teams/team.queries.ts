// Trusts, their settings and crisis lines, and host teams.
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { TrustId } from '../kit/ids.ts';
import { trustOf } from '../access/index.ts';
import type { HelpLine } from './help-now.ts';

export type Team = { id: string; name: string; kind: 'ward' | 'community'; area: string | null; phone: string | null; manager_name: string | null };

const TEAM = ['id', 'name', 'kind', 'area', 'phone', 'manager_name'] as const;

/** The trust's open host teams, wards first. */
export const teamsOf = async (tx: Tx): Promise<Team[]> =>
  (await tx.db.selectFrom('host_team').select(TEAM).where('trust_id', '=', trustOf(tx)).where('closed_at', 'is', null).orderBy('kind', 'desc').orderBy('name').execute()) as Team[];

export const teamById = async (tx: Tx, id: string): Promise<Team | undefined> =>
  (await tx.db.selectFrom('host_team').select(TEAM).where('trust_id', '=', trustOf(tx)).where('id', '=', id).executeTakeFirst()) as Team | undefined;

/** Who leads peer support here, longest first: whom to ring or ask for. */
export const leadsOf = async (tx: Tx): Promise<{ account_id: string; name: string }[]> =>
  (await sql<{ account_id: string; name: string }>`select account_id, name from trust_leads()`.execute(tx.db)).rows;

/** The trust's own crisis lines, oldest first. */
export const crisisLinesOf = async (tx: Tx): Promise<HelpLine[]> => {
  if (!tx.viewer.trustId) return [];
  const rows = await tx.db.selectFrom('crisis_line').select(['who', 'how', 'number', 'hours', 'for_whom', 'source', 'checked_on'])
    .where('trust_id', '=', tx.viewer.trustId).where('removed_at', 'is', null).orderBy('added_at').execute();
  return rows.map((r) => ({ who: r.who, how: r.how as HelpLine['how'], number: r.number, when: r.hours, forWhom: r.for_whom, source: r.source, checked: r.checked_on }));
};

/** Everything a trust has set, by key; starting values are in settings.ts. */
export const settingRows = async (tx: Tx): Promise<{ key: string; value: unknown }[]> =>
  tx.db.selectFrom('trust_setting').select(['key', 'value']).where('trust_id', '=', trustOf(tx)).execute();

/** The trusts there are, for the page where one chooses. */
export const allTrusts = async (tx: Tx): Promise<{ slug: string; name: string; demo: boolean }[]> =>
  tx.db.selectFrom('trust').select(['slug', 'name', 'demo']).orderBy('name').execute();

/** Real services whose public pages are closed, because they have no crisis line of their own. */
export const trustsNotOpen = async (tx: Tx): Promise<{ slug: string; name: string }[]> =>
  tx.db.selectFrom('trust').select(['slug', 'name']).where('demo', '=', false).where((eb) => eb.not(eb.exists(eb.selectFrom('crisis_line').select('crisis_line.id')
    .whereRef('crisis_line.trust_id', '=', 'trust.id').where('crisis_line.removed_at', 'is', null)))).orderBy('name').execute();

export type TrustRow = { id: TrustId; slug: string; name: string; demo: boolean };
export const trustRows = async (tx: Tx): Promise<TrustRow[]> => tx.db.selectFrom('trust').select(['id', 'slug', 'name', 'demo']).orderBy('slug').execute();

/** Makes a trust. For the command that makes the first administrator. */
export const putTrust = async (tx: Tx, trust: { id: string; slug: string; name: string; kind: 'nhs trust' | 'charity' }): Promise<void> => {
  await tx.db.insertInto('trust').values({ ...trust, demo: false, made_at: tx.now }).execute();
};

/** The id of every trust, for the app's own timed work. */
export const trustIds = async (tx: Tx): Promise<TrustId[]> => (await tx.db.selectFrom('trust').select('id').orderBy('id').execute()).map((row) => row.id);
