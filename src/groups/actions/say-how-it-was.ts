import type { Tx } from '../../access/index.ts';
import { NotFound } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import { putGroupFeedback, takesFeedback } from '../feedback.queries.ts';

/** Anybody who came says how it was. Nothing about who they are is asked, read or kept: only the month; not even the audit has a row. */
export const sayHowItWas = async (tx: Tx, groupId: string, said: { answers: Record<string, string>; words: string | null; press: unknown }): Promise<void> => {
  if (!(await takesFeedback(tx, groupId))) throw new NotFound();
  await putGroupFeedback(tx, groupId, `${dayOf(tx.now).slice(0, 7)}-01`, said);
};
