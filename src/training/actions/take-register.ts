import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, invalid, refused } from '../../kit/http/index.ts';
import type { InvalidAnswer, RefusedAnswer } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { holdSession, markRegister, sessionById } from '../cohort.queries.ts';
import { catchUpById, closeCatchUp, learnersOf, putCatchUp, putMarks, registerOf } from '../learner.queries.ts';
import type { Learner } from '../learner.queries.ts';
import { mergeRegister, minutesThere } from '../register.rules.ts';
import type { Pressed } from '../register.rules.ts';
import { learnerITeach, sessionIRun } from './run-cohort.ts';

/** Who is on a session's register: those who had joined and had not left by its day. */
export const onRegister = (learners: readonly Learner[], day: Day): Learner[] => learners.filter((l) => l.joined_on <= day && (l.left_on === null || l.left_on > day));

export type Taken = { written: number; /** Names for whom a colleague wrote something else meanwhile; theirs stands. */ kept: string[] };

/** Takes a register: the ticked are not here, everybody else is. Twice, or two at once, loses nothing. */
export const takeRegister = async (tx: Tx, sessionId: string, notHere: readonly string[], seen: (learnerId: string) => number | null): Promise<RefusedAnswer | Taken> => {
  authorise(tx, 'lead', 'peer_worker');
  const { session } = await sessionIRun(tx, sessionId);
  if (session.called_off_at) return refused('This session was called off, so there is no register.');
  if (dayOf(session.begins_at) > dayOf(tx.now)) return refused('It has not begun yet. The register can be taken on its day.');
  await holdSession(tx, sessionId);
  const learners = onRegister(await learnersOf(tx, session.cohort_id), dayOf(session.begins_at)).filter((l) => tx.viewer.role === 'lead' || l.worker_id !== tx.viewer.workerId);
  const now = new Map((await registerOf(tx, sessionId)).map((r) => [r.learner_id, r.minutes]));
  const { write, kept } = mergeRegister(learners.map((l): Pressed => ({ learnerId: l.id, notHere: notHere.includes(l.id), seen: seen(l.id) })), now, session.minutes);
  await putMarks(tx, sessionId, write);
  await markRegister(tx, sessionId);
  audit(tx, { action: 'register.take', object: 'training_session', objectId: sessionId, detail: { written: write.length, kept: kept.length } });
  return { written: write.length, kept: learners.filter((l) => kept.includes(l.id)).map((l) => l.name) };
};

/** How long one learner was there: all of it, late or early by some minutes, or not. What stood there stays beside it. */
export const putRight = async (tx: Tx, learnerId: string, sessionId: string, how: { notHere: boolean; late: number; early: number }): Promise<InvalidAnswer | RefusedAnswer | null> => {
  authorise(tx, 'lead', 'peer_worker');
  const { learner } = await learnerITeach(tx, learnerId);
  const session = found(await sessionById(tx, sessionId));
  if (session.cohort_id !== learner.cohort_id) found(null);
  if (session.begins_at > tx.now) return refused('It has not begun yet.');
  const minutes = how.notHere ? 0 : minutesThere(session.minutes, how.late, how.early);
  if (minutes === null) return invalid({ late: 'Late and early together are longer than the session' });
  await holdSession(tx, sessionId);
  const stands = (await registerOf(tx, sessionId)).find((r) => r.learner_id === learnerId)?.minutes ?? null;
  if (stands === minutes) return null;
  await putMarks(tx, sessionId, [{ learnerId, minutes }]);
  audit(tx, { action: 'register.put-right', object: 'learner', objectId: learnerId, detail: { session: sessionId, was: stands, minutes } });
  return null;
};

/** A time to catch up on a session; or that it was done already. */
export const bookCatchUp = async (tx: Tx, learnerId: string, c: { sessionId: string; minutes: number; on: Day; withName: string }): Promise<InvalidAnswer | null> => {
  authorise(tx, 'lead', 'peer_worker');
  const { learner } = await learnerITeach(tx, learnerId);
  const session = await sessionById(tx, c.sessionId);
  if (!session || session.cohort_id !== learner.cohort_id) return invalid({ session: 'Choose which session from the list' });
  if (c.minutes > session.minutes) return invalid({ minutes: 'That is longer than the session' });
  const today = dayOf(tx.now);
  await putCatchUp(tx, { learner_id: learnerId, session_id: c.sessionId, minutes: c.minutes, planned_on: c.on, with_name: c.withName }, c.on < today ? c.on : null);
  audit(tx, { action: c.on < today ? 'catch-up.done' : 'catch-up.book', object: 'learner', objectId: learnerId, detail: { session: c.sessionId, minutes: c.minutes } });
  return null;
};
export const endCatchUp = async (tx: Tx, id: string, done: boolean): Promise<{ learnerId: string; outcome: 'done' | 'off' | 'too early' | 'known' }> => {
  authorise(tx, 'lead', 'peer_worker');
  const c = found(await catchUpById(tx, id));
  await learnerITeach(tx, c.learner_id);
  const today = dayOf(tx.now);
  const learnerId = c.learner_id;
  if (done && c.planned_on > today) return { learnerId, outcome: 'too early' };
  if (!(await closeCatchUp(tx, id, done ? { done_on: today } : 'off'))) return { learnerId, outcome: 'known' };
  audit(tx, { action: done ? 'catch-up.done' : 'catch-up.off', object: 'learner', objectId: learnerId });
  return { learnerId, outcome: done ? 'done' : 'off' };
};
