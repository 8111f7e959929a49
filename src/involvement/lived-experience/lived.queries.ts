// The lived-experience group as it is stored: members, meetings, questions, what it said and what became of it.
import type { Tx } from '../../access/index.ts';
import { accountOf, trustOf } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import type { OutcomeKind } from './question.rules.ts';

export type Member = { id: string; account_id: string | null; name: string; reach: string | null; asked_at: Date | null; since: Day | null; until: Day | null; not_now_at: Date | null; not_now_why: string | null };
const MEMBER = ['id', 'account_id', 'name', 'reach', 'asked_at', 'since', 'until', 'not_now_at', 'not_now_why'] as const;

/** Whether the viewer is in the group today, in the hat they wear now. */
export const amInGroup = async (tx: Tx): Promise<boolean> =>
  tx.viewer.trustId !== null && tx.viewer.accountId !== null && ((await sql<{ yes: boolean }>`select in_lived_group() as yes`.execute(tx.db)).rows[0]?.yes ?? false);

/** Members on a day (today unless said), those who came first at the top. The lead and members see them; at most 200. */
export const membersNow = async (tx: Tx, day: Day = dayOf(tx.now)): Promise<Member[]> =>
  tx.db.selectFrom('lived_member').select(MEMBER).where('trust_id', '=', trustOf(tx)).where('since', '<=', day).where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', day)]))
    .orderBy('since').orderBy('id').limit(200).execute();
/** Who asked to join and has no answer yet. */
export const askedToJoin = async (tx: Tx): Promise<Member[]> =>
  tx.db.selectFrom('lived_member').select(MEMBER).where('trust_id', '=', trustOf(tx)).where('since', 'is', null).where('not_now_at', 'is', null).where('until', 'is', null).orderBy('asked_at').limit(50).execute();
export const memberById = async (tx: Tx, id: string): Promise<Member | undefined> =>
  tx.db.selectFrom('lived_member').select(MEMBER).where('trust_id', '=', trustOf(tx)).where('id', '=', id).executeTakeFirst();
