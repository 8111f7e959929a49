// What took place, written once in one statement. A correction is a new row; the old one stays.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sendLater, sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { isOffWard } from './contact.rules.ts';
import type { How, NotHeldWho } from './contact.rules.ts';
import type { MetFacts } from './support-facts.rules.ts';

export type Recorded = {
  held: boolean; notHeldWho: NotHeldWho | null; notHeldWhy: string | null; beganAt: Date; minutes: number; how: How; place: string | null;
  activities: readonly string[]; together: boolean; firstOfSupport: boolean;
};
export type LockedSupport = MetFacts & {
  support_id: string; person_id: string; referral_id: string | null; leaving_hospital: boolean; next_planned_at: Date | null; rather_not_at: Date | null; ended_at: Date | null;
  /** The day they newly left hospital, and the day they went back if they did. */
  left_on: string | null; back_on: string | null;
  /** The record is closed. */
  locked_at: Date | null;
};
export type LockedContact = LockedSupport & {
  contact_id: string; worker_id: string; planned_at: Date | null; planned_minutes: number | null; how: How; place: string | null; ring_if_late: string | null; ring_account: string | null;
  recorded_at: Date | null; cancelled_at: Date | null;
};

const SUPPORT = sql`s.id as support_id, s.person_id, s.referral_id, s.leaving_hospital, s.first_held_at, s.second_held_at, s.last_held_at, s.home_held_at, s.next_planned_at,
  s.rather_not_at, s.ended_at, p.locked_at, h.left_on, h.back_on`;
const PERSON = sql`join person p on p.trust_id = s.trust_id and p.id = s.person_id left join lateral newest_leaving(s.trust_id, s.person_id) h on true`;
const MINE = sql`s.id = any((select my_supports())::uuid[])`;

/** Holds one's own contact and its support until this transaction ends: two records at once count one after the other. Undefined when it is not one's own. */
export const lockContact = async (tx: Tx, contactId: string): Promise<LockedContact | undefined> =>
  (await sql<LockedContact>`select ${SUPPORT}, c.id as contact_id, c.worker_id, c.planned_at, c.planned_minutes, c.how, c.place, c.ring_if_late, c.ring_account, c.recorded_at, c.cancelled_at
    from contact c join support s on s.trust_id = c.trust_id and s.id = c.support_id ${PERSON}
    where c.trust_id = ${trustOf(tx)} and c.id = ${contactId} and ${MINE} for update of s, c`.execute(tx.db)).rows[0];

/** The same for a support, where the contact does not exist yet. */
export const lockSupport = async (tx: Tx, supportId: string): Promise<LockedSupport | undefined> =>
  (await sql<LockedSupport>`select ${SUPPORT} from support s ${PERSON}
    where s.trust_id = ${trustOf(tx)} and s.id = ${supportId} and ${MINE} for update of s`.execute(tx.db)).rows[0];

export type Write = {
  support: LockedSupport; contactId: string; recorded: Recorded; facts: MetFacts; ratherNot: boolean; corrects: { id: string; why: string } | null;
  /** What was planned, where it was: whose, and who rings when there is no check-out. */
  planned: { worker_id: string; how: How; ring_if_late: string | null } | null;
  /** The half-typed form that this was. */
  draft: { form: string; about: string } | null;
};

