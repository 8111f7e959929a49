import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { plannedEvent } from '../event.queries.ts';
import { answerNeeds, takeOff } from '../people.queries.ts';
import { PLANNERS } from './plan-event.ts';
import { settle } from './settle.ts';

/** Says what is done about what somebody needs; they read it at their own link. */
export const answerPerson = async (tx: Tx, eventId: string, person: string, words: string): Promise<void> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId, 'access'));
  found((await answerNeeds(tx, event.id, person, words)) || null);
  audit(tx, { action: 'event.needs-answer', object: 'event_registration', objectId: person });
};

/** Takes somebody off the list as they asked, or one of two entries of the same person; their place goes to the next. */
export const takePersonOff = async (tx: Tx, eventId: string, person: string, why: 'planning group' | 'same person'): Promise<void> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId, 'access'));
  found((await takeOff(tx, event.id, person, why)) || null);
  await settle(tx, event);
  audit(tx, { action: 'event.take-off', object: 'event_registration', objectId: person, detail: { why } });
};
