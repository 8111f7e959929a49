// The queue of whoever keeps the directory: a few of each, the most useful first. Nothing in it says on whose list a place is.
import { trustOf, type Tx } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { FRESHNESS } from './standing.queries.ts';
import type { Freshness } from './standing.rules.ts';

export type QueueEntry = Freshness & { id: string; name: string; phone: string | null; source: string; assured_date: string | null; last_modified: Date | null; email: string | null; url: string | null };
const ENTRY = sql`p.id, p.name, (select number from place_phone where place_id = p.id order by id limit 1) as phone, p.source_name as source, p.assured_date, p.last_modified, p.email, p.url, ${FRESHNESS}`;

/** Today's entries to ring, in the order of their names: the order of the choice would tell what is on somebody's list. */
export const toCheck = async (tx: Tx, most: number): Promise<QueueEntry[]> =>
  (await sql<QueueEntry>`select ${ENTRY} from places_to_check(${most}) c join place p on p.id = c.place_id left join place_standing s on s.place_id = p.id order by p.name, p.id`.execute(tx.db)).rows;

/** Entries somebody reported, the most reports first. */
export const reported = async (tx: Tx, most: number): Promise<QueueEntry[]> =>
  (await sql<QueueEntry>`select ${ENTRY} from place_standing s join place p on p.id = s.place_id where s.bad_reports > 0 and not s.closed and p.withdrawn_at is null
    order by s.bad_reports desc, s.last_report_on, p.id limit ${most}`.execute(tx.db)).rows;

/** Entries that left the public list because nobody confirmed them for long: still here, greyed. */
export const leftTheList = async (tx: Tx, most: number): Promise<QueueEntry[]> =>
  (await sql<QueueEntry>`select ${ENTRY} from place_standing s join place p on p.id = s.place_id where s.leaves_on <= app_today() and not s.closed and s.same_as is null and p.withdrawn_at is null
    order by s.leaves_on desc, p.id limit ${most}`.execute(tx.db)).rows;

export type WaitingEdit = { place_id: string; id: string; name: string; changes: Record<string, string>; words: string | null; at: Date };
export const waitingEdits = async (tx: Tx, most: number, placeId?: string): Promise<WaitingEdit[]> =>
  (await sql<WaitingEdit>`select e.place_id, e.id, p.name, e.changes, e.words, e.at from place_edit e join place p on p.id = e.place_id
    where e.decided_at is null ${placeId ? sql`and e.place_id = ${placeId}` : sql``} order by e.at, e.id limit ${most}`.execute(tx.db)).rows;

export type Pair = { place_a: string; place_b: string; name_a: string; name_b: string; why: 'charity number' | 'phone' | 'web address' | 'name' };
export const waitingPairs = async (tx: Tx, most: number, placeId?: string): Promise<Pair[]> =>
  (await sql<Pair>`select r.place_a, r.place_b, a.name as name_a, b.name as name_b, r.why from place_pair r join place a on a.id = r.place_a join place b on b.id = r.place_b
    where r.decided_at is null ${placeId ? sql`and ${placeId}::uuid in (r.place_a, r.place_b)` : sql``}
      and exists (select 1 from public_place v where v.place_id = r.place_a) and exists (select 1 from public_place v where v.place_id = r.place_b)
    order by r.found_at, r.place_a, r.place_b limit ${most}`.execute(tx.db)).rows;

/** Decides a pair; answers whether it was still waiting. */
export const decidePair = async (tx: Tx, a: string, b: string, outcome: 'same' | 'not the same'): Promise<boolean> =>
  (await tx.db.updateTable('place_pair').set({ decided_at: tx.now, decided_by: tx.viewer.accountId, outcome }).where('place_a', '=', a < b ? a : b).where('place_b', '=', a < b ? b : a)
    .where('decided_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

/** Decides an edit; answers it, or undefined when it does not wait any more. */
export const decideEdit = async (tx: Tx, placeId: string, id: string, outcome: 'taken' | 'left out'): Promise<{ changes: Record<string, string> } | undefined> =>
  (await tx.db.updateTable('place_edit').set({ decided_at: tx.now, decided_by: tx.viewer.accountId, outcome }).where('place_id', '=', placeId).where('id', '=', id).where('decided_at', 'is', null)
    .returning('changes').executeTakeFirst()) as { changes: Record<string, string> } | undefined;

export type Share = { suggested: number | null; checked: number | null };
/** Of the places we suggest, how many were confirmed in the last 92 days; nulls under five. */
export const suggestedAndChecked = async (tx: Tx): Promise<Share> => (await sql<Share>`select * from suggested_and_checked()`.execute(tx.db)).rows[0] ?? { suggested: null, checked: null };

export type Keeper = { id: string; account_id: string };
export const keepersNow = async (tx: Tx): Promise<Keeper[]> =>
  tx.db.selectFrom('directory_keeper').select(['id', 'account_id']).where('trust_id', '=', trustOf(tx)).where('ended_at', 'is', null).orderBy('since').execute();
export const putKeeper = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.db.insertInto('directory_keeper').values({ trust_id: trustOf(tx), id: newId(), account_id: accountId, since: tx.now, given_by: tx.viewer.accountId ?? '' })
    .onConflict((c) => c.columns(['trust_id', 'account_id']).where('ended_at', 'is', null).doNothing()).execute();
};
export const endKeeper = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.db.updateTable('directory_keeper').set({ ended_at: tx.now, ended_by: tx.viewer.accountId }).where('trust_id', '=', trustOf(tx)).where('account_id', '=', accountId).where('ended_at', 'is', null).execute();
};
