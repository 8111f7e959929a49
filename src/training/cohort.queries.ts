// Cohorts: their dated sessions, trainers and learners.
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { dayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

export type Cohort = { id: string; programme_id: string; programme: string; name: string; place: string | null; begins_on: Day; ends_on: Day; attend_percent: number | null; absence_cap_minutes: number | null; called_off_at: Date | null };
export type DatedSession = { id: string; cohort_id: string; week: number; title: string; covers: string | null; minutes: number; domains: number[]; begins_at: Date; place: string | null; register_at: Date | null; called_off_at: Date | null };
export type Trainer = { id: string; account_id: string | null; name: string; peer: boolean };

const COHORT = sql`select c.id, c.programme_id, p.name as programme, c.name, c.place, c.begins_on, c.ends_on, c.attend_percent, c.absence_cap_minutes, c.called_off_at
  from training_cohort c join training_programme p on p.trust_id = c.trust_id and p.id = c.programme_id`;

export type CohortRow = Cohort & { learners: number };
/** Cohorts, those that end last first; for a peer worker those they train. */
export const cohorts = async (tx: Tx, { limit, offset }: { limit: number; offset: number }): Promise<CohortRow[]> =>
  (await sql<CohortRow>`select x.*, (select count(*)::int from learner l where l.trust_id = ${trustOf(tx)} and l.cohort_id = x.id and l.left_on is null) as learners from (${COHORT}
      where c.trust_id = ${trustOf(tx)} and c.called_off_at is null ${tx.viewer.role === 'lead' ? sql`` : sql`and c.id = any((select cohorts_i_train())::uuid[])`}
      order by c.ends_on desc, c.id limit ${limit} offset ${offset}) x order by x.ends_on desc, x.id`.execute(tx.db)).rows;
export const cohortById = async (tx: Tx, id: string): Promise<Cohort | undefined> => (await sql<Cohort>`${COHORT} where c.trust_id = ${trustOf(tx)} and c.id = ${id}`.execute(tx.db)).rows[0];
/** A cohort this viewer runs: any for a lead, theirs for a trainer. */
export const cohortIRun = async (tx: Tx, id: string): Promise<Cohort | undefined> =>
  (await sql<Cohort>`${COHORT} where c.trust_id = ${trustOf(tx)} and c.id = ${id} and ${tx.viewer.role === 'lead' ? sql`true` : sql`c.id = any((select cohorts_i_train())::uuid[])`}`.execute(tx.db)).rows[0];

export type NewCohort = { programmeId: string; name: string; place: string | null; attend_percent: number | null; absence_cap_minutes: number | null };
export type NewDated = Omit<DatedSession, 'id' | 'cohort_id' | 'register_at' | 'called_off_at'>;
export const putCohort = async (tx: Tx, c: NewCohort, sessions: readonly NewDated[]): Promise<string> => {
  const id = newId();
  const days = sessions.map((s) => dayOf(s.begins_at)).sort();
  const { programmeId, ...rest } = c;
  await tx.db.insertInto('training_cohort').values({ ...rest, trust_id: trustOf(tx), id, programme_id: programmeId, begins_on: days[0] ?? dayOf(tx.now), ends_on: days.at(-1) ?? dayOf(tx.now), made_by: accountOf(tx), made_at: tx.now }).execute();
  await tx.db.insertInto('training_session').values(sessions.map((s) => ({ ...s, trust_id: trustOf(tx), id: newId(), cohort_id: id }))).execute();
  return id;
};
export const callOffCohort = async (tx: Tx, id: string): Promise<void> => {
  await tx.db.updateTable('training_cohort').set({ called_off_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};

const SESSION = ['id', 'cohort_id', 'week', 'title', 'covers', 'minutes', 'domains', 'begins_at', 'place', 'register_at', 'called_off_at'] as const;
/** Sessions in their order, without those called off. */
export const sessionsOf = async (tx: Tx, cohortIds: readonly string[]): Promise<DatedSession[]> =>
  cohortIds.length === 0 ? [] : tx.db.selectFrom('training_session').select(SESSION).where('trust_id', '=', trustOf(tx)).where('cohort_id', 'in', [...cohortIds]).where('called_off_at', 'is', null).orderBy('begins_at').orderBy('id').limit(1000).execute();
export const sessionById = async (tx: Tx, id: string): Promise<DatedSession | undefined> =>
  tx.db.selectFrom('training_session').select(SESSION).where('trust_id', '=', trustOf(tx)).where('id', '=', id).executeTakeFirst();
/** One after the other: two registers of one session at once become two, in turn. */
export const holdSession = async (tx: Tx, id: string): Promise<void> => {
  await sql`select 1 from training_session where trust_id = ${trustOf(tx)} and id = ${id} for update`.execute(tx.db);
};
export const markRegister = async (tx: Tx, id: string): Promise<void> => {
  await tx.db.updateTable('training_session').set({ register_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('register_at', 'is', null).execute();
};
/** Moves a session, or calls it off; what was stays in a row of its own. The cohort ends with its last session. */
export const moveSession = async (tx: Tx, s: DatedSession, to: { at: Date; place: string | null } | null): Promise<void> => {
  const [trust_id, me] = [trustOf(tx), accountOf(tx)];
  await tx.db.insertInto('training_session_move').values({ trust_id, id: newId(), session_id: s.id, was_at: s.begins_at, became_at: to?.at ?? null, by_account: me, at: tx.now }).execute();
  await tx.db.updateTable('training_session').set(to ? { begins_at: to.at, place: to.place } : { called_off_at: tx.now }).where('trust_id', '=', trust_id).where('id', '=', s.id).execute();
  await sql`update training_cohort set ends_on = greatest(begins_on, coalesce((select max((begins_at at time zone 'Europe/London')::date) from training_session where trust_id = ${trust_id} and cohort_id = ${s.cohort_id} and called_off_at is null), begins_on))
    where trust_id = ${trust_id} and id = ${s.cohort_id}`.execute(tx.db);
};

export const trainersOf = async (tx: Tx, cohortId: string): Promise<Trainer[]> =>
  tx.db.selectFrom('cohort_trainer').select(['id', 'account_id', 'name', 'peer']).where('trust_id', '=', trustOf(tx)).where('cohort_id', '=', cohortId).where('ended_at', 'is', null).orderBy('added_at').orderBy('id').limit(30).execute();
export const putTrainer = async (tx: Tx, cohortId: string, t: Omit<Trainer, 'id'>): Promise<void> => {
  await tx.db.insertInto('cohort_trainer').values({ ...t, trust_id: trustOf(tx), id: newId(), cohort_id: cohortId, added_at: tx.now }).execute();
};
export const endTrainer = async (tx: Tx, cohortId: string, id: string): Promise<boolean> =>
  (await tx.db.updateTable('cohort_trainer').set({ ended_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('cohort_id', '=', cohortId).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
