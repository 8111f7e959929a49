// Groups, sessions, places and registers, for tests, demo data and the gallery. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { dayOf } from '../kit/times.ts';
import type { MadeWorker } from '../workforce/worker.factory.ts';

type Leader = Pick<MadeWorker, 'id' | 'accountId' | 'known_as'>;
export type MadeGroup = { id: string; leaders: readonly Leader[] };

/** A group with whoever leads it. */
export const aGroup = async (db: Kysely<DB>, trustId: string, leaders: readonly Leader[], group: Partial<Insertable<DB['peer_group']>> = {}): Promise<MadeGroup> => {
  const id = group.id ?? newId();
  const by = leaders[0]?.accountId ?? newId();
  await db.insertInto('peer_group').values({
    name: 'Tuesday Kettle', about: 'A pot of tea and whoever comes.\nNobody has to speak.', for_whom: 'Anybody over 18', open_to: 'people supported', how: 'in person', venue: 'The Invented Hall', how_to_come: 'Ring the bell. One of us opens.', counts: 'people', made_by: by, ...group, trust_id: trustId, id,
  }).execute();
  for (const one of leaders) await db.insertInto('group_facilitator').values({ trust_id: trustId, id: newId(), group_id: id, worker_id: one.id, known_as: one.known_as, since: dayOf(now()), put_by: by }).execute();
  return { id, leaders };
};

export const aSeries = async (db: Kysely<DB>, trustId: string, groupId: string, series: Partial<Insertable<DB['group_series']>> & { made_by: string }): Promise<string> => {
  const id = newId();
  await db.insertInto('group_series').values({ freq: 'WEEKLY', every: 1, byday: 'TU', dtstart: '2026-06-02', begins: '14:00', minutes: 90, ...series, trust_id: trustId, id, group_id: groupId }).execute();
  return id;
};

export const aGroupSession = async (db: Kysely<DB>, trustId: string, groupId: string, session: Partial<Insertable<DB['group_session']>> & { at: Date }): Promise<string> => {
  const id = newId();
  await db.insertInto('group_session').values({ minutes: 90, ...session, trust_id: trustId, id, group_id: groupId }).execute();
  return id;
};

/** Somebody in a group; `waiting` for a place where said so. */
export const aPlaceIn = async (db: Kysely<DB>, trustId: string, groupId: string, person: { id: string; accountId?: string | null }, place: Partial<Insertable<DB['group_place']>> & { waiting?: boolean; by: string }): Promise<string> => {
  const id = newId();
  const { waiting, by, ...rest } = place;
  const asked = new Date((rest.asked_at as Date | undefined) ?? now());
  await db.insertInto('group_place').values({ called: 'Cal', asked_at: asked, place_at: waiting ? null : asked, said_on: dayOf(asked), by_account: person.accountId ?? by, ...rest, trust_id: trustId, id, group_id: groupId, person_id: person.id }).execute();
  return id;
};

/** A register as it was taken after a session: who came, how many, the minutes of each who led. */
export const aRegister = async (db: Kysely<DB>, trustId: string, session: { id: string; groupId: string; at: Date }, leaders: readonly Leader[], r: { heads: number; people?: readonly string[]; names?: readonly string[]; minutes?: number; around?: number }): Promise<string> => {
  const id = newId();
  const [first] = leaders;
  const [at, minutes] = [new Date(session.at.getTime() + 2 * 3_600_000), r.minutes ?? 90];
  const of = { trust_id: trustId, session_id: session.id, group_id: session.groupId };
  await db.insertInto('group_register').values({ ...of, id, held: true, minutes, around_minutes: r.around ?? 0, heads: r.heads, taken_by: first?.accountId ?? newId(), by_name: first?.known_as ?? '', taken_at: at }).execute();
  if (leaders.length > 0) await db.insertInto('group_worked').values(leaders.map((w) => ({ ...of, register_id: id, worker_id: w.id, minutes: minutes + (r.around ?? 0) }))).execute();
  const came = [...(r.people ?? []).map((person_id) => ({ person_id, first_name: null })), ...(r.names ?? []).map((first_name) => ({ person_id: null, first_name }))];
  if (came.length > 0) await db.insertInto('group_came').values(came.map((c) => ({ ...of, ...c, id: newId(), written_by: first?.accountId ?? newId(), at }))).execute();
  await db.updateTable('group_session').set({ registered_at: at }).where('trust_id', '=', trustId).where('id', '=', session.id).execute();
  return id;
};

export const aGroupNote = async (db: Kysely<DB>, trustId: string, session: { id: string; groupId: string }, by: Leader, words: string, at: Date = now()): Promise<void> => {
  await db.insertInto('group_note').values({ trust_id: trustId, id: newId(), session_id: session.id, group_id: session.groupId, words, written_by: by.accountId, by_name: by.known_as, written_at: at }).execute();
};

export const anAnswer = async (db: Kysely<DB>, trustId: string, groupId: string, month: string, answers: Record<string, string>, words: string | null = null): Promise<void> => {
  await db.insertInto('group_feedback').values({ trust_id: trustId, group_id: groupId, month, answers: JSON.stringify(answers), words }).execute();
};
