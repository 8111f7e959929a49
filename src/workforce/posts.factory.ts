// Frameworks, posts and contracts, for tests, demo data and the gallery. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { TrustId } from '../kit/ids.ts';

export type MadeFramework = { id: string; bands: Record<string, string> };
const INVENTED = 'invented for the demonstration';

/** Full time is 37½ hours, 27 days of leave at first, bands 3 and 4, unless said otherwise. */
export const aFramework = async (db: Kysely<DB>, trustId: TrustId, more: { name?: string; fullTime?: number; from?: string; bands?: readonly string[]; leaveYearMonth?: number; leave?: readonly [afterYears: number, minutes: number][]; source?: string } = {}): Promise<MadeFramework> => {
  const [id, source, from_on] = [newId(), more.source ?? INVENTED, more.from ?? '2004-10-01'];
  const of = { trust_id: trustId, framework_id: id };
  await db.insertInto('pay_framework').values({ trust_id: trustId, id, name: more.name ?? `Terms ${id.slice(-4)}`, leave_year_month: more.leaveYearMonth ?? 4 }).execute();
  await db.insertInto('full_time_week').values({ ...of, id: newId(), from_on, minutes: more.fullTime ?? 2250, source }).execute();
  for (const [after_years, minutes] of more.leave ?? [[0, 27 * 450]]) await db.insertInto('leave_rule').values({ ...of, id: newId(), after_years, from_on, minutes, source }).execute();
  const bands: Record<string, string> = {};
  for (const [i, name] of (more.bands ?? ['Band 3', 'Band 4']).entries()) {
    bands[name] = newId();
    await db.insertInto('pay_band').values({ ...of, id: bands[name], name, step: i + 1 }).execute();
  }
  return { id, bands };
};

export const aRate = async (db: Kysely<DB>, trustId: TrustId, bandId: string, rate: Partial<Insertable<DB['pay_rate']>> = {}): Promise<void> => {
  await db.insertInto('pay_rate').values({ trust_id: trustId, id: newId(), band_id: bandId, from_on: '2026-04-01', source: INVENTED, ...(rate.hour_pence ? {} : { year_pence: 2_500_000 }), ...rate }).execute();
};

/** A funded post of the service itself, permanent and open-ended, unless said otherwise. */
export const aPost = async (db: Kysely<DB>, trustId: TrustId, term: Partial<Insertable<DB['post_term']>> & { title?: string } = {}): Promise<string> => {
  const [id, { title, ...fields }] = [newId(), term];
  await db.insertInto('post').values({ trust_id: trustId, id, title: title ?? 'Peer support worker' }).execute();
  await db.insertInto('post_term').values({ trust_id: trustId, id: newId(), post_id: id, minutes_a_week: 2250, kind: 'permanent', funding: 'core budget', from_on: '2025-04-01', ...fields }).execute();
  return id;
};

/** Puts a contract in the place of the one a worker has been made with (from worker.factory), or after it. */
export const aContract = async (db: Kysely<DB>, trustId: TrustId, workerId: string, contract: Omit<Partial<Insertable<DB['contract']>>, 'from_on'> & { from_on: string }, first = false): Promise<void> => {
  if (first) await db.deleteFrom('contract').where('worker_id', '=', workerId).execute();
  await db.insertInto('contract').values({ trust_id: trustId, id: newId(), worker_id: workerId, minutes_a_week: 900, ...contract }).execute();
};

/** A working pattern that holds: for each week, minutes from Monday to Sunday. */
export const aPattern = async (db: Kysely<DB>, trustId: TrustId, workerId: string, from: string, weeks: readonly (readonly number[])[], more: Partial<Insertable<DB['pattern']>> = {}): Promise<string> => {
  const id = newId();
  await db.insertInto('pattern').values({ trust_id: trustId, id, worker_id: workerId, weeks: weeks.length, from_on: from, agreed_at: new Date(`${from}T08:00:00Z`), ...more }).execute();
  const days = weeks.flatMap((week, w) => week.flatMap((minutes, d) => (minutes > 0 ? [{ trust_id: trustId, pattern_id: id, week: w + 1, weekday: d + 1, minutes, starts: '09:30' }] : [])));
  if (days.length > 0) await db.insertInto('pattern_day').values(days).execute();
  return id;
};
