import { audit, mayGuess, noteGuess } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { followByCode } from '../follow-code.queries.ts';
import type { Followed } from '../follow-code.queries.ts';

/** Where a request stands, for whoever has its code. Wrong codes are slowed down by where they come from. */
export const followRequest = async (tx: Tx, code: string, source: string): Promise<Followed | 'wrong' | 'wait'> => {
  const guess = { kind: 'follow-code', about: source, source };
  if (!(await mayGuess(tx, guess))) return 'wait';
  const found = await followByCode(tx, code);
  if (!found) await noteGuess(tx, guess, false);
  audit(tx, { action: found ? 'referral.follow' : 'referral.wrong-code' });
  return found ?? 'wrong';
};
