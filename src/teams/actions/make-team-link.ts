import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { linkHash, newLinkSecret } from '../../kit/link-secret.ts';
import { adminTeamById, setTeamLink } from '../admin-team.queries.ts';
import type { AdminTeam } from '../admin-team.queries.ts';

/** Makes the team's own referral link; the one before stops working at once. Its secret is shown now and kept nowhere. */
export const makeTeamLink = async (tx: Tx, id: string): Promise<{ team: AdminTeam; path: string }> => {
  authorise(tx, 'administrator');
  const team = found(await adminTeamById(tx, id));
  const secret = newLinkSecret();
  await setTeamLink(tx, team.id, linkHash(secret));
  audit(tx, { action: 'team.link', object: 'host_team', objectId: team.id, detail: { replaced: team.has_link } });
  return { team, path: `/l/${secret}` };
};
