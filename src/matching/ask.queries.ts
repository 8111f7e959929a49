// Asking a worker before their profile is shown, and what they said. The worker reads what they need to decide, and not who it is.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { AskAnswer, AskSaidHow } from './ask.rules.ts';

export type Ask = {
  id: string; referral_id: string; person_id: string; worker_id: string; known_as: string; asked_at: Date; answer: AskAnswer | null; answered_at: Date | null;
  said_on: string | null; said_how: AskSaidHow | null; recorded_by: string | null; taken_back_at: Date | null;
};

const readable = (tx: Tx) => tx.db.selectFrom('worker_ask')
  .innerJoin('peer_worker', (j) => j.onRef('peer_worker.trust_id', '=', 'worker_ask.trust_id').onRef('peer_worker.id', '=', 'worker_ask.worker_id'))
  .leftJoin('account', 'account.id', 'worker_ask.answered_by')
  .select(['worker_ask.id', 'worker_ask.referral_id', 'worker_ask.person_id', 'worker_ask.worker_id', 'peer_worker.known_as', 'worker_ask.asked_at', 'worker_ask.answer', 'worker_ask.answered_at',
    'worker_ask.said_on', 'worker_ask.said_how', 'worker_ask.taken_back_at', 'account.name as recorded_by'])
  .where('worker_ask.trust_id', '=', trustOf(tx));

/** Everybody asked about a referral and not taken back, by name: for whoever matches it. */
export const asksOf = async (tx: Tx, referralId: string): Promise<Ask[]> =>
  (await readable(tx).where('worker_ask.referral_id', '=', referralId).where('worker_ask.taken_back_at', 'is', null).orderBy('peer_worker.known_as').orderBy('worker_ask.asked_at').limit(60).execute()) as Ask[];

export const askById = async (tx: Tx, id: string): Promise<Ask | undefined> => (await readable(tx).where('worker_ask.id', '=', id).executeTakeFirst()) as Ask | undefined;

/** For a list: how many workers are asked about each referral and have not answered yet. */
export const openAsksByReferral = async (tx: Tx, referralIds: readonly string[]): Promise<Map<string, { asked: number; since: Date }>> => {
  if (referralIds.length === 0) return new Map();
  const rows = await tx.db.selectFrom('worker_ask').select((eb) => ['referral_id', eb.fn.countAll<number>().as('asked'), eb.fn.max('asked_at').as('since')])
    .where('trust_id', '=', trustOf(tx)).where('referral_id', 'in', [...referralIds]).where('answer', 'is', null).where('taken_back_at', 'is', null).groupBy('referral_id').execute();
  return new Map(rows.map((r) => [r.referral_id, { asked: Number(r.asked), since: r.since }]));
};

/** Answers the id of each, by worker. */
export const putAsks = async (tx: Tx, referral: { id: string; person_id: string }, workerIds: readonly string[]): Promise<string[]> => {
  const rows = workerIds.map((worker_id) => ({ trust_id: trustOf(tx), id: newId(), referral_id: referral.id, person_id: referral.person_id, worker_id, asked_by: accountOf(tx), asked_at: tx.now }));
  if (rows.length > 0) await tx.db.insertInto('worker_ask').values(rows).execute();
  return rows.map((row) => row.id);
};

/** Writes a worker's answer; yes shows the profile in the same piece. Answers whether it was still asked. */
export const putAskAnswer = async (tx: Tx, askId: string, answer: AskAnswer, recorded: { saidOn: string; saidHow: AskSaidHow } | null): Promise<boolean> =>
  (await sql<{ done: boolean }>`select answer_ask(${askId}, ${answer}, ${recorded?.saidOn ?? null}::date, ${recorded?.saidHow ?? null}) as done`.execute(tx.db)).rows[0]?.done ?? false;

/** No longer asks: one worker, or everybody not answered about a referral. */
export const putAsksAway = async (tx: Tx, referralId: string, onlyId?: string): Promise<void> => {
  const all = tx.db.updateTable('worker_ask').set({ taken_back_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('referral_id', '=', referralId).where('answer', 'is', null).where('taken_back_at', 'is', null);
  await (onlyId ? all.where('id', '=', onlyId) : all).execute();
};

export type AskForMe = {
  id: string; asked_at: Date; asked_by: string | null; place: string | null; area: string | null; on_ward: boolean; expected_on: string | null; leaving_hospital: boolean; finding_places: boolean;
  one_or_group: string; language: string | null; interpreter: boolean; access_needs: string | null; days: number[] | null; times: string[] | null;
};

/** What this worker is asked now, the longest first. */
export const asksForMe = async (tx: Tx): Promise<AskForMe[]> => (await sql<AskForMe>`select * from asks_for_me()`.execute(tx.db)).rows;
