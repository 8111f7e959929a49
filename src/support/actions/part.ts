// Parting, by whoever leads: somebody else is looked for, the two part today, or they go on after all.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { lookAgain } from '../../referrals/index.ts';
import { settleChoice } from '../choice-step.queries.ts';
import { supportFacts } from '../support.queries.ts';
import { endSupport } from './end-support.ts';

/** Somebody else is looked for, while the two are still together. Answers the referral that waits again; null where there is none. */
export const lookForSomebodyElse = async (tx: Tx, supportId: string): Promise<string | null> => {
  authorise(tx, 'lead', 'named_person');
  const support = found(await supportFacts(tx, supportId));
  const referralId = await lookAgain(tx, supportId, true);
  audit(tx, { action: 'support.look-again', object: 'support', objectId: supportId, personId: support.person_id });
  return referralId;
};

/** The two part today, and nothing is anybody's fault: the support ends, what was asked is settled, and the referral waits again. */
export const part = async (tx: Tx, supportId: string): Promise<{ referralId: string | null }> => {
  authorise(tx, 'lead', 'named_person');
  await endSupport(tx, supportId, 'parted');
  await settleChoice(tx, supportId);
  return { referralId: await lookAgain(tx, supportId, true) };
};

/** They go on after all: what the worker asked is settled, and nobody else is looked for. */
export const goOnAfterAll = async (tx: Tx, supportId: string): Promise<void> => {
  authorise(tx, 'lead', 'named_person');
  const support = found(await supportFacts(tx, supportId));
  await settleChoice(tx, supportId);
  await lookAgain(tx, supportId, false);
  audit(tx, { action: 'support.stay', object: 'support', objectId: supportId, personId: support.person_id });
};