/** Writes the record, marks the contact and the support, lets go of the check-in and of the draft: one statement, so that it is whole or not there. Answers the record's id. */
export const putRecord = async (tx: Tx, { support, contactId, planned, recorded: r, facts, ratherNot, corrects, draft }: Write): Promise<string> => {
  const [id, trust, worker, account] = [newId(), trustOf(tx), tx.viewer.workerId, accountOf(tx)];
  const contact = planned
    ? sql`update contact set recorded_at = ${tx.now}, held = ${r.held}, began_at = ${r.beganAt}, minutes = ${r.minutes}${planned.worker_id === worker ? sql`` : sql`, worker_id = ${worker}`} where trust_id = ${trust} and id = ${contactId}`
    : sql`insert into contact (trust_id, id, support_id, person_id, worker_id, how, place, made_at, recorded_at, held, began_at, minutes)
        values (${trust}, ${contactId}, ${support.support_id}, ${support.person_id}, ${worker}, ${r.how}, ${r.place}, ${tx.now}, ${tx.now}, ${r.held}, ${r.beganAt}, ${r.minutes})`;
  const checkOut = planned && (isOffWard(planned.how) || planned.ring_if_late) ? sql`, o as (delete from out_now where trust_id = ${trust} and contact_id = ${contactId} returning contact_id),
    st as (insert into contact_step (trust_id, id, contact_id, person_id, kind, by_account, at) select ${trust}, ${newId()}, contact_id, ${support.person_id}, 'checked out', ${account}, ${tx.now} from o)` : sql``;
  const dropDraft = draft ? sql`, d as (delete from draft where account_id = ${account} and form = ${draft.form} and about = ${draft.about})` : sql``;
  const said = ratherNot ? sql`, rather_not_at = ${tx.now}, rather_not_by = ${account}` : sql``;
  await sendLater(tx.db, sql`with c as (${contact}),
    r as (insert into contact_record (trust_id, id, contact_id, support_id, person_id, worker_id, held, not_held_who, not_held_why, began_at, minutes, how, place, activities, together,
        first_of_support, recorded_by, recorded_at, corrects, correction_why)
      values (${trust}, ${id}, ${contactId}, ${support.support_id}, ${support.person_id}, ${worker}, ${r.held}, ${r.notHeldWho}, ${r.notHeldWhy}, ${r.beganAt}, ${r.minutes}, ${r.how}, ${r.place},
        ${[...r.activities]}::text[], ${r.together}, ${r.firstOfSupport}, ${account}, ${tx.now}, ${corrects?.id ?? null}, ${corrects?.why ?? null}))${checkOut}${dropDraft}
    update support s set first_held_at = ${facts.first_held_at}, second_held_at = ${facts.second_held_at}, last_held_at = ${facts.last_held_at}, home_held_at = ${facts.home_held_at}${said},
      next_planned_at = (select min(n.planned_at) from contact n where n.trust_id = s.trust_id and n.support_id = s.id and n.id <> ${contactId} and n.cancelled_at is null and n.recorded_at is null)
    where s.trust_id = ${trust} and s.id = ${support.support_id}`);
  return id;
};

export type ContactRecord = {
  id: string; held: boolean; not_held_who: NotHeldWho | null; not_held_why: string | null; began_at: Date; minutes: number; how: How; place: string | null; activities: string[];
  together: boolean; recorded_by: string; recorded_at: Date; corrects: string | null; correction_why: string | null;
};

/** Every record of a contact the viewer may see, the one that counts first, then what it said before. */
export const recordsOf = async (tx: Tx, contactId: string): Promise<ContactRecord[]> =>
  (await tx.db.selectFrom('contact_record').select(['id', 'held', 'not_held_who', 'not_held_why', 'began_at', 'minutes', 'how', 'place', 'activities', 'together', 'recorded_by', 'recorded_at', 'corrects', 'correction_why'])
    .where('trust_id', '=', trustOf(tx)).where('contact_id', '=', contactId).orderBy('recorded_at', 'desc').orderBy('id', 'desc').execute()) as ContactRecord[];

/**
 * When and how every meeting of a support was held, as it is recorded now, but this contact. Of those from before Alongside only the day
 * is known: they count as noon, on the ward, so that none of them is taken for the first meeting at home on the day somebody left.
 */
export const heldMeetings = async (tx: Tx, supportId: string, butContact: string): Promise<{ at: Date; how: How }[]> =>
  (await sql<{ at: Date; how: How }>`select c.began_at as at, (select r.how from contact_record r where r.trust_id = c.trust_id and r.contact_id = c.id order by r.recorded_at desc, r.id desc limit 1) as how
    from contact c where c.trust_id = ${trustOf(tx)} and c.support_id = ${supportId} and c.id <> ${butContact} and c.held and c.began_at is not null
    union all select (b.met_on + time '12:00') at time zone 'Europe/London', 'on the ward' from met_before b where b.trust_id = ${trustOf(tx)} and b.support_id = ${supportId}`.execute(tx.db)).rows;
