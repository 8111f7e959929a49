import { audit, authorise, type Tx } from '../../../access/index.ts';
import { found } from '../../../kit/http/index.ts';
import { dayOf } from '../../../kit/times.ts';
import { placeById } from '../../place.queries.ts';
import { putCheck, putReport } from '../keeping.queries.ts';
import { weekOfVisit, type WentWrong } from '../standing.rules.ts';

export const HOW_IT_WAS = ['was running', 'could not reach', 'moved or ended'] as const;
export type HowItWas = (typeof HOW_IT_WAS)[number];

/** What somebody of the peer team found there. Running is a check; the rest is a report. Kept by the week, and never with whom they went. */
export const reportPlace = async (tx: Tx, placeId: string, was: HowItWas, weeksAgo: number): Promise<void> => {
  authorise(tx, 'peer_worker', 'lead');
  found(await placeById(tx, placeId));
  const week = weekOfVisit(weeksAgo, dayOf(tx.now));
  if (was === 'was running') await putCheck(tx, placeId, 'went along', week);
  else await putReport(tx, placeId, was satisfies WentWrong, week);
  audit(tx, { action: 'place.report' });
};
