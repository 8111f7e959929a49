import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { dayOf } from '../../kit/times.ts';
import { eraseOn } from '../note.rules.ts';
import { noteFor } from '../note-guard.ts';
import type { Done } from '../note-guard.ts';
import { markKept, markLeftOut, markShown, putAnswer } from '../note-write.queries.ts';
import type { SaidBy } from '../note-write.queries.ts';

/** The person agrees to keep an item; `said` when somebody writes down that they did. An item left out comes back by this too. */
export const keepNote = async (tx: Tx, id: string, said: SaidBy = null): Promise<Done> => {
  authorise(tx, 'person', 'peer_worker');
  const first = await noteFor(tx, id, 'keep');
  const done = first.ok ? first : await noteFor(tx, id, 'bring back');
  if (!done.ok) return first;
  if (said) await markShown(tx, id);
  await markKept(tx, id, said);
  audit(tx, { action: done.note.state === 'left out' ? 'note.bring-back' : 'note.keep', object: 'note', objectId: id, personId: done.note.person_id });
  return done;
};

/** The person leaves an item out; its words are erased after the trust's number of days (30 to begin with), unless they change their mind. */
export const leaveOutNote = async (tx: Tx, id: string, said: SaidBy = null): Promise<Done> => {
  authorise(tx, 'person', 'peer_worker');
  const done = await noteFor(tx, id, 'leave out');
  if (!done.ok) return done;
  if (said) await markShown(tx, id);
  await markLeftOut(tx, id, said, eraseOn(dayOf(tx.now), (await settingsOf(tx)).erase_left_out_days));
  audit(tx, { action: 'note.leave-out', object: 'note', objectId: id, personId: done.note.person_id });
  return done;
};

/** The person's own words beside an item, typed by them or written down for them. */
export const addWordsToNote = async (tx: Tx, id: string, words: string, said: SaidBy = null): Promise<Done> => {
  authorise(tx, 'person', 'peer_worker');
  const done = await noteFor(tx, id, 'add words');
  if (!done.ok) return done;
  if (said) await markShown(tx, id);
  await putAnswer(tx, done.note, words, said);
  audit(tx, { action: 'note.answer', object: 'note', objectId: id, personId: done.note.person_id });
  return done;
};
