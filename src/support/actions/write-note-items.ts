import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import type { ItemId } from '../../kit/ids.ts';
import { dayOf } from '../../kit/times.ts';
import { putItems } from '../note-write.queries.ts';

export type WriteNoteItems = {
  supportId: string; personId: string; contactId: string | null;
  /** Both wrote it, side by side. */
  together: boolean;
  /** One thing to remember each; empty ones are left away. */
  items: readonly string[];
  /** The person sees it from now on. */
  showNow: boolean;
  /** Else from this many days on, whether or not anybody pressed "show" (a setting: `words_shown_days`). */
  showByDays: number;
  /** The person was there and said it may be kept; recorded as said today. */
  agreed?: boolean;
};

/** Writes down things to remember from a contact, in one insert. Answers their ids. Called when a contact is recorded, in its transaction. */
export const writeNoteItems = async (tx: Tx, note: WriteNoteItems): Promise<ItemId[]> => {
  const items = note.items.map((words) => words.trim()).filter((words) => words !== '');
  const agreed = note.agreed ? { kept_at: tx.now, kept_recorded_by: tx.viewer.accountId, kept_said_on: dayOf(tx.now) } : {};
  const ids = await putItems(tx, items.map((words) => ({
    support_id: note.supportId, person_id: note.personId, contact_id: note.contactId, said_by: note.together ? 'together' : 'worker', words,
    show_by: new Date(tx.now.getTime() + note.showByDays * 86_400_000), shown_at: note.showNow || note.agreed ? tx.now : null, ...agreed,
  })));
  if (ids.length > 0) audit(tx, { action: 'note.write', object: 'contact', objectId: note.contactId ?? undefined, personId: note.personId, ids });
  return ids;
};
