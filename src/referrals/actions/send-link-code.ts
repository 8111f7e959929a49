import { audit, mayGuess, noteGuess, putMail } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import type { Team } from '../../teams/index.ts';
import { codeMail } from '../asking.mail.ts';
import { makeLinkCode } from '../team-link.queries.ts';
import { LINK_CODE } from '../team-link.rules.ts';

/** Mails a code to a work address that was found to be one. False: too many were asked for lately. */
export const sendLinkCode = async (tx: Tx, team: Team, email: string, source: string): Promise<boolean> => {
  const asked = { kind: 'team-link-mail', about: email, source };
  if (!(await mayGuess(tx, asked))) return false;
  await noteGuess(tx, asked, false);
  const code = await makeLinkCode(tx, team.id, email);
  await putMail(tx, { to: email, ...codeMail({ code, minutes: LINK_CODE.minutes }) });
  audit(tx, { action: 'team-link.send-code', object: 'team', objectId: team.id });
  return true;
};
