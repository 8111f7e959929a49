import { audit, authorise } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { found, invalid, refused } from '../../../kit/http/index.ts';
import type { InvalidAnswer, RefusedAnswer } from '../../../kit/http/index.ts';
import { addDays, dayOf } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { accountsWithRole } from '../../../access/index.ts';
import { workersNow } from '../../../workforce/index.ts';
import { learnersBecomeWorker } from '../../learner.queries.ts';
import { callOffInterview, candidateById, candidatesDue, changeCandidate, checksOf, eraseCandidates, goTo, putCandidate, putCheck, putInterview, stepsOf } from '../candidate.queries.ts';
import type { CheckKind } from '../candidate.queries.ts';
import { keepProblem, keepUntil } from '../candidate.rules.ts';
import type { Stage } from '../candidate.rules.ts';

/** Writes down that somebody asks for work here. */
export const addCandidate = async (tx: Tx, c: { name: string; reach: string | null; on: Day }): Promise<InvalidAnswer | { id: string }> => {
  authorise(tx, 'lead');
  const today = dayOf(tx.now);
  if (c.on > today || c.on < addDays(today, -366)) return invalid({ on: 'The day must be today or within the last year' });
  const id = await putCandidate(tx, { name: c.name, reach: c.reach, stage: 'interest', on: c.on, keepUntil: keepUntil(today) });
  audit(tx, { action: 'candidate.add', object: 'candidate', objectId: id });
  return { id };
};
export const editCandidate = async (tx: Tx, id: string, c: { name: string; reach: string | null; keep_until: Day }): Promise<InvalidAnswer | null> => {
  authorise(tx, 'lead');
  found(await candidateById(tx, id));
  const problem = keepProblem(c.keep_until, dayOf(tx.now));
  if (problem) return invalid({ keep: problem });
  await changeCandidate(tx, id, c);
  audit(tx, { action: 'candidate.change', object: 'candidate', objectId: id });
  return null;
};

/** They came to a stage on a day, not before the stage they are in. */
export const moveCandidate = async (tx: Tx, id: string, stage: Stage, on: Day): Promise<InvalidAnswer | null> => {
  authorise(tx, 'lead');
  const candidate = found(await candidateById(tx, id));
  const today = dayOf(tx.now);
  if (stage === candidate.stage) return null;
  if (on > today) return invalid({ on: 'The day must be today or earlier' });
  const last = (await stepsOf(tx, id)).at(-1)?.on_day ?? on;
  if (on < last) return invalid({ on: 'They came to the stage before this one on a later day' });
  if (stage === 'appointed' && (await checksOf(tx, id)).some((c) => c.back_on === null)) return invalid({ stage: 'A check that was asked for has not come back yet' });
  await goTo(tx, id, stage, on, keepUntil(today));
  audit(tx, { action: 'candidate.step', object: 'candidate', objectId: id, detail: { stage } });
  return null;
};

export const noteCheck = async (tx: Tx, id: string, what: CheckKind, back: boolean): Promise<void> => {
  authorise(tx, 'lead');
  found(await candidateById(tx, id));
  await putCheck(tx, id, what, back);
  audit(tx, { action: back ? 'candidate.check-back' : 'candidate.check-asked', object: 'candidate', objectId: id });
};

/** An interview is led by a peer worker; somebody of the service may sit beside them. */
export const planInterview = async (tx: Tx, id: string, i: { at: Date; place: string | null; ledBy: string; withAccount: string | null }): Promise<InvalidAnswer | null> => {
  authorise(tx, 'lead');
  const candidate = found(await candidateById(tx, id));
  const leader = (await workersNow(tx)).find((w) => w.id === i.ledBy);
  if (!leader) return invalid({ ledBy: 'Choose the peer worker who leads it' });
  if (leader.id === candidate.worker_id) return invalid({ ledBy: 'Nobody leads their own interview' });
  if (i.withAccount !== null && !(await accountsWithRole(tx, 'lead')).some((a) => a.id === i.withAccount)) return invalid({ beside: 'Choose from the list' });
  await putInterview(tx, { candidateId: id, ...i });
  audit(tx, { action: 'candidate.interview', object: 'candidate', objectId: id, detail: { led_by: i.ledBy } });
  return null;
};
export const stopInterview = async (tx: Tx, id: string, interviewId: string): Promise<void> => {
  authorise(tx, 'lead');
  found(await candidateById(tx, id));
  found((await callOffInterview(tx, id, interviewId)) || null);
  audit(tx, { action: 'candidate.interview-off', object: 'candidate', objectId: id });
};

/** They work here now: their training goes with them to the worker's own page. */
export const becomesWorker = async (tx: Tx, id: string, workerId: string): Promise<InvalidAnswer | RefusedAnswer | null> => {
  authorise(tx, 'lead');
  const candidate = found(await candidateById(tx, id));
  if (candidate.stage !== 'appointed') return refused('Say first that they are appointed.');
  if (!(await workersNow(tx)).some((w) => w.id === workerId)) return invalid({ worker: 'Choose who they are from the list' });
  await changeCandidate(tx, id, { worker_id: workerId });
  await learnersBecomeWorker(tx, id, workerId);
  audit(tx, { action: 'candidate.becomes-worker', object: 'candidate', objectId: id, detail: { worker: workerId } });
  return null;
};

/** Forgets somebody now, because they ask or nothing is needed any more. */
export const forgetCandidate = async (tx: Tx, id: string): Promise<void> => {
  authorise(tx, 'lead');
  found(await candidateById(tx, id));
  await eraseCandidates(tx, [id]);
  audit(tx, { action: 'candidate.erase', object: 'candidate', objectId: id });
};
/** Those whose day has passed are forgotten by the clock. Answers how many. */
export const eraseCandidatesDue = async (tx: Tx): Promise<number> => {
  authorise(tx, 'system');
  const ids = await candidatesDue(tx);
  await eraseCandidates(tx, ids);
  if (ids.length > 0) audit(tx, { action: 'candidate.erase', ids });
  return ids.length;
};
/** After a restore: what was erased since the backup goes again. Answers how many. */
export const eraseCandidatesAgain = async (tx: Tx, ids: readonly string[]): Promise<number> => {
  authorise(tx, 'system');
  await eraseCandidates(tx, ids);
  return ids.length;
};
