import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { linkHash } from '../kit/link-secret.ts';
import type { Day } from '../kit/times.ts';
import type { Audience } from './statements.rules.ts';

export type Round = {
  id: string; set_key: string; team_id: string | null; team_name: string | null; before_id: string | null; after_id: string | null; opened_at: Date; opened_by_name: string | null; closes_on: Day;
  closed_at: Date | null; withdrawn_at: Date | null; withdrawn_why: string | null; state: 'open' | 'closed' | 'withdrawn';
};
const rounds = (tx: Tx) => sql`select r.id, r.set_key, r.team_id, h.name as team_name, r.before_id, a.id as after_id, r.opened_at, o.name as opened_by_name, r.closes_on, r.closed_at, r.withdrawn_at, r.withdrawn_why, statement_round_state(r) as state
  from statement_round r left join host_team h on h.trust_id = r.trust_id and h.id = r.team_id left join account o on o.id = r.opened_by
    left join statement_round a on a.trust_id = r.trust_id and a.before_id = r.id and a.withdrawn_at is null
  where r.trust_id = ${trustOf(tx)}`;
/** Rounds this viewer may see, newest first, a page of them. */
export const roundList = async (tx: Tx, page: { limit: number; offset: number }): Promise<Round[]> => (await sql<Round>`${rounds(tx)} order by r.opened_at desc limit ${page.limit} offset ${page.offset}`.execute(tx.db)).rows;
export const roundById = async (tx: Tx, id: string): Promise<Round | undefined> => (await sql<Round>`${rounds(tx)} and r.id = ${id}`.execute(tx.db)).rows[0];

/** Who is asked in a round, and how many there are: the lead's alone. */
export const audiencesOf = async (tx: Tx, roundId: string): Promise<{ audience: Audience; could_answer: number }[]> =>
  (await tx.db.selectFrom('statement_link').select(['audience', 'could_answer']).where('trust_id', '=', trustOf(tx)).where('round_id', '=', roundId).orderBy('audience', 'desc').execute()) as { audience: Audience; could_answer: number }[];
/** Whether five have answered, by audience: all that is known while a round is open. */
export const reachedOf = async (tx: Tx, roundId: string): Promise<{ audience: Audience; reached: boolean }[]> => (await sql<{ audience: Audience; reached: boolean }>`select * from statements_reached(${roundId}::uuid)`.execute(tx.db)).rows;
export type ResultRow = { audience: string; people: number; statement: string | null; answer: number | null; n: number | null };
/** Counts of a closed round that may be read: nothing below five leaves the database. */
export const resultRows = async (tx: Tx, roundId: string): Promise<ResultRow[]> => (await sql<ResultRow>`select * from statement_results(${roundId}::uuid)`.execute(tx.db)).rows;

export const putRound = async (tx: Tx, round: { set_key: string; team_id: string | null; before_id: string | null; closes_on: Day }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('statement_round').values({ ...round, trust_id: trustOf(tx), id, opened_by: accountOf(tx), opened_at: tx.now }).execute();
  return id;
};
export const putLink = async (tx: Tx, roundId: string, audience: Audience, couldAnswer: number, secret: string): Promise<void> => {
  await tx.db.insertInto('statement_link').values({ trust_id: trustOf(tx), round_id: roundId, audience, could_answer: couldAnswer, token_hash: linkHash(secret), made_at: tx.now }).execute();
};
export const replaceLink = async (tx: Tx, roundId: string, audience: Audience, secret: string): Promise<void> => {
  await tx.db.updateTable('statement_link').set({ token_hash: linkHash(secret), made_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('round_id', '=', roundId).where('audience', '=', audience).execute();
};
export const closeRound = async (tx: Tx, id: string): Promise<void> => {
  await tx.db.updateTable('statement_round').set({ closed_at: tx.now, closed_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('closed_at', 'is', null).execute();
};
export const withdrawRound = async (tx: Tx, id: string, why: string): Promise<boolean> => (await sql<{ done: boolean }>`select withdraw_statements(${id}::uuid, ${why}) as done`.execute(tx.db)).rows[0]?.done ?? false;
export type Paper = { sheets: number; counts: { statement: string; answer: number; n: number }[] };
export const typePaper = async (tx: Tx, id: string, audience: Audience, { sheets, counts }: Paper): Promise<boolean> =>
  (await sql<{ done: boolean }>`select type_statement_paper(${id}::uuid, ${audience}, ${sheets}, ${counts.map((c) => c.statement)}::text[], ${counts.map((c) => c.answer)}::int[], ${counts.map((c) => c.n)}::int[]) as done`.execute(tx.db)).rows[0]?.done ?? false;

export type Opened = { set_key: string; audience: Audience; team_name: string | null; closes_on: Day; state: 'open' | 'closed' | 'withdrawn' | 'full' };
/** What a secret opens, in the trust of the address. */
export const openedBy = async (tx: Tx, secret: string): Promise<Opened | undefined> => (await sql<Opened>`select * from find_statement_link(${linkHash(secret)}::bytea)`.execute(tx.db)).rows[0];
/** Adds one person's answers to the counts. Nothing else of them is kept. */
export const addAnswers = async (tx: Tx, secret: string, keys: string[], answers: number[]): Promise<string> =>
  (await sql<{ became: string }>`select answer_statements(${linkHash(secret)}::bytea, ${keys}::text[], ${answers}::int[]) as became`.execute(tx.db)).rows[0]?.became ?? 'not there';
