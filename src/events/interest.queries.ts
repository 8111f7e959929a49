// Who would like to help, train or have their team prepared: open until somebody writes what became of it.
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { DB, Selectable } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { InterestKind, Outcome } from './interest.rules.ts';

export type Interest = Pick<Selectable<DB['event_interest']>, 'id' | 'event_id' | 'name' | 'contact' | 'words' | 'said_at' | 'taken_at' | 'outcome_words' | 'outcome_at'> & { kind: InterestKind; outcome: Outcome | null; taker: string | null };
const of = (tx: Tx) => tx.db.selectFrom('event_interest as i').leftJoin('account as a', 'a.id', 'i.taken_by')
  .select(['i.id', 'i.event_id', 'i.kind', 'i.name', 'i.contact', 'i.words', 'i.said_at', 'i.taken_at', 'i.outcome', 'i.outcome_words', 'i.outcome_at', 'a.name as taker']).where('i.trust_id', '=', trustOf(tx)).where('i.erased_at', 'is', null);

export const putInterest = async (tx: Tx, eventId: string, said: { kind: InterestKind; name: string; contact: string; words: string | null }): Promise<void> => {
  await tx.db.insertInto('event_interest').values({ ...said, trust_id: trustOf(tx), id: newId(), event_id: eventId, said_at: tx.now }).execute();
};
/** All of one gathering: what is open first, longest waiting first. */
export const interestsOf = async (tx: Tx, eventId: string): Promise<Interest[]> =>
  (await of(tx).where('i.event_id', '=', eventId).orderBy((eb) => eb('i.outcome_at', 'is not', null)).orderBy('i.said_at').limit(200).execute()) as Interest[];
export const interestById = async (tx: Tx, eventId: string, id: string): Promise<Interest | undefined> => (await of(tx).where('i.event_id', '=', eventId).where('i.id', '=', id).executeTakeFirst()) as Interest | undefined;
/** Takes it on; false when somebody has it already. */
export const takeInterest = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.db.updateTable('event_interest').set({ taken_by: accountOf(tx), taken_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('taken_by', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
export const closeInterest = async (tx: Tx, id: string, outcome: Outcome, words: string | null): Promise<void> => {
  await tx.db.updateTable('event_interest').set({ outcome, outcome_words: words, outcome_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};
export const putInterestStep = async (tx: Tx, eventId: string, id: string, words: string): Promise<void> => {
  await tx.db.insertInto('event_interest_step').values({ trust_id: trustOf(tx), id: newId(), event_id: eventId, interest_id: id, words, by_account: accountOf(tx), at: tx.now }).execute();
};
export const interestSteps = async (tx: Tx, id: string): Promise<{ id: string; words: string; at: Date; by: string | null }[]> =>
  tx.db.selectFrom('event_interest_step as s').leftJoin('account as a', 'a.id', 's.by_account').select(['s.id', 's.words', 's.at', 'a.name as by']).where('s.trust_id', '=', trustOf(tx)).where('s.interest_id', '=', id).orderBy('s.at').limit(100).execute();

/** Erases who they are and what was written, as many days after it was settled as the names of the day are kept; what became of it stays. For the app's own timed work. */
export const eraseSettledInterests = async (tx: Tx): Promise<number> => {
  const due = (await sql<{ id: string }>`select i.id from event_interest i join event e on e.trust_id = i.trust_id and e.id = i.event_id
    where i.trust_id = ${trustOf(tx)} and i.erased_at is null and i.outcome_at < ${tx.now}::timestamptz - make_interval(days => e.keep_days) limit 200`.execute(tx.db)).rows.map(({ id }) => id);
  if (due.length === 0) return 0;
  await tx.db.updateTable('event_interest_step').set({ words: '' }).where('trust_id', '=', trustOf(tx)).where('interest_id', 'in', due).execute();
  await tx.db.updateTable('event_interest').set({ name: '', contact: '', words: null, outcome_words: null, erased_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', 'in', due).execute();
  return due.length;
};
