import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { dayOf } from '../../kit/times.ts';
import { expectedProblem } from '../stay.rules.ts';
import { putNewExpectedDate } from '../stay-write.queries.ts';
import type { Expected, Told } from '../stay-write.queries.ts';
import { CLOSED, LEFT_ALREADY, no, stayHeld, wrong } from './hold.ts';
import type { Written } from './hold.ts';

/** Another expected day, or not known yet and why: added to the history. By the ward, or a lead who was told. */
export const sayExpectedDay = async (tx: Tx, stayId: string, expected: Expected): Promise<Written> => {
  const stay = await stayHeld(tx, stayId);
  if (stay.locked) return no(CLOSED);
  if (stay.left_on) return no(LEFT_ALREADY);
  const problem = expected.expectedOn && expectedProblem(expected.expectedOn, dayOf(tx.now));
  if (problem) return wrong({ expected_on: problem });
  await putNewExpectedDate(tx, stayId, expected);
  audit(tx, { action: 'stay.expected', object: 'stay', objectId: stayId, personId: stay.person_id });
  return { ok: true, stayId };
};

/** Nothing new: what was said still stands, and who says so now. No when the day has passed, or nobody has said anything. */
export const sayStillRight = async (tx: Tx, stayId: string, told: Told): Promise<Written> => {
  const stay = await stayHeld(tx, stayId);
  if (stay.locked) return no(CLOSED);
  if (stay.left_on) return no(LEFT_ALREADY);
  if (stay.expected_on === null && stay.expected_unknown_why === null) return no('Nobody has said yet when they leave. Give a day, or why it is not known.');
  if (stay.expected_on !== null && stay.expected_on < dayOf(tx.now)) return no('That day has passed. Give the day that is expected now, or write down that they left.');
  await putNewExpectedDate(tx, stayId, { ...told, expectedOn: stay.expected_on, unknownWhy: stay.expected_unknown_why, stillRight: true });
  audit(tx, { action: 'stay.still-right', object: 'stay', objectId: stayId, personId: stay.person_id });
  return { ok: true, stayId };
};
