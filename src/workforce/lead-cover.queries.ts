// Who stands in for a peer lead, and when.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import { dayOf } from '../kit/times.ts';

export type LeadCover = { id: string; lead_account_id: string; cover_account_id: string; lead_name: string; cover_name: string; from_on: string; until_on: string; membership_id: string | null };

/** Cover that is under way or to come, soonest first. */
export const leadCovers = async (tx: Tx): Promise<LeadCover[]> =>
  tx.db.selectFrom('lead_cover as c').innerJoin('account as l', 'l.id', 'c.lead_account_id').innerJoin('account as s', 's.id', 'c.cover_account_id')
    .select(['c.id', 'c.lead_account_id', 'c.cover_account_id', 'l.name as lead_name', 's.name as cover_name', 'c.from_on', 'c.until_on', 'c.membership_id'])
    .where('c.trust_id', '=', trustOf(tx)).where('c.ended_at', 'is', null).where('c.until_on', '>=', dayOf(tx.now)).orderBy('c.from_on').limit(50).execute();

export const putLeadCover = async (tx: Tx, cover: { leadId: string; coverId: string; from: string; until: string; membershipId: string | null }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('lead_cover').values({
    trust_id: trustOf(tx), id, lead_account_id: cover.leadId, cover_account_id: cover.coverId, from_on: cover.from, until_on: cover.until, membership_id: cover.membershipId, made_by: tx.viewer.accountId, made_at: tx.now,
  }).execute();
  return id;
};
export const endLeadCover = async (tx: Tx, id: string): Promise<void> => {
  await tx.db.updateTable('lead_cover').set({ ended_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};
