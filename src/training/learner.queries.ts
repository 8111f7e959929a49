// Learners: who they are, when they came, what they caught up, how their pieces stand, where they are placed.
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';
import type { PieceState } from './attendance.rules.ts';
import type { Mark } from './register.rules.ts';

export type TimetableAnswer = 'yes' | 'slower' | 'no';
export type Learner = { id: string; cohort_id: string; worker_id: string | null; candidate_id: string | null; name: string; joined_on: Day; left_on: Day | null; answer: TimetableAnswer | null; paid: 'in my hours' | 'on top' | null };
/** Said where a name was erased. */
export const NAMELESS = 'Somebody whose details were erased';

const LEARNER = sql`select l.id, l.cohort_id, l.worker_id, l.candidate_id, coalesce(l.name, ${NAMELESS}) as name, l.joined_on, l.left_on,
  (select a.answer from timetable_answer a where a.trust_id = l.trust_id and a.learner_id = l.id order by a.at desc, a.id desc limit 1) as answer,
  (select a.paid from timetable_answer a where a.trust_id = l.trust_id and a.learner_id = l.id order by a.at desc, a.id desc limit 1) as paid from learner l`;

/** A cohort's learners by name, those who left at the end. */
export const learnersOf = async (tx: Tx, cohortId: string): Promise<Learner[]> =>
  (await sql<Learner>`${LEARNER} where l.trust_id = ${trustOf(tx)} and l.cohort_id = ${cohortId} order by l.left_on is not null, name, l.id limit 200`.execute(tx.db)).rows;
export const learnerById = async (tx: Tx, id: string): Promise<Learner | undefined> => (await sql<Learner>`${LEARNER} where l.trust_id = ${trustOf(tx)} and l.id = ${id}`.execute(tx.db)).rows[0];
/** What a worker learns or learned here, the newest first. */
export const learningsOf = async (tx: Tx, workerId: string): Promise<Learner[]> =>
  (await sql<Learner>`${LEARNER} where l.trust_id = ${trustOf(tx)} and l.worker_id = ${workerId} and l.left_on is null order by l.joined_on desc, l.id limit 20`.execute(tx.db)).rows;
export const learnerOfCandidate = async (tx: Tx, candidateId: string): Promise<Learner[]> =>
  (await sql<Learner>`${LEARNER} where l.trust_id = ${trustOf(tx)} and l.candidate_id = ${candidateId} order by l.joined_on desc limit 20`.execute(tx.db)).rows;

