import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { isId } from '../../kit/ids.ts';
import { plannedEvent, putItem, removeItem } from '../event.queries.ts';
import type { Item } from '../event.queries.ts';
import { PLANNERS } from './plan-event.ts';

export const addItem = async (tx: Tx, eventId: string, item: Omit<Item, 'id'>): Promise<void> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId, 'plan'));
  await putItem(tx, event.id, item);
  audit(tx, { action: 'event.programme', object: 'event', objectId: event.id });
};

export const takeItemOut = async (tx: Tx, eventId: string, id: string): Promise<void> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId, 'plan'));
  if (!isId(id) || !(await removeItem(tx, event.id, id))) throw new NotFound();
  audit(tx, { action: 'event.programme-out', object: 'event', objectId: event.id });
};
