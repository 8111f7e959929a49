// Supports, contacts and notes, for tests, demo data and the gallery. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import type { ContactId, ItemId, PersonId, SupportId, TrustId } from '../kit/ids.ts';
import { aCircleRow } from '../access/access.factory.ts';
import type { MadeWorker } from '../workforce/worker.factory.ts';

const DAY = 86_400_000;
export const daysFromNow = (days: number): Date => new Date(now().getTime() + days * DAY);

export type MadeSupport = { id: SupportId; personId: PersonId; worker: MadeWorker };

/** A support with the worker's row in the person's circle. An ended one keeps its row until ending + 14 days. */
export const aSupport = async (db: Kysely<DB>, trustId: TrustId, personId: PersonId, worker: MadeWorker, support: Partial<Insertable<DB['support']>> = {}): Promise<MadeSupport> => {
  const id = support.id ?? newId<'support'>();
  const began = new Date(support.began_at as Date | undefined ?? daysFromNow(-21));
  const ended = support.ended_at ? new Date(support.ended_at as Date) : null;
  await db.insertInto('support').values({ leaving_hospital: true, ...support, trust_id: trustId, id, person_id: personId, worker_id: worker.id, began_at: began }).execute();
  await aCircleRow(db, trustId, { personId, accountId: worker.accountId, kind: 'support', supportId: id, why: 'Your peer worker', since: began, until: ended ? new Date(ended.getTime() + 14 * DAY) : null });
  return { id, personId, worker };
};

/** A planned contact: nothing recorded yet. */
export const aPlannedContact = async (db: Kysely<DB>, trustId: TrustId, support: MadeSupport, contact: Partial<Insertable<DB['contact']>> = {}): Promise<ContactId> => {
  const id = contact.id ?? newId<'contact'>();
  const planned = new Date(contact.planned_at as Date | undefined ?? daysFromNow(1));
  await db.insertInto('contact').values({
    how: 'on the ward', place: 'Day room', planned_minutes: 45, made_at: daysFromNow(-2), ...contact, trust_id: trustId, id, support_id: support.id, person_id: support.personId, worker_id: support.worker.id, planned_at: planned,
  }).execute();
  if (!contact.cancelled_at && planned > now()) await db.updateTable('support').set({ next_planned_at: planned }).where('id', '=', support.id).execute();
  return id;
};

/** A contact that was held (or was not: pass held false and why), with its record. Keeps the support's clocks right. */
export const aHeldContact = async (db: Kysely<DB>, trustId: TrustId, support: MadeSupport, record: Partial<Insertable<DB['contact_record']>> & { began_at?: Date } = {}): Promise<ContactId> => {
  const id = newId<'contact'>();
  const began = record.began_at ?? daysFromNow(-3);
  const held = record.held ?? true;
  const how = record.how ?? 'on the ward';
  await db.insertInto('contact').values({
    trust_id: trustId, id, support_id: support.id, person_id: support.personId, worker_id: support.worker.id, how, place: record.place === undefined ? 'Day room' : record.place, planned_at: began, planned_minutes: 45,
    made_at: new Date(began.getTime() - 2 * DAY), recorded_at: began, held, began_at: began, minutes: record.minutes ?? (held ? 45 : 0),
  }).execute();
  await db.insertInto('contact_record').values({
    minutes: held ? 45 : 0, activities: held ? ['listening'] : [], recorded_by: support.worker.accountId, recorded_at: began, not_held_who: held ? null : 'person', ...record,
    trust_id: trustId, id: newId(), contact_id: id, support_id: support.id, person_id: support.personId, worker_id: support.worker.id, held, how, began_at: began,
  }).execute();
  if (held) {
    const s = await db.selectFrom('support').select(['first_held_at', 'second_held_at']).where('id', '=', support.id).executeTakeFirstOrThrow();
    await db.updateTable('support').set({ last_held_at: began, ...(s.first_held_at === null ? { first_held_at: began } : s.second_held_at === null ? { second_held_at: began } : {}) }).where('id', '=', support.id).execute();
  }
  return id;
};

/** One thing to remember from a contact; shown to the person unless `shown_at: null`. */
export const aNoteItem = async (db: Kysely<DB>, trustId: TrustId, support: MadeSupport, contactId: ContactId | null, item: Partial<Insertable<DB['note_item']>> = {}): Promise<ItemId> => {
  const id = item.id ?? newId<'item'>();
  const written = new Date(item.written_at as Date | undefined ?? daysFromNow(-3));
  await db.insertInto('note_item').values({
    said_by: 'together', words: 'The first evening sorted before anything else: food in, heating on.', written_by: support.worker.accountId, show_by: new Date(written.getTime() + 7 * DAY), shown_at: written,
    ...item, trust_id: trustId, id, contact_id: contactId, support_id: support.id, person_id: support.personId, written_at: written,
  }).execute();
  return id;
};
