// Gatherings for tests and the demonstration.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { linkHash } from '../kit/link-secret.ts';
import type { Audience } from './event.rules.ts';

/** A published day in the spring, with two who chair. */
export const aGathering = async (db: Kysely<DB>, trustId: string, madeBy: string, more: Partial<Insertable<DB['event']>> = {}): Promise<{ id: string; staffChair: string; peerChair: string }> => {
  const id = newId<'event'>();
  await db.insertInto('event').values({
    trust_id: trustId, id, title: 'Walking with', purpose: 'A day about peer support.', begins_at: new Date('2027-03-26T10:00:00Z'), ends_at: new Date('2027-03-26T16:00:00Z'), venue: 'Quayside Hall', address: '1 Long Lane', postcode: 'M21 9AA',
    step_free: true, published_at: new Date('2026-11-01T09:00:00Z'), made_by: madeBy, made_at: new Date('2026-10-20T09:00:00Z'), ...more,
  }).execute();
  const staffChair = await anOrganiser(db, trustId, id, madeBy, { name: 'Joan', called: 'Peer lead', side: 'staff', chair: true });
  const peerChair = await anOrganiser(db, trustId, id, madeBy, { name: 'Ruth', called: 'Member', side: 'service user', chair: true });
  return { id, staffChair, peerChair };
};

export const anOrganiser = async (db: Kysely<DB>, trustId: string, eventId: string, madeBy: string, more: Partial<Insertable<DB['event_organiser']>> = {}): Promise<string> => {
  const id = newId<'organiser'>();
  await db.insertInto('event_organiser').values({ trust_id: trustId, id, event_id: eventId, name: 'Dev', called: 'Volunteer', side: 'voluntary sector', made_by: madeBy, ...more }).execute();
  return id;
};

/** Somebody whose name is down, with a place unless `placed_at` says otherwise. Their own link answers to `secret`. */
export const aRegistration = async (db: Kysely<DB>, trustId: string, eventId: string, more: { name?: string; audience?: Audience; reach?: Partial<Insertable<DB['event_reach']>>; secret?: string } & Partial<Insertable<DB['event_registration']>> = {}): Promise<string> => {
  const { reach = {}, secret, ...registration } = more;
  const id = newId<'registration'>();
  await db.insertInto('event_registration').values({ trust_id: trustId, id, event_id: eventId, name: 'Wren', audience: 'carer', asked_at: new Date('2026-11-10T09:00:00Z'), placed_at: new Date('2026-11-10T09:00:00Z'), keep_until: '2027-06-24', ...registration }).execute();
  await db.insertInto('event_reach').values({ trust_id: trustId, registration_id: id, event_id: eventId, ...reach }).execute();
  if (secret) await db.insertInto('event_link').values({ trust_id: trustId, token_hash: linkHash(secret), registration_id: id }).execute();
  return id;
};
