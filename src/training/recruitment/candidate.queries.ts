// People who ask for work as a peer worker. Row security answers leads, and the peer who leads their interview.
import { accountOf, trustOf } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import type { Stage } from './candidate.rules.ts';

export type Candidate = { id: string; name: string; reach: string | null; stage: Stage; stage_since: Day; keep_until: Day; worker_id: string | null };
const CANDIDATE = sql<Candidate>`select id, name, reach, stage, stage_since, keep_until, worker_id from candidate`;

/** In some stages, the longest in theirs first. */
export const candidatesIn = async (tx: Tx, stages: readonly Stage[], { limit, offset }: { limit: number; offset: number }): Promise<Candidate[]> =>
  (await sql<Candidate>`${CANDIDATE} where trust_id = ${trustOf(tx)} and erased_at is null and stage = any(${[...stages]}::text[]) order by stage_since, id limit ${limit} offset ${offset}`.execute(tx.db)).rows;
export const stageCounts = async (tx: Tx): Promise<Map<Stage, number>> =>
  new Map((await sql<{ stage: Stage; n: number }>`select stage, count(*)::int as n from candidate where trust_id = ${trustOf(tx)} and erased_at is null group by stage`.execute(tx.db)).rows.map((r) => [r.stage, r.n]));
export const candidateById = async (tx: Tx, id: string): Promise<Candidate | undefined> => (await sql<Candidate>`${CANDIDATE} where trust_id = ${trustOf(tx)} and id = ${id} and erased_at is null`.execute(tx.db)).rows[0];

/** Written down by somebody; by nobody when they did it themself, signed out. */
export const putCandidate = async (tx: Tx, c: { name: string; reach: string | null; stage: Stage; on: Day; keepUntil: Day }, by: string | null = accountOf(tx)): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('candidate').values({ trust_id: trustOf(tx), id, name: c.name, reach: c.reach, stage: c.stage, stage_since: c.on, keep_until: c.keepUntil, made_by: by, made_at: tx.now }).execute();
  await putStep(tx, id, c.stage, c.on, by);
  return id;
};
const putStep = async (tx: Tx, candidateId: string, stage: Stage, on: Day, by: string | null = accountOf(tx)): Promise<void> => {
  await tx.db.insertInto('candidate_step').values({ trust_id: trustOf(tx), id: newId(), candidate_id: candidateId, stage, on_day: on, by_account: by, at: tx.now }).execute();
};
/** They came to a stage on a day. */
export const goTo = async (tx: Tx, candidateId: string, stage: Stage, on: Day, keepUntil: Day): Promise<void> => {
  await putStep(tx, candidateId, stage, on);
  await tx.db.updateTable('candidate').set({ stage, stage_since: on, keep_until: keepUntil }).where('trust_id', '=', trustOf(tx)).where('id', '=', candidateId).execute();
};
export const changeCandidate = async (tx: Tx, id: string, change: { name: string; reach: string | null; keep_until: Day } | { worker_id: string }): Promise<void> => {
  await tx.db.updateTable('candidate').set(change).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};
export type Step = { stage: Stage; on_day: Day; by_name: string | null };
export const stepsOf = async (tx: Tx, candidateId: string): Promise<Step[]> =>
  (await sql<Step>`select s.stage, s.on_day, a.name as by_name from candidate_step s left join account a on a.id = s.by_account where s.trust_id = ${trustOf(tx)} and s.candidate_id = ${candidateId} order by s.on_day, s.at, s.id limit 60`.execute(tx.db)).rows;

export const CHECKS = ['identity', 'right to work', 'references', 'DBS', 'occupational health'] as const;
export type CheckKind = (typeof CHECKS)[number];
export type Check = { what: CheckKind; asked_on: Day; back_on: Day | null };
export const checksOf = async (tx: Tx, candidateId: string): Promise<Check[]> =>
  (await tx.db.selectFrom('candidate_check').select(['what', 'asked_on', 'back_on']).where('trust_id', '=', trustOf(tx)).where('candidate_id', '=', candidateId).execute()) as Check[];
/** Asked for, or back; pressing twice changes nothing. */
export const putCheck = async (tx: Tx, candidateId: string, what: CheckKind, back: boolean): Promise<void> => {
  const trust_id = trustOf(tx);
  const today = dayOf(tx.now);
  if (back) await tx.db.updateTable('candidate_check').set({ back_on: today }).where('trust_id', '=', trust_id).where('candidate_id', '=', candidateId).where('what', '=', what).where('back_on', 'is', null).execute();
  else await tx.db.insertInto('candidate_check').values({ trust_id, id: newId(), candidate_id: candidateId, what, asked_on: today, by_account: accountOf(tx) }).onConflict((oc) => oc.doNothing()).execute();
};

export type Interview = { id: string; candidate_id: string; name: string; at: Date; place: string | null; led_by: string; led_by_name: string; with_name: string | null };
const INTERVIEW = sql`select i.id, i.candidate_id, c.name, i.at, i.place, i.led_by, w.known_as as led_by_name, a.name as with_name from candidate_interview i join candidate c on c.trust_id = i.trust_id and c.id = i.candidate_id
  join peer_worker w on w.trust_id = i.trust_id and w.id = i.led_by left join account a on a.id = i.with_account`;
export const interviewsOf = async (tx: Tx, candidateId: string): Promise<Interview[]> =>
  (await sql<Interview>`${INTERVIEW} where i.trust_id = ${trustOf(tx)} and i.candidate_id = ${candidateId} and i.called_off_at is null order by i.at limit 20`.execute(tx.db)).rows;
/** Interviews a peer worker leads, from two weeks ago on. */
export const interviewsILead = async (tx: Tx, workerId: string, since: Date): Promise<Interview[]> =>
  (await sql<Interview>`${INTERVIEW} where i.trust_id = ${trustOf(tx)} and i.led_by = ${workerId} and i.at > ${since} and i.called_off_at is null and c.erased_at is null order by i.at limit 20`.execute(tx.db)).rows;
export const putInterview = async (tx: Tx, i: { candidateId: string; at: Date; place: string | null; ledBy: string; withAccount: string | null }): Promise<void> => {
  await tx.db.insertInto('candidate_interview').values({ trust_id: trustOf(tx), id: newId(), candidate_id: i.candidateId, at: i.at, place: i.place, led_by: i.ledBy, with_account: i.withAccount, made_by: accountOf(tx), made_at: tx.now }).execute();
};
export const callOffInterview = async (tx: Tx, candidateId: string, id: string): Promise<boolean> =>
  (await tx.db.updateTable('candidate_interview').set({ called_off_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('candidate_id', '=', candidateId).where('id', '=', id).where('called_off_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

/** Erases a name and how to reach them, here and on registers; days and stages stay, of nobody. A certificate keeps the name that is printed on it. */
export const eraseCandidates = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  const trust = trustOf(tx);
  await sql`update learner set name = null where trust_id = ${trust} and candidate_id = any(${[...ids]}::uuid[]) and worker_id is null`.execute(tx.db);
  await sql`update candidate set name = null, reach = null, erased_at = ${tx.now} where trust_id = ${trust} and id = any(${[...ids]}::uuid[]) and erased_at is null`.execute(tx.db);
};
/** Those whose day has passed. For the app's own timed work. */
export const candidatesDue = async (tx: Tx): Promise<string[]> =>
  (await sql<{ id: string }>`select id from candidate where trust_id = ${trustOf(tx)} and erased_at is null and keep_until < ${dayOf(tx.now)}::date order by keep_until limit 500`.execute(tx.db)).rows.map((r) => r.id);
