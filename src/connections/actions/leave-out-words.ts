import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { connectionById, eraseWords } from '../connection.queries.ts';

/** Erases why, in the person's words, at once and for good: by them, or by the worker to whom they say so. That something was said, and when, stays. */
export const leaveOutWords = async (tx: Tx, connectionId: string, stepId: string): Promise<void> => {
  authorise(tx, 'person', 'peer_worker');
  const c = found(await connectionById(tx, connectionId));
  if (!c.steps.some((s) => s.id === stepId)) throw new NotFound();
  if (await eraseWords(tx, stepId)) audit(tx, { action: 'places.erase-words', object: 'connection_words', objectId: stepId, personId: c.person_id });
};

/** After an older backup was put back: erased again. Answers whether the words had been there. */
export const eraseWordsAgain = (tx: Tx, stepId: string): Promise<boolean> => {
  authorise(tx, 'system');
  return eraseWords(tx, stepId);
};
