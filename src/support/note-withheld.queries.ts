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
