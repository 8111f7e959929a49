// A plan as this viewer may see it: row security leaves out what is not theirs, and these queries ask for no more than they show.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { PartKey } from './plan-parts.rules.ts';
import type { StepState } from './plan.rules.ts';

export type Entry = {
  id: string; thread: string; person_id: string; part: PartKey; box: string; words: string | null; who: string | null; number: string | null; when_words: string | null; why: string | null;
  choice: string | null; due_on: string | null; state: StepState; support_id: string | null; made_at: Date; made_by: string; said_on: string | null;
  replaced_at: Date | null; left_out_at: Date | null; left_out_said_on: string | null; erase_on: string | null; erased_at: Date | null;
  /** Written down for the person by this account: its name, where the viewer may know it. */
  by: string | null;
  /** When the thread was begun. */
  begun_at: Date;
};

const COLUMNS = sql`e.id, e.thread, e.person_id, e.part, e.box, e.words, e.who, e.number, e.when_words, e.why, e.choice, e.due_on, e.state, e.support_id, e.begun_at, e.made_at, e.made_by, e.said_on,
  e.replaced_at, e.left_out_at, e.left_out_said_on, e.erase_on, e.erased_at`;

/** Reads entries with the name of whoever wrote them down; a person knows those around them, staff know staff, a carer nobody. */
const read = async (tx: Tx, where: ReturnType<typeof sql>, { order = sql`e.begun_at, e.thread`, most = 300 } = {}): Promise<Entry[]> => {
  const names = tx.viewer.role === 'person' ? sql`names_around_me()` : sql`(select id as account_id, name from account)`;
  return (await sql<Entry>`with e as (select * from plan_entry e where e.trust_id = ${trustOf(tx)} and ${where} limit ${most})
    select ${COLUMNS}, n.name as by
    from e left join ${names} n on e.said_on is not null and n.account_id = e.made_by order by ${order}`.execute(tx.db)).rows;
};

/** Everything in a person's plan as it stands now and this viewer may see, oldest first; for the person also what is left out and can come back. */
export const planOf = (tx: Tx, personId: string, part?: PartKey): Promise<Entry[]> =>
  read(tx, sql`e.person_id = ${personId} and e.replaced_at is null ${part ? sql`and e.part = ${part}` : sql``}`);

/** Plans of several people at once, for whoever they shared parts with. */
export const plansOf = (tx: Tx, personIds: readonly string[]): Promise<Entry[]> =>
  personIds.length === 0 ? Promise.resolve([]) : read(tx, sql`e.person_id = any(${personIds}::uuid[]) and e.replaced_at is null and e.left_out_at is null`);

/** One entry as it stands now, by any of its versions' ids or its thread; undefined where this viewer sees nothing. */
export const entryById = async (tx: Tx, id: string): Promise<Entry | undefined> => (await read(tx, sql`e.thread = ${id} and e.replaced_at is null`))[0];

/** Every version of an entry, the newest first: for the person themself. */
export const versionsOf = (tx: Tx, thread: string): Promise<Entry[]> => read(tx, sql`e.thread = ${thread}`, { order: sql`e.made_at desc, e.replaced_at desc nulls first` });

/** Everything that ever stood in the person's own plan, earlier versions too: for the record they take away. */
export const wholePlanOf = (tx: Tx, personId: string): Promise<Entry[]> => read(tx, sql`e.person_id = ${personId}`, { order: sql`e.begun_at, e.thread, e.made_at`, most: 3000 });

/** Whether something stands in a plan that this viewer sees. */
export const planBegun = async (tx: Tx, personId: string): Promise<boolean> =>
  (await sql<{ begun: boolean }>`select exists (select 1 from plan_entry where trust_id = ${trustOf(tx)} and person_id = ${personId} and replaced_at is null and left_out_at is null) as begun`.execute(tx.db)).rows[0]?.begun ?? false;

/** What first screens show of a plan: open steps and the newest word about the meeting. */
export const openInPlan = (tx: Tx, personId: string): Promise<Entry[]> =>
  read(tx, sql`e.person_id = ${personId} and e.part in ('steps', 'meeting') and e.replaced_at is null and e.left_out_at is null and e.state = 'open'`);
