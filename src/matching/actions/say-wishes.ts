import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { NotFound } from '../../kit/http/index.ts';
import type { Wishes } from '../match-reasons.rules.ts';
import { putMatchWish } from '../wish.queries.ts';

/** What somebody wishes of a peer worker: said by themself, or written down with the day they said it. What was wished before stays. */
export const sayWishes = async (tx: Tx, personId: string, wishes: Wishes, saidOn: string): Promise<void> => {
  authorise(tx, 'lead', 'named_person', 'person');
  if (tx.viewer.role === 'person' && tx.viewer.personId !== personId) throw new NotFound();
  await putMatchWish(tx, personId, wishes, saidOn);
  audit(tx, { action: 'match.wish', object: 'person', objectId: personId, personId });
};
