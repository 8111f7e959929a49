// A worker's own domain. Row security shows it to them, and a part to whom they share it with; nobody else in any role.
import type { Tx } from '../../access/index.ts';
import { accountOf, trustOf } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import type { Part } from './parts.ts';

export type OwnPart = { part: Part; words: string; written_at: Date };
export type Share = { id: string; part: Part; reader_account_id: string; reader_name: string | null; since: Date; ended_at: Date | null; last_read_at: Date | null };

export const ownParts = async (tx: Tx, workerId: string): Promise<OwnPart[]> =>
  (await tx.db.selectFrom('own_part').select(['part', 'words', 'written_at']).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).execute()) as OwnPart[];

/** Puts new words in place of the old, which are not kept; empty words erase the part and end its sharing. */
export const setPart = async (tx: Tx, workerId: string, part: Part, words: string | null): Promise<void> => {
  if (words === null) {
    await tx.db.deleteFrom('own_part').where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('part', '=', part).execute();
    await tx.db.updateTable('own_part_share').set({ ended_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('part', '=', part).where('ended_at', 'is', null).execute();
    return;
  }
  await tx.db.insertInto('own_part').values({ trust_id: trustOf(tx), id: newId(), worker_id: workerId, part, words, written_at: tx.now })
    .onConflict((c) => c.columns(['trust_id', 'worker_id', 'part']).doUpdateSet({ words, written_at: tx.now })).execute();
};

/** Erases everything, and ends all sharing. */
export const erasePlan = async (tx: Tx, workerId: string): Promise<void> => {
  await tx.db.deleteFrom('own_part').where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).execute();
  await tx.db.updateTable('own_part_share').set({ ended_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('ended_at', 'is', null).execute();
};

/** Who reads what, those that go on first, then what was stopped, with when each last read it. */
export const sharesOf = async (tx: Tx, workerId: string): Promise<Share[]> =>
  (await sql<Share>`select s.id, s.part, s.reader_account_id, a.name as reader_name, s.since, s.ended_at, (select max(l.at) from own_part_look l where l.trust_id = s.trust_id and l.share_id = s.id) as last_read_at
    from own_part_share s left join account a on a.id = s.reader_account_id where s.trust_id = ${trustOf(tx)} and s.worker_id = ${workerId} order by s.ended_at desc nulls first, s.since desc limit 100`.execute(tx.db)).rows;

/** Shares a part with somebody from now on; twice is the same as once. */
export const putShare = async (tx: Tx, workerId: string, part: Part, reader: string): Promise<void> => {
  await sql`insert into own_part_share (trust_id, id, worker_id, part, reader_account_id, since) values (${trustOf(tx)}, ${newId()}, ${workerId}, ${part}, ${reader}, ${tx.now})
    on conflict (trust_id, worker_id, part, reader_account_id) where ended_at is null do nothing`.execute(tx.db);
};
export const endShare = async (tx: Tx, workerId: string, id: string): Promise<boolean> =>
  (await tx.db.updateTable('own_part_share').set({ ended_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export type Shown = { share_id: string; worker_id: string; worker_name: string; part: Part; since: Date; words: string };
/** What is shared with the viewer now, by worker: at most a hundred parts. */
export const shownToMe = async (tx: Tx): Promise<Shown[]> =>
  (await sql<Shown>`select s.id as share_id, s.worker_id, w.known_as as worker_name, s.part, s.since, p.words from own_part_share s join own_part p on p.trust_id = s.trust_id and p.worker_id = s.worker_id and p.part = s.part
    join peer_worker w on w.trust_id = s.trust_id and w.id = s.worker_id where s.trust_id = ${trustOf(tx)} and s.reader_account_id = ${accountOf(tx)} and s.ended_at is null order by w.known_as, w.id, s.since limit 100`.execute(tx.db)).rows;
export const putLook = async (tx: Tx, shown: Pick<Shown, 'share_id' | 'worker_id'>): Promise<void> => {
  await tx.db.insertInto('own_part_look').values({ trust_id: trustOf(tx), id: newId(), share_id: shown.share_id, worker_id: shown.worker_id, at: tx.now }).execute();
};