/** False when they are in it already. */
export const putLearner = async (tx: Tx, l: { cohortId: string; workerId: string | null; candidateId: string | null; name: string; joinedOn: Day }): Promise<string | null> => {
  const id = newId();
  const row = await tx.db.insertInto('learner').values({ trust_id: trustOf(tx), id, cohort_id: l.cohortId, worker_id: l.workerId, candidate_id: l.candidateId, name: l.name, joined_on: l.joinedOn, added_by: accountOf(tx), added_at: tx.now })
    .onConflict((oc) => oc.doNothing()).returning('id').executeTakeFirst();
  return row?.id ?? null;
};
export const learnerLeft = async (tx: Tx, id: string, on: Day | null): Promise<void> => {
  await tx.db.updateTable('learner').set({ left_on: on }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};
export const learnersBecomeWorker = async (tx: Tx, candidateId: string, workerId: string): Promise<void> => {
  await tx.db.updateTable('learner').set({ worker_id: workerId }).where('trust_id', '=', trustOf(tx)).where('candidate_id', '=', candidateId).where('worker_id', 'is', null).execute();
};
export const putAnswer = async (tx: Tx, learnerId: string, answer: TimetableAnswer, paid: 'in my hours' | 'on top' | null): Promise<void> => {
  await tx.db.insertInto('timetable_answer').values({ trust_id: trustOf(tx), id: newId(), learner_id: learnerId, answer, paid, at: tx.now }).execute();
};

export type Attended = { learner_id: string; session_id: string; minutes: number; by_name: string | null; at: Date };
const ATTENDED = sql`select t.learner_id, t.session_id, t.minutes, a.name as by_name, t.at from attendance t left join account a on a.id = t.by_account`;
/** What is written down for these learners, as it stands. */
export const attendedBy = async (tx: Tx, learnerIds: readonly string[]): Promise<Attended[]> =>
  learnerIds.length === 0 ? [] : (await sql<Attended>`${ATTENDED} where t.trust_id = ${trustOf(tx)} and t.learner_id = any(${[...learnerIds]}::uuid[]) and t.replaced_at is null`.execute(tx.db)).rows;
/** A session's register as it stands. */
export const registerOf = async (tx: Tx, sessionId: string): Promise<Attended[]> =>
  (await sql<Attended>`${ATTENDED} where t.trust_id = ${trustOf(tx)} and t.session_id = ${sessionId} and t.replaced_at is null`.execute(tx.db)).rows;
/** What stood on it before, the newest first. */
export const registerBefore = async (tx: Tx, sessionId: string): Promise<(Attended & { replaced_at: Date })[]> =>
  (await sql<Attended & { replaced_at: Date }>`select t.learner_id, t.session_id, t.minutes, a.name as by_name, t.at, t.replaced_at from attendance t left join account a on a.id = t.by_account
    where t.trust_id = ${trustOf(tx)} and t.session_id = ${sessionId} and t.replaced_at is not null order by t.replaced_at desc, t.id desc limit 40`.execute(tx.db)).rows;
/** Writes marks; what stood there is kept as replaced. */
export const putMarks = async (tx: Tx, sessionId: string, marks: readonly Mark[]): Promise<void> => {
  if (marks.length === 0) return;
  const trust_id = trustOf(tx);
  await tx.db.updateTable('attendance').set({ replaced_at: tx.now }).where('trust_id', '=', trust_id).where('session_id', '=', sessionId).where('learner_id', 'in', marks.map((m) => m.learnerId)).where('replaced_at', 'is', null).execute();
  await tx.db.insertInto('attendance').values(marks.map((m) => ({ trust_id, id: newId(), session_id: sessionId, learner_id: m.learnerId, minutes: m.minutes, by_account: accountOf(tx), at: tx.now }))).execute();
};

export type CatchUpRow = { id: string; learner_id: string; session_id: string; minutes: number; planned_on: Day; with_name: string; done_on: Day | null };
export const catchUpsOf = async (tx: Tx, learnerIds: readonly string[]): Promise<CatchUpRow[]> =>
  learnerIds.length === 0 ? [] : tx.db.selectFrom('catch_up').select(['id', 'learner_id', 'session_id', 'minutes', 'planned_on', 'with_name', 'done_on']).where('trust_id', '=', trustOf(tx)).where('learner_id', 'in', [...learnerIds]).where('called_off_at', 'is', null).orderBy('planned_on').orderBy('id').limit(2000).execute();
export const catchUpById = async (tx: Tx, id: string): Promise<CatchUpRow | undefined> =>
  tx.db.selectFrom('catch_up').select(['id', 'learner_id', 'session_id', 'minutes', 'planned_on', 'with_name', 'done_on']).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('called_off_at', 'is', null).executeTakeFirst();
export const putCatchUp = async (tx: Tx, c: Omit<CatchUpRow, 'id' | 'done_on'>, doneOn: Day | null): Promise<void> => {
  await tx.db.insertInto('catch_up').values({ ...c, trust_id: trustOf(tx), id: newId(), booked_by: accountOf(tx), booked_at: tx.now, done_on: doneOn, done_by: doneOn ? accountOf(tx) : null }).execute();
};
/** Whether it was still open. */
export const closeCatchUp = async (tx: Tx, id: string, how: { done_on: Day } | 'off'): Promise<boolean> =>
  (await tx.db.updateTable('catch_up').set(how === 'off' ? { called_off_at: tx.now } : { done_on: how.done_on, done_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('done_on', 'is', null).where('called_off_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export type PieceMark = { learner_id: string; piece_id: string; state: PieceState; words: string | null; by_name: string | null; at: Date };
/** How pieces stand for these learners: the newest of each. */
export const marksOf = async (tx: Tx, learnerIds: readonly string[]): Promise<PieceMark[]> =>
  learnerIds.length === 0 ? [] : (await sql<PieceMark>`select distinct on (m.learner_id, m.piece_id) m.learner_id, m.piece_id, m.state, m.words, a.name as by_name, m.at from piece_mark m left join account a on a.id = m.by_account
    where m.trust_id = ${trustOf(tx)} and m.learner_id = any(${[...learnerIds]}::uuid[]) order by m.learner_id, m.piece_id, m.at desc, m.id desc`.execute(tx.db)).rows;
export const putPieceMark = async (tx: Tx, m: { pieceId: string; learnerId: string; state: PieceState; words: string | null }): Promise<void> => {
  await tx.db.insertInto('piece_mark').values({ trust_id: trustOf(tx), id: newId(), piece_id: m.pieceId, learner_id: m.learnerId, state: m.state, words: m.words, by_account: accountOf(tx), at: tx.now }).execute();
};

export type Placement = { id: string; learner_id: string; name: string; team_id: string; team: string; buddy_worker_id: string; buddy: string; from_on: Day; until_on: Day };
const PLACEMENT = sql`select p.id, p.learner_id, coalesce(l.name, ${NAMELESS}) as name, p.team_id, t.name as team, p.buddy_worker_id, w.known_as as buddy, p.from_on, p.until_on from training_placement p
  join learner l on l.trust_id = p.trust_id and l.id = p.learner_id join host_team t on t.trust_id = p.trust_id and t.id = p.team_id join peer_worker w on w.trust_id = p.trust_id and w.id = p.buddy_worker_id`;
export const placementsOf = async (tx: Tx, learnerIds: readonly string[]): Promise<Placement[]> =>
  learnerIds.length === 0 ? [] : (await sql<Placement>`${PLACEMENT} where p.trust_id = ${trustOf(tx)} and p.learner_id = any(${[...learnerIds]}::uuid[]) and p.called_off_at is null order by p.from_on, p.id`.execute(tx.db)).rows;
/** Whom a worker has beside them from today on, or had until two weeks ago. */
export const besideMe = async (tx: Tx, workerId: string, since: Day): Promise<Placement[]> =>
  (await sql<Placement>`${PLACEMENT} where p.trust_id = ${trustOf(tx)} and p.buddy_worker_id = ${workerId} and p.until_on >= ${since}::date and p.called_off_at is null order by p.from_on, p.id limit 20`.execute(tx.db)).rows;
export const putPlacement = async (tx: Tx, p: { learnerId: string; teamId: string; buddyId: string; from: Day; until: Day }): Promise<void> => {
  await tx.db.insertInto('training_placement').values({ trust_id: trustOf(tx), id: newId(), learner_id: p.learnerId, team_id: p.teamId, buddy_worker_id: p.buddyId, from_on: p.from, until_on: p.until, made_by: accountOf(tx), made_at: tx.now }).execute();
};
export const callOffPlacement = async (tx: Tx, learnerId: string, id: string): Promise<boolean> =>
  (await tx.db.updateTable('training_placement').set({ called_off_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('learner_id', '=', learnerId).where('id', '=', id).where('called_off_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
