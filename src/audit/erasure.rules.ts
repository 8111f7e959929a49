// Which rows of the audit say that words were erased for good. Pure.
// Their ids are also kept outside the database, so that a backup from before brings nothing back that somebody left out.
import type { ChainRow } from './chain.rules.ts';

/** What was erased: items of notes, half-finished forms, words to somebody they share with, things in a plan, why about a place, who asked for work here. */
export const ERASED_KINDS = ['note', 'draft', 'shared words', 'plan', 'words about a place', 'candidate'] as const;
export type ErasedKind = (typeof ERASED_KINDS)[number];
export type Erasure = { kind: ErasedKind; trustId: string | null; ids: string[]; at: string };

const KIND_OF: Record<string, ErasedKind> = { 'note.erase': 'note', 'draft.erase': 'draft', 'share.take-back': 'shared words', 'plan.erase': 'plan', 'places.erase-words': 'words about a place', 'candidate.erase': 'candidate' };

/** The erasures among these rows, without a word of what was erased. */
export const erasuresIn = (rows: readonly ChainRow[]): Erasure[] =>
  rows.flatMap((row): Erasure[] => {
    const kind = KIND_OF[row.action];
    const ids = row.ids ?? (row.object_id === null ? [] : [row.object_id]);
    return kind && ids.length > 0 ? [{ kind, trustId: row.trust_id, ids, at: row.at.toISOString() }] : [];
  });
