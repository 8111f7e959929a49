import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { teamById } from '../../teams/index.ts';
import { moveProblem } from '../stay.rules.ts';
import { putStay, putStep, setLeft } from '../stay-write.queries.ts';
import type { Told } from '../stay-write.queries.ts';
import { CLOSED, LEFT_ALREADY, no, stayHeld, wrong } from './hold.ts';
import type { Written } from './hold.ts';

/**
 * They moved to another ward: the stay there begins, with the expected date as it was last said. The first ward keeps what it knew, and sees
 * nothing of what comes after.
 */
export const moveToWard = async (tx: Tx, stayId: string, to: { wardId: string; on: Day }, told: Told): Promise<Written> => {
  const stay = await stayHeld(tx, stayId);
  if (stay.locked) return no(CLOSED);
  if (stay.left_on) return no(LEFT_ALREADY);
  const problems = moveProblem(stay, to, dayOf(tx.now));
  if (problems.ward || problems.moved_on) return wrong(problems as Record<string, string>);
  const ward = await teamById(tx, to.wardId);
  if (ward?.kind !== 'ward') return wrong({ ward: 'Choose a ward from the list' });
  const said = stay.expected_on !== null || stay.expected_unknown_why !== null;
  const expected = said ? { expectedOn: stay.expected_on, unknownWhy: stay.expected_unknown_why, saidBy: stay.expected_said_by ?? stay.ward, saidOn: stay.expected_said_on ?? to.on } : null;
  const next = await putStay(tx, { personId: stay.person_id, teamId: to.wardId, beganOn: to.on, expected }, told, stay.ward);
  await putStep(tx, stay, { kind: 'moved', onDay: to.on, words: ward.name }, told);
  await setLeft(tx, stayId, { on: to.on, where: null, movedTo: next }, told);
  audit(tx, { action: 'stay.move', object: 'stay', objectId: stayId, personId: stay.person_id });
  return { ok: true, stayId };
};
