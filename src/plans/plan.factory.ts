// Things in a plan and who sees them, for tests, demo data and the gallery. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import type { PartKey } from './plan-parts.rules.ts';

type Given = Partial<Insertable<DB['plan_entry']>> & { made_by: string; part: PartKey };

/** One thing in a plan. `said_on` with a worker's account as `made_by`: written down for them; with `support_id` that worker sees it. Answers its thread. */
export const aPlanEntry = async (db: Kysely<DB>, trustId: string, personId: string, entry: Given): Promise<string> => {
  const id = (entry.id as string | undefined) ?? newId();
  const made = new Date((entry.made_at as Date | undefined) ?? now());
  await db.insertInto('plan_entry').values({ thread: id, box: entry.part, words: 'Curtains open before ten.', begun_at: made, ...entry, trust_id: trustId, id, person_id: personId, made_at: made }).execute();
  return (entry.thread as string | undefined) ?? id;
};

/** A newer version of a thread: the one before is kept for the person. */
export const aPlanVersion = async (db: Kysely<DB>, trustId: string, thread: string, version: Partial<Insertable<DB['plan_entry']>>): Promise<void> => {
  const { id: _id, replaced_at: _replaced, why: _why, ...was } = await db.selectFrom('plan_entry').selectAll().where('trust_id', '=', trustId).where('thread', '=', thread).where('replaced_at', 'is', null).executeTakeFirstOrThrow();
  await db.insertInto('plan_entry').values({ ...was, said_on: null, ...version, trust_id: trustId, id: newId(), thread, made_at: (version.made_at as Date | undefined) ?? now() }).execute();
};

/** A part that the person lets their peer worker or the lead see. */
export const aPlanShare = async (db: Kysely<DB>, trustId: string, personId: string, share: { part: PartKey; reader: 'worker' | 'lead'; supportId: string; by: string; since?: Date }): Promise<void> => {
  await db.insertInto('plan_sharing').values({ trust_id: trustId, id: newId(), person_id: personId, part: share.part, reader: share.reader, support_id: share.supportId, made_by: share.by, since: share.since ?? now() }).execute();
};
