// What a named health professional keeps from the person for now, and what a lead asked to read.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';

export type NewWithholding = { professional: string; why: string; reviewOn: Day; tellPerson: boolean };

export const putWithholding = async (tx: Tx, item: { id: string; person_id: string }, w: NewWithholding): Promise<void> => {
  await tx.db.insertInto('withholding').values({
    trust_id: trustOf(tx), id: newId(), item_id: item.id, person_id: item.person_id, professional: w.professional, why: w.why, tell_person: w.tellPerson, review_on: w.reviewOn,
    made_by: accountOf(tx), made_at: tx.now,
  }).execute();
};

/** Ends the open withholding of an item; answers whether there was one. */
export const endWithholding = async (tx: Tx, itemId: string, why: string): Promise<boolean> => {
  const done = await tx.db.updateTable('withholding').set({ ended_at: tx.now, ended_by: accountOf(tx), ended_why: why })
    .where('trust_id', '=', trustOf(tx)).where('item_id', '=', itemId).where('ended_at', 'is', null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
};

/** What the person may know: that something is withheld and when it is looked at again. */
export const withheldFromMe = async (tx: Tx): Promise<{ made_on: Day; review_on: Day }[]> =>
  (await sql<{ made_on: Day; review_on: Day }>`select made_on, review_on from withheld_from_me() order by review_on`.execute(tx.db)).rows;

export type WithheldDue = { item_id: string; person_id: string; professional: string; review_on: Day };
/** Withholdings to look at again on or before a day, soonest first. For the lead. */
export const withholdingsDue = async (tx: Tx, by: Day): Promise<WithheldDue[]> =>
  tx.db.selectFrom('withholding').select(['item_id', 'person_id', 'professional', 'review_on']).where('trust_id', '=', trustOf(tx)).where('ended_at', 'is', null)
    .where('review_on', '<=', by).where(({ not, exists, selectFrom }) => not(exists(selectFrom('person').select('person.id').whereRef('person.trust_id', '=', 'withholding.trust_id').whereRef('person.id', '=', 'withholding.person_id').where('person.locked_at', 'is not', null)))).orderBy('review_on').limit(20).execute();

export type NoteRequest = { id: string; contact_id: string | null; person_id: string; asked_by: string; asked_at: Date; reason: string; until: Date };
const REQUEST = ['id', 'contact_id', 'person_id', 'asked_by', 'asked_at', 'reason', 'until'] as const;

export const putNoteRequest = async (tx: Tx, ask: { contactId: string; personId: string; reason: string; until: Date }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('note_request').values({ trust_id: trustOf(tx), id, contact_id: ask.contactId, person_id: ask.personId, asked_by: accountOf(tx), asked_at: tx.now, reason: ask.reason, until: ask.until }).execute();
  return id;
};

/** A request of the viewer's own that still holds. */
export const myNoteRequest = async (tx: Tx, id: string): Promise<NoteRequest | undefined> =>
  tx.db.selectFrom('note_request').select(REQUEST).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('asked_by', '=', accountOf(tx)).where('until', '>', tx.now).executeTakeFirst();

/** Who asked to read a person's notes, newest first: for the person. */
export const noteRequestsAbout = async (tx: Tx, personId: string, limit: number): Promise<NoteRequest[]> =>
  tx.db.selectFrom('note_request').select(REQUEST).where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId).orderBy('asked_at', 'desc').limit(limit).execute();

/** Whether the viewer has a request that still holds: one at a time. */
export const myOpenNoteRequest = async (tx: Tx): Promise<NoteRequest | undefined> =>
  tx.db.selectFrom('note_request').select(REQUEST).where('trust_id', '=', trustOf(tx)).where('asked_by', '=', accountOf(tx)).where('until', '>', tx.now).limit(1).executeTakeFirst();

/** Closes a request of the viewer's own now. */
export const closeNoteRequest = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.db.updateTable('note_request').set({ until: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('asked_by', '=', accountOf(tx)).where('until', '>', tx.now).executeTakeFirst()).numUpdatedRows > 0n;

export type AskedByLead = NoteRequest & { known_as: string; asked_by_name: string | null; reviewed_at: Date | null; reviewed_by_name: string | null; review_words: string | null };
/** Requests of every lead since a moment, those nobody has looked into first. One by id where it is given. */
export const noteRequestsByLeads = async (tx: Tx, since: Date, id?: string): Promise<AskedByLead[]> =>
  tx.db.selectFrom('note_request as q').innerJoin('person as p', (j) => j.onRef('p.trust_id', '=', 'q.trust_id').onRef('p.id', '=', 'q.person_id')).leftJoin('account as a', 'a.id', 'q.asked_by').leftJoin('account as r', 'r.id', 'q.reviewed_by')
    .select(['q.id', 'q.contact_id', 'q.person_id', 'q.asked_by', 'q.asked_at', 'q.reason', 'q.until', 'p.known_as', 'a.name as asked_by_name', 'q.reviewed_at', 'r.name as reviewed_by_name', 'q.review_words'])
    .where('q.trust_id', '=', trustOf(tx)).where('q.asked_at', '>=', since).$if(id !== undefined, (q) => q.where('q.id', '=', id ?? '')).orderBy(sql`q.reviewed_at is not null`).orderBy('q.asked_at', 'desc').limit(50).execute();

/** Another lead looked into it, once. */
export const reviewNoteRequest = async (tx: Tx, id: string, words: string): Promise<boolean> =>
  (await tx.db.updateTable('note_request').set({ reviewed_at: tx.now, reviewed_by: accountOf(tx), review_words: words }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('asked_by', '<>', accountOf(tx)).where('reviewed_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export type AskLately = { id: string; person_id: string; asked_at: Date; reason: string; asked_by_name: string | null };
/** Who asked lately to read what was written with these people: for their workers. */
export const noteRequestsLately = async (tx: Tx, personIds: readonly string[], since: Date): Promise<AskLately[]> =>
  personIds.length === 0 ? [] : tx.db.selectFrom('note_request as q').leftJoin('account as a', 'a.id', 'q.asked_by').select(['q.id', 'q.person_id', 'q.asked_at', 'q.reason', 'a.name as asked_by_name'])
    .where('q.trust_id', '=', trustOf(tx)).where('q.person_id', 'in', [...personIds]).where('q.asked_at', '>=', since).where('q.asked_by', '<>', accountOf(tx)).orderBy('q.asked_at', 'desc').limit(10).execute();
