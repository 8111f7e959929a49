// The lived-experience group and pieces of work, for tests, demo data and the gallery. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';

type Row<T extends keyof DB> = Partial<Insertable<DB[T]>>;

/** A member of the lived-experience group since last March, unless said otherwise. */
export const aGroupMember = async (db: Kysely<DB>, trustId: string, by: string, more: Row<'lived_member'> = {}): Promise<string> => {
  const id = newId();
  await db.insertInto('lived_member').values({ name: 'Sorrel', since: '2026-03-02', made_by: by, ...more, trust_id: trustId, id }).execute();
  return id;
};
export const aGroupMeeting = async (db: Kysely<DB>, trustId: string, by: string, more: Row<'lived_meeting'> = {}): Promise<string> => {
  const id = newId();
  await db.insertInto('lived_meeting').values({ on_day: '2026-11-10', at_time: '2pm to 4pm', place: 'Fernhollow library, step-free', agenda: 'How people first hear about peer support', made_by: by, ...more, trust_id: trustId, id }).execute();
  return id;
};
/** A question; answered and followed up where `said` and `became` say so. */
export const aGroupQuestion = async (db: Kysely<DB>, trustId: string, by: string, more: Row<'lived_question'> & { said?: Row<'lived_decision'>; became?: Row<'lived_outcome'>[] } = {}): Promise<string> => {
  const { said, became = [], ...question } = more;
  const id = newId();
  await db.insertInto('lived_question').values({ words: 'Is our leaflet any good?', asked_by: 'The peer lead', asked_on: '2026-10-01', recorded_by: by, ...question, trust_id: trustId, id }).execute();
  if (said) await db.insertInto('lived_decision').values({ words: 'Shorter, and a photograph of the door.', decided_on: '2026-11-10', recorded_by: by, ...said, trust_id: trustId, id: newId(), question_id: id }).execute();
  for (const one of became) await db.insertInto('lived_outcome').values({ kind: 'changed', words: 'The leaflet is two sides now, and shows the door.', by_whom: 'The peer lead', on_day: '2026-11-20', recorded_by: by, ...one, trust_id: trustId, id: newId(), question_id: id }).execute();
  return id;
};
