import { audit, type Tx } from '../../../access/index.ts';
import { dayOf } from '../../../kit/times.ts';
import { correctPlace } from '../../import/actions/correct-place.ts';
import type { CorrectedField } from '../../import/correction.rules.ts';
import type { EditField } from '../entry-edit.rules.ts';
import { putCheck } from '../keeping.queries.ts';
import { decideEdit } from '../queue.queries.ts';
import { mustKeep, type Kept } from './keep-place.ts';

const CORRECTS: Record<EditField, CorrectedField> = { name: 'name', description: 'description', when: 'hours', phone: 'phone', email: 'email', url: 'url', how_to_join: 'how_to_join', cost: 'fees' };

/**
 * What a group wrote is shown in the entry, over what its source says, or left out; once. Taken, it is also the group's own word that the rest is
 * right. A message alone changes nothing: whoever reads it does what it asks.
 */
export const decideOnEdit = async (tx: Tx, placeId: string, editId: string, take: boolean): Promise<Kept> => {
  await mustKeep(tx);
  const edit = await decideEdit(tx, placeId, editId, take ? 'taken' : 'left out');
  if (!edit) return { ok: false, because: 'Somebody has answered this already.' };
  const changes = Object.entries(edit.changes) as [EditField, string][];
  if (take && changes.length > 0) {
    for (const [field, value] of changes) await correctPlace(tx, placeId, { field: CORRECTS[field], value: value === '' ? null : value, why: 'The group wrote so in its own entry.' });
    await putCheck(tx, placeId, 'owner confirmed', dayOf(tx.now));
  }
  audit(tx, { action: take ? 'place.edit-take' : 'place.edit-leave', object: 'place_edit', objectId: editId });
  return { ok: true };
};
