// What the person's own first screen and printed record need beside what the slices give: reads only.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';

export type MyReferral = { id: string; number: number; sent_at: Date; answer: string | null; answered_at: Date | null; matched_at: Date | null; hopes: string; meeting_safely: string | null; worker_wishes: string | null; agreed_on: string; agreed_how: string; one_or_group: string };

/** What was asked for this person, the newest first. */
export const myReferrals = async (tx: Tx, personId: string): Promise<MyReferral[]> =>
  tx.db.selectFrom('referral').select(['id', 'number', 'sent_at', 'answer', 'answered_at', 'matched_at', 'hopes', 'meeting_safely', 'worker_wishes', 'agreed_on', 'agreed_how', 'one_or_group'])
    .where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId).orderBy('sent_at', 'desc').limit(20).execute();

export type SharedMeeting = { person_id: string; planned_at: Date; planned_minutes: number | null; how: string; place: string | null };
/** The next meeting of each of these people, as far as it is shared with the viewer. */
export const sharedMeetings = async (tx: Tx, personIds: readonly string[]): Promise<SharedMeeting[]> =>
  personIds.length === 0 ? [] : (await sql<SharedMeeting>`select distinct on (person_id) person_id, planned_at, planned_minutes, how, place from contact
    where trust_id = ${trustOf(tx)} and person_id = any(${personIds}::uuid[]) and person_id = any((select shared_with_me('next meeting'))::uuid[])
      and planned_at > ${tx.now} and cancelled_at is null and recorded_at is null order by person_id, planned_at`.execute(tx.db)).rows;

export type SharedWorker = { person_id: string; known_as: string; profile: string; working_days: number[] };
/** Who supports each of these people now, as far as it is shared with the viewer. */
export const sharedWorkers = async (tx: Tx, personIds: readonly string[]): Promise<SharedWorker[]> =>
  personIds.length === 0 ? [] : (await sql<SharedWorker>`select s.person_id, w.known_as, w.profile, w.working_days from support s join peer_worker w on w.trust_id = s.trust_id and w.id = s.worker_id
    where s.trust_id = ${trustOf(tx)} and s.person_id = any(${personIds}::uuid[]) and s.person_id = any((select shared_with_me('peer worker'))::uuid[]) and s.ended_at is null
    order by s.began_at desc`.execute(tx.db)).rows;

export type Colleague = { id: string; known_as: string; supports: number; closed: boolean; /** The referral that waits for a peer worker, where one does. */ waiting: string | null };
/** Colleagues who are also supported: for the two named people, from their own rows in the circle. */
export const colleaguesSupported = async (tx: Tx): Promise<Colleague[]> =>
  (await sql<Colleague>`select p.id, p.known_as, (select count(*)::int from support s where s.trust_id = p.trust_id and s.person_id = p.id and s.ended_at is null) as supports, p.locked_at is not null as closed,
    (select r.id from referral r where r.trust_id = p.trust_id and r.person_id = p.id and r.answer = 'accepted' and r.matched_at is null and r.stopped_at is null order by r.sent_at desc limit 1) as waiting
    from person p where p.trust_id = ${trustOf(tx)} and p.walled and p.id = any((select my_records())::uuid[]) order by p.known_as limit 100`.execute(tx.db)).rows;

export type PaperLook = { name: string; role: string; day: string; times: number };
/** Who looked at the record of somebody without an account, so that their worker can print it for them. */
export const looksForPaper = async (tx: Tx, personId: string): Promise<PaperLook[]> =>
  (await sql<PaperLook>`select name, role, day::text as day, times from looks_for_paper(${personId}::uuid)`.execute(tx.db)).rows;
export type PaperRow = { name: string; kind: string; why: string; since: Date; until: Date | null };
export const circleForPaper = async (tx: Tx, personId: string): Promise<PaperRow[]> =>
  (await sql<PaperRow>`select name, kind, why, since, until from circle_for_paper(${personId}::uuid)`.execute(tx.db)).rows;

export type Change = { field: string; was: string | null; became: string | null; why: string | null; changed_at: Date };
export const changesOf = async (tx: Tx, personId: string): Promise<Change[]> =>
  tx.db.selectFrom('person_change').select(['field', 'was', 'became', 'why', 'changed_at']).where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId).orderBy('changed_at', 'desc').limit(200).execute();

export type ExpectedDate = { expected_on: string | null; unknown_why: string | null; said_by: string; said_on: string };
/** Every day that was expected for leaving hospital, with who said so: the newest first. */
export const expectedDatesOf = async (tx: Tx, personId: string): Promise<ExpectedDate[]> =>
  (await sql<ExpectedDate>`select e.expected_on, e.unknown_why, e.said_by, e.said_on from expected_date e join stay s on s.trust_id = e.trust_id and s.id = e.stay_id
    where e.trust_id = ${trustOf(tx)} and s.person_id = ${personId} order by e.recorded_at desc limit 100`.execute(tx.db)).rows;

export type SaidOfMeeting = { kind: string; at: Date; words: string | null };
/** What the person said about their meetings: could not make it, somewhere else. */
export const saidOfMeetings = async (tx: Tx, personId: string): Promise<SaidOfMeeting[]> =>
  tx.db.selectFrom('contact_step').select(['kind', 'at', 'words']).where('trust_id', '=', trustOf(tx)).where('contact_id', 'in', (eb) => eb.selectFrom('contact').select('contact.id').where('contact.trust_id', '=', trustOf(tx)).where('contact.person_id', '=', personId)).where('kind', 'in', ['cannot make it', 'somewhere else']).orderBy('at', 'desc').limit(200).execute();
export type CopiedOut = { what: string; copied_at: Date };
/** What was copied into the trust's own record, and when. */
export const copiedOut = async (tx: Tx, personId: string): Promise<CopiedOut[]> =>
  tx.db.selectFrom('record_copy').select(['what', 'copied_at']).where('trust_id', '=', trustOf(tx))
    .where('contact_id', 'in', (eb) => eb.selectFrom('contact').select('contact.id').where('contact.trust_id', '=', trustOf(tx)).where('contact.person_id', '=', personId)).orderBy('copied_at', 'desc').limit(500).execute();

export type MySaid = { kind: string; reader: string; words: string; sent_at: Date };
/** What the person said to the lead, patient advice or an advocate while signed in. */
export const whatISaid = async (tx: Tx): Promise<MySaid[]> =>
  tx.db.selectFrom('feedback').select(['kind', 'reader', 'words', 'sent_at']).where('trust_id', '=', trustOf(tx)).where('sent_by', '=', tx.viewer.accountId).orderBy('sent_at', 'desc').limit(100).execute();
