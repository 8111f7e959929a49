// The trust's own crisis lines and its on-call list, as the administrator keeps them. Taken away is a date, never a deletion.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { newId } from '../kit/ids.ts';

export type CrisisLine = { id: string; who: string; how: 'phone' | 'text' | 'in person'; number: string; hours: string; for_whom: string; source: string; checked_on: string };
export type OnCallEntry = { id: string; name: string; phone: string; hours: string; position: number };

export const ownCrisisLines = async (tx: Tx): Promise<CrisisLine[]> =>
  (await tx.db.selectFrom('crisis_line').select(['id', 'who', 'how', 'number', 'hours', 'for_whom', 'source', 'checked_on'])
    .where('trust_id', '=', trustOf(tx)).where('removed_at', 'is', null).orderBy('added_at').execute()) as CrisisLine[];

export const putCrisisLine = async (tx: Tx, line: Omit<CrisisLine, 'id'>): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('crisis_line').values({ ...line, trust_id: trustOf(tx), id, added_by: tx.viewer.accountId, added_at: tx.now }).execute();
  return id;
};
export const removeCrisisLine = async (tx: Tx, id: string): Promise<void> => {
  await tx.db.updateTable('crisis_line').set({ removed_at: tx.now, removed_by: tx.viewer.accountId }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('removed_at', 'is', null).execute();
};
export const setLineChecked = async (tx: Tx, id: string, day: string): Promise<void> => {
  await tx.db.updateTable('crisis_line').set({ checked_on: day }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};

export const onCallList = async (tx: Tx): Promise<OnCallEntry[]> =>
  tx.db.selectFrom('on_call').select(['id', 'name', 'phone', 'hours', 'position']).where('trust_id', '=', trustOf(tx)).where('removed_at', 'is', null).orderBy('position').orderBy('added_at').execute();

export const putOnCall = async (tx: Tx, entry: Omit<OnCallEntry, 'id'>): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('on_call').values({ ...entry, trust_id: trustOf(tx), id, added_by: tx.viewer.accountId, added_at: tx.now }).execute();
  return id;
};
export const removeOnCall = async (tx: Tx, id: string): Promise<void> => {
  await tx.db.updateTable('on_call').set({ removed_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('removed_at', 'is', null).execute();
};
/** Puts the on-call list into this order. */
export const orderOnCall = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  for (const [index, id] of ids.entries()) await tx.db.updateTable('on_call').set({ position: index + 1 }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};
