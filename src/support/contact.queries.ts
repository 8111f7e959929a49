// Contacts as they are planned and as they turned out; every query in the viewer's scope.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sendLater, sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { ContactId } from '../kit/ids.ts';
import type { How } from './contact.rules.ts';
import { inScope, mayRead } from './scope.queries.ts';

export type Contact = {
  id: string; support_id: string; person_id: string; worker_id: string; planned_at: Date | null; planned_minutes: number | null; how: How; place: string | null;
  ring_if_late: string | null; ring_account: string | null; cancelled_at: Date | null; cancelled_who: string | null; recorded_at: Date | null;
  held: boolean | null; began_at: Date | null; minutes: number | null; at: Date | null;
  /** When it was planned. */
  made_at: Date;
};
export type ContactWithPerson = Contact & { known_as: string; phone: string | null; safe_contact: string | null; worker_name: string; support_ended_at: Date | null; /** Theirs to work with, not only to read. */ mine: boolean };

const COLUMNS = sql`c.id, c.support_id, c.person_id, c.worker_id, c.planned_at, c.planned_minutes, c.how, c.place, c.ring_if_late, c.ring_account,
  c.cancelled_at, c.cancelled_who, c.recorded_at, c.held, c.began_at, c.minutes, c.at, c.made_at`;

/** One contact with whom it is with, or undefined when it is not the viewer's to work with (`read`: nor to read). */
export const contactById = async (tx: Tx, id: string, read = false): Promise<ContactWithPerson | undefined> =>
  (await sql<ContactWithPerson>`select ${COLUMNS}, p.known_as, p.phone, p.safe_contact, w.known_as as worker_name, s.ended_at as support_ended_at, ${inScope(tx, 'c')} as mine
    from contact c join person p on p.trust_id = c.trust_id and p.id = c.person_id join peer_worker w on w.trust_id = c.trust_id and w.id = c.worker_id
    join support s on s.trust_id = c.trust_id and s.id = c.support_id
    where c.trust_id = ${trustOf(tx)} and c.id = ${id} and ${read ? mayRead(tx, 'c') : inScope(tx, 'c')}`.execute(tx.db)).rows[0];

/** Open contacts (planned, not recorded, not called off) of these supports before a moment, in order; those overdue too. */
export const openContacts = async (tx: Tx, supportIds: readonly string[], before: Date): Promise<Contact[]> =>
  supportIds.length === 0 ? [] : (await sql<Contact>`select ${COLUMNS} from contact c
    where c.trust_id = ${trustOf(tx)} and c.support_id = any(${supportIds}::uuid[]) and c.cancelled_at is null and c.recorded_at is null and c.planned_at < ${before}
      and ${inScope(tx, 'c')} order by c.planned_at, c.id limit 100`.execute(tx.db)).rows;

/** What is planned with a person from now on, the nearest first. For the person themself, their worker, a lead. */
export const comingContacts = async (tx: Tx, personId: string, limit: number): Promise<Contact[]> =>
  (await sql<Contact>`select ${COLUMNS} from contact c
    where c.trust_id = ${trustOf(tx)} and c.person_id = ${personId} and c.at >= ${tx.now} and c.cancelled_at is null and c.recorded_at is null
      and ${mayRead(tx, 'c')} order by c.at, c.id limit ${limit}`.execute(tx.db)).rows;

/** What took place with a person and what did not, as facts, newest first: one page. Overdue ones that nobody has written down are among them. */
export const pastContacts = async (tx: Tx, personId: string, page: { limit: number; offset: number }): Promise<Contact[]> =>
  (await sql<Contact>`select ${COLUMNS} from contact c where c.trust_id = ${trustOf(tx)} and c.person_id = ${personId}
      and (c.at < ${tx.now} or c.recorded_at is not null) and ${mayRead(tx, 'c')} order by c.at desc, c.id desc limit ${page.limit} offset ${page.offset}`.execute(tx.db)).rows;

export type NewContact = {
  supportId: string; personId: string; workerId: string; plannedAt: Date; minutes: number; how: How; place: string | null; ringIfLate: string | null; ringAccount: string | null;
};

export const putContact = async (tx: Tx, contact: NewContact): Promise<ContactId> => {
  const id = newId<'contact'>();
  await sendLater(tx.db, tx.db.insertInto('contact').values({
    trust_id: trustOf(tx), id, support_id: contact.supportId, person_id: contact.personId, worker_id: contact.workerId, planned_at: contact.plannedAt, planned_minutes: contact.minutes,
    how: contact.how, place: contact.place, ring_if_late: contact.ringIfLate, ring_account: contact.ringAccount, planned_by: accountOf(tx), made_at: tx.now,
  }));
  return id;
};

export type Moved = Pick<NewContact, 'plannedAt' | 'minutes' | 'how' | 'place' | 'ringIfLate' | 'ringAccount'>;

/** Moves a contact that is still open; answers whether it was. */
export const moveOpenContact = async (tx: Tx, id: string, to: Moved): Promise<boolean> => {
  const result = await tx.db.updateTable('contact').set({
    planned_at: to.plannedAt, planned_minutes: to.minutes, how: to.how, place: to.place, ring_if_late: to.ringIfLate, ring_account: to.ringAccount,
  }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('cancelled_at', 'is', null).where('recorded_at', 'is', null).executeTakeFirst();
  return result.numUpdatedRows > 0n;
};

/** Calls off a contact that is still open; answers whether it was. */
export const cancelOpenContact = async (tx: Tx, id: string, who: string): Promise<boolean> => {
  const result = await tx.db.updateTable('contact').set({ cancelled_at: tx.now, cancelled_by: accountOf(tx), cancelled_who: who })
    .where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('cancelled_at', 'is', null).where('recorded_at', 'is', null).executeTakeFirst();
  return result.numUpdatedRows > 0n;
};

/** Somebody else comes instead (cover). */
export const giveContactTo = async (tx: Tx, id: string, workerId: string): Promise<void> => {
  await tx.db.updateTable('contact').set({ worker_id: workerId }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('recorded_at', 'is', null).execute();
};

/** Sets a support's next meeting again from its contacts: the earliest still open, also one whose time has passed and is not written down yet. */
export const refreshNextPlanned = async (tx: Tx, supportId: string): Promise<void> => {
  await sql`update support s set next_planned_at = (select min(c.planned_at) from contact c where c.trust_id = s.trust_id and c.support_id = s.id
      and c.cancelled_at is null and c.recorded_at is null)
    where s.trust_id = ${trustOf(tx)} and s.id = ${supportId}`.execute(tx.db);
};

/** Holds the support until this transaction ends, so that two changes at once count one after the other. */
export const holdSupport = async (tx: Tx, supportId: string): Promise<void> => {
  await sql`select 1 from support where trust_id = ${trustOf(tx)} and id = ${supportId} for update`.execute(tx.db);
};
