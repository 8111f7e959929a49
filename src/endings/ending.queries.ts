// The ending of one support: the day, who proposed what, when it was talked about, how it ended.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';
import { inScope } from './scope.queries.ts';
import type { EndingHow, LastMet } from './ending.rules.ts';

export type Standing = {
  id: string; person_id: string; known_as: string; has_account: boolean; locked_at: Date | null; worker_id: string; worker_name: string; working_days: number[]; worker_left_on: Day | null;
  began_at: Date; first_held_at: Date | null; ending_on: Day | null; ending_why: string | null; ended_at: Date | null; ended_how: string | null; referral_id: string | null;
  leaving_hospital: boolean; finding_places: boolean; /** Support began during a stay in hospital. */ in_stay: boolean;
};

const COLUMNS = sql`s.id, s.person_id, p.known_as, p.account_id is not null as has_account, p.locked_at, s.worker_id, w.known_as as worker_name, w.working_days, w.left_on as worker_left_on,
  s.began_at, s.first_held_at, s.ending_on, s.ending_why, s.ended_at, s.ended_how, s.referral_id, s.leaving_hospital, s.finding_places,
  exists (select 1 from stay t where t.trust_id = s.trust_id and t.person_id = s.person_id and t.undone_at is null and coalesce(t.began_on, (t.made_at at time zone 'Europe/London')::date) <= (s.began_at at time zone 'Europe/London')::date
    and (t.left_on is null or t.left_on >= (s.began_at at time zone 'Europe/London')::date)) as in_stay`;

/** The supports of a person the viewer may work with, as far as their ending goes: the one that runs first, then the newest. */
export const standingsOf = async (tx: Tx, personId: string): Promise<Standing[]> =>
  (await sql<Standing>`select ${COLUMNS} from support s join person p on p.trust_id = s.trust_id and p.id = s.person_id join peer_worker w on w.trust_id = s.trust_id and w.id = s.worker_id
    where s.trust_id = ${trustOf(tx)} and s.person_id = ${personId} and ${inScope(tx, 's', 'id')} order by s.ended_at desc nulls first, s.began_at desc limit 20`.execute(tx.db)).rows;

export type DateRow = {
  id: string; ending_on: Day; why: string; proposed_by: 'person' | 'worker' | 'both'; said_on: Day; recorded_by: string; answer: 'yes' | 'no' | null; answered_at: Date | null; answered_by: string | null; answer_said_on: Day | null;
};
/** Every other day that was proposed, the newest first. */
export const datesOf = async (tx: Tx, supportId: string): Promise<DateRow[]> =>
  (await sql<DateRow>`select d.id, d.ending_on, d.why, d.proposed_by, d.said_on, d.recorded_by, d.answer, d.answered_at, d.answered_by, d.answer_said_on from ending_date d
    where d.trust_id = ${trustOf(tx)} and d.support_id = ${supportId} and ${inScope(tx, 'd')} order by d.recorded_at desc, d.id desc limit 50`.execute(tx.db)).rows;

export type NewDate = { supportId: string; personId: string; endingOn: Day; why: string; proposedBy: 'person' | 'worker' | 'both'; saidOn: Day };
export const putDate = async (tx: Tx, date: NewDate): Promise<string> => {
  const id = newId();
  const agreed = date.proposedBy === 'both' ? { answer: 'yes', answered_at: tx.now, answered_by: accountOf(tx), answer_said_on: date.saidOn } : {};
  await tx.db.insertInto('ending_date').values({
    trust_id: trustOf(tx), id, support_id: date.supportId, person_id: date.personId, ending_on: date.endingOn, why: date.why, proposed_by: date.proposedBy, said_on: date.saidOn, recorded_by: accountOf(tx), recorded_at: tx.now, ...agreed,
  }).execute();
  return id;
};
/** Answers an open proposal; false when it was answered meanwhile. */
export const answerDateRow = async (tx: Tx, id: string, answer: 'yes' | 'no', saidOn: Day | null): Promise<boolean> =>
  (await tx.db.updateTable('ending_date').set({ answer, answered_at: tx.now, answered_by: accountOf(tx), answer_said_on: saidOn })
    .where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('answer', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
/** The agreed day, where lists look for it. */
export const setEndingOn = async (tx: Tx, supportId: string, endingOn: Day, why: string): Promise<void> => {
  await tx.db.updateTable('support').set({ ending_on: endingOn, ending_why: why }).where('trust_id', '=', trustOf(tx)).where('id', '=', supportId).execute();
};

export type TalkRow = { id: string; moment: 'half-way' | 'four weeks before' | 'another time'; talked_on: Day; recorded_by: string };
export const talksOf = async (tx: Tx, supportId: string): Promise<TalkRow[]> =>
  (await sql<TalkRow>`select t.id, t.moment, t.talked_on, t.recorded_by from ending_talk t where t.trust_id = ${trustOf(tx)} and t.support_id = ${supportId} and ${inScope(tx, 't')}
    order by t.talked_on desc, t.id desc limit 50`.execute(tx.db)).rows;
export const putTalk = async (tx: Tx, talk: { supportId: string; personId: string; moment: TalkRow['moment']; talkedOn: Day }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('ending_talk').values({ trust_id: trustOf(tx), id, support_id: talk.supportId, person_id: talk.personId, moment: talk.moment, talked_on: talk.talkedOn, recorded_by: accountOf(tx), recorded_at: tx.now }).execute();
  return id;
};

export type EndingRow = { id: string; support_id: string; how: EndingHow; last_met: LastMet | null; tried: string | null; said_on: Day; recorded_by: string; recorded_role: string; undone_at: Date | null };
/** What is known of how supports of a person ended, the newest first; those undone too. */
export const endingsOf = async (tx: Tx, personId: string): Promise<EndingRow[]> =>
  (await sql<EndingRow>`select e.id, e.support_id, e.how, e.last_met, e.tried, e.said_on, e.recorded_by, e.recorded_role, e.undone_at from ending e
    where e.trust_id = ${trustOf(tx)} and e.person_id = ${personId} and ${inScope(tx, 'e')} order by e.recorded_at desc, e.id desc limit 50`.execute(tx.db)).rows;
export const putEnding = async (tx: Tx, e: { supportId: string; personId: string; how: EndingHow; lastMet: LastMet | null; tried: string | null; saidOn: Day }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('ending').values({
    trust_id: trustOf(tx), id, support_id: e.supportId, person_id: e.personId, how: e.how, last_met: e.lastMet, tried: e.tried, said_on: e.saidOn, recorded_by: accountOf(tx), recorded_role: tx.viewer.role, recorded_at: tx.now,
  }).execute();
  return id;
};
export const undoEndingRow = async (tx: Tx, supportId: string, saidOn: Day | null): Promise<void> => {
  await tx.db.updateTable('ending').set({ undone_at: tx.now, undone_by: accountOf(tx), undone_said_on: saidOn }).where('trust_id', '=', trustOf(tx)).where('support_id', '=', supportId).where('undone_at', 'is', null).execute();
};
/** The same support goes on, if it may: within fourteen days, when no other runs. */
export const reopenSupport = async (tx: Tx, supportId: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select reopen_support(${supportId}) as done`.execute(tx.db)).rows[0]?.done ?? false;

/** One after the other: two who change the same ending at once. */
export const holdEnding = async (tx: Tx, supportId: string): Promise<void> => {
  await sql`select 1 from support where trust_id = ${trustOf(tx)} and id = ${supportId} for update`.execute(tx.db);
};
