import { putMail } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { dayOf } from '../../kit/times.ts';
import { countedEvents } from '../event.queries.ts';
import type { Event } from '../event.queries.ts';
import { sayWhen } from '../event.rules.ts';
import { placeFreeMail } from '../event.mail.ts';
import { givePlaces, lineOf } from '../place.queries.ts';
import { whoGetsPlaces } from '../place.rules.ts';

/** Gives every free place to whose turn it is, and tells those who waited (not `justAsked`, who reads it on the page). Answers who got one. */
export const settle = async (tx: Tx, event: Pick<Event, 'id' | 'capacity' | 'held' | 'held_until' | 'begins_at' | 'ends_at' | 'called_off_at'>, justAsked?: string): Promise<string[]> => {
  if (event.called_off_at || event.ends_at <= tx.now) return [];
  const today = dayOf(tx.now);
  const ids = whoGetsPlaces(event, today, await lineOf(tx, event.id));
  if (ids.length === 0) return [];
  for (const { id, email } of await givePlaces(tx, event.id, ids)) if (email && id !== justAsked) await putMail(tx, { to: email, ...placeFreeMail({ when: sayWhen(event, today) }) });
  return ids;
};

/** The places that were kept until yesterday, to whoever waits. For the app's own timed work; answers how many. */
export const giveFreePlaces = async (tx: Tx): Promise<number> => {
  let given = 0;
  for (const event of await countedEvents(tx)) given += (await settle(tx, event)).length;
  return given;
};
