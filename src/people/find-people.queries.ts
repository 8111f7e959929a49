// The lead's search for somebody. Never in an address: words are posted, and the list is audited with its ids.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';

export type FoundPerson = { id: string; known_as: string; full_name: string; worker_name: string | null; next_planned_at: Date | null; waiting: boolean; /** Kept, and nothing more is written in it. */ closed: boolean };

/**
 * People whose name has a word that begins so, or with this NHS number; by name, at most `most`. Empty for everybody but a lead;
 * colleagues who are also supported are never among them.
 */
export const findPeople = async (tx: Tx, words: string, most: number): Promise<FoundPerson[]> => {
  const digits = words.replace(/[\s-]/g, '');
  const who = /^\d{10}$/.test(digits) ? sql`p.nhs_number = ${digits} and not p.walled` : sql`p.id in (select find_people(${words}, ${most}))`;
  const { rows } = await sql<FoundPerson>`select p.id, p.known_as, p.full_name, s.worker_name, s.next_planned_at, s.worker_name is null and p.locked_at is null as waiting, p.locked_at is not null as closed
    from person p left join lateral (select w.known_as as worker_name, s.next_planned_at from support s join peer_worker w on w.trust_id = s.trust_id and w.id = s.worker_id
      where s.trust_id = p.trust_id and s.person_id = p.id and s.ended_at is null order by s.began_at desc limit 1) s on true
    where p.trust_id = ${trustOf(tx)} and (select viewer_role()) = 'lead' and ${who} order by p.known_as, p.full_name, p.id limit ${most}`.execute(tx.db);
  return rows;
};
