// Referrals at every stage, for tests, demo data and the gallery: `await aReferral(db, trustId).sent().accepted()`. Takes the owner's connection.
import { now } from '../kit/clock.ts';
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { PersonId, ReferralId, TrustId } from '../kit/ids.ts';
import { dayOf } from '../kit/times.ts';
import { aPerson } from '../people/person.factory.ts';
import { aStay } from '../stays/stay.factory.ts';

type Row = Insertable<DB['referral']>;
export type MadeReferral = { id: ReferralId; number: number; known_as: string; full_name: string; personId: PersonId | null; sentAt: Date };

/** Chain the steps in the order they happen; awaiting the last one writes the rows. */
export type ReferralMaker = PromiseLike<MadeReferral> & {
  /** When it was sent; three days ago unless said. */
  sent(at?: Date): ReferralMaker;
  /** The lead said yes: makes the person, and their stay when they are on a ward, unless `personId` says they were known already. */
  accepted(by?: { at?: Date; by?: string; personId?: PersonId }): ReferralMaker;
  declined(with_?: { at?: Date; by?: string; reason?: string; words?: string }): ReferralMaker;
  withdrawn(with_?: { at?: Date; by?: string; words?: string }): ReferralMaker;
  /** The person chose a peer worker (the support itself is made by aSupport). */
  matched(at?: Date): ReferralMaker;
  /** The first contact, and the second when it was held. */
  met(first: Date, second?: Date): ReferralMaker;
};

const DAY = 86_400_000;
const after = (at: Date, days: number): Date => new Date(Math.min(now().getTime(), at.getTime() + days * DAY));

const STARTING: Omit<Row, 'trust_id' | 'id' | 'number' | 'agreed_on'> = {
  source: 'host team', asked_by_name: 'Sam Invented', asked_by_job: 'Staff nurse', asked_by_phone: '0161 496 0100',
  agreed_how: '“I would like to talk to somebody who has been there.”',
  known_as: 'Callum', full_name: 'Callum Thistlewood', age: 34, phone: '07700 900123', safe_contact: 'Phone after 5pm. Do not leave a message.', online_safe: true,
  on_ward: false, hopes: 'To get through the first week at home, and to find somewhere to go on Thursdays.', leaving_hospital: false, finding_places: true, one_or_group: 'one-to-one',
  worker_wishes: 'Somebody near my age.', meeting_safely: 'I like quiet places.',
};

const nextNumber = async (db: Kysely<DB>, trustId: TrustId): Promise<number> => {
  const { last } = await db.selectFrom('referral').select((eb) => eb.fn.max('number').as('last')).where('trust_id', '=', trustId).executeTakeFirstOrThrow();
  return Number(last ?? 1000) + 1;
};

const personFor = async (db: Kysely<DB>, trustId: TrustId, row: Row): Promise<PersonId> => {
  const { id } = await aPerson(db, trustId, {
    known_as: row.known_as, full_name: row.full_name, born_on: row.born_on ?? null, nhs_number: row.nhs_number ?? null, phone: row.phone ?? null, email: row.email ?? null,
    address: row.address ?? null, postcode_sector: row.postcode_sector ?? null, safe_contact: row.safe_contact, online_safe: row.online_safe ?? null,
    access_needs: row.access_needs ?? null, language: row.language ?? null, interpreter: row.interpreter ?? false, made_at: row.answered_at ?? now(), made_by: row.answered_by ?? null,
  });
  if (row.on_ward && row.ward_id) {
    await aStay(db, trustId, id, row.ward_id, {
      expected_on: row.expected_on ?? null, expected_unknown_why: row.expected_unknown_why ?? null, expected_said_by: row.expected_said_by ?? null,
      expected_said_on: row.agreed_on, made_at: row.answered_at ?? now(),
    });
  }
  return id;
};

const write = async (db: Kysely<DB>, trustId: TrustId, row: Row): Promise<MadeReferral> => {
  const personId = row.answer === 'accepted' ? (row.person_id ?? (await personFor(db, trustId, row))) : null;
  await db.insertInto('referral').values({ ...row, person_id: personId }).execute();
  return { id: row.id, number: row.number, known_as: row.known_as, full_name: row.full_name, personId, sentAt: new Date(row.sent_at as Date) };
};

/** A referral; by a host team, about Callum at home, unless told otherwise. `ward_id` puts them on that ward. */
export const aReferral = (db: Kysely<DB>, trustId: TrustId, about: Partial<Row> = {}): ReferralMaker => {
  const sentAt = new Date((about.sent_at as Date | undefined) ?? now().getTime() - 3 * DAY);
  const onWard = about.on_ward ?? Boolean(about.ward_id);
  const told: Partial<Row> = {
    agreed_on: dayOf(sentAt), ...STARTING, on_ward: onWard, ...(onWard ? { leaving_hospital: true, expected_unknown_why: about.expected_on ? null : 'The ward round on Thursday will say.' } : {}),
    ...about, id: about.id ?? newId<'referral'>(), sent_at: sentAt,
  };
  const more = (facts: Partial<Row>): ReferralMaker => aReferral(db, trustId, { ...told, ...facts });
  return {
    sent: (at = new Date(now().getTime() - 3 * DAY)) => more({ sent_at: at, agreed_on: about.agreed_on ?? dayOf(at) }),
    accepted: ({ at = after(sentAt, 1), by, personId } = {}) => more({ answer: 'accepted', answered_at: at, answered_by: by ?? null, person_id: personId ?? null }),
    declined: ({ at = after(sentAt, 1), by, reason = 'something else', words } = {}) =>
      more({ answer: 'declined', answered_at: at, answered_by: by ?? null, decline_reason: reason, answer_words: words ?? null }),
    withdrawn: ({ at = after(sentAt, 1), by, words } = {}) => more({ answer: 'withdrawn', answered_at: at, answered_by: by ?? null, answer_words: words ?? null }),
    matched: (at = after(sentAt, 4)) => more({ matched_at: at }),
    met: (first, second) => more({ first_held_at: first, second_held_at: second ?? null }),
    // Awaiting the last step is what writes it.
    then: (onDone, onFault) => nextNumber(db, trustId).then((number) => write(db, trustId, { ...told, number, trust_id: trustId } as Row)).then(onDone, onFault),
  };
};
