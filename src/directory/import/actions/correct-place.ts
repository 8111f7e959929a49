// Correcting what a source says of a place, and taking a correction back.
import { audit, authorise, type Tx } from '../../../access/index.ts';
import { newId } from '../../../kit/ids.ts';
import { findAgain } from '../../search/find-again.ts';
import { rowsOfValue, type CorrectedField } from '../correction.rules.ts';
import { endCorrection, writeCorrection } from '../correction.queries.ts';

/** Shows our value of a field over the source's, from now on and after every import; null takes the field out. False: not for this viewer, or no such place. */
export async function correctPlace(tx: Tx, placeId: string, given: { field: CorrectedField; value: string | null; why: string }): Promise<boolean> {
  authorise(tx, 'lead', 'peer_worker');
  const id = newId();
  const done = await writeCorrection(tx, { ...given, placeId, id, rows: rowsOfValue(given.field, given.value, newId) });
  if (!done) return false;
  await findAgain(tx, placeId);
  audit(tx, { action: 'directory.correct', object: 'place_correction', objectId: id });
  return true;
}

/** The place says again what its source says. */
export async function takeCorrectionBack(tx: Tx, placeId: string, id: string): Promise<boolean> {
  authorise(tx, 'lead', 'peer_worker');
  if (!(await endCorrection(tx, placeId, id))) return false;
  await findAgain(tx, placeId);
  audit(tx, { action: 'directory.correct-end', object: 'place_correction', objectId: id });
  return true;
}
