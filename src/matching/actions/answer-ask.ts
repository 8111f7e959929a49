// What a worker says when they are asked. "Not just now" needs no reason, and nobody counts it.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { askById, putAskAnswer, putAsksAway } from '../ask.queries.ts';
import type { AskAnswer, AskSaidHow } from '../ask.rules.ts';

export type AskAnswered = { ok: true } | { ok: false; because: 'not asked any more' };

/** The worker's own answer. Yes shows their profile; then the person chooses. A value when it is not asked any more. */
export const answerAsk = async (tx: Tx, askId: string, answer: AskAnswer): Promise<AskAnswered> => {
  authorise(tx, 'peer_worker');
  if (!(await putAskAnswer(tx, askId, answer, null))) return { ok: false, because: 'not asked any more' };
  audit(tx, { action: 'match.worker-answer', object: 'worker_ask', objectId: askId, detail: { answer } });
  return { ok: true };
};

/** The same as the lead wrote it down: how they said it, and on which day. 404 when this was not asked about that referral. */
export const recordAskAnswer = async (tx: Tx, referralId: string, askId: string, answer: AskAnswer, recorded: { saidOn: string; saidHow: AskSaidHow }): Promise<AskAnswered> => {
  authorise(tx, 'lead', 'named_person');
  const ask = found(await askById(tx, askId));
  found(ask.referral_id === referralId || null);
  if (!(await putAskAnswer(tx, askId, answer, recorded))) return { ok: false, because: 'not asked any more' };
  audit(tx, { action: 'match.worker-answer', object: 'worker_ask', objectId: askId, personId: ask.person_id, detail: { answer, recorded: true } });
  return { ok: true };
};

/** The worker is not asked any more. Nothing happens to what was answered already. 404 when it is not there. */
export const takeBackAsk = async (tx: Tx, referralId: string, askId: string): Promise<void> => {
  authorise(tx, 'lead', 'named_person');
  const ask = found(await askById(tx, askId));
  found(ask.referral_id === referralId || null);
  await putAsksAway(tx, referralId, askId);
  audit(tx, { action: 'match.take-back', object: 'worker_ask', objectId: askId, personId: ask.person_id });
};
