import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { personById, putChanges } from '../person.queries.ts';
import { changesFrom } from '../person.rules.ts';
import type { PersonDetails } from '../person.rules.ts';

/**
 * What somebody we know says of themselves now goes into their record; what was there is kept, with why and who said so.
 * 404 for somebody the viewer may not see.
 */
export const updatePerson = async (tx: Tx, personId: string, said: PersonDetails, because: { why: string; by: string | null }): Promise<void> => {
  authorise(tx, 'lead');
  const before = found(await personById(tx, personId));
  const changes = changesFrom(before, said);
  await putChanges(tx, personId, said, changes, because);
  audit(tx, { action: 'person.update', object: 'person', objectId: personId, personId, detail: { fields: changes.map((c) => c.field).join(' ') } });
};
