import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import { placeById } from '../../directory/index.ts';
import { connectionById, connectionWith, putConnection, putStep } from '../connection.queries.ts';
import { connectionState } from '../connection.rules.ts';
import { openTo } from '../whose-places.ts';
import { sayWhatBecame } from './say-what-became.ts';
import type { Said } from './say-what-became.ts';

/**
 * Puts a place of the directory on a person's list: chosen where they do it themself, suggested where their worker does. Pressed twice it is
 * there once. A place that they said is not for them, or put away, comes back only when they ask: by their own press, never by a worker's.
 */
export const putOnList = async (tx: Tx, personId: string, placeId: string): Promise<Said> => {
  authorise(tx, 'person', 'peer_worker');
  const whose = await openTo(tx, personId);
  if (whose.closed) return { ok: false, because: whose.closed };
  const place = found(await placeById(tx, placeId));
  const before = await connectionWith(tx, personId, placeId);
  if (before) {
    const known = found(await connectionById(tx, before));
    const state = connectionState(known.steps, known.outings);
    if (state !== 'not for me' && state !== 'put away') return { ok: true, connectionId: before };
    if (whose.mine) return sayWhatBecame(tx, before, { answer: 'again', words: null, saidOn: dayOf(tx.now) });
    return { ok: false, because: state === 'not for me' ? `${whose.name} said that this place is not for them. It is not offered again unless they ask for it.` : `${whose.name} took this place off the list. It comes back when they ask for it.` };
  }
  const id = await putConnection(tx, { personId, supportId: whose.supportId, placeId, name: place.name, kinds: place.kinds });
  if (!id) return { ok: true, connectionId: found(await connectionWith(tx, personId, placeId)) };
  await putStep(tx, { connectionId: id, personId, kind: whose.mine ? 'chosen' : 'suggested', weeks: null, saidOn: dayOf(tx.now), byName: whose.mine ? null : tx.viewer.name, words: null });
  audit(tx, { action: 'places.put', object: 'connection', objectId: id, personId });
  return { ok: true, connectionId: id };
};
