// Checks a worker kept, and the change of hours that offers a new one. The database gives each worker their own; a lead what was shared with them by name.
import { sql } from 'kysely';
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import { addDays, dayOf } from '../kit/times.ts';
import type { Answers } from './check/answers.rules.ts';

export type KeptCheck = { id: string; answers: Answers; made_at: Date; shared_with: string | null; shared_at: Date | null };
const COLUMNS = ['id', 'answers', 'made_at', 'shared_with', 'shared_at'] as const;
/** As many as a page shows; older ones are there until they are erased. */
export const MOST_KEPT = 20;

const mine = (tx: Tx, workerId: string) => tx.db.selectFrom('better_off_check').where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId);

export const keptChecks = async (tx: Tx, workerId: string): Promise<KeptCheck[]> =>
  mine(tx, workerId).select(COLUMNS).orderBy('made_at', 'desc').limit(MOST_KEPT).execute() as Promise<KeptCheck[]>;

export const keptCheck = async (tx: Tx, workerId: string, id: string): Promise<KeptCheck | undefined> =>
  mine(tx, workerId).select(COLUMNS).where('id', '=', id).executeTakeFirst() as Promise<KeptCheck | undefined>;

/** Keeps it; the same answers kept again within the hour are the same check. */
export const keepCheck = async (tx: Tx, workerId: string, answers: Answers): Promise<string> => {
  const same = await mine(tx, workerId).select('id').where(sql<boolean>`answers = ${JSON.stringify(answers)}::jsonb`).where('made_at', '>', new Date(tx.now.getTime() - 3_600_000)).executeTakeFirst();
  if (same) return same.id;
  const id = newId();
  await tx.db.insertInto('better_off_check').values({ trust_id: trustOf(tx), id, worker_id: workerId, answers: JSON.stringify(answers), made_at: tx.now }).execute();
  return id;
};

export const eraseCheck = async (tx: Tx, workerId: string, id: string): Promise<boolean> =>
  (await tx.db.deleteFrom('better_off_check').where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n;

/** With one lead, or with nobody any more. */
export const shareCheck = async (tx: Tx, workerId: string, id: string, lead: string | null): Promise<boolean> =>
  (await tx.db.updateTable('better_off_check').set({ shared_with: lead, shared_at: lead ? tx.now : null }).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('id', '=', id).executeTakeFirst()).numUpdatedRows > 0n;

export type SharedCheck = { id: string; answers: Answers; made_at: Date; shared_at: Date; known_as: string };

/** What was shared with the lead who looks, the newest first. */
export const checksSharedWithMe = async (tx: Tx): Promise<SharedCheck[]> => shared(tx).orderBy('c.shared_at', 'desc').limit(MOST_KEPT).execute() as Promise<SharedCheck[]>;
export const checkSharedWithMe = async (tx: Tx, id: string): Promise<SharedCheck | undefined> => shared(tx).where('c.id', '=', id).executeTakeFirst() as Promise<SharedCheck | undefined>;
const shared = (tx: Tx) => tx.db.selectFrom('better_off_check as c').innerJoin('peer_worker as w', (join) => join.onRef('w.trust_id', '=', 'c.trust_id').onRef('w.id', '=', 'c.worker_id'))
  .select(['c.id', 'c.answers', 'c.made_at', 'c.shared_at', 'w.known_as']).where('c.trust_id', '=', trustOf(tx)).where('c.shared_with', '=', accountOf(tx));

export type ChangeOfHours = { contract_id: string; from_on: string; minutes: number; before: number };

/** A change of contracted hours lately or soon, which the worker has not put away; the first contract is no change. */
export const changeOfHours = async (tx: Tx, workerId: string): Promise<ChangeOfHours | undefined> => {
  const today = dayOf(tx.now);
  return (await sql<ChangeOfHours>`select c.id as contract_id, c.from_on, c.minutes_a_week as minutes, b.minutes_a_week as before from contract c
    join lateral (select e.minutes_a_week from contract e where e.trust_id = c.trust_id and e.worker_id = c.worker_id and e.from_on < c.from_on and coalesce(e.until_on, 'infinity') >= e.from_on order by e.from_on desc limit 1) b
      on b.minutes_a_week <> c.minutes_a_week
    where c.trust_id = ${trustOf(tx)} and c.worker_id = ${workerId} and c.from_on between ${addDays(today, -LATELY)}::date and ${addDays(today, SOON)}::date and coalesce(c.until_on, 'infinity') >= c.from_on
      and not exists (select 1 from better_off_offer o where o.trust_id = c.trust_id and o.worker_id = c.worker_id and o.contract_id = c.id)
    order by c.from_on desc limit 1`.execute(tx.db)).rows[0];
};
const [LATELY, SOON] = [28, 60] as const;

export const putOfferAway = async (tx: Tx, workerId: string, contractId: string): Promise<boolean> => {
  const own = await tx.db.selectFrom('contract').select('id').where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('id', '=', contractId).executeTakeFirst();
  if (!own) return false;
  await tx.db.insertInto('better_off_offer').values({ trust_id: trustOf(tx), worker_id: workerId, contract_id: contractId, put_away_at: tx.now }).onConflict((c) => c.doNothing()).execute();
  return true;
};
