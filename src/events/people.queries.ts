// Who comes, for those of the planning group who look after it; and who came in by the door.
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { Audience } from './event.rules.ts';

export type Coming = {
  id: string; name: string; audience: Audience; comes_with: number; asked_at: Date; placed: boolean; email: string | null; phone: string | null; needs: string | null; food: string | null; with_words: string | null;
  needs_answer: string | null; needs_answered_at: Date | null; twice: boolean;
};

/** Everybody who has a place or waits, in the order of names; those who might be down twice are marked. Up to 1,000. */
export const comingOf = async (tx: Tx, eventId: string): Promise<Coming[]> => (await sql<Coming>`
  select r.id, r.name, r.audience, r.comes_with, r.asked_at, r.placed_at is not null as placed, h.email, h.phone, h.needs, h.food, h.with_words, h.needs_answer, h.needs_answered_at,
    count(*) over (partition by coalesce(right(regexp_replace(h.phone, '\\D', '', 'g'), 9), lower(r.name))) > 1 as twice
  from event_registration r join event_reach h on h.trust_id = r.trust_id and h.registration_id = r.id
  where r.trust_id = ${trustOf(tx)} and r.event_id = ${eventId} and r.left_at is null and r.erased_at is null order by lower(r.name), r.asked_at limit 1000`.execute(tx.db)).rows;

/** Takes somebody off the list, as they asked by phone, or because they were down twice. */
export const takeOff = async (tx: Tx, eventId: string, id: string, why: 'planning group' | 'same person'): Promise<boolean> =>
  (await tx.db.updateTable('event_registration').set({ left_at: tx.now, left_by: why }).where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).where('id', '=', id).where('left_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export const answerNeeds = async (tx: Tx, eventId: string, id: string, words: string): Promise<boolean> =>
  (await tx.db.updateTable('event_reach').set({ needs_answer: words, needs_answered_at: tx.now, needs_answered_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).where('registration_id', '=', id).where('needs', 'is not', null).executeTakeFirst()).numUpdatedRows > 0n;

export const emailsOf = async (tx: Tx, eventId: string): Promise<string[]> =>
  (await tx.db.selectFrom('event_reach as h').innerJoin('event_registration as r', (j) => j.onRef('r.trust_id', '=', 'h.trust_id').onRef('r.id', '=', 'h.registration_id')).select('h.email')
    .where('h.trust_id', '=', trustOf(tx)).where('h.event_id', '=', eventId).where('r.left_at', 'is', null).where('h.email', 'is not', null).distinct().execute()).flatMap(({ email }) => email ?? []);

export type AtDoor = { id: string; name: string; comes_with: number; audience: Audience; placed: boolean; here: boolean };
/** The list at the door: names, who is with them, and whether they are in already. No address, no need. */
export const doorList = async (tx: Tx, eventId: string): Promise<AtDoor[]> => (await sql<AtDoor>`
  select r.id, r.name, r.comes_with, r.audience, r.placed_at is not null as placed, a.id is not null as here
  from event_registration r left join event_arrival a on a.trust_id = r.trust_id and a.registration_id = r.id and a.taken_back_at is null
  where r.trust_id = ${trustOf(tx)} and r.event_id = ${eventId} and r.left_at is null and r.erased_at is null order by lower(r.name), r.asked_at limit 1000`.execute(tx.db)).rows;

export type Press = { id: string; registration: string | null; audience: Audience; people: number; at: Date };
/**
 * Counts a press. The same press again, and somebody who is in already (whoever counted them), change nothing: no key is asked for before it
 * is known that the row is new, so that two doors never wait for each other.
 */
export const countIn = async (tx: Tx, eventId: string, press: Press): Promise<boolean> =>
  (await tx.db.insertInto('event_arrival').values({ trust_id: trustOf(tx), id: press.id, event_id: eventId, registration_id: press.registration, audience: press.audience, people: press.people, pressed_at: press.at, counted_at: tx.now, counted_by: accountOf(tx) })
    .onConflict((c) => c.doNothing()).executeTakeFirst()).numInsertedOrUpdatedRows === 1n;
/** A wrong press, taken back: the row stays, the count does not. Only what was pressed before, so that sending it late undoes no newer press. */
export const takeBack = async (tx: Tx, eventId: string, registration: string, at: Date): Promise<void> => {
  await tx.db.updateTable('event_arrival').set({ taken_back_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).where('registration_id', '=', registration).where('pressed_at', '<=', at).where('taken_back_at', 'is', null).execute();
};
export const takeBackPress = async (tx: Tx, eventId: string, id: string): Promise<void> => {
  await tx.db.updateTable('event_arrival').set({ taken_back_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).where('id', '=', id).where('taken_back_at', 'is', null).execute();
};
/** Of one list of registrations, who they are at the door: audience and number, only of this gathering. */
export const atDoor = async (tx: Tx, eventId: string, ids: readonly string[]): Promise<Map<string, { audience: Audience; people: number }>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx.db.selectFrom('event_registration').select(['id', 'audience', 'comes_with']).where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).where('id', 'in', [...ids]).execute();
  return new Map(rows.map((r) => [r.id, { audience: r.audience as Audience, people: 1 + r.comes_with }]));
};

export type HeadCount = { audience: Audience; pressed: number; people: number };
export const headCount = async (tx: Tx, eventId: string): Promise<HeadCount[]> =>
  (await sql<HeadCount>`select audience, count(*)::int as pressed, sum(people)::int as people from event_arrival
    where trust_id = ${trustOf(tx)} and event_id = ${eventId} and taken_back_at is null group by audience`.execute(tx.db)).rows;
export const hereNow = async (tx: Tx, eventId: string): Promise<string[]> =>
  (await tx.db.selectFrom('event_arrival').select('registration_id').where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).where('taken_back_at', 'is', null).where('registration_id', 'is not', null).execute()).flatMap(({ registration_id }) => registration_id ?? []);

/** The newest walk-ins, to take one back that was pressed by mistake. */
export const walkIns = async (tx: Tx, eventId: string): Promise<{ id: string; audience: Audience; pressed_at: Date }[]> =>
  (await tx.db.selectFrom('event_arrival').select(['id', 'audience', 'pressed_at']).where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).where('registration_id', 'is', null).where('taken_back_at', 'is', null).orderBy('pressed_at', 'desc').limit(1).execute()) as { id: string; audience: Audience; pressed_at: Date }[];
