import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import type { Day } from '../../kit/times.ts';
import { putWishes } from '../../people/index.ts';
import type { GroupWish } from '../../people/index.ts';
import { openTo } from '../whose-groups.ts';

/** One to one, a group, both, or not for me: said by the person at any time, or written down with the day they said it. What they said before stays. */
export const sayGroupWish = async (tx: Tx, personId: string, choice: GroupWish, words: string, saidOn: Day): Promise<{ ok: true } | { ok: false; because: string }> => {
  authorise(tx, 'person', 'peer_worker');
  const whose = await openTo(tx, personId);
  if (!whose.writes) return { ok: false, because: 'Only they themself, or their peer worker, can say what they wish.' };
  if (whose.closed) return { ok: false, because: whose.closed };
  await putWishes(tx, personId, saidOn, [{ about: 'one to one or group', words, choice }]);
  audit(tx, { action: 'group.wish', object: 'person', objectId: personId, personId });
  return { ok: true };
};
