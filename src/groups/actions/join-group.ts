import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { groupById } from '../group.queries.ts';
import { askForPlace, fillPlaces, groupWishes, leavePlace, placeIn } from '../place.queries.ts';
import { offersGroups } from '../../people/index.ts';
import { openTo } from '../whose-groups.ts';

export type Joined = { ok: true; standing: 'in' | 'waiting' } | { ok: false; because: string };

/**
 * Joins a group, or waits for a place in it, in the order of asking. By the person, or as they said it to their worker on a day. Nothing is offered over
 * "groups are not for me": the wish changes first, and it is theirs.
 */
export const joinGroup = async (tx: Tx, personId: string, groupId: string, { called, saidOn }: { called: string; saidOn: Day }): Promise<Joined> => {
  authorise(tx, 'person', 'peer_worker');
  const whose = await openTo(tx, personId);
  const group = found(await groupById(tx, groupId));
  if (!whose.writes) return { ok: false, because: 'Only they themself, or their peer worker, can say that they would like to come.' };
  if (whose.closed) return { ok: false, because: whose.closed };
  if (group.ended_at) return { ok: false, because: 'This group does not meet any more.' };
  const [wish] = await groupWishes(tx, personId);
  if (!offersGroups(wish)) return { ok: false, because: whose.mine ? 'You said that groups are not for you. If that has changed, say so first: then you can join.' : `${whose.name} said that groups are not for them. Nothing is offered over that. If they have changed their mind, write that down first.` };
  const asked = await askForPlace(tx, { groupId, personId, called, saidOn, byName: whose.mine ? null : (tx.viewer.name ?? '') });
  if (asked) {
    await fillPlaces(tx, groupId);
    audit(tx, { action: 'group.join', object: 'peer_group', objectId: groupId, personId });
  }
  return { ok: true, standing: found(await placeIn(tx, groupId, personId)).place_at ? 'in' : 'waiting' };
};

/** Leaves a group, or stops waiting; no reason is asked. The next who waits has the place. Pressed twice it is once. */
export const leaveGroup = async (tx: Tx, personId: string, groupId: string, saidOn: Day = dayOf(tx.now)): Promise<{ ok: true } | { ok: false; because: string }> => {
  authorise(tx, 'person', 'peer_worker');
  const whose = await openTo(tx, personId);
  if (!whose.writes) return { ok: false, because: 'Only they themself, or their peer worker, can say that they leave.' };
  if (whose.closed) return { ok: false, because: whose.closed };
  found(await groupById(tx, groupId));
  const place = await placeIn(tx, groupId, personId);
  if (place && await leavePlace(tx, place.id, saidOn, whose.mine ? null : (tx.viewer.name ?? ''))) {
    await fillPlaces(tx, groupId);
    audit(tx, { action: 'group.leave', object: 'peer_group', objectId: groupId, personId });
  }
  return { ok: true };
};
