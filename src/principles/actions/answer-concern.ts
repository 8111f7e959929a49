import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { changePrincipleConcern, principleConcernById, putPrincipleStep, whoMayAnswer } from '../concern.queries.ts';
import { lookAgain } from '../concern.rules.ts';

export type AnswerConcern = { kind: 'answered'; found: string; doing: string; by: Day } | { kind: 'closed'; why: string } | { kind: 'passed on'; to: string };
export type AnsweredConcern = { ok: true } | { ok: false; because: string };

/** What we found, what we do and by when; or it is passed on by name; or closed with why. Nothing that was said before is changed. */
export const answerConcern = async (tx: Tx, id: string, step: AnswerConcern): Promise<AnsweredConcern> => {
  authorise(tx, 'lead', 'manager');
  const concern = found(await principleConcernById(tx, id));
  if (concern.closed_on !== null) return { ok: false, because: 'It was closed meanwhile. It opens again by itself if the facts come back.' };
  if (step.kind === 'passed on') {
    if (tx.viewer.role !== 'lead') return { ok: false, because: 'A peer lead passes it on. Ring them.' };
    if (!(await whoMayAnswer(tx)).some((m) => m.account_id === step.to)) return { ok: false, because: 'Choose a lead or a manager of this service.' };
    await putPrincipleStep(tx, id, { kind: 'passed on', to_account: step.to });
    await changePrincipleConcern(tx, id, { must_answer: step.to });
  } else if (step.kind === 'answered') {
    await putPrincipleStep(tx, id, { kind: 'answered', words: step.found, doing: step.doing, by_on: step.by });
    await changePrincipleConcern(tx, id, { answered_at: tx.now, put_right_by: step.by });
  } else {
    const today = dayOf(tx.now);
    await putPrincipleStep(tx, id, { kind: 'closed', words: step.why });
    await changePrincipleConcern(tx, id, { closed_on: today, put_right_by: lookAgain(concern, today) });
  }
  audit(tx, { action: `principles.${step.kind.replaceAll(' ', '-')}`, object: 'principle_concern', objectId: id });
  return { ok: true };
};
