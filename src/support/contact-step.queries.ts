// Small things around a contact: on my way, checked in, cannot make it, told. Appended, never changed.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { StepKind } from './contact.rules.ts';

export type Step = { contact_id: string; kind: StepKind; at: Date; finish_at: Date | null; words: string | null; by_account: string | null; by_name: string | null };

export const putContactStep = async (tx: Tx, step: { contactId: string; personId: string; kind: StepKind; finishAt?: Date; words?: string; byName?: string }): Promise<void> => {
  await tx.db.insertInto('contact_step').values({
    trust_id: trustOf(tx), id: newId(), contact_id: step.contactId, person_id: step.personId, kind: step.kind, by_account: accountOf(tx), by_name: step.byName ?? tx.viewer.name,
    at: tx.now, finish_at: step.finishAt ?? null, words: step.words ?? null,
  }).execute();
};

/** The steps of these contacts, oldest first. */
export const stepsOfContacts = async (tx: Tx, contactIds: readonly string[]): Promise<Step[]> =>
  contactIds.length === 0 ? [] : (await sql<Step>`select contact_id, kind, at, finish_at, words, by_account, by_name from contact_step
    where trust_id = ${trustOf(tx)} and contact_id = any(${contactIds}::uuid[]) order by at, id`.execute(tx.db)).rows;

/** What was said around this person's meetings that are still ahead, oldest first: at most 50. For their own first screen. */
export const stepsAhead = async (tx: Tx, personId: string): Promise<Step[]> =>
  (await sql<Step>`select s.contact_id, s.kind, s.at, s.finish_at, s.words, s.by_account, s.by_name from contact c join contact_step s on s.trust_id = c.trust_id and s.contact_id = c.id
    where c.trust_id = ${trustOf(tx)} and c.person_id = ${personId} and c.at >= ${tx.now} and c.cancelled_at is null and c.recorded_at is null order by s.at, s.id limit 50`.execute(tx.db)).rows;
