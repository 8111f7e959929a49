// Writing a plan: a new thing, a newer version of one, what becomes of it. Nothing here writes over words.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';
import type { Entry } from './plan.queries.ts';
import type { PartKey } from './plan-parts.rules.ts';
import type { StepState } from './plan.rules.ts';

/** Who says it: the person in their own account (null), or a worker who writes down what they said on a day, in this support. */
export type Said = { on: Day; supportId: string } | null;
export type Words = { box: string; words?: string | null; who?: string | null; number?: string | null; when_words?: string | null; choice?: string | null; due_on?: Day | null; why?: string | null; state?: StepState };

/** Two writers of one plan come one after the other. */
export const holdPlan = async (tx: Tx, personId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`plan of ${personId}`}, 0))`.execute(tx.db);
};

const row = (tx: Tx, personId: string, part: PartKey, w: Words, said: Said) => ({
  trust_id: trustOf(tx), person_id: personId, part, box: w.box, words: w.words ?? null, who: w.who ?? null, number: w.number ?? null, when_words: w.when_words ?? null, why: w.why ?? null,
  choice: w.choice ?? null, due_on: w.due_on ?? null, state: w.state ?? 'open', made_at: tx.now, made_by: accountOf(tx), said_on: said?.on ?? null,
});

/** Puts something new into a plan; `supportId` lets that support's worker see it. Answers its id. */
export const putEntry = async (tx: Tx, personId: string, part: PartKey, words: Words, said: Said, supportId: string | null = said?.supportId ?? null): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('plan_entry').values({ ...row(tx, personId, part, words, said), id, thread: id, support_id: supportId, begun_at: tx.now }).execute();
  return id;
};

/** Puts a newer version of something beside the one before, which stays readable by the person. */
export const putVersion = async (tx: Tx, was: Entry, words: Words, said: Said, supportId: string | null = said?.supportId ?? was.support_id): Promise<void> => {
  await tx.db.insertInto('plan_entry').values({ ...row(tx, was.person_id, was.part, words, said), id: newId(), thread: was.thread, support_id: supportId, begun_at: was.begun_at }).execute();
};

/** Leaves something out with its earlier versions: the words are erased on that day unless it is brought back. */
export const markLeftOut = async (tx: Tx, thread: string, eraseOn: Day, said: Said): Promise<boolean> => {
  if (said) return ((await sql<{ n: number }>`select leave_out_plan_words(${thread}::uuid, ${said.on}::date, ${eraseOn}::date) as n`.execute(tx.db)).rows[0]?.n ?? 0) > 0;
  const done = await tx.db.updateTable('plan_entry').set({ left_out_at: tx.now, left_out_by: accountOf(tx), left_out_said_on: null, erase_on: eraseOn })
    .where('trust_id', '=', trustOf(tx)).where('thread', '=', thread).where('left_out_at', 'is', null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
};

/** Leaves one earlier version out; what stands now stays. */
export const markVersionLeftOut = async (tx: Tx, id: string, eraseOn: Day): Promise<boolean> => {
  const done = await tx.db.updateTable('plan_entry').set({ left_out_at: tx.now, left_out_by: accountOf(tx), erase_on: eraseOn })
    .where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('replaced_at', 'is not', null).where('left_out_at', 'is', null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
};

/** Brings it back, with its earlier versions that are not erased yet. */
export const bringBack = async (tx: Tx, thread: string): Promise<boolean> => {
  const done = await tx.db.updateTable('plan_entry').set({ left_out_at: null, left_out_by: null, left_out_said_on: null, erase_on: null })
    .where('trust_id', '=', trustOf(tx)).where('thread', '=', thread).where('left_out_at', 'is not', null).where('erased_at', 'is', null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
};

/** What was written together in these parts (or this one thread) is the person's alone from now on. */
export const keepToOneself = async (tx: Tx, personId: string, which: { part: PartKey } | { thread: string }): Promise<void> => {
  const base = tx.db.updateTable('plan_entry').set({ support_id: null }).where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId).where('support_id', 'is not', null);
  await ('part' in which ? base.where('part', '=', which.part) : base.where('thread', '=', which.thread)).execute();
};
