// Principle concerns and what became of them. Steps are only added to; the row keeps the days they lead to.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { DB, Updateable } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { addDays } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

export const PAGE = 20;
const COLUMNS = ['c.id', 'c.rule_key', 'c.cause', 'c.team_id', 'c.said', 'c.raised_on', 'c.must_answer', 'c.answer_by', 'c.answered_at', 'c.closed_on', 'c.put_right_by', 'c.gone_on'] as const;
const readable = (tx: Tx) => tx.db.selectFrom('principle_concern as c').leftJoin('account as a', 'a.id', 'c.must_answer').select([...COLUMNS, 'a.name as who']).where('c.trust_id', '=', trustOf(tx));
export type PrincipleConcern = Awaited<ReturnType<ReturnType<typeof readable>['execute']>>[number];

/** Those that are not closed, the one to be answered first at the top; for a manager, those they must answer. */
export const openPrincipleConcerns = async (tx: Tx): Promise<PrincipleConcern[]> => readable(tx).where('c.closed_on', 'is', null).orderBy('c.answer_by').orderBy('c.id').limit(PAGE).execute();
export const closedPrincipleConcerns = async (tx: Tx, page: { limit: number; offset: number }): Promise<PrincipleConcern[]> =>
  readable(tx).where('c.closed_on', 'is not', null).orderBy('c.closed_on', 'desc').orderBy('c.id').limit(page.limit).offset(page.offset).execute();
export const principleConcernById = async (tx: Tx, id: string): Promise<PrincipleConcern | undefined> => readable(tx).where('c.id', '=', id).executeTakeFirst();
/** Every concern by its cause: for the watch. */
export const concernsByCause = async (tx: Tx): Promise<PrincipleConcern[]> => readable(tx).limit(5_000).execute();
/** How many wait for somebody's answer or for what was promised; for the first screens, counted to twenty. */
export const principlesWaiting = async (tx: Tx, today: Day): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from (select 1 from principle_concern where trust_id = ${trustOf(tx)} and closed_on is null and (answered_at is null or put_right_by < ${today}::date) limit 20) w`.execute(tx.db)).rows[0]?.n ?? 0;

export type StepKind = 'raised' | 'answered' | 'closed' | 'passed on' | 'gone' | 'came back';
export type PrincipleStep = { kind: StepKind; words: string | null; doing: string | null; by_on: Day | null; to_name: string | null; by_name: string | null; at: Date };
export const principleSteps = async (tx: Tx, concernId: string): Promise<PrincipleStep[]> =>
  (await tx.db.selectFrom('principle_step as s').leftJoin('account as a', 'a.id', 's.by_account').leftJoin('account as t', 't.id', 's.to_account').select(['s.kind', 's.words', 's.doing', 's.by_on', 's.at', 'a.name as by_name', 't.name as to_name'])
    .where('s.trust_id', '=', trustOf(tx)).where('s.concern_id', '=', concernId).orderBy('s.at').orderBy('s.id').limit(200).execute()) as PrincipleStep[];
export type NewStep = { kind: StepKind; words?: string | null; doing?: string | null; by_on?: Day | null; to_account?: string | null };
/** Facts of the watch itself carry no account. */
export const putPrincipleStep = async (tx: Tx, concernId: string, step: NewStep): Promise<void> => {
  const byWatch = step.kind === 'raised' || step.kind === 'gone' || step.kind === 'came back';
  await tx.db.insertInto('principle_step').values({ ...step, trust_id: trustOf(tx), id: newId(), concern_id: concernId, by_account: byWatch ? null : accountOf(tx), at: tx.now }).execute();
};

export const whoAnswers = async (tx: Tx): Promise<string | null> => (await sql<{ id: string | null }>`select who_answers_principles() as id`.execute(tx.db)).rows[0]?.id ?? null;
export type MayAnswer = { account_id: string; name: string; role: string };
export const whoMayAnswer = async (tx: Tx): Promise<MayAnswer[]> => (await sql<MayAnswer>`select account_id, name, role from who_may_answer_principles()`.execute(tx.db)).rows;
export const nameAnswerer = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.db.insertInto('principle_answerer').values({ trust_id: trustOf(tx), id: newId(), account_id: accountId, set_by: accountOf(tx), set_at: tx.now }).execute();
};

export type NewConcern = { rule: string; cause: string; teamId: string | null; said: string; mustAnswer: string; today: Day; answerDays: number };
/** Raises a concern, or does nothing where another has raised the same meanwhile: answers its id, or null. */
export const raisePrincipleConcern = async (tx: Tx, c: NewConcern): Promise<string | null> => {
  const id = newId();
  const made = await tx.db.insertInto('principle_concern').values({ trust_id: trustOf(tx), id, rule_key: c.rule, cause: c.cause, team_id: c.teamId, said: c.said, raised_on: c.today, must_answer: c.mustAnswer, answer_by: addDays(c.today, c.answerDays), seen_on: c.today })
    .onConflict((oc) => oc.columns(['trust_id', 'cause']).doNothing()).executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n ? id : null;
};
/** Opens a closed one again for somebody to answer; whether it was closed until now. */
export const reopen = async (tx: Tx, id: string, c: Pick<NewConcern, 'said' | 'mustAnswer' | 'today' | 'answerDays'>): Promise<boolean> =>
  (await tx.db.updateTable('principle_concern').set({ said: c.said, must_answer: c.mustAnswer, answer_by: addDays(c.today, c.answerDays), answered_at: null, closed_on: null, put_right_by: null, seen_on: c.today, gone_on: null })
    .where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('closed_on', 'is not', null).executeTakeFirst()).numUpdatedRows > 0n;
/** The fact is not there (a day), or is there again (null); whether that is new. */
export const markGone = async (tx: Tx, id: string, day: Day | null): Promise<boolean> =>
  (await tx.db.updateTable('principle_concern').set({ gone_on: day }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('gone_on', day === null ? 'is not' : 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
export const changePrincipleConcern = async (tx: Tx, id: string, facts: Updateable<DB['principle_concern']>): Promise<void> => {
  await tx.db.updateTable('principle_concern').set(facts).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};

export type PrincipleNumbers = { open: number; overdue: number; raised_in_year: number; closed_in_year: number };
export const principleNumbers = async (tx: Tx): Promise<PrincipleNumbers> =>
  (await sql<PrincipleNumbers>`select * from principle_numbers()`.execute(tx.db)).rows[0] ?? { open: 0, overdue: 0, raised_in_year: 0, closed_in_year: 0 };
