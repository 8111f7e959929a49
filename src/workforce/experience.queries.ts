// What workers ticked of their own experience. A worker reads and changes their own; whoever matches reads what is ticked; a person what a profile says.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import type { Ticked } from './experience.rules.ts';

export type ItemOf = Ticked & { worker_id: string };

/** What one worker ticked, as far as the viewer may know. */
export const experienceOf = async (tx: Tx, workerId: string): Promise<Ticked[]> =>
  tx.db.selectFrom('worker_experience').select(['item', 'own_words', 'for_matching', 'on_profile']).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).orderBy('since').orderBy('item').execute();

/** What may be used to suggest each worker employed here. */
export const experienceForMatching = async (tx: Tx): Promise<ItemOf[]> =>
  tx.db.selectFrom('worker_experience').select(['worker_id', 'item', 'own_words', 'for_matching', 'on_profile']).where('trust_id', '=', trustOf(tx)).where('for_matching', '=', true).orderBy('worker_id').orderBy('since').orderBy('item').execute();

/** What each of these workers says of it on their profile. */
export const experienceOnProfiles = async (tx: Tx, workerIds: readonly string[]): Promise<Map<string, string[]>> => {
  const said = new Map<string, string[]>();
  if (workerIds.length === 0) return said;
  const rows = await tx.db.selectFrom('worker_experience').select(['worker_id', 'item']).where('trust_id', '=', trustOf(tx)).where('worker_id', 'in', [...workerIds]).where('on_profile', '=', true).orderBy('since').orderBy('item').execute();
  for (const row of rows) said.set(row.worker_id, [...(said.get(row.worker_id) ?? []), row.item]);
  return said;
};

/** Puts the worker's choices in place of what they were: what is not ticked any more is gone. */
export const setExperience = async (tx: Tx, workerId: string, ticked: readonly Ticked[]): Promise<void> => {
  await tx.db.deleteFrom('worker_experience').where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).execute();
  if (ticked.length > 0) await tx.db.insertInto('worker_experience').values(ticked.map((t) => ({ ...t, trust_id: trustOf(tx), id: newId(), worker_id: workerId, since: tx.now }))).execute();
};
