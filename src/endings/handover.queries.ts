// From one peer worker to another: proposed, answered, done; and each meeting that was planned.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';
import type { Because, HandoverAnswer, SaidHow } from './handover.rules.ts';

export type Handover = {
  id: string; person_id: string; support_id: string; to_worker_id: string; to_name: string; to_profile: string; to_days: number[]; to_account_id: string; from_worker_id: string; from_name: string; from_left_on: Day | null; because: Because; proposed_at: Date;
  answer: HandoverAnswer | null; meet_together: boolean | null; share_notes: boolean | null; answered_at: Date | null; answered_by: string | null; said_on: Day | null; said_how: SaidHow | null;
  done_at: Date | null; to_support_id: string | null; called_off_at: Date | null;
};

const mine = (tx: Tx) => {
  switch (tx.viewer.role) {
    case 'lead': return sql`h.person_id <> all((select walled_people())::uuid[])`;
    case 'person': return sql`h.person_id = any((select my_self())::uuid[])`;
    case 'peer_worker': return sql`(h.support_id = any((select my_supports())::uuid[]) or h.to_support_id = any((select my_supports())::uuid[]))`;
    default: return sql`false`;
  }
};

/** The handovers of a person, the newest first. The new worker does not see the support before theirs, and so not by name whose it was. */
export const handoversOf = async (tx: Tx, personId: string): Promise<Handover[]> =>
  (await sql<Handover>`select h.id, h.person_id, h.support_id, h.to_worker_id, t.known_as as to_name, t.profile as to_profile, t.working_days as to_days, t.account_id as to_account_id, s.worker_id as from_worker_id, coalesce(f.known_as, 'the peer worker before') as from_name, f.left_on as from_left_on,
      h.because, h.proposed_at, h.answer, h.meet_together, h.share_notes, h.answered_at, h.answered_by, h.said_on, h.said_how, h.done_at, h.to_support_id, h.called_off_at
    from handover h left join support s on s.trust_id = h.trust_id and s.id = h.support_id join peer_worker t on t.trust_id = h.trust_id and t.id = h.to_worker_id left join peer_worker f on f.trust_id = s.trust_id and f.id = s.worker_id
    where h.trust_id = ${trustOf(tx)} and h.person_id = ${personId} and ${mine(tx)} order by h.proposed_at desc, h.id desc limit 20`.execute(tx.db)).rows;

