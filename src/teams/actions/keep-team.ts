import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, invalid } from '../../kit/http/index.ts';
import type { InvalidAnswer } from '../../kit/http/index.ts';
import { adminTeamById, changeTeam, putTeam, setTeamClosed, teamNameTaken } from '../admin-team.queries.ts';
import type { TeamDetails } from '../admin-team.queries.ts';
import { askNewManager } from '../readiness/actions/keep-readiness.ts';

const NAME_TAKEN = { name: 'There is a team with this name already, open or closed. Give it another, or open the closed one again' };

/** Adds a ward or a community team; answers its id, or what is wrong. */
export const addTeam = async (tx: Tx, team: TeamDetails): Promise<string | InvalidAnswer> => {
  authorise(tx, 'administrator');
  if (await teamNameTaken(tx, team.name, null)) return invalid(NAME_TAKEN);
  const id = await putTeam(tx, team);
  audit(tx, { action: 'team.add', object: 'host_team', objectId: id, detail: { kind: team.kind } });
  return id;
};

/** Changes a team's name, area, phone or manager; the name it had stays in the audit. Under a new manager it looks at its readiness again. Null when done. */
export const editTeam = async (tx: Tx, id: string, team: TeamDetails): Promise<InvalidAnswer | null> => {
  authorise(tx, 'administrator');
  const before = found(await adminTeamById(tx, id));
  if (await teamNameTaken(tx, team.name, id)) return invalid(NAME_TAKEN);
  await changeTeam(tx, id, team);
  if (before.manager_name && team.manager_name && before.manager_name !== team.manager_name) await askNewManager(tx, id);
  audit(tx, { action: 'team.change', object: 'host_team', objectId: id, detail: before.name === team.name ? {} : { was: before.name, became: team.name } });
  return null;
};

/** Closes a team, or opens it again. What was asked for and done by it stays. */
export const closeTeam = async (tx: Tx, id: string, closed: boolean): Promise<void> => {
  authorise(tx, 'administrator');
  const team = found(await adminTeamById(tx, id));
  await setTeamClosed(tx, team.id, closed);
  audit(tx, { action: closed ? 'team.close' : 'team.open', object: 'host_team', objectId: team.id });
};
