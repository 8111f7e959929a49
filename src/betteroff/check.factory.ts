// Kept checks, for tests and demo data. Takes the owner's connection.
import type { DB, Kysely } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';

/** The household of the worked example: alone, renting, LCWRA held before April 2026, 16 hours at band 3. */
export const ANSWERS = {
  family: 'single', age: '40', home: 'social', london: 'no', rent: '95.20', rent_every: 'week', universal_credit: 'yes', esa: 'none', health: 'lcwra_before', daily_living: 'none', mobility: 'none', caring: 'none', savings: '0',
  band: '3-0', hours: '16', pension: 'yes',
} as const;

export const aKeptCheck = async (db: Kysely<DB>, trustId: string, workerId: string, more: { answers?: Record<string, string>; made_at?: Date; shared_with?: string; shared_at?: Date } = {}): Promise<string> => {
  const id = newId();
  const { answers = ANSWERS, ...rest } = more;
  await db.insertInto('better_off_check').values({ trust_id: trustId, id, worker_id: workerId, answers: JSON.stringify(answers), ...rest }).execute();
  return id;
};
