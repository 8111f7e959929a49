import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { ourReferral, withdraw } from '../asking.queries.ts';

/** The team takes its own referral back, with a reason, while it has no answer. False: it was answered in the meantime. */
export const withdrawReferral = async (tx: Tx, id: string, why: string): Promise<boolean> => {
  authorise(tx, 'host_team');
  found(await ourReferral(tx, id));
  if (!(await withdraw(tx, id, why))) return false;
  audit(tx, { action: 'referral.withdraw', object: 'referral', objectId: id });
  return true;
};