/** The viewer's own newest row: asked, in, answered with not now, or left. */
export const myMembership = async (tx: Tx): Promise<Member | undefined> =>
  tx.db.selectFrom('lived_member').select(MEMBER).where('trust_id', '=', trustOf(tx)).where('account_id', '=', accountOf(tx)).where('person_id', tx.viewer.role === 'person' ? 'is not' : 'is', null)
    .orderBy('made_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();

type NewMember = { name: string; reach: string | null; accountId: string | null; personId?: string | null; since: Day | null };
export const putMember = async (tx: Tx, m: NewMember): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('lived_member').values({ trust_id: trustOf(tx), id, account_id: m.accountId, person_id: m.personId ?? null, name: m.name, reach: m.reach, since: m.since, asked_at: m.since === null ? tx.now : null, made_by: accountOf(tx), made_at: tx.now }).execute();
  return id;
};
/** The lead's answer to somebody who asked: from today, or not now with why. Answers whether they were still waiting. */
export const answerAsked = async (tx: Tx, id: string, answer: { since: Day } | { why: string }): Promise<boolean> =>
  (await tx.db.updateTable('lived_member').set('since' in answer ? { since: answer.since } : { not_now_at: tx.now, not_now_why: answer.why })
    .where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('since', 'is', null).where('not_now_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
/** Somebody is in the group until a day; answers whether they were in it. */
export const endMembership = async (tx: Tx, id: string, until: Day): Promise<boolean> =>
  (await tx.db.updateTable('lived_member').set({ until, ended_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('since', 'is not', null).where('until', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

/** Somebody supported who also works here: found by no colleague's list, so not by the group's either. */
export const isAlsoColleague = async (tx: Tx, personId: string): Promise<boolean> =>
  (await tx.db.selectFrom('person').select('walled').where('trust_id', '=', trustOf(tx)).where('id', '=', personId).executeTakeFirst())?.walled ?? false;

export type Meeting = { id: string; on_day: Day; at_time: string | null; place: string | null; agenda: string; came: number | null; called_off_at: Date | null };
const MEETING = ['id', 'on_day', 'at_time', 'place', 'agenda', 'came', 'called_off_at'] as const;
/** Meetings, the newest first. */
export const meetings = async (tx: Tx, limit: number): Promise<Meeting[]> =>
  tx.db.selectFrom('lived_meeting').select(MEETING).where('trust_id', '=', trustOf(tx)).orderBy('on_day', 'desc').orderBy('id', 'desc').limit(limit).execute();
export const meetingById = async (tx: Tx, id: string): Promise<Meeting | undefined> =>
  tx.db.selectFrom('lived_meeting').select(MEETING).where('trust_id', '=', trustOf(tx)).where('id', '=', id).executeTakeFirst();
export const putMeeting = async (tx: Tx, m: { onDay: Day; atTime: string | null; place: string | null; agenda: string }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('lived_meeting').values({ trust_id: trustOf(tx), id, on_day: m.onDay, at_time: m.atTime, place: m.place, agenda: m.agenda, made_by: accountOf(tx), made_at: tx.now }).execute();
  return id;
};
export const sayMeeting = async (tx: Tx, id: string, became: { came: number } | 'called off'): Promise<boolean> =>
  (await tx.db.updateTable('lived_meeting').set(became === 'called off' ? { called_off_at: tx.now } : { came: became.came, came_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('id', '=', id)
    .where('called_off_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export type Decision = { id: string; question_id: string; words: string; decided_on: Day };
export type Outcome = { id: string; question_id: string; kind: OutcomeKind; words: string; by_whom: string; on_day: Day };
export type Question = { id: string; words: string; asked_by: string; asked_on: Day; decisions: Decision[]; outcomes: Outcome[] };

const withAll = async (tx: Tx, rows: Omit<Question, 'decisions' | 'outcomes'>[]): Promise<Question[]> => {
  if (rows.length === 0) return [];
  const ids = rows.map((r) => r.id);
  const [decisions, outcomes] = await Promise.all([
    tx.db.selectFrom('lived_decision').select(['id', 'question_id', 'words', 'decided_on']).where('trust_id', '=', trustOf(tx)).where('question_id', 'in', ids).orderBy('decided_on').orderBy('id').execute(),
    tx.db.selectFrom('lived_outcome').select(['id', 'question_id', 'kind', 'words', 'by_whom', 'on_day']).where('trust_id', '=', trustOf(tx)).where('question_id', 'in', ids).orderBy('on_day').orderBy('id').execute() as Promise<Outcome[]>,
  ]);
  return rows.map((r) => ({ ...r, decisions: decisions.filter((d) => d.question_id === r.id), outcomes: outcomes.filter((o) => o.question_id === r.id) }));
};
/** The newest questions with all that was said about them. */
export const questions = async (tx: Tx, limit: number): Promise<Question[]> =>
  withAll(tx, await tx.db.selectFrom('lived_question').select(['id', 'words', 'asked_by', 'asked_on']).where('trust_id', '=', trustOf(tx)).orderBy('asked_on', 'desc').orderBy('id', 'desc').limit(limit).execute());
export const questionById = async (tx: Tx, id: string): Promise<Question | undefined> =>
  (await withAll(tx, await tx.db.selectFrom('lived_question').select(['id', 'words', 'asked_by', 'asked_on']).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute()))[0];

const by = (tx: Tx) => ({ trust_id: trustOf(tx), id: newId(), recorded_by: accountOf(tx), recorded_at: tx.now });
export const putQuestion = async (tx: Tx, q: { words: string; askedBy: string; askedOn: Day }): Promise<string> => {
  const row = by(tx);
  await tx.db.insertInto('lived_question').values({ ...row, words: q.words, asked_by: q.askedBy, asked_on: q.askedOn }).execute();
  return row.id;
};
export const putDecision = async (tx: Tx, questionId: string, d: { words: string; decidedOn: Day; meetingId: string | null }): Promise<void> => {
  await tx.db.insertInto('lived_decision').values({ ...by(tx), question_id: questionId, meeting_id: d.meetingId, words: d.words, decided_on: d.decidedOn }).execute();
};
export const putOutcome = async (tx: Tx, questionId: string, o: { kind: OutcomeKind; words: string; byWhom: string; onDay: Day }): Promise<void> => {
  await tx.db.insertInto('lived_outcome').values({ ...by(tx), question_id: questionId, kind: o.kind, words: o.words, by_whom: o.byWhom, on_day: o.onDay }).execute();
};

/** Whether everybody may read what was asked, said and changed. */
export const isPublished = async (tx: Tx): Promise<boolean> => (await sql<{ open: boolean }>`select lived_page_open() as open`.execute(tx.db)).rows[0]?.open ?? false;
export const putPublished = async (tx: Tx, published: boolean): Promise<void> => {
  await tx.db.insertInto('lived_page').values({ trust_id: trustOf(tx), id: newId(), published, by_account: accountOf(tx), at: tx.now }).execute();
};
