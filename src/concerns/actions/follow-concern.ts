import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { changeConcern, concernById, putConcernStep } from '../concern.queries.ts';
import type { ConcernStepKind } from '../concern.rules.ts';

export type FollowConcern = { kind: Exclude<ConcernStepKind, 'passed on'>; who: string | null; words: string | null };
export type Followed = { ok: true } | { ok: false; because: string };

/**
 * Adds what was done about a concern: rang, no answer, somebody confirmed they have it, on-call rung, the lead takes it, closed, the person was told.
 * The history only grows; a closed concern takes no more steps but words added.
 */
export const followConcern = async (tx: Tx, id: string, step: FollowConcern): Promise<Followed> => {
  authorise(tx, 'peer_worker', 'lead');
  const concern = found(await concernById(tx, id));
  if (concern.closed_at && step.kind !== 'added' && step.kind !== 'told the person') return { ok: false, because: 'It was closed meanwhile. You can still add words.' };
  if (step.kind === 'taken' && tx.viewer.role !== 'lead') return { ok: false, because: 'Only a peer lead can take it. Keep ringing until somebody confirms.' };
  if (step.kind === 'closed' && !concern.confirmed_at && !concern.taken_at) return { ok: false, because: 'Nobody has it yet, so it cannot be closed. Say first who has confirmed it, or take it yourself.' };
  if (step.kind === 'closed' && tx.viewer.role !== 'lead') return { ok: false, because: 'A peer lead closes it.' };
  if (step.kind === 'told the person' && (concern.person_id === null || concern.person_knows === true)) return { ok: false, because: concern.person_id === null ? 'It is not about one person.' : 'They know already.' };
  await putConcernStep(tx, id, step);
  if (step.kind === 'confirmed') await changeConcern(tx, id, { confirmed_at: tx.now, confirmed_by: tx.viewer.accountId, confirmed_name: step.who });
  if (step.kind === 'taken') await changeConcern(tx, id, { taken_at: tx.now, taken_by: tx.viewer.accountId });
  if (step.kind === 'closed') await changeConcern(tx, id, { closed_at: tx.now, closed_by: tx.viewer.accountId, closed_words: step.words });
  if (step.kind === 'told the person') await changeConcern(tx, id, { person_knows: true });
  audit(tx, { action: `concern.${step.kind.replaceAll(' ', '-')}`, object: 'concern', objectId: id, personId: concern.person_id });
  return { ok: true };
};
