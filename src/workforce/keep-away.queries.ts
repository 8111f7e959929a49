// Wards, teams and people a worker keeps away from. Theirs alone: row security shows these rows to nobody else.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';

export type KeptAway = { id: string; team_id: string | null; team: string | null; name: string | null; born_on: string | null };

/** The worker's own list: wards and teams by name, then people. */
export const keptAwayFrom = async (tx: Tx, workerId: string): Promise<KeptAway[]> =>
  tx.db.selectFrom('keep_away').leftJoin('host_team', (j) => j.onRef('host_team.trust_id', '=', 'keep_away.trust_id').onRef('host_team.id', '=', 'keep_away.team_id'))
    .select(['keep_away.id', 'keep_away.team_id', 'host_team.name as team', 'keep_away.name', 'keep_away.born_on'])
    .where('keep_away.trust_id', '=', trustOf(tx)).where('keep_away.worker_id', '=', workerId).orderBy('host_team.name').orderBy('keep_away.name').limit(100).execute();

export const putKeepAway = async (tx: Tx, workerId: string, from: { teamId: string } | { name: string; bornOn: string | null }): Promise<void> => {
  const what = 'teamId' in from ? { team_id: from.teamId } : { name: from.name, born_on: from.bornOn };
  await tx.db.insertInto('keep_away').values({ trust_id: trustOf(tx), id: newId(), worker_id: workerId, since: tx.now, ...what }).execute();
};

/** Takes one line off: it is erased. Answers whether it was there. */
export const dropKeepAway = async (tx: Tx, workerId: string, id: string): Promise<boolean> =>
  (await tx.db.deleteFrom('keep_away').where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n;

/** Workers a shortlist for this referral leaves out, without a why. For whoever may match it; nobody otherwise. */
export const workersToLeaveOut = async (tx: Tx, referralId: string): Promise<string[]> =>
  (await sql<{ ids: string[] }>`select workers_to_leave_out(${referralId}) as ids`.execute(tx.db)).rows[0]?.ids ?? [];
