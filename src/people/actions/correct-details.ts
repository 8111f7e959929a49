import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { personById, putChanges } from '../person.queries.ts';
import { editsTo } from '../person.rules.ts';
import type { PersonDetails } from '../person.rules.ts';

export type Corrected = { ok: true; changed: number } | { ok: false; because: string };

/**
 * Changes a person's details as somebody said on a day; what was there before is kept, with why and who said so. By their peer worker,
 * cover or the lead; 404 for everybody else. Who somebody is (full name, date of birth, NHS number) is the lead's to change.
 */
export const correctDetails = async (tx: Tx, personId: string, now: Partial<PersonDetails>, said: { why: string; by: string }): Promise<Corrected> => {
  authorise(tx, 'peer_worker', 'lead');
  const before = found(await personById(tx, personId));
  if (before.locked_at) return { ok: false, because: 'This record is closed: it is kept, and nothing more is written in it.' };
  const changes = editsTo(before, now, tx.viewer.role === 'lead');
  await putChanges(tx, personId, { ...before, ...now }, changes, said);
  audit(tx, { action: 'person.correct', object: 'person', objectId: personId, personId, detail: { fields: changes.map((c) => c.field).join(' ') } });
  return { ok: true, changed: changes.length };
};
