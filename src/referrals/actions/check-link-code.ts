import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import type { Team } from '../../teams/index.ts';
import { isLinkCode, latestLinkCode, noteLinkTry } from '../team-link.queries.ts';
import { codeDigits, LINK_CODE, mayTryCode } from '../team-link.rules.ts';

/** Whether the code is the one that was mailed. A wrong one counts, and stays counted. */
export const checkLinkCode = async (tx: Tx, team: Team, typed: string): Promise<'right' | 'wrong' | 'ask again'> => {
  const code = await latestLinkCode(tx, team.id);
  if (!code || !mayTryCode(code, tx.now)) return 'ask again';
  const right = isLinkCode(code, codeDigits(typed));
  await noteLinkTry(tx, code, right);
  audit(tx, { action: right ? 'team-link.enter' : 'team-link.wrong-code', object: 'team', objectId: team.id });
  if (right) return 'right';
  return code.tries + 1 >= LINK_CODE.tries ? 'ask again' : 'wrong';
};
