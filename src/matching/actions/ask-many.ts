import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { helpersForMany } from '../match-many.queries.ts';
import { placesLeft } from '../match-many.ts';
import { askWorkers } from './ask-workers.ts';
import type { Asked } from './ask-workers.ts';

export type Choice = { referral: string; worker: string };
export type AskedMany = { ok: true } | { ok: false; at: Choice; because: Exclude<Asked, { ok: true }> | { because: 'too full'; who: string; room: number } };

/**
 * Asks one worker for each of several people, each exactly as asking for one person does: all of them, or nobody. A value says where it stopped:
 * somebody does not wait any more, or a worker has no room for so many.
 */
export const askMany = async (tx: Tx, choices: readonly Choice[]): Promise<AskedMany> => {
  authorise(tx, 'lead');
  const workers = await helpersForMany(tx);
  for (const at of choices) {
    const worker = workers.find((w) => w.id === at.worker);
    if (worker && choices.filter((c) => c.worker === at.worker).length > placesLeft(worker)) return { ok: false, at, because: { because: 'too full', who: worker.known_as, room: placesLeft(worker) } };
  }
  // In one order, so that two leads who choose at once never wait for each other in a circle.
  for (const at of [...choices].sort((a, b) => (a.referral < b.referral ? -1 : 1))) {
    const asked = await askWorkers(tx, at.referral, [at.worker], null);
    if (!asked.ok) return { ok: false, at, because: asked };
  }
  audit(tx, { action: 'match.many', object: 'referral', ids: choices.map((c) => c.referral), detail: { asked: choices.length } });
  return { ok: true };
};
