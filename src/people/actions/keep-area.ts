import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { personById, putChanges } from '../person.queries.ts';
import { editsTo } from '../person.rules.ts';
import type { Corrected } from './correct-details.ts';

/**
 * Keeps the postcode area from which places are found near ("M21 9", never the whole postcode), as the person said it or typed it themself.
 * By them, or by their peer worker or cover; 404 for everybody else.
 */
export const keepArea = async (tx: Tx, personId: string, sector: string): Promise<Corrected> => {
  authorise(tx, 'person', 'peer_worker');
  if (tx.viewer.role === 'person' && tx.viewer.personId !== personId) throw new NotFound();
  const before = found(await personById(tx, personId));
  if (before.locked_at) return { ok: false, because: 'This record is closed: it is kept, and nothing more is written in it.' };
  const changes = editsTo(before, { postcode_sector: sector }, false);
  await putChanges(tx, personId, { ...before, postcode_sector: sector }, changes, { why: 'To find places near', by: before.known_as });
  audit(tx, { action: 'person.area', object: 'person', objectId: personId, personId });
  return { ok: true, changed: changes.length };
};
