// What every action on a stay begins with: may they, is it there, is the record still open.
import { authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { holdStay } from '../stay.queries.ts';
import type { WholeStay } from '../stay.queries.ts';

/** Written, a problem by its field, or no in the service's words. */
export type Written = { ok: true; stayId: string } | { ok: false; errors: Record<string, string> } | { ok: false; because: string };
export const no = (because: string): Written => ({ ok: false, because });
export const wrong = (errors: Record<string, string>): Written => ({ ok: false, errors });

export const CLOSED = 'This record is closed: it is kept, and nothing more is written in it.';
export const LEFT_ALREADY = 'It is already written down that they left. To change the day, correct it in the list below.';

/** Holds a stay for the ward it is on, or a lead (404 for others). */
export const stayHeld = async (tx: Tx, stayId: string): Promise<WholeStay> => {
  authorise(tx, 'host_team', 'lead');
  return found(await holdStay(tx, stayId));
};
