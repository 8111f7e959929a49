import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { noteFor } from '../note-guard.ts';
import type { Done } from '../note-guard.ts';
import { markForSafety } from '../note-write.queries.ts';
import { endWithholding, putWithholding } from '../note-withheld.queries.ts';
import type { NewWithholding } from '../note-withheld.queries.ts';
import { noteById } from '../note.queries.ts';
import { found, NotFound } from '../../kit/http/index.ts';

/**
 * The worker keeps an item for somebody's safety, with why. The person and the lead see it, and who kept it. `withheld`: a named health
 * professional says that the person must not see it yet; then that is so from the same moment.
 */
export const keepNoteForSafety = async (tx: Tx, id: string, why: string, withheld: NewWithholding | null): Promise<Done> => {
  authorise(tx, 'peer_worker');
  const done = await noteFor(tx, id, 'keep for safety');
  if (!done.ok) return done;
  await markForSafety(tx, id, why);
  audit(tx, { action: 'note.keep-for-safety', object: 'note', objectId: id, personId: done.note.person_id });
  if (withheld) await withhold(tx, done.note, withheld);
  return done;
};

const withhold = async (tx: Tx, note: { id: string; person_id: string }, w: NewWithholding): Promise<void> => {
  await putWithholding(tx, note, w);
  audit(tx, { action: 'note.withhold', object: 'note', objectId: note.id, personId: note.person_id, detail: { reviewOn: w.reviewOn, tellPerson: w.tellPerson } });
};

/** A named health professional keeps an item from the person that was kept for safety, until a day to look again. */
export const withholdNote = async (tx: Tx, id: string, w: NewWithholding): Promise<Done> => {
  authorise(tx, 'peer_worker');
  const done = await noteFor(tx, id, 'withhold');
  if (done.ok) await withhold(tx, done.note, w);
  return done;
};

/** The lead ends a withholding with why: from now on the person sees the item. */
export const endNoteWithholding = async (tx: Tx, id: string, why: string): Promise<void> => {
  authorise(tx, 'lead');
  const note = found(await noteById(tx, id));
  if (!(await endWithholding(tx, id, why))) throw new NotFound();
  audit(tx, { action: 'note.end-withholding', object: 'note', objectId: id, personId: note.person_id });
};
