// One row of the audit: who did or saw what. Rows wait on the transaction and are written just before it commits.
import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../kit/ids.ts';
import { insertRows, sendLater } from '../kit/db/index.ts';
import type { DB, Insertable, Transaction } from '../kit/db/index.ts';

export type AuditEntry = {
  /** What happened, as object.verb: 'referral.accept', 'person.open'. */
  action: string;
  object?: string;
  objectId?: string;
  personId?: string | null;
  /** True when a person's record was opened: shown to that person as a look. */
  look?: boolean;
  /** The ids a list showed. */
  ids?: string[];
  /** Facts without personal words. */
  detail?: Record<string, string | number | boolean | null>;
  /** A reason in somebody's words: kept outside the chain, so that it can be erased. */
  words?: string;
};

export type AuditedBy = { trustId: string | null; accountId: string | null; role: string };

type Row = Insertable<DB['audit_row']>;

const rowOf = (entry: AuditEntry, by: AuditedBy): Row => {
  const salt = entry.words === undefined ? null : randomBytes(12).toString('base64url');
  return {
    id: newId(),
    trust_id: by.trustId,
    account_id: by.accountId,
    role: by.role,
    action: entry.action,
    object: entry.object ?? null,
    object_id: entry.objectId ?? null,
    person_id: entry.personId ?? null,
    ids: entry.ids ?? null,
    look: entry.look ?? false,
    detail: entry.detail ? JSON.stringify(entry.detail) : null,
    words: entry.words ?? null,
    words_salt: salt,
    words_digest: salt === null ? null : createHash('sha256').update(salt).update(entry.words ?? '').digest('hex'),
  };
};

const putRows = insertRows('audit_row', ['id', 'trust_id', 'account_id', 'role', 'action', 'object', 'object_id', 'person_id', 'ids', 'look', 'detail', 'words', 'words_salt', 'words_digest']);

/** The statement that writes these rows, for a caller who sends it in a way of its own. */
export const auditStatement = (by: AuditedBy, entries: readonly AuditEntry[]): ReturnType<typeof putRows> => putRows(entries.map((entry) => rowOf(entry, by)));

/** Writes the rows in the caller's transaction. If this fails, so does everything else in it: no row, no answer. */
export const writeAudit = async (db: Transaction<DB>, by: AuditedBy, entries: readonly AuditEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  await sendLater(db, auditStatement(by, entries));
};
