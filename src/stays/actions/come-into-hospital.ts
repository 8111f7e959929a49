import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { teamById } from '../../teams/index.ts';
import { stepsOf, standing } from '../history.queries.ts';
import { cameBackProblem } from '../stay.rules.ts';
import { holdStaysOf, putStay, putStep, setLeft, setUndone } from '../stay-write.queries.ts';
import type { Told } from '../stay-write.queries.ts';
import { CLOSED, no, stayHeld, wrong } from './hold.ts';
import type { Written } from './hold.ts';

/**
 * Somebody is in hospital, again or for the first time since we know them: a new stay. The support goes on, and the clocks of an earlier
 * time of leaving stand as they were. A ward writes it down for somebody who was on it before; a lead for any ward, as told.
 */
export const comeIntoHospital = async (tx: Tx, { personId, wardId, beganOn, locked }: { personId: string; wardId: string; beganOn: Day; locked: boolean }, told: Told): Promise<Written> => {
  authorise(tx, 'host_team', 'lead');
  if (locked) return no(CLOSED);
  const stays = await holdStaysOf(tx, personId);
  if (stays.some((stay) => stay.left_on === null)) return no('It is already written down that they are in hospital.');
  const problem = cameBackProblem(stays.find((stay) => stay.moved_to === null)?.left_on ?? null, beganOn, dayOf(tx.now));
  if (problem) return wrong({ began_on: problem });
  if ((await teamById(tx, wardId))?.kind !== 'ward') return wrong({ ward: 'Choose a ward from the list' });
  const id = await putStay(tx, { personId, teamId: wardId, beganOn, expected: null }, told);
  audit(tx, { action: 'stay.begin', object: 'stay', objectId: id, personId, detail: { again: stays.length > 0 } });
  return { ok: true, stayId: id };
};

const MOVED_ON = 'They have moved or left since. Correct that first.';
const LEADS_ONLY = 'Only the peer lead can take this back, because another ward or a referral says it too. Ring them.';

/**
 * A stay that was written down by mistake: kept with why, and it counts nowhere. A ward takes back a coming back that it wrote itself. Where a
 * stay began with a move they are on the ward before again, and only a lead puts that right: the first ward sees nothing of the second.
 */
export const undoStay = async (tx: Tx, stayId: string, why: string, told: Told): Promise<Written> => {
  const stay = await stayHeld(tx, stayId);
  if (stay.locked) return no(CLOSED);
  if (stay.left_on) return no(MOVED_ON);
  const [others, steps] = [(await holdStaysOf(tx, stay.person_id)).filter((other) => other.id !== stayId), await stepsOf(tx, stayId)];
  const moved = steps.some((step) => step.kind === 'began' && step.words !== null);
  if (tx.viewer.role === 'host_team' && (moved || others.length === 0)) return no(LEADS_ONLY);
  await putStep(tx, stay, { kind: 'undone', onDay: null }, told);
  await setUndone(tx, stayId, why);
  const before = others.find((other) => other.moved_to === stayId);
  if (before) {
    const move = standing(await stepsOf(tx, before.id)).find((step) => step.kind === 'moved');
    await putStep(tx, { ...before, person_id: stay.person_id }, { kind: 'moved', onDay: null }, told, move ? { corrects: move.id, why } : null);
    await setLeft(tx, before.id, null, told);
  }
  audit(tx, { action: 'stay.undo', object: 'stay', objectId: stayId, personId: stay.person_id });
  return { ok: true, stayId: before?.id ?? stayId };
};
