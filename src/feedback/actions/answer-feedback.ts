import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { feedbackById, putStep } from '../feedback.queries.ts';
import type { FeedbackStepKind } from '../feedback.rules.ts';

/** The chosen reader notes what they did: read it, answered, passed it on, closed it. Answers 404 for any other reader. */
export const answerFeedback = async (tx: Tx, id: string, kind: FeedbackStepKind, words: string | null): Promise<void> => {
  authorise(tx, 'lead', 'pals', 'advocate');
  const feedback = found(await feedbackById(tx, id));
  await putStep(tx, feedback.id, kind, words);
  audit(tx, { action: `feedback.${kind.split(' ')[0]}`, object: 'feedback', objectId: id, personId: feedback.person_id });
};
