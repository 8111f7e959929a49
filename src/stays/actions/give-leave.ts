import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { leavesOf, standing } from '../history.queries.ts';
import { backProblem, leaveProblem } from '../stay.rules.ts';
import { putLeave, setBack } from '../stay-write.queries.ts';
import type { Correction, Told } from '../stay-write.queries.ts';
import { CLOSED, LEFT_ALREADY, no, stayHeld, wrong } from './hold.ts';
import type { Written } from './hold.ts';

export type GivenLeave = { from: Day; until: Day; where: string | null };

/** Leave from the ward; or, with a correction, what an earlier leave should have said. `null` in a correction: it did not take place. */
export const giveLeave = async (tx: Tx, stayId: string, leave: GivenLeave | null, told: Told, correction: Correction | null): Promise<Written> => {
  const stay = await stayHeld(tx, stayId);
  if (stay.locked) return no(CLOSED);
  if (stay.left_on && !correction) return no(LEFT_ALREADY);
  const now = standing(await leavesOf(tx, stayId));
  const old = correction && (now.find((one) => one.id === correction.corrects) ?? null);
  if (correction && !old) return no('Somebody corrected this meanwhile. Open it again to see what it says now.');
  if (leave) {
    const problems = leaveProblem(stay, leave, now.filter((one) => one.id !== old?.id), dayOf(tx.now));
    if (problems.from_on || problems.until_on) return wrong(problems as Record<string, string>);
    await putLeave(tx, stay, leave, told, correction);
  } else if (old) await putLeave(tx, stay, { from: old.from_on, until: old.until_on, where: old.where_to, off: true }, told, correction);
  audit(tx, { action: correction ? 'stay.leave-correct' : 'stay.leave', object: 'stay', objectId: stayId, personId: stay.person_id });
  return { ok: true, stayId };
};

/** They are back from the leave they were on. */
export const backFromLeave = async (tx: Tx, stayId: string, on: Day, told: Told): Promise<Written> => {
  const stay = await stayHeld(tx, stayId);
  if (stay.locked) return no(CLOSED);
  const leave = found(standing(await leavesOf(tx, stayId)).filter((one) => one.back_on === null).sort((a, b) => a.from_on.localeCompare(b.from_on))[0]);
  const problem = backProblem(leave, on, dayOf(tx.now));
  if (problem) return wrong({ back_on: problem });
  if (!(await setBack(tx, leave.id, on, told))) return no('It is already written down that they are back.');
  audit(tx, { action: 'stay.back', object: 'stay', objectId: stayId, personId: stay.person_id });
  return { ok: true, stayId };
};
