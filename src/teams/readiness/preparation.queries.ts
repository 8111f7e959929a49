// Sessions in which a host team prepared together.
import { accountOf, trustOf } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import type { Day } from '../../kit/times.ts';

export type Preparation = { id: string; team_id: string; held_on: Day; minutes: number; words: string; roles: { role: string; n: number }[]; peers: string[] };
export type NewPreparation = { team_id: string; held_on: Day; minutes: number; words: string; roles: { role: string; n: number }[]; peers: string[] };

/** Sessions of a team, newest first, with who led them and who was in the room, by role. */
export const preparationsOf = async (tx: Tx, teamId: string, limit = 10): Promise<Preparation[]> =>
  (await sql<Preparation>`select p.id, p.team_id, p.held_on, p.minutes, p.words,
      coalesce((select json_agg(json_build_object('role', r.role, 'n', r.n) order by r.n desc, r.role) from team_preparation_role r where r.trust_id = p.trust_id and r.preparation_id = p.id), '[]') as roles,
      coalesce((select array_agg(a.name order by a.name) from team_preparation_peer x join account a on a.id = x.account_id where x.trust_id = p.trust_id and x.preparation_id = p.id), '{}') as peers
    from team_preparation p where p.trust_id = ${trustOf(tx)} and p.team_id = ${teamId} order by p.held_on desc, p.entered_at desc limit ${limit}`.execute(tx.db)).rows;

export const putPreparation = async (tx: Tx, { roles, peers, ...session }: NewPreparation): Promise<string> => {
  const [trust_id, id] = [trustOf(tx), newId()];
  await tx.db.insertInto('team_preparation').values({ ...session, trust_id, id, entered_by: accountOf(tx), entered_at: tx.now }).execute();
  if (roles.length > 0) await tx.db.insertInto('team_preparation_role').values(roles.map((r) => ({ ...r, trust_id, preparation_id: id }))).execute();
  if (peers.length > 0) await tx.db.insertInto('team_preparation_peer').values(peers.map((account_id) => ({ trust_id, preparation_id: id, account_id }))).execute();
  return id;
};

/** The last day on which a team prepared together, for a line on a first screen. */
export const lastPreparation = async (tx: Tx, teamId: string): Promise<Day | null> =>
  (await tx.db.selectFrom('team_preparation').select('held_on').where('trust_id', '=', trustOf(tx)).where('team_id', '=', teamId).orderBy('held_on', 'desc').limit(1).executeTakeFirst())?.held_on ?? null;

/** Who may have led a session: the peer workers of the service, as a lead and they themselves see them. */
export const peersToChoose = async (tx: Tx): Promise<{ id: string; name: string }[]> =>
  tx.db.selectFrom('peer_worker').select(['account_id as id', 'known_as as name']).where('trust_id', '=', trustOf(tx)).where('left_on', 'is', null).orderBy('known_as').limit(200).execute();
