// Idempotency keys: a form's key is spent once, and only by success.
import { createHash } from 'node:crypto';
import type { Tx } from './tx.ts';

const holderOf = (tx: Tx): string | null => tx.viewer.accountId ?? tx.viewer.visitor;

/** A digest of what was posted, without the key itself; the order of fields does not matter. */
export const bodyHash = (body: Record<string, unknown>): Buffer => {
  const kept = Object.entries(body).filter(([name]) => !name.startsWith('_')).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(kept)).digest();
};

export type Spent = { spent: false } | { spent: true; same: boolean; location: string | null };

/**
 * Takes the key for this transaction. A second identical request waits here until the first has committed (then it is told where
 * that led) or rolled back (then it goes on itself).
 */
export const spendKey = async (tx: Tx, form: string, key: string, hash: Buffer): Promise<Spent> => {
  const holder = holderOf(tx);
  if (!holder) return { spent: false };
  const taken = await tx.db.insertInto('spent_key').values({ holder, form, key, body_hash: hash })
    .onConflict((c) => c.doNothing()).returning('key').executeTakeFirst();
  if (taken) return { spent: false };
  const before = await tx.db.selectFrom('spent_key').select(['body_hash', 'location'])
    .where('holder', '=', holder).where('form', '=', form).where('key', '=', key).executeTakeFirst();
  return { spent: true, same: before !== undefined && before.body_hash.equals(hash), location: before?.location ?? null };
};

/** Remembers where success led. */
export const keepLocation = async (tx: Tx, form: string, key: string, location: string): Promise<void> => {
  const holder = holderOf(tx);
  if (!holder) return;
  await tx.db.updateTable('spent_key').set({ location }).where('holder', '=', holder).where('form', '=', form).where('key', '=', key).execute();
};
