// How rows of the audit are chained, and what a broken chain looks like. Pure.
import { createHash } from 'node:crypto';

export type ChainRow = {
  id: string; trust_id: string | null; at: Date; account_id: string | null; role: string; action: string; object: string | null; object_id: string | null;
  person_id: string | null; ids: string[] | null; look: boolean; detail: unknown; words_digest: string | null;
};
export type SealedRow = ChainRow & { seq: number; digest: Buffer };
export type Head = { seq: number; digest: Buffer };

/** Before the first row of a chain. */
export const START: Head = { seq: 0, digest: Buffer.alloc(32) };

const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(sorted)
    : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)])) : value;

/** One row as bytes, always the same ones: a JSON list in a fixed order. Words stay outside; only their salted digest is in. */
export const canonical = (seq: number, row: ChainRow): string =>
  JSON.stringify([seq, row.id, row.trust_id, row.at.toISOString(), row.account_id, row.role, row.action, row.object, row.object_id, row.person_id, row.ids, row.look, sorted(row.detail), row.words_digest]);

/** The digest of a row after the one before it: SHA-256 over the previous digest and the row's bytes. */
export const chain = (before: Head, row: ChainRow): Head => {
  const seq = before.seq + 1;
  return { seq, digest: createHash('sha256').update(before.digest).update(canonical(seq, row)).digest() };
};

export type Break = { seq: number; rowId: string | null; what: string };

/** The first row, in order of its number, that does not follow from the one before; null when all do. */
export const firstBreak = (before: Head, rows: readonly SealedRow[]): { broken: Break | null; head: Head } => {
  let head = before;
  for (const row of rows) {
    if (row.seq !== head.seq + 1) return { broken: { seq: head.seq + 1, rowId: row.id, what: `number ${head.seq + 1} is missing; the next row is number ${row.seq}` }, head };
    const next = chain(head, row);
    if (!next.digest.equals(row.digest)) return { broken: { seq: row.seq, rowId: row.id, what: 'the row is not as it was sealed' }, head };
    head = next;
  }
  return { broken: null, head };
};
