// Idempotency keys: a form's key is spent once, and only by success.
import { createHash } from 'node:crypto';
import { sendLater } from '../kit/db/index.ts';
import { isPostedFile } from '../kit/files/index.ts';
import type { Tx } from './tx.ts';

const holderOf = (tx: Tx): string | null => tx.viewer.accountId ?? tx.viewer.visitor;

export type SentFields = Record<string, string | string[]>;

const asSent = (value: unknown): unknown => (isPostedFile(value) ? `a file (${value.digest.slice(0, 16)})` : value);

/** What was posted, without the hidden fields of the form itself; of a file what tells it from another. */
export const sentFields = (body: Record<string, unknown>): SentFields =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, asSent(value)] as const).filter((entry): entry is [string, string | string[]] => !entry[0].startsWith('_') && (typeof entry[1] === 'string' || Array.isArray(entry[1]))));

/** A digest of what was posted; the order of fields does not matter. */
const hashOf = (fields: SentFields): Buffer =>
  createHash('sha256').update(JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))).digest();

export type Spent = { spent: false } | { spent: true; same: boolean; location: string | null; fields: SentFields };

/**
 * Takes the key for this transaction. A second identical request waits here until the first has committed (then it is told where
 * that led) or rolled back (then it goes on itself).
 */
export const spendKey = async (tx: Tx, form: string, key: string, fields: SentFields): Promise<Spent> => {
  const hash = hashOf(fields);
  const holder = holderOf(tx);
  if (!holder) return { spent: false };
  const taken = await tx.db.insertInto('spent_key').values({ holder, form, key, body_hash: hash, fields: JSON.stringify(fields) })
    .onConflict((c) => c.doNothing()).returning('key').executeTakeFirst();
  if (taken) return { spent: false };
  const before = await tx.db.selectFrom('spent_key').select(['body_hash', 'location', 'fields'])
    .where('holder', '=', holder).where('form', '=', form).where('key', '=', key).executeTakeFirst();
  return { spent: true, same: before !== undefined && before.body_hash.equals(hash), location: before?.location ?? null, fields: (before?.fields ?? {}) as SentFields };
};

/** Remembers where success led. */
export const keepLocation = async (tx: Tx, form: string, key: string, location: string): Promise<void> => {
  const holder = holderOf(tx);
  if (!holder) return;
  await sendLater(tx.db, tx.db.updateTable('spent_key').set({ location }).where('holder', '=', holder).where('form', '=', form).where('key', '=', key));
};
