// Workers off the ward who have checked in and not out: who rings when the time has come.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';

export type OutNow = { contact_id: string; person_id: string; worker_id: string; worker_name: string; worker_phone: string | null; checked_in_at: Date; finish_at: Date; rings: string; rings_account: string | null };

const COLUMNS = sql`o.contact_id, o.person_id, o.worker_id, w.known_as as worker_name, w.phone as worker_phone, o.checked_in_at, o.finish_at, o.rings, o.rings_account`;
const JOINED = sql`out_now o join peer_worker w on w.trust_id = o.trust_id and w.id = o.worker_id`;

const scope = (tx: Tx) => (tx.viewer.role === 'lead' ? sql`true`
  : tx.viewer.role === 'peer_worker' ? sql`(o.rings_account = ${accountOf(tx)} or o.worker_id = ${tx.viewer.workerId})` : sql`false`);

/** Who is out and not back by the time they said: for a lead everybody, for a worker those they promised to ring. Longest overdue first. */
export const lateNow = async (tx: Tx): Promise<OutNow[]> =>
  (await sql<OutNow>`select ${COLUMNS} from ${JOINED} where o.trust_id = ${trustOf(tx)} and o.finish_at <= ${tx.now} and ${scope(tx)}
    and o.worker_id is distinct from ${tx.viewer.workerId} order by o.finish_at limit 20`.execute(tx.db)).rows;

/** One worker out now, by the contact they are at; undefined when they are back, or it is not for this viewer. */
export const outAt = async (tx: Tx, contactId: string): Promise<OutNow | undefined> =>
  (await sql<OutNow>`select ${COLUMNS} from ${JOINED} where o.trust_id = ${trustOf(tx)} and o.contact_id = ${contactId} and ${scope(tx)}`.execute(tx.db)).rows[0];

/** Where this worker is checked in now. */
export const iAmOut = async (tx: Tx): Promise<{ contact_id: string; finish_at: Date; rings: string }[]> =>
  tx.db.selectFrom('out_now').select(['contact_id', 'finish_at', 'rings']).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', tx.viewer.workerId ?? '').execute();

/** Checked in: out from now until `finishAt`. Again: the new time counts. */
export const putOut = async (tx: Tx, out: { contactId: string; personId: string; workerId: string; finishAt: Date; rings: string; ringsAccount: string | null }): Promise<void> => {
  await tx.db.insertInto('out_now').values({
    trust_id: trustOf(tx), contact_id: out.contactId, worker_id: out.workerId, person_id: out.personId, checked_in_at: tx.now, finish_at: out.finishAt, rings: out.rings, rings_account: out.ringsAccount,
  }).onConflict((c) => c.columns(['trust_id', 'contact_id']).doUpdateSet({ finish_at: out.finishAt, rings: out.rings, rings_account: out.ringsAccount })).execute();
};

/** Back, or known to be well: nobody rings any more. Answers whether anybody was out. */
export const dropOut = async (tx: Tx, contactId: string): Promise<boolean> =>
  (await tx.db.deleteFrom('out_now').where('trust_id', '=', trustOf(tx)).where('contact_id', '=', contactId).executeTakeFirst()).numDeletedRows > 0n;
