// Endings, for tests and demo data. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { MadeSupport } from '../support/support.factory.ts';

type Of = Pick<MadeSupport, 'id' | 'personId' | 'worker'>;
const base = (trustId: string, support: Of) => ({ trust_id: trustId, id: newId(), support_id: support.id, person_id: support.personId });

/** Another day for the ending, agreed by both unless said otherwise; an agreed one is copied to the support. */
export const anEndingDate = async (db: Kysely<DB>, trustId: string, support: Of, date: Partial<Insertable<DB['ending_date']>> & { ending_on: string; said_on: string }): Promise<string> => {
  const row = { ...base(trustId, support), why: 'We would both like a little longer.', proposed_by: 'both', recorded_by: support.worker.accountId, recorded_at: new Date(`${date.said_on}T12:00:00Z`), answer: 'yes', answered_at: new Date(`${date.said_on}T12:00:00Z`), answered_by: support.worker.accountId, ...date };
  await db.insertInto('ending_date').values(row).execute();
  if (row.answer === 'yes') await db.updateTable('support').set({ ending_on: date.ending_on, ending_why: row.why }).where('id', '=', support.id).execute();
  return row.id;
};

export const aTalk = async (db: Kysely<DB>, trustId: string, support: Of, talk: Partial<Insertable<DB['ending_talk']>> & { talked_on: string }): Promise<string> => {
  const row = { ...base(trustId, support), moment: 'half-way', recorded_by: support.worker.accountId, recorded_at: new Date(`${talk.talked_on}T12:00:00Z`), ...talk };
  await db.insertInto('ending_talk').values(row).execute();
  return row.id;
};

/** What is known of an ending beside the fact on the support (make the support ended yourself). */
export const anEnding = async (db: Kysely<DB>, trustId: string, support: Of, ending: Partial<Insertable<DB['ending']>> & { said_on: string }): Promise<string> => {
  const row = { ...base(trustId, support), how: 'as agreed', recorded_by: support.worker.accountId, recorded_role: 'peer_worker', recorded_at: new Date(`${ending.said_on}T15:00:00Z`), ...ending };
  await db.insertInto('ending').values(row).execute();
  return row.id;
};

export const aHope = async (db: Kysely<DB>, trustId: string, support: Of, hope: Partial<Insertable<DB['ending_hope']>> & { said_on: string }): Promise<string> => {
  const row = { ...base(trustId, support), words: 'Yes. Not every day.', sees: 'my worker', ...hope };
  await db.insertInto('ending_hope').values(row).execute();
  return row.id;
};

export const aSummary = async (db: Kysely<DB>, trustId: string, support: Of, summary: Partial<Insertable<DB['ending_summary']>> = {}): Promise<string> => {
  const row = { ...base(trustId, support), did: 'Went out on the bus again.', helped: 'Somebody who turned up.', lean_on: 'My sister, on Sundays.', next: 'The Friday kitchen.', come_back: 'Ring and ask for Joan.', sees: 'my worker', changed_by: support.worker.accountId, ...summary };
  await db.insertInto('ending_summary').values(row).execute();
  return row.id;
};

export const aHandover = async (db: Kysely<DB>, trustId: string, support: Of, handover: Partial<Insertable<DB['handover']>> & { to_worker_id: string; proposed_by: string }): Promise<string> => {
  const { support_id, ...row } = base(trustId, support);
  await db.insertInto('handover').values({ ...row, support_id, because: 'leaves', ...handover }).execute();
  return row.id;
};

/** A death as the record of it, without its effects: to see who may read it. The action does the rest. */
export const aDeath = async (db: Kysely<DB>, trustId: string, support: Of, death: Partial<Insertable<DB['death']>> & { told_on: string; recorded_by: string }): Promise<string> => {
  const row = { trust_id: trustId, id: newId(), person_id: support.personId, told_by: 'The ward', recorded_role: 'lead', ...death };
  await db.insertInto('death').values(row).execute();
  await db.insertInto('death_task').values({ trust_id: trustId, id: newId(), death_id: row.id, person_id: support.personId, worker_id: support.worker.id }).execute();
  await db.insertInto('death_effect').values({ trust_id: trustId, id: newId(), death_id: row.id, person_id: support.personId, table_name: 'person', row_id: support.personId, before: JSON.stringify({ locked_at: null }), after: JSON.stringify({ locked_at: null }) }).execute();
  return row.id;
};
