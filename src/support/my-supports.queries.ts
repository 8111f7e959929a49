// The people a worker supports or covers for, with the facts their worklist needs.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { inScope, mayRead } from './scope.queries.ts';

export type MySupport = {
  id: string; person_id: string; known_as: string; safe_contact: string | null; phone: string | null; worker_id: string; worker_name: string;
  leaving_hospital: boolean; began_at: Date; ending_on: string | null; first_held_at: Date | null; second_held_at: Date | null; last_held_at: Date | null;
  next_planned_at: Date | null; home_held_at: Date | null; rather_not_at: Date | null; ended_at: Date | null; ended_how: string | null;
  /** They meet first, and say afterwards whether to go on. */
  meeting_first: boolean;
  /** The viewer works in it: as their worker, as cover, as lead. Else they may only read. */
  mine: boolean;
};

const MOST = 100;

const COLUMNS = sql`s.id, s.person_id, p.known_as, p.safe_contact, p.phone, s.worker_id, w.known_as as worker_name, s.leaving_hospital, s.began_at, s.ending_on,
  s.first_held_at, s.second_held_at, s.last_held_at, s.next_planned_at, s.home_held_at, s.rather_not_at, s.ended_at, s.ended_how, s.meeting_first`;
const JOINED = sql`support s join person p on p.trust_id = s.trust_id and p.id = s.person_id join peer_worker w on w.trust_id = s.trust_id and w.id = s.worker_id`;

/** Every support this worker is part of now, their own and those they cover, by name. Ended ones for as long as they may still be seen. */
export const mySupports = async (tx: Tx): Promise<MySupport[]> =>
  (await sql<MySupport>`select ${COLUMNS}, true as mine from ${JOINED}
    where s.trust_id = ${trustOf(tx)} and s.id = any((select my_supports())::uuid[]) and p.locked_at is null order by p.known_as, s.id limit ${MOST}`.execute(tx.db)).rows;

/** The supports of one person that the viewer may see, newest first. */
export const supportsOfPerson = async (tx: Tx, personId: string): Promise<MySupport[]> =>
  (await sql<MySupport>`select ${COLUMNS}, ${inScope(tx, 's', 'id')} as mine from ${JOINED}
    where s.trust_id = ${trustOf(tx)} and s.person_id = ${personId} and ${mayRead(tx, 's', 'id')} order by mine desc, s.ended_at desc nulls first, s.began_at desc limit 20`.execute(tx.db)).rows;

/** The support in which this viewer may plan and record with a person: theirs or covered, the newest not ended; else the newest ended one. */
export const workingSupport = async (tx: Tx, personId: string): Promise<MySupport | undefined> => (await supportsOfPerson(tx, personId)).find((s) => s.mine);
