import { audit, authorise } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import type { Day } from '../../../kit/times.ts';
import { putSickness } from '../foi.queries.ts';

/** The working days that all peer workers together lost to sickness in a month. A number for the service; no person, no reason. */
export const saySickness = async (tx: Tx, month: Day, tenths: number, source: string): Promise<void> => {
  authorise(tx, 'lead', 'administrator');
  await putSickness(tx, month, tenths, source);
  audit(tx, { action: 'sickness.total', detail: { month } });
};
