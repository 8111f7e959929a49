// Gatherings themselves, their planning group, tasks and programme.
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { DB, Insertable, Selectable } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Job, Speaker } from './event.rules.ts';

export type Event = Selectable<DB['event']>;
export type EventDetails = Omit<Insertable<DB['event']>, 'trust_id' | 'id' | 'made_by' | 'made_at' | 'published_at' | 'called_off_at' | 'called_off_words' | 'came' | 'after_published_at' | 'version'>;
export type EventInList = Pick<Event, 'id' | 'title' | 'begins_at' | 'ends_at' | 'venue' | 'published_at' | 'called_off_at'>;

const IN_LIST = ['id', 'title', 'begins_at', 'ends_at', 'venue', 'published_at', 'called_off_at'] as const;
const PAGE = 20;

/** What the public page of a service lists: those to come, soonest first. */
export const comingEvents = async (tx: Tx, most = PAGE): Promise<EventInList[]> =>
  tx.db.selectFrom('event').select(IN_LIST).where('trust_id', '=', trustOf(tx)).where('published_at', 'is not', null).where('ends_at', '>', tx.now).orderBy('begins_at').limit(most).execute();
/** And those that were, newest first. */
export const pastEvents = async (tx: Tx, most = PAGE): Promise<EventInList[]> =>
  tx.db.selectFrom('event').select(IN_LIST).where('trust_id', '=', trustOf(tx)).where('published_at', 'is not', null).where('called_off_at', 'is', null).where('ends_at', '<=', tx.now).orderBy('begins_at', 'desc').limit(most).execute();

/** Those to come where places are counted. For the app's own timed work. */
export const countedEvents = async (tx: Tx): Promise<Event[]> =>
  tx.db.selectFrom('event').selectAll().where('trust_id', '=', trustOf(tx)).where('published_at', 'is not', null).where('called_off_at', 'is', null).where('ends_at', '>', tx.now).where('capacity', 'is not', null).orderBy('begins_at').limit(50).execute();

/** Gatherings this viewer helps to plan, newest first. */
export const myEvents = async (tx: Tx): Promise<EventInList[]> =>
  tx.db.selectFrom('event').select(IN_LIST).where('trust_id', '=', trustOf(tx)).where(sql<boolean>`id = any((select events_i_plan())::uuid[])`).orderBy('begins_at', 'desc').limit(PAGE * 2).execute();

export const publishedEvent = async (tx: Tx, id: string): Promise<Event | undefined> =>
  tx.db.selectFrom('event').selectAll().where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('published_at', 'is not', null).executeTakeFirst();

/** A gathering this viewer plans, or has this job in. */
export const plannedEvent = async (tx: Tx, id: string, job: Job | null = null): Promise<Event | undefined> =>
  tx.db.selectFrom('event').selectAll().where('trust_id', '=', trustOf(tx)).where('id', '=', id).where(sql<boolean>`id = any((select events_i_plan(${job}::text))::uuid[])`).executeTakeFirst();

/** What this viewer looks after in a gathering they plan. */
export const myJobs = async (tx: Tx, id: string): Promise<Record<Job, boolean>> => {
  const row = (await sql<Record<string, boolean>>`select ${id}::uuid = any(events_i_plan('plan')) as plan, ${id}::uuid = any(events_i_plan('access')) as access,
    ${id}::uuid = any(events_i_plan('door')) as door, ${id}::uuid = any(events_i_plan('follow up')) as follow_up`.execute(tx.db)).rows[0];
  return { plan: row?.plan ?? false, access: row?.access ?? false, door: row?.door ?? false, 'follow up': row?.follow_up ?? false };
};

export const putEvent = async (tx: Tx, details: EventDetails): Promise<string> => {
  const id = newId<'event'>();
  await tx.db.insertInto('event').values({ ...details, trust_id: trustOf(tx), id, made_by: accountOf(tx), made_at: tx.now }).execute();
  return id;
};
export const changeEvent = async (tx: Tx, id: string, change: Partial<Insertable<DB['event']>>): Promise<void> => {
  await tx.db.updateTable('event').set((eb) => ({ ...change, version: eb('version', '+', 1) })).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};

