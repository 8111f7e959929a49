import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { dayOf } from '../../kit/times.ts';
import { erasePlanWordsOf, planWordsToErase } from '../plan-erase.queries.ts';

/** Erases what people of this trust left out of their plans and did not bring back in time. Answers how many versions. For the app's own timed work. */
export const eraseLeftOutPlanWords = async (tx: Tx): Promise<number> => {
  authorise(tx, 'system');
  const ids = await planWordsToErase(tx, dayOf(tx.now));
  await erasePlanWordsOf(tx, ids);
  if (ids.length > 0) audit(tx, { action: 'plan.erase', ids });
  return ids.length;
};
