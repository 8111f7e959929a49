import { audit, mayGuess, noteGuess, putMail } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import type { Team } from '../../teams/index.ts';
import { makeLinkCode } from '../team-link.queries.ts';
import { LINK_CODE } from '../team-link.rules.ts';

/** Mails a code to a work address that was found to be one. False: too many were asked for lately. */
export const sendLinkCode = async (tx: Tx, team: Team, email: string, source: string): Promise<boolean> => {
  const asked = { kind: 'team-link-mail', about: email, source };
  if (!(await mayGuess(tx, asked))) return false;
  await noteGuess(tx, asked, false);
  const code = await makeLinkCode(tx, team.id, email);
  await putMail(tx, {
    to: email, subject: 'Your code',
    body: `Your code is ${code}\n\nIt works for ${LINK_CODE.minutes} minutes, on the page where you asked for it.\n\nIf you did not ask for it, somebody typed your address by mistake. You can delete this.`,
  });
  audit(tx, { action: 'team-link.send-code', object: 'team', objectId: team.id });
  return true;
};
