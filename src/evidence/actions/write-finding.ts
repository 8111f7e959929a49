import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { writingDesk } from '../desk.ts';
import { putFinding } from '../finding.queries.ts';
import type { Finding } from '../finding.queries.ts';
import { recordById } from '../record.queries.ts';

/** What one included record found. Written again, the earlier words stay. */
export const writeFinding = async (tx: Tx, reviewId: string, recordId: string, finding: Finding): Promise<void> => {
  await writingDesk(tx, reviewId);
  found(await recordById(tx, reviewId, recordId));
  await putFinding(tx, reviewId, recordId, finding);
  audit(tx, { action: 'review.finding-written', object: 'review', objectId: reviewId });
};
