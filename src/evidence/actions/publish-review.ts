import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { deskOf } from '../desk.ts';
import { gatherReview } from '../published.ts';
import { putVersion, withdrawVersions } from '../version.queries.ts';
import { whatIsMissing } from '../standing.ts';

/** Publishes what the review says now as a new version; what was published before stays as it was. Answers why not, or null. */
export const publishReview = async (tx: Tx, reviewId: string): Promise<string | null> => {
  authorise(tx, 'lead');
  const desk = await deskOf(tx, reviewId);
  const { missing } = await whatIsMissing(tx, desk);
  if (missing.length > 0) return `Still missing: ${missing.map((one) => one.says.charAt(0).toLowerCase() + one.says.slice(1)).join('; ')}.`;
  const number = await putVersion(tx, desk.id, desk.title, await gatherReview(tx, desk), desk.event_id, desk.question_id);
  audit(tx, { action: 'review.published', object: 'review', objectId: desk.id, detail: { number } });
  return null;
};

/** Takes it off the public pages, with a reason kept beside it. */
export const withdrawReview = async (tx: Tx, reviewId: string, why: string): Promise<void> => {
  authorise(tx, 'lead');
  await deskOf(tx, reviewId);
  const versions = await withdrawVersions(tx, reviewId, why);
  audit(tx, { action: 'review.withdrawn', object: 'review', objectId: reviewId, detail: { versions }, words: why });
};
