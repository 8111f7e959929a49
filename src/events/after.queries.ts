// What stays of a gathering: files, the report of the day, what people said, and who would like to go on.
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import type { DB, Selectable } from '../kit/db/index.ts';
import { namelessId, newId } from '../kit/ids.ts';
import type { Audience } from './event.rules.ts';

export type EventFile = { id: string; file_id: string; title: string; by_whom: string; permission_from: string | null; permission_on: string | null; published_at: Date | null; taken_down_at: Date | null; name: string; type: string; bytes: number };
const filesIn = (tx: Tx, eventId: string) =>
  tx.db.selectFrom('event_file as f').innerJoin('stored_file as s', (j) => j.onRef('s.trust_id', '=', 'f.trust_id').onRef('s.id', '=', 'f.file_id'))
    .select(['f.id', 'f.file_id', 'f.title', 'f.by_whom', 'f.permission_from', 'f.permission_on', 'f.published_at', 'f.taken_down_at', 's.name', 's.type', 's.bytes']).where('f.trust_id', '=', trustOf(tx)).where('f.event_id', '=', eventId);
export const filesOf = async (tx: Tx, eventId: string): Promise<EventFile[]> => filesIn(tx, eventId).where('f.taken_down_at', 'is', null).orderBy('f.added_at').limit(100).execute();
export const fileOfEvent = async (tx: Tx, eventId: string, id: string): Promise<EventFile | undefined> => filesIn(tx, eventId).where('f.id', '=', id).where('f.taken_down_at', 'is', null).executeTakeFirst();
export const putEventFile = async (tx: Tx, eventId: string, file: { file_id: string; title: string; by_whom: string; permission_from: string | null; permission_on: string | null }): Promise<void> => {
  await tx.db.insertInto('event_file').values({ ...file, trust_id: trustOf(tx), id: newId(), event_id: eventId, added_by: accountOf(tx), added_at: tx.now }).execute();
};
export const changeEventFile = async (tx: Tx, eventId: string, id: string, change: { published_at?: Date | null; permission_from?: string; permission_on?: string; taken_down_at?: Date; taken_down_why?: string }): Promise<boolean> =>
  (await tx.db.updateTable('event_file').set(change).where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).where('id', '=', id).where('taken_down_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export type Report = Pick<Selectable<DB['event_report']>, 'id' | 'title' | 'author' | 'author_called' | 'words' | 'written_at' | 'published_at'>;
export const reportOf = async (tx: Tx, eventId: string): Promise<Report | undefined> =>
  tx.db.selectFrom('event_report').select(['id', 'title', 'author', 'author_called', 'words', 'written_at', 'published_at']).where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).where('replaced_at', 'is', null).executeTakeFirst();
/** A new version; the one before is kept, and what was public stays public in its new words. */
export const putReport = async (tx: Tx, eventId: string, words: Pick<Report, 'title' | 'author' | 'author_called' | 'words'> & { published_at: Date | null }): Promise<void> => {
  await tx.db.updateTable('event_report').set({ replaced_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).where('replaced_at', 'is', null).execute();
  await tx.db.insertInto('event_report').values({ ...words, trust_id: trustOf(tx), id: newId(), event_id: eventId, written_by: accountOf(tx), written_at: tx.now }).execute();
};

export type Said = { id: string; audience: Audience | null; good: string | null; better: string | null; said_on: string };
/** Of nobody in particular: an id that tells no time, and no key of a press that is kept with a browser's mark. The same press twice is once. */
export const putFeedback = async (tx: Tx, eventId: string, said: { audience: Audience | null; good: string | null; better: string | null; said_on: string }, press: unknown): Promise<void> => {
  await tx.db.insertInto('event_feedback').values({ ...said, trust_id: trustOf(tx), id: namelessId(`feedback ${eventId}`, press), event_id: eventId }).onConflict((c) => c.doNothing()).execute();
};
export const feedbackOf = async (tx: Tx, eventId: string): Promise<Said[]> =>
  (await tx.db.selectFrom('event_feedback').select(['id', 'audience', 'good', 'better', 'said_on']).where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).orderBy('said_on', 'desc').orderBy('id').limit(300).execute()) as Said[];
