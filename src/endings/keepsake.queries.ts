// What a person says about hope, and the summary they take with them.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';
import type { HopeSees, SummaryPart, SummarySees } from './keepsake.rules.ts';

export type Hope = { id: string; support_id: string; words: string; sees: HopeSees; said_on: Day; recorded_by: string | null };
/** Their words, as far as this viewer may read them. Row security knows who: in words kept for themselves nobody looks. */
export const hopeOf = async (tx: Tx, supportId: string): Promise<Hope | undefined> =>
  (await tx.db.selectFrom('ending_hope').select(['id', 'support_id', 'words', 'sees', 'said_on', 'recorded_by']).where('trust_id', '=', trustOf(tx)).where('support_id', '=', supportId)
    .where('taken_back_at', 'is', null).executeTakeFirst()) as Hope | undefined;
export const putHope = async (tx: Tx, hope: { supportId: string; personId: string; words: string; sees: HopeSees; saidOn: Day }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('ending_hope').values({
    trust_id: trustOf(tx), id, support_id: hope.supportId, person_id: hope.personId, words: hope.words, sees: hope.sees, said_on: hope.saidOn, recorded_by: tx.viewer.role === 'person' ? null : accountOf(tx), recorded_at: tx.now,
  }).execute();
  return id;
};
/** Takes them back: the words are erased at once. */
export const takeBackHope = async (tx: Tx, id: string): Promise<void> => {
  await tx.db.updateTable('ending_hope').set({ words: null, taken_back_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('taken_back_at', 'is', null).execute();
};
export const setHopeSees = async (tx: Tx, id: string, sees: HopeSees): Promise<void> => {
  await tx.db.updateTable('ending_hope').set({ sees }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('taken_back_at', 'is', null).execute();
};

/** What people said it brought, without a name, from five on (else nothing). For the lead. */
export const hopeWords = async (tx: Tx): Promise<{ words: string; month: Day }[]> => (await sql<{ words: string; month: Day }>`select words, month from hope_words()`.execute(tx.db)).rows;

export type Summary = Record<SummaryPart, string | null> & { id: string; support_id: string; sees: SummarySees; changed_at: Date };
/** The summary of a support, where this viewer may read it. */
export const summaryOf = async (tx: Tx, supportId: string): Promise<Summary | undefined> =>
  (await tx.db.selectFrom('ending_summary').select(['id', 'support_id', 'did', 'helped', 'lean_on', 'next', 'come_back', 'sees', 'changed_at']).where('trust_id', '=', trustOf(tx)).where('support_id', '=', supportId).executeTakeFirst()) as Summary | undefined;
export const keepSummaryRow = async (tx: Tx, summary: { id: string | null; supportId: string; personId: string; sees: SummarySees } & Record<SummaryPart, string | null>): Promise<void> => {
  const { id, supportId, personId, ...words } = summary;
  const values = { ...words, changed_at: tx.now, changed_by: accountOf(tx) };
  if (id) await tx.db.updateTable('ending_summary').set(values).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
  else await tx.db.insertInto('ending_summary').values({ ...values, trust_id: trustOf(tx), id: newId(), support_id: supportId, person_id: personId, began_at: tx.now }).execute();
};
