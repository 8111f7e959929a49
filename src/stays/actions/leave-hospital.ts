import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { stepsOf, standing } from '../history.queries.ts';
import { staysOf } from '../stay.queries.ts';
import { leftProblem } from '../stay.rules.ts';
import { putStep, setLeft } from '../stay-write.queries.ts';
import type { Correction, Told } from '../stay-write.queries.ts';
import { CLOSED, LEFT_ALREADY, no, stayHeld, wrong } from './hold.ts';
import type { Written } from './hold.ts';

export type Left = { on: Day; where: string | null };

/** They left hospital. The day counts for both clocks from now on. */
export const leaveHospital = async (tx: Tx, stayId: string, left: Left, told: Told): Promise<Written> => {
  const stay = await stayHeld(tx, stayId);
  if (stay.locked) return no(CLOSED);
  if (stay.left_on) return no(LEFT_ALREADY);
  const problem = leftProblem(stay, left.on, dayOf(tx.now));
  if (problem) return wrong({ left_on: problem });
  await putStep(tx, stay, { kind: 'left', onDay: left.on, words: left.where }, told);
  await setLeft(tx, stayId, left, told);
  audit(tx, { action: 'stay.left', object: 'stay', objectId: stayId, personId: stay.person_id });
  return { ok: true, stayId };
};

/** Puts a day of leaving right, with why; `null`: they have not left. The old day stays beside it. */
export const correctLeaving = async (tx: Tx, stayId: string, left: Left | null, told: Told, correction: Correction): Promise<Written> => {
  const stay = await stayHeld(tx, stayId);
  if (stay.locked) return no(CLOSED);
  const counts = standing(await stepsOf(tx, stayId)).find((step) => step.kind === 'left' && step.on_day !== null);
  if (!stay.left_on || stay.moved_to || counts?.id !== correction.corrects) return no('Somebody corrected this meanwhile. Open it again to see what it says now.');
  if (left) {
    const problem = leftProblem(stay, left.on, dayOf(tx.now));
    if (problem) return wrong({ left_on: problem });
  } else if ((await staysOf(tx, stay.person_id)).some((other) => other.id !== stayId && other.left_on === null)) {
    return no('They are back in hospital since, so this stay has ended. Correct the day instead.');
  }
  await putStep(tx, stay, { kind: 'left', onDay: left?.on ?? null, words: left?.where ?? null }, told, correction);
  await setLeft(tx, stayId, left, told);
  audit(tx, { action: 'stay.left-correct', object: 'stay', objectId: stayId, personId: stay.person_id });
  return { ok: true, stayId };
};
