// Whom the person lets see which part: the peer worker and the lead for one support; carers in their own rows of the circle.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';
import type { PartKey } from './plan-parts.rules.ts';

export type ShareReader = 'worker' | 'lead';
export type PlanShare = { id: string; part: PartKey; reader: ShareReader; support_id: string };

/** What is shared now, as far as this viewer may know: the person all of it, a worker what is shared with them. */
export const planShares = async (tx: Tx, personId: string): Promise<PlanShare[]> =>
  (await tx.db.selectFrom('plan_sharing').select(['id', 'part', 'reader', 'support_id']).where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId).where('ended_at', 'is', null).limit(100).execute()) as PlanShare[];

export type PastShare = { part: PartKey; reader: ShareReader; since: Date; ended_at: Date | null };
/** Everything ever shared, the newest first: for the person's own record. */
export const allPlanShares = async (tx: Tx, personId: string): Promise<PastShare[]> =>
  (await tx.db.selectFrom('plan_sharing').select(['part', 'reader', 'since', 'ended_at']).where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId).orderBy('since', 'desc').limit(500).execute()) as PastShare[];

export const putPlanShare = async (tx: Tx, share: { personId: string; part: PartKey; reader: ShareReader; supportId: string }, saidOn: Day | null): Promise<void> => {
  await tx.db.insertInto('plan_sharing').values({ trust_id: trustOf(tx), id: newId(), person_id: share.personId, part: share.part, reader: share.reader, support_id: share.supportId, since: tx.now, made_by: accountOf(tx), said_on: saidOn }).execute();
};

export const endPlanShare = async (tx: Tx, id: string, saidOn: Day | null): Promise<void> => {
  await tx.db.updateTable('plan_sharing').set({ ended_at: tx.now, ended_by: accountOf(tx), ended_said_on: saidOn }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('ended_at', 'is', null).execute();
};

export type Beside = { support_id: string; known_as: string; working_days: number[]; ended_at: Date | null; /** The worker still sees what was shared with them: their row in the circle is open. */ sees: boolean; /** The viewer supports or covers in it. */ mine: boolean };
/** The newest support of a person with its worker, and whether that worker still sees anything. */
export const besidePlan = async (tx: Tx, personId: string): Promise<Beside | undefined> =>
  (await sql<Beside>`select s.id as support_id, w.known_as, w.working_days, s.ended_at, s.id = any((select my_supports())::uuid[]) as mine,
      exists (select 1 from circle c where c.trust_id = s.trust_id and c.person_id = s.person_id and c.support_id = s.id and c.kind = 'support' and c.ended_at is null and coalesce(c.until, 'infinity') > ${tx.now}) as sees
    from support s join peer_worker w on w.trust_id = s.trust_id and w.id = s.worker_id
    where s.trust_id = ${trustOf(tx)} and s.person_id = ${personId} order by s.id = any((select my_supports())::uuid[]) desc, s.ended_at desc nulls first, s.began_at desc limit 1`.execute(tx.db)).rows[0];
