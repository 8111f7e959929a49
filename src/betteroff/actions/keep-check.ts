import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { leadsOf } from '../../teams/index.ts';
import { eraseCheck, keepCheck, putOfferAway, shareCheck } from '../checks.queries.ts';
import type { Answers } from '../check/answers.rules.ts';

const worker = (tx: Tx): string => {
  authorise(tx, 'peer_worker');
  return found(tx.viewer.workerId);
};
/** The audit keeps that it was done, and nothing of what was answered. */
const done = (tx: Tx, what: 'keep' | 'erase' | 'share' | 'unshare', id: string): void => audit(tx, { action: `better-off.${what}`, object: 'better_off_check', objectId: id });

/** A worker keeps a check on their own page. */
export const keepMyCheck = async (tx: Tx, answers: Answers): Promise<string> => {
  const id = await keepCheck(tx, worker(tx), answers);
  done(tx, 'keep', id);
  return id;
};

/** They erase it: it is gone, also for a lead they had shared it with. */
export const eraseMyCheck = async (tx: Tx, id: string): Promise<void> => {
  if (!(await eraseCheck(tx, worker(tx), id))) throw new NotFound();
  done(tx, 'erase', id);
};

/** They share it with one lead by name, or with nobody any more. */
export const shareMyCheck = async (tx: Tx, id: string, lead: string | null): Promise<void> => {
  const workerId = worker(tx);
  if (lead !== null && !(await leadsOf(tx)).some((one) => one.account_id === lead)) throw new NotFound();
  if (!(await shareCheck(tx, workerId, id, lead))) throw new NotFound();
  done(tx, lead ? 'share' : 'unshare', id);
};

/** They put the offer away that came with a change of hours. */
export const putMyOfferAway = async (tx: Tx, contractId: string): Promise<void> => {
  if (!(await putOfferAway(tx, worker(tx), contractId))) throw new NotFound();
  audit(tx, { action: 'better-off.put-away', object: 'contract', objectId: contractId });
};
