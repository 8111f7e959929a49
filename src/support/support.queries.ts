// The support itself and the circle rows that belong to it.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { SupportId } from '../kit/ids.ts';
import type { EndedHow } from './support.rules.ts';

export type NewSupport = { personId: string; workerId: string; referralId: string | null; leavingHospital: boolean; findingPlaces: boolean; meetFirst?: boolean };

export const putSupport = async (tx: Tx, support: NewSupport): Promise<SupportId> => {
  const id = newId<'support'>();
  await tx.db.insertInto('support').values({
    trust_id: trustOf(tx), id, person_id: support.personId, worker_id: support.workerId, referral_id: support.referralId,
    leaving_hospital: support.leavingHospital, finding_places: support.findingPlaces, began_at: tx.now, meeting_first: support.meetFirst ?? false,
  }).execute();
  return id;
};

/** The worker's row in the person's circle: from now until the support has ended. */
export const putSupportCircle = async (tx: Tx, row: { personId: string; supportId: SupportId; accountId: string; why: string }): Promise<void> => {
  await tx.db.insertInto('circle').values({
    trust_id: trustOf(tx), id: newId(), person_id: row.personId, account_id: row.accountId, kind: 'support', support_id: row.supportId,
    why: row.why, since: tx.now, made_by: accountOf(tx), made_at: tx.now,
  }).execute();
};

/** They would rather not meet again: respected from now on. */
export const setRatherNot = async (tx: Tx, supportId: string): Promise<void> => {
  await tx.db.updateTable('support').set({ rather_not_at: tx.now, rather_not_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('id', '=', supportId).where('rather_not_at', 'is', null).execute();
};

/** They asked to meet again; the audit keeps that they once would rather not. */
export const clearRatherNot = async (tx: Tx, supportId: string): Promise<void> => {
  await tx.db.updateTable('support').set({ rather_not_at: null, rather_not_by: null }).where('trust_id', '=', trustOf(tx)).where('id', '=', supportId).execute();
};

export type SupportFacts = { id: string; person_id: string; worker_id: string; referral_id: string | null; began_at: Date; ended_at: Date | null; meeting_first: boolean };

/** What one needs to know of a support to act on it; undefined when the viewer may not see it. */
export const supportFacts = async (tx: Tx, id: string): Promise<SupportFacts | undefined> =>
  tx.db.selectFrom('support').select(['id', 'person_id', 'worker_id', 'referral_id', 'began_at', 'ended_at', 'meeting_first']).where('trust_id', '=', trustOf(tx)).where('id', '=', id).executeTakeFirst();

/** Ends it in one piece; answers how many meetings that called off, null when it is not theirs to end or has ended. */
export const endSupportRows = async (tx: Tx, id: string, how: EndedHow, until: Date): Promise<number | null> =>
  (await sql<{ off: number | null }>`select end_support(${id}, ${how}, ${until}) as off`.execute(tx.db)).rows[0]?.off ?? null;
