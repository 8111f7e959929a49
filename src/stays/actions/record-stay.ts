import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { holdStaysOf, putNewExpectedDate, putStay, putStep, setLeft } from '../stay-write.queries.ts';
import type { Expected } from '../stay-write.queries.ts';

export type ToldStay = { personId: string; wardId: string; expected: Expected | null; /** "Sam Invented on Friday 20 November" */ toldBy: string; toldOn: string };

/**
 * The lead writes down what a referral says: somebody is on this ward, and when they expect to leave.
 * An open stay on the same ward goes on, with the new date in its history; from another ward they moved when we were told of this one.
 */
export const recordStay = async (tx: Tx, { personId, wardId, expected, toldBy, toldOn }: ToldStay): Promise<void> => {
  authorise(tx, 'lead');
  const told = { saidBy: toldBy, saidOn: toldOn };
  const open = (await holdStaysOf(tx, personId)).filter((stay) => stay.left_on === null);
  const here = open.find((stay) => stay.team_id === wardId);
  if (here && expected) await putNewExpectedDate(tx, here.id, expected);
  const id = here?.id ?? (await putStay(tx, { personId, teamId: wardId, beganOn: null, expected }, told));
  for (const elsewhere of open.filter((stay) => stay.team_id !== wardId)) {
    await putStep(tx, { ...elsewhere, person_id: personId }, { kind: 'moved', onDay: toldOn }, told);
    await setLeft(tx, elsewhere.id, { on: toldOn, where: null, movedTo: id }, told);
  }
  audit(tx, { action: here ? 'stay.expected' : 'stay.begin', object: 'stay', objectId: id, personId });
};
