// Who reads what a person writes: the worker of each support, with their days; and what took place, as facts.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';

export type NoteWorker = { support_id: string; known_as: string; working_days: number[]; ended_at: Date | null; began_at: Date; /** Whether the viewer supports or covers. */ mine: boolean };

/** The supports of a person with who is beside them, the newest first. */
export const workersBeside = async (tx: Tx, personId: string): Promise<NoteWorker[]> =>
  tx.db.selectFrom('support').innerJoin('peer_worker', (j) => j.onRef('peer_worker.trust_id', '=', 'support.trust_id').onRef('peer_worker.id', '=', 'support.worker_id'))
    .select(['support.id as support_id', 'peer_worker.known_as', 'peer_worker.working_days', 'support.ended_at', 'support.began_at',
      sql<boolean>`support.id = any((select my_supports())::uuid[])`.as('mine')])
    .where('support.trust_id', '=', trustOf(tx)).where('support.person_id', '=', personId).orderBy('support.began_at', 'desc').limit(20).execute();

export type ContactFact = {
  contact_id: string; support_id: string; worker: string; began_at: Date; minutes: number; how: string; place: string | null; held: boolean; not_held_who: string | null; not_held_why: string | null; activities: string[];
};

/** What took place, newest first: the last record of each contact. Facts only; the words are notes. */
export const contactFacts = async (tx: Tx, personId: string, limit: number, offset: number): Promise<ContactFact[]> =>
  (await sql<ContactFact>`select r.contact_id, r.support_id, w.known_as as worker, r.began_at, r.minutes, r.how, r.place, r.held, r.not_held_who, r.not_held_why, r.activities
    from contact_record r join peer_worker w on w.trust_id = r.trust_id and w.id = r.worker_id
    where r.trust_id = ${trustOf(tx)} and r.person_id = ${personId}
      and not exists (select 1 from contact_record newer where newer.trust_id = r.trust_id and newer.contact_id = r.contact_id and newer.corrects = r.id)
    order by r.began_at desc, r.id desc limit ${limit} offset ${offset}`.execute(tx.db)).rows;

/** When the words of these contacts were copied into the trust's own record: leaving them out here does not take them away there. */
export const copiedWords = async (tx: Tx, contactIds: readonly string[]): Promise<Map<string, Date>> => {
  if (contactIds.length === 0) return new Map();
  const rows = await tx.db.selectFrom('record_copy').select(['contact_id', 'copied_at']).where('trust_id', '=', trustOf(tx)).where('what', '=', 'words').where('contact_id', 'in', contactIds).execute();
  return new Map(rows.map((row) => [row.contact_id, row.copied_at]));
};
