import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { followUpsOf } from '../follow-up.queries.ts';
import { followUpProblem } from '../stay.rules.ts';
import { putFollowUp } from '../stay-write.queries.ts';
import type { Correction, Told } from '../stay-write.queries.ts';
import { CLOSED, no, stayHeld, wrong } from './hold.ts';
import type { Written } from './hold.ts';

/**
 * The clinical team's own follow-up, as somebody of the ward or a lead who was told says it: done on which day, by whom. Written by nothing else.
 * `null` in a correction: it did not take place after all. A peer worker can never write it, and no meeting of theirs does.
 */
export const sayFollowUp = async (tx: Tx, stayId: string, done: { on: Day; by: string } | null, told: Told, correction: Correction | null): Promise<Written> => {
  const stay = await stayHeld(tx, stayId);
  if (stay.locked) return no(CLOSED);
  if (!stay.left_on || stay.moved_to) return no('They have not left hospital, so there is no follow-up yet.');
  const problem = done && followUpProblem(stay.left_on, done.on, dayOf(tx.now));
  if (problem) return wrong({ done_on: problem });
  const said = await followUpsOf(tx, [stayId]);
  if (correction && (!said.some((one) => one.id === correction.corrects && one.done_on !== null) || said.some((one) => one.corrects === correction.corrects))) return no('Somebody corrected this meanwhile. Open it again to see what it says now.');
  await putFollowUp(tx, stay, done, told, correction);
  audit(tx, { action: correction ? 'stay.follow-up-correct' : 'stay.follow-up', object: 'stay', objectId: stayId, personId: stay.person_id });
  return { ok: true, stayId };
};
