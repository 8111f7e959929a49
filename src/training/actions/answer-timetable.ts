import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, invalid, refused } from '../../kit/http/index.ts';
import type { InvalidAnswer, RefusedAnswer } from '../../kit/http/index.ts';
import { sayWarnings, takeOutTrainingHours, writeTrainingHours } from '../../workforce/index.ts';
import { cohortById, sessionsOf } from '../cohort.queries.ts';
import { learnerById, putAnswer } from '../learner.queries.ts';
import type { Learner, TimetableAnswer } from '../learner.queries.ts';
import { ownViewOf } from '../my-timetable.ts';
import { daysOf } from '../timetable.rules.ts';

/** A learner's own place in a cohort; 404 for anybody else's, their trainers' and leads' view too. */
export const myLearning = async (tx: Tx, id: string): Promise<Learner> => {
  const learner = found(await learnerById(tx, id));
  return found(learner.worker_id !== null && learner.worker_id === tx.viewer.workerId ? learner : undefined);
};

/**
 * Yes, slower please, or no; no reason is asked. A yes writes the days to come into the worker's own hours, once: within the contract or on top of it,
 * and asks first where that breaks a limit of their own. Another answer later takes them out again.
 */
export const answerTimetable = async (tx: Tx, learnerId: string, a: { answer: TimetableAnswer; paid: 'in my hours' | 'on top' | null; knows: boolean }): Promise<InvalidAnswer | RefusedAnswer | null> => {
  authorise(tx, 'peer_worker');
  const learner = await myLearning(tx, learnerId);
  if (found(await cohortById(tx, learner.cohort_id)).called_off_at) return refused('This cohort was called off, so there is nothing to answer any more.');
  const sessions = await sessionsOf(tx, [learner.cohort_id]);
  const [days, was] = [daysOf(sessions.filter((s) => s.begins_at > tx.now)), learner.answer === 'yes' ? learner.paid : null];
  const now = a.answer === 'yes' ? a.paid : null;
  if (now !== was) {
    if (now !== null) {
      const { breaks } = await ownViewOf(tx, found(learner.worker_id), sessions, now);
      if (breaks.length > 0 && !a.knows) return invalid({ know: sayWarnings(breaks) });
    }
    if (was !== null) await takeOutTrainingHours(tx, days, was);
    if (now !== null) await writeTrainingHours(tx, days, now);
  }
  await putAnswer(tx, learnerId, a.answer, a.answer === 'yes' ? a.paid : null);
  audit(tx, { action: 'timetable.answer', object: 'learner', objectId: learnerId, detail: { answer: a.answer } });
  return null;
};
