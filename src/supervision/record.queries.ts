// The words of a supervision and what was agreed in it. Row security shows them to those who take part, and to nobody else.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';
import { agreedNow } from './agreed.rules.ts';
import type { AgreedNow, AgreedStep, Became } from './agreed.rules.ts';

export type Words = { id: string; session_id: string; words: string; written_by: string; written_by_name: string | null; written_at: Date; corrects: string | null; correction_why: string | null; corrected_at: Date | null };

/** What stands in the record, oldest first, with what it said before it was corrected. */
export const wordsOf = async (tx: Tx, sessionId: string): Promise<(Words & { before: Words[] })[]> => {
  const rows = await tx.db.selectFrom('supervision_words as w').leftJoin('account as a', 'a.id', 'w.written_by')
    .select(['w.id', 'w.session_id', 'w.words', 'w.written_by', 'a.name as written_by_name', 'w.written_at', 'w.corrects', 'w.correction_why', 'w.corrected_at'])
    .where('w.trust_id', '=', trustOf(tx)).where('w.session_id', '=', sessionId).orderBy('w.written_at').orderBy('w.id').limit(300).execute();
  const before = (w: Words): Words[] => {
    const was = rows.find((r) => r.id === w.corrects);
    return was ? [was, ...before(was)] : [];
  };
  return rows.filter((w) => w.corrected_at === null).map((w) => ({ ...w, before: before(w) }));
};

export const wordsById = async (tx: Tx, id: string): Promise<Words | undefined> =>
  tx.db.selectFrom('supervision_words as w').leftJoin('account as a', 'a.id', 'w.written_by')
    .select(['w.id', 'w.session_id', 'w.words', 'w.written_by', 'a.name as written_by_name', 'w.written_at', 'w.corrects', 'w.correction_why', 'w.corrected_at'])
    .where('w.trust_id', '=', trustOf(tx)).where('w.id', '=', id).executeTakeFirst();

export const putWords = async (tx: Tx, w: { sessionId: string; words: string; corrects?: string; why?: string }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('supervision_words').values({ trust_id: trustOf(tx), id, session_id: w.sessionId, words: w.words, written_by: accountOf(tx), written_at: tx.now, corrects: w.corrects ?? null, correction_why: w.why ?? null }).execute();
  return id;
};

/** Marks words as corrected; answers whether they were the newest. */
export const markCorrected = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.db.updateTable('supervision_words').set({ corrected_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('written_by', '=', accountOf(tx)).where('corrected_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

type Step = AgreedStep & { by_name: string | null; at: Date };
export type Agreed = { id: string; session_id: string; by_account: string; by_name: string | null; made_at: Date; now: AgreedNow; first: string; steps: Step[] };
type Row = Omit<Agreed, 'now' | 'first' | 'steps'> & { what: string; due_on: Day | null; steps: (Omit<Step, 'at'> & { at: string })[] | null };

const agreedWhere = async (tx: Tx, where: ReturnType<typeof sql>, limit: number): Promise<Agreed[]> => {
  const { rows } = await sql<Row>`select g.id, g.session_id, g.what, g.by_account, a.name as by_name, g.due_on, g.made_at,
      (select json_agg(json_build_object('kind', s.kind, 'what', s.what, 'due_on', s.due_on, 'why', s.why, 'by_name', b.name, 'at', s.at) order by s.at, s.id) from supervision_action_step s left join account b on b.id = s.by_account
        where s.trust_id = g.trust_id and s.action_id = g.id) as steps
    from supervision_action g left join account a on a.id = g.by_account where g.trust_id = ${trustOf(tx)} and ${where} order by g.closed_at is not null, g.due_on nulls last, g.made_at, g.id limit ${limit}`.execute(tx.db);
  return rows.map(({ what, due_on, steps, ...row }) => {
    const said = (steps ?? []).map((s) => ({ ...s, at: new Date(s.at) }));
    return { ...row, first: what, steps: said, now: agreedNow({ what, due_on }, said) };
  });
};

/** What was agreed in one supervision: what is open first. */
export const agreedIn = (tx: Tx, sessionId: string): Promise<Agreed[]> => agreedWhere(tx, sql`g.session_id = ${sessionId}`, 50);

/** Everything still open that was agreed with a worker, whoever does it. */
export const openWith = (tx: Tx, workerId: string): Promise<Agreed[]> =>
  agreedWhere(tx, sql`g.closed_at is null and g.session_id = any(array(select t.session_id from supervision_seat t where t.trust_id = ${trustOf(tx)} and t.worker_id = ${workerId}))`, 20);

export const agreedById = async (tx: Tx, id: string): Promise<Agreed | undefined> => (await agreedWhere(tx, sql`g.id = ${id}`, 1))[0];

export const putAgreed = async (tx: Tx, a: { sessionId: string; what: string; by: string; dueOn: Day | null }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('supervision_action').values({ trust_id: trustOf(tx), id, session_id: a.sessionId, what: a.what, by_account: a.by, due_on: a.dueOn, made_by: accountOf(tx), made_at: tx.now }).execute();
  return id;
};

/** Adds what became of it, held so that two at once cannot both close it. Answers whether it was open. */
export const putBecame = async (tx: Tx, agreed: { id: string; session_id: string }, step: { kind: Became; what: string | null; dueOn: Day | null; why: string | null }): Promise<boolean> => {
  const open = await tx.db.updateTable('supervision_action').set({ closed_at: step.kind === 'changed' ? null : tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', agreed.id).where('closed_at', 'is', null).executeTakeFirst();
  if (open.numUpdatedRows === 0n) return false;
  await tx.db.insertInto('supervision_action_step').values({ trust_id: trustOf(tx), id: newId(), action_id: agreed.id, session_id: agreed.session_id, kind: step.kind, what: step.what, due_on: step.dueOn, why: step.why, by_account: accountOf(tx), at: tx.now }).execute();
  return true;
};
