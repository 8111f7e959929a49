// A person's places at a glance, for first screens: what is asked now, where two go together next, what is shared. Small answers, each from an index.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { dayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { askedSince } from './connection.rules.ts';

export type ToAsk = { id: string; person_id: string; known_as: string; going_since: Day };
const MOST = 20;

/** Of these people, who goes to a place about which it is time to ask: no name of a place is in it. */
export const placesToAsk = async (tx: Tx, personIds: readonly string[], weeks: readonly number[]): Promise<ToAsk[]> => {
  if (personIds.length === 0) return [];
  const today = dayOf(tx.now);
  return (await sql<ToAsk>`select c.id, c.person_id, p.known_as, c.going_since from connection c join person p on p.trust_id = c.trust_id and p.id = c.person_id
    where c.trust_id = ${trustOf(tx)} and c.person_id = any(${[...personIds]}::uuid[]) and c.person_id = any((select people_i_support())::uuid[])
      and c.ask_on <= ${today} and c.going_since > ${askedSince(weeks, today)} and p.locked_at is null order by c.ask_on, c.id limit ${MOST}`.execute(tx.db)).rows;
};

/** Which of these contacts were planned in order to go to a place together: the connection of each. */
export const outingsAmong = async (tx: Tx, contactIds: readonly string[]): Promise<Map<string, string>> =>
  contactIds.length === 0 ? new Map() : new Map((await tx.db.selectFrom('connection_outing').select(['contact_id', 'connection_id']).where('trust_id', '=', trustOf(tx)).where('contact_id', 'in', [...contactIds]).execute()).map((row) => [row.contact_id, row.connection_id]));

export type SharedPlace = { id: string; person_id: string; name: string; going_since: Day | null };
/** The places of these people, as far as they are shared with the viewer: names, and since when they go. Never why. */
export const sharedPlaces = async (tx: Tx, personIds: readonly string[]): Promise<SharedPlace[]> =>
  personIds.length === 0 ? [] : (await sql<SharedPlace>`select c.id, c.person_id, p.name, c.going_since from connection c join connection_place p on p.trust_id = c.trust_id and p.connection_id = c.id
    where c.trust_id = ${trustOf(tx)} and c.person_id = any(${[...personIds]}::uuid[]) and c.person_id = any((select shared_with_me('places'))::uuid[]) and c.closed_at is null
    order by c.going_since nulls last, c.made_at limit 50`.execute(tx.db)).rows;
