// What waits to be done about training: for first screens and the top of its own.
import { trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { Day } from '../kit/times.ts';

export type OpenRegister = { id: string; title: string; cohort: string; begins_at: Date };
/** Sessions of the last three weeks that have begun and have no register, the oldest first: all for a lead, theirs for a trainer. */
export const registersToTake = async (tx: Tx, limit: number): Promise<OpenRegister[]> =>
  (await sql<OpenRegister>`select s.id, s.title, c.name as cohort, s.begins_at from training_session s join training_cohort c on c.trust_id = s.trust_id and c.id = s.cohort_id
    where s.trust_id = ${trustOf(tx)} and s.called_off_at is null and s.register_at is null and s.begins_at between ${new Date(tx.now.getTime() - 21 * 86_400_000)} and ${tx.now} and c.called_off_at is null
      ${tx.viewer.role === 'lead' ? sql`` : sql`and s.cohort_id = any((select cohorts_i_train())::uuid[])`} order by s.begins_at, s.id limit ${limit}`.execute(tx.db)).rows;

export type NextSession = { learner_id: string; cohort_id: string; title: string; begins_at: Date; place: string | null; answer: string | null };
/** A worker's next session, in any cohort they learn in, and whether they have answered its timetable. */
export const nextSessionOf = async (tx: Tx, workerId: string, today: Day): Promise<NextSession | undefined> =>
  (await sql<NextSession>`select l.id as learner_id, l.cohort_id, s.title, s.begins_at, s.place, (select a.answer from timetable_answer a where a.trust_id = l.trust_id and a.learner_id = l.id order by a.at desc, a.id desc limit 1) as answer
    from learner l join training_cohort c on c.trust_id = l.trust_id and c.id = l.cohort_id and c.called_off_at is null and c.ends_on >= ${today}::date
      join training_session s on s.trust_id = l.trust_id and s.cohort_id = l.cohort_id and s.called_off_at is null and s.begins_at > ${tx.now}
    where l.trust_id = ${trustOf(tx)} and l.worker_id = ${workerId} and l.left_on is null order by s.begins_at, s.id limit 1`.execute(tx.db)).rows[0];
