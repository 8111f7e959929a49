import { audit, authorise, dropDraft } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { countNotAgreed } from '../asking.queries.ts';
import type { Agreement } from '../asking.rules.ts';
import { STAFF } from '../asking-way.ts';
import type { Way } from '../asking-way.ts';

/** They said no, or were not asked yet: counts it by team and keeps nothing else. A form already begun about them is erased at once. */
export const noteNotAgreed = async (tx: Tx, way: Way, answer: Exclude<Agreement, 'yes'>, teamId: string | null, draftId?: string): Promise<void> => {
  if (way === STAFF) authorise(tx, 'host_team', 'lead');
  await countNotAgreed(tx, answer, teamId);
  if (draftId) await dropDraft(tx, draftId);
  audit(tx, { action: 'referral.not-agreed', detail: { answer } });
};
