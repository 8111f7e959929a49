import { audit, authorise } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { found, invalid, refused } from '../../../kit/http/index.ts';
import type { InvalidAnswer, RefusedAnswer } from '../../../kit/http/index.ts';
import { addDays, sayDate } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { workerById } from '../../worker.queries.ts';
import { limitsOfMine } from '../my-limits.ts';
import { sayWarnings } from '../limits.rules.ts';
import { answerPattern, endPatterns, patternById, patternsBetween, putPattern } from '../pattern.queries.ts';
import { patternProblem } from '../pattern.rules.ts';
import type { Pattern, PatternDay } from '../pattern.rules.ts';

export type PatternTyped = { weeks: number; from: Day; days: readonly PatternDay[] };

const fromProblem = async (tx: Tx, workerId: string, from: Day): Promise<InvalidAnswer | null> => {
  const problem = patternProblem(await patternsBetween(tx, [workerId], from, '9999-12-31'), from);
  return problem ? invalid({ from: problem.replace(/\d{4}-\d{2}-\d{2}/, (day) => sayDate(day)) }) : null;
};
const asPattern = (workerId: string, { weeks, from, days }: PatternTyped, now: Date): Pattern => ({ id: 'new', worker_id: workerId, weeks, from_on: from, until_on: null, agreed_at: now, days });

/** A worker sets their own pattern from a Monday on. Before it breaks a limit of their own they are told, and only they. Null when done. */
export const setMyPattern = async (tx: Tx, typed: PatternTyped, knows: boolean): Promise<InvalidAnswer | null> => {
  authorise(tx, 'peer_worker');
  const id = found(tx.viewer.workerId);
  const no = await fromProblem(tx, id, typed.from);
  if (no) return no;
  const breaks = (await limitsOfMine(tx, id, typed.from)).with({ pattern: asPattern(id, typed, tx.now) });
  if (breaks.length > 0 && !knows) return invalid({ know: sayWarnings(breaks) });
  await endPatterns(tx, id, addDays(typed.from, -1));
  const patternId = await putPattern(tx, { workerId: id, weeks: typed.weeks, from: typed.from, days: typed.days, agreed: true, saidOn: null });
  audit(tx, { action: 'pattern.set', object: 'pattern', objectId: patternId, detail: { weeks: typed.weeks, from: typed.from } });
  return null;
};

/** A lead proposes a pattern; or writes down that the worker agreed to it in a meeting on that day. Null when done. */
export const proposePattern = async (tx: Tx, workerId: string, typed: PatternTyped, saidOn: Day | null): Promise<InvalidAnswer | null> => {
  authorise(tx, 'lead');
  found(await workerById(tx, workerId));
  const no = await fromProblem(tx, workerId, typed.from);
  if (no) return no;
  if (saidOn) await endPatterns(tx, workerId, addDays(typed.from, -1));
  const id = await putPattern(tx, { workerId, weeks: typed.weeks, from: typed.from, days: typed.days, agreed: saidOn !== null, saidOn });
  audit(tx, { action: 'pattern.propose', object: 'pattern', objectId: id, detail: { weeks: typed.weeks, from: typed.from, said_on: saidOn } });
  return null;
};

/** The worker says yes or no to a proposed pattern. */
export const answerProposed = async (tx: Tx, id: string, yes: boolean): Promise<RefusedAnswer | null> => {
  authorise(tx, 'peer_worker');
  const pattern = found(await patternById(tx, id));
  if (pattern.worker_id !== tx.viewer.workerId) found(null);
  if (pattern.agreed_at || pattern.not_agreed_at) return refused('You have answered this already.');
  if (yes) {
    if (patternProblem(await patternsBetween(tx, [pattern.worker_id], pattern.from_on, '9999-12-31'), pattern.from_on)) return refused('There is another pattern from that Monday or a later one already. Ask your lead to propose it again from another Monday.');
    await endPatterns(tx, pattern.worker_id, addDays(pattern.from_on, -1));
  }
  await answerPattern(tx, id, yes);
  audit(tx, { action: 'pattern.answer', object: 'pattern', objectId: id, detail: { yes } });
  return null;
};
