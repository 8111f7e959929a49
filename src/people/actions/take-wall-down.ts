import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { takeWallDownRows } from '../circle-emergency.queries.ts';

/** Somebody stops working here: a named person gives their record back, with a reason they can read. `double`: another record has their NHS number. */
export const takeWallDown = async (tx: Tx, personId: string, why: string): Promise<'done' | 'double' | 'not yours'> => {
  authorise(tx, 'named_person');
  const done = await takeWallDownRows(tx, personId, why);
  if (done === 'done') audit(tx, { action: 'colleague.no-longer', object: 'person', objectId: personId, personId });
  return done;
};