export const putHandover = async (tx: Tx, h: { personId: string; supportId: string; toWorkerId: string; because: Because }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('handover').values({ trust_id: trustOf(tx), id, person_id: h.personId, support_id: h.supportId, to_worker_id: h.toWorkerId, because: h.because, proposed_by: accountOf(tx), proposed_at: tx.now }).execute();
  return id;
};
export type Answered = { answer: HandoverAnswer; meetTogether: boolean | null; shareNotes: boolean | null; saidOn: Day | null; saidHow: SaidHow | null };
export const putHandoverAnswer = async (tx: Tx, id: string, a: Answered): Promise<boolean> =>
  (await tx.db.updateTable('handover').set({ answer: a.answer, meet_together: a.meetTogether, share_notes: a.shareNotes, answered_at: tx.now, answered_by: accountOf(tx), said_on: a.saidOn, said_how: a.saidHow })
    .where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('done_at', 'is', null).where('called_off_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
export const callOffHandover = async (tx: Tx, id: string): Promise<void> => {
  await tx.db.updateTable('handover').set({ called_off_at: tx.now, called_off_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('done_at', 'is', null).execute();
};
export const doneHandover = async (tx: Tx, id: string, toSupportId: string): Promise<void> => {
  await tx.db.updateTable('handover').set({ done_at: tx.now, done_by: accountOf(tx), to_support_id: toSupportId }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('done_at', 'is', null).execute();
};

export type PlannedContact = { id: string; planned_at: Date; planned_minutes: number | null; how: string; place: string | null };
/** What lies ahead in this support. */
export const plannedIn = async (tx: Tx, supportId: string): Promise<PlannedContact[]> =>
  (await sql<PlannedContact>`select id, planned_at, planned_minutes, how, place from contact where trust_id = ${trustOf(tx)} and support_id = ${supportId}
    and cancelled_at is null and recorded_at is null and planned_at > ${tx.now} order by planned_at, id limit 20`.execute(tx.db)).rows;

/** A planned meeting in the new support, at the same time and place, and the new support's next meeting. */
export const putMoved = async (tx: Tx, to: { supportId: string; personId: string; workerId: string }, c: PlannedContact): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('contact').values({
    trust_id: trustOf(tx), id, support_id: to.supportId, person_id: to.personId, worker_id: to.workerId, planned_at: c.planned_at, planned_minutes: c.planned_minutes, how: c.how, place: c.place, planned_by: accountOf(tx), made_at: tx.now,
  }).execute();
  await sql`update support set next_planned_at = least(coalesce(next_planned_at, ${c.planned_at}), ${c.planned_at}) where trust_id = ${trustOf(tx)} and id = ${to.supportId}`.execute(tx.db);
  return id;
};
export const shareOnTheirWord = async (tx: Tx, share: { personId: string; accountId: string; supportId: string; why: string }): Promise<void> => {
  await tx.db.insertInto('circle').values({ trust_id: trustOf(tx), id: newId(), person_id: share.personId, account_id: share.accountId, kind: 'shared', support_id: share.supportId, why: share.why, parts: ['notes'], since: tx.now, made_by: accountOf(tx), made_at: tx.now }).execute();
};

export type HandedContact = { id: string; handover_id: string; contact_id: string; becomes: 'moved' | 'called off'; planned_at: Date; teller_worker_id: string | null; teller: string | null; told_at: Date | null; person_id: string; known_as: string; safe_contact: string | null; phone: string | null };
const HANDED = sql`c.id, c.handover_id, c.contact_id, c.becomes, coalesce(n.planned_at, k.planned_at) as planned_at, c.teller_worker_id, w.known_as as teller, c.told_at, c.person_id, p.known_as, p.safe_contact, p.phone`;
const HANDED_FROM = sql`handover_contact c left join contact k on k.trust_id = c.trust_id and k.id = c.contact_id left join contact n on n.trust_id = c.trust_id and n.id = c.new_contact_id join person p on p.trust_id = c.trust_id and p.id = c.person_id left join peer_worker w on w.trust_id = c.trust_id and w.id = c.teller_worker_id`;
export const handedContacts = async (tx: Tx, handoverId: string): Promise<HandedContact[]> =>
  (await sql<HandedContact>`select ${HANDED} from ${HANDED_FROM} where c.trust_id = ${trustOf(tx)} and c.handover_id = ${handoverId} and coalesce(n.planned_at, k.planned_at) is not null order by 5, c.id limit 40`.execute(tx.db)).rows;
export const putHandedContact = async (tx: Tx, c: { handoverId: string; personId: string; contactId: string; becomes: 'moved' | 'called off'; newContactId: string | null; tellerWorkerId: string | null }): Promise<void> => {
  await tx.db.insertInto('handover_contact').values({ trust_id: trustOf(tx), id: newId(), handover_id: c.handoverId, person_id: c.personId, contact_id: c.contactId, becomes: c.becomes, new_contact_id: c.newContactId, teller_worker_id: c.tellerWorkerId }).execute();
};
export const putTold = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.db.updateTable('handover_contact').set({ told_at: tx.now, told_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('told_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export type Leaving = { worker_id: string; worker: string; left_on: Day; person_id: string; known_as: string; support_id: string; proposed: string | null; answer: string | null };
/** People whose peer worker leaves, or has left, and who have not been handed over: the nearest day first. */
export const peopleOfLeavers = async (tx: Tx, until: Day): Promise<Leaving[]> =>
  (await sql<Leaving>`select w.id as worker_id, w.known_as as worker, w.left_on, p.id as person_id, p.known_as, s.id as support_id, t.known_as as proposed, h.answer
    from peer_worker w join support s on s.trust_id = w.trust_id and s.worker_id = w.id and s.ended_at is null
    join person p on p.trust_id = s.trust_id and p.id = s.person_id and p.locked_at is null
    left join handover h on h.trust_id = s.trust_id and h.support_id = s.id and h.done_at is null and h.called_off_at is null and h.answer is distinct from 'somebody else' and h.answer is distinct from 'no more'
    left join peer_worker t on t.trust_id = h.trust_id and t.id = h.to_worker_id
    where w.trust_id = ${trustOf(tx)} and w.left_on is not null and w.left_on <= ${until} and s.person_id <> all((select walled_people())::uuid[]) order by w.left_on, p.known_as, s.id limit 30`.execute(tx.db)).rows;
