import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { plannedEvent } from '../event.queries.ts';
import type { SentPress } from '../door.rules.ts';
import { atDoor, countIn, takeBack, takeBackPress } from '../people.queries.ts';
import { PLANNERS } from './plan-event.ts';

/** Counts presses from a door, in the order they were pressed. Sending them again, or from two phones, counts nobody twice. */
export const countPresses = async (tx: Tx, eventId: string, presses: readonly SentPress[]): Promise<void> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId, 'door'));
  const known = await atDoor(tx, event.id, presses.flatMap(({ registration }) => registration ?? []));
  let counted = 0;
  for (const { id, registration, audience, back, at } of presses) {
    const who = registration ? known.get(registration) : audience ? { audience, people: 1 } : undefined;
    if (!who) continue;
    if (!back) counted += (await countIn(tx, event.id, { id, registration, ...who, at })) ? 1 : 0;
    else if (registration) await takeBack(tx, event.id, registration, at);
    else await takeBackPress(tx, event.id, id);
  }
  if (presses.length > 0) audit(tx, { action: 'event.count', object: 'event', objectId: event.id, detail: { counted } });
};
