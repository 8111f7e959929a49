import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { endStay, openStays, putNewExpectedDate, putStay } from '../stay.queries.ts';
import type { Expected } from '../stay.queries.ts';

export type ToldStay = { personId: string; wardId: string; expected: Expected | null; /** "Sam Invented on Friday 20 November" */ toldBy: string; toldOn: string };

/**
 * The lead writes down what a referral says: somebody is on this ward, and when they expect to leave.
 * An open stay on the same ward goes on, with the new date in its history; one on another ward ended when we were told of this one.
 */
export const recordStay = async (tx: Tx, { personId, wardId, expected, toldBy, toldOn }: ToldStay): Promise<void> => {
  authorise(tx, 'lead');
  const open = await openStays(tx, personId);
  const here = open.find((stay) => stay.team_id === wardId);
  for (const elsewhere of open.filter((stay) => stay.team_id !== wardId)) await endStay(tx, elsewhere.id, toldOn, toldBy);
  if (here && expected) await putNewExpectedDate(tx, here.id, expected);
  const id = here?.id ?? (await putStay(tx, { personId, teamId: wardId }, expected));
  audit(tx, { action: here ? 'stay.expected' : 'stay.begin', object: 'stay', objectId: id, personId });
};