export type Organiser = Pick<Selectable<DB['event_organiser']>, 'id' | 'name' | 'called' | 'side' | 'chair' | 'joined_at' | 'account_id'> & { jobs: string[] };
const ORGANISER = ['id', 'name', 'called', 'side', 'chair', 'jobs', 'joined_at', 'account_id'] as const;

export const organisersOf = async (tx: Tx, eventId: string): Promise<Organiser[]> =>
  (await tx.db.selectFrom('event_organiser').select(ORGANISER).where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).where('left_at', 'is', null).orderBy('chair', 'desc').orderBy('made_at').limit(60).execute()) as Organiser[];
export const putOrganiser = async (tx: Tx, eventId: string, who: Pick<Organiser, 'name' | 'called' | 'side' | 'chair'> & { jobs: Job[]; account_id?: string | null; link_hash?: Buffer | null }): Promise<string> => {
  const id = newId<'organiser'>();
  await tx.db.insertInto('event_organiser').values({ ...who, joined_at: who.account_id ? tx.now : null, trust_id: trustOf(tx), id, event_id: eventId, made_by: accountOf(tx), made_at: tx.now }).execute();
  return id;
};
export const endOrganiser = async (tx: Tx, eventId: string, id: string): Promise<boolean> =>
  (await tx.db.updateTable('event_organiser').set({ left_at: tx.now, link_hash: null }).where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).where('id', '=', id).where('left_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export type PlanningLink = { organiser_id: string; event_id: string; title: string; name: string };
export const planningLink = async (tx: Tx, hash: Buffer): Promise<PlanningLink | undefined> => (await sql<PlanningLink>`select * from planning_link(${hash}::bytea)`.execute(tx.db)).rows[0];
/** The gathering one has joined, or null when the link does not work any more. */
export const joinPlanning = async (tx: Tx, hash: Buffer): Promise<string | null> =>
  (await sql<{ event: string | null }>`select join_planning(${hash}::bytea) as event`.execute(tx.db)).rows[0]?.event ?? null;

export type Task = { id: string; what: string; due_on: string; done_at: Date | null; owner: string };
export const tasksOf = async (tx: Tx, eventId: string): Promise<Task[]> =>
  tx.db.selectFrom('event_task as t').innerJoin('event_organiser as o', (j) => j.onRef('o.trust_id', '=', 't.trust_id').onRef('o.id', '=', 't.organiser_id'))
    .select(['t.id', 't.what', 't.due_on', 't.done_at', 'o.name as owner']).where('t.trust_id', '=', trustOf(tx)).where('t.event_id', '=', eventId).orderBy('t.due_on').limit(100).execute();
export const putTask = async (tx: Tx, eventId: string, task: { what: string; organiser_id: string; due_on: string }): Promise<void> => {
  await tx.db.insertInto('event_task').values({ ...task, trust_id: trustOf(tx), id: newId(), event_id: eventId, made_by: accountOf(tx), made_at: tx.now }).execute();
};
export const doneTask = async (tx: Tx, eventId: string, id: string): Promise<boolean> =>
  (await tx.db.updateTable('event_task').set({ done_at: tx.now, done_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).where('id', '=', id).where('done_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export type Item = { id: string; begins_at: Date; minutes: number; kind: string; title: string; room: string | null; speakers: Speaker[] };
export const programmeOf = async (tx: Tx, eventId: string): Promise<Item[]> =>
  (await tx.db.selectFrom('event_item').select(['id', 'begins_at', 'minutes', 'kind', 'title', 'room', 'speakers']).where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).where('removed_at', 'is', null).orderBy('begins_at').orderBy('id').limit(200).execute()) as Item[];
export const putItem = async (tx: Tx, eventId: string, item: Omit<Item, 'id'>): Promise<void> => {
  await tx.db.insertInto('event_item').values({ ...item, speakers: JSON.stringify(item.speakers), trust_id: trustOf(tx), id: newId(), event_id: eventId, made_at: tx.now }).execute();
};
export const removeItem = async (tx: Tx, eventId: string, id: string): Promise<boolean> =>
  (await tx.db.updateTable('event_item').set({ removed_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('event_id', '=', eventId).where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
