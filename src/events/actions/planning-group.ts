import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { isId } from '../../kit/ids.ts';
import { linkHash, newLinkSecret } from '../../kit/link-secret.ts';
import { doneTask, endOrganiser, joinPlanning, organisersOf, plannedEvent, putOrganiser, putTask } from '../event.queries.ts';
import type { Audience, Job } from '../event.rules.ts';
import { PLANNERS } from './plan-event.ts';

/** Adds somebody, with a link by which they join with the account they have. */
export const addOrganiser = async (tx: Tx, eventId: string, who: { name: string; called: string; side: Audience; chair: boolean; jobs: Job[] }): Promise<{ secret: string; title: string }> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId, 'plan'));
  const secret = newLinkSecret();
  const id = await putOrganiser(tx, event.id, { ...who, link_hash: linkHash(secret) });
  audit(tx, { action: 'event.organiser-add', object: 'event_organiser', objectId: id });
  return { secret, title: event.title };
};

export const takeOutOrganiser = async (tx: Tx, eventId: string, id: string): Promise<void> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId, 'plan'));
  found((await endOrganiser(tx, event.id, id)) || null);
  audit(tx, { action: 'event.organiser-out', object: 'event_organiser', objectId: id });
};

/** Joins by a link that was passed on: the gathering. 404 once it was used. */
export const joinGroup = async (tx: Tx, hash: Buffer): Promise<string> => {
  authorise(tx, ...PLANNERS);
  const eventId = found(await joinPlanning(tx, hash));
  audit(tx, { action: 'event.join', object: 'event', objectId: eventId });
  return eventId;
};

export const addTask = async (tx: Tx, eventId: string, task: { what: string; organiser_id: string; due_on: string }): Promise<void> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId));
  if (!isId(task.organiser_id) || !(await organisersOf(tx, event.id)).some((o) => o.id === task.organiser_id)) throw new NotFound();
  await putTask(tx, event.id, task);
  audit(tx, { action: 'event.task', object: 'event', objectId: event.id });
};

export const endTask = async (tx: Tx, eventId: string, id: string): Promise<void> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId));
  found((await doneTask(tx, event.id, id)) || null);
  audit(tx, { action: 'event.task-done', object: 'event_task', objectId: id });
};
