// Host teams as the administrator keeps them.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import { dayOf } from '../kit/times.ts';
import type { Team } from './team.queries.ts';

export type AdminTeam = Team & { has_link: boolean; opened_on: string; closed_at: Date | null };
export type TeamDetails = Omit<Team, 'id'>;

const columns = ['id', 'name', 'kind', 'area', 'phone', 'manager_name', 'opened_on', 'closed_at'] as const;

const teams = (tx: Tx) => tx.db.selectFrom('host_team').select(columns).select((eb) => eb('referral_link_hash', 'is not', null).as('has_link')).where('trust_id', '=', trustOf(tx));

/** Every team, the open ones first, wards before community teams. */
export const everyTeam = async (tx: Tx): Promise<AdminTeam[]> =>
  (await teams(tx).orderBy((eb) => eb('closed_at', 'is not', null)).orderBy('kind', 'desc').orderBy('name').limit(500).execute()) as AdminTeam[];

export const adminTeamById = async (tx: Tx, id: string): Promise<AdminTeam | undefined> => (await teams(tx).where('id', '=', id).executeTakeFirst()) as AdminTeam | undefined;

/** Whether another team of the trust has this name, whatever its capitals. */
export const teamNameTaken = async (tx: Tx, name: string, exceptId: string | null): Promise<boolean> => {
  const row = await tx.db.selectFrom('host_team').select('id').where('trust_id', '=', trustOf(tx)).where('name', 'ilike', name.replace(/[\\%_]/g, '\\$&'))
    .$if(exceptId !== null, (q) => q.where('id', '!=', exceptId)).executeTakeFirst();
  return row !== undefined;
};

export const putTeam = async (tx: Tx, team: TeamDetails): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('host_team').values({ ...team, trust_id: trustOf(tx), id, opened_on: dayOf(tx.now) }).execute();
  return id;
};
export const changeTeam = async (tx: Tx, id: string, team: TeamDetails): Promise<void> => {
  await tx.db.updateTable('host_team').set(team).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};
/** Closes a team (its link stops working at once) or opens it again. */
export const setTeamClosed = async (tx: Tx, id: string, closed: boolean): Promise<void> => {
  await tx.db.updateTable('host_team').set(closed ? { closed_at: tx.now, referral_link_hash: null } : { closed_at: null }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};
/** Keeps the hash of the team's new referral link; the one before stops working. */
export const setTeamLink = async (tx: Tx, id: string, hash: Buffer | null): Promise<void> => {
  await tx.db.updateTable('host_team').set({ referral_link_hash: hash }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};
