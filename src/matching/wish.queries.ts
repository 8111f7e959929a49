// What a person wishes of a peer worker, as things one can look for. Dated, appended; the newest counts.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import { experienceItem } from '../workforce/index.ts';
import { MUSTS, TIMES, WITH_WHOM } from './match-reasons.rules.ts';
import type { Wishes } from './match-reasons.rules.ts';

export type MatchWish = Wishes & { saidOn: string; recordedAt: Date; recordedBy: string | null };

type WishRow = { items: string[]; with_whom: string | null; days: number[]; times: string[]; area: string | null; must: string[] };

/** A row as wishes: languages apart from the rest, and only words that are still known. */
export const wishesOfRow = (row: WishRow): Wishes => {
  const isLanguage = (key: string): boolean => experienceItem(key)?.group === 'speak';
  return {
    experience: row.items.filter((key) => !isLanguage(key)), languages: row.items.filter(isLanguage), withWhom: WITH_WHOM.find((w) => w === row.with_whom) ?? null, days: row.days,
    times: TIMES.filter((t) => row.times.includes(t)), area: row.area, must: MUSTS.filter((m) => row.must.includes(m)),
  };
};

/** The newest wishes of a person; undefined when none were said yet. */
export const newestWish = async (tx: Tx, personId: string): Promise<MatchWish | undefined> => {
  const row = await tx.db.selectFrom('match_wish').select(['items', 'with_whom', 'days', 'times', 'area', 'must', 'said_on', 'recorded_at', 'recorded_by']).where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId)
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row && { ...wishesOfRow(row), saidOn: row.said_on, recordedAt: row.recorded_at, recordedBy: row.recorded_by };
};

export const putMatchWish = async (tx: Tx, personId: string, wishes: Wishes, saidOn: string): Promise<void> => {
  await tx.db.insertInto('match_wish').values({
    trust_id: trustOf(tx), id: newId(), person_id: personId, items: [...wishes.experience, ...wishes.languages], with_whom: wishes.withWhom, days: [...wishes.days], times: [...wishes.times], area: wishes.area, must: [...(wishes.must ?? [])],
    said_on: saidOn, recorded_by: accountOf(tx), recorded_at: tx.now,
  }).execute();
};

/** The areas workers here work in, by name: what can be wished for. A person reads no worker they were not shown, so that they are asked nothing about areas. */
export const areasOfWorkers = async (tx: Tx): Promise<string[]> =>
  (await tx.db.selectFrom('peer_worker').select('area').distinct().where('trust_id', '=', trustOf(tx)).where('area', 'is not', null).where('left_on', 'is', null).orderBy('area').limit(40).execute()).map((r) => r.area ?? '');
