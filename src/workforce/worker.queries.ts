// Who the peer workers are: the few lines other slices need.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';

export type Worker = { id: string; account_id: string; known_as: string; profile: string; area: string | null; phone: string | null; room_for: number; working_days: number[]; left_on: string | null };

const WORKER = ['id', 'account_id', 'known_as', 'profile', 'area', 'phone', 'room_for', 'working_days', 'left_on'] as const;

/** A peer worker of this trust, or undefined; also one who has left. */
export const workerById = async (tx: Tx, id: string): Promise<Worker | undefined> =>
  tx.db.selectFrom('peer_worker').select(WORKER).where('trust_id', '=', trustOf(tx)).where('id', '=', id).executeTakeFirst();

/** The peer workers employed now, by name. */
export const workersNow = async (tx: Tx): Promise<Worker[]> =>
  tx.db.selectFrom('peer_worker').select(WORKER).where('trust_id', '=', trustOf(tx)).where('left_on', 'is', null).orderBy('known_as').execute();

/** Sets what a worker says of themself. */
export const setProfile = async (tx: Tx, id: string, profile: { profile: string; room_for: number; working_days: number[]; phone: string | null }): Promise<void> => {
  await tx.db.updateTable('peer_worker').set(profile).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};
