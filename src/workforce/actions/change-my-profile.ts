import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { setProfile } from '../worker.queries.ts';

export type MyProfile = { profile: string; room_for: number; working_days: number[]; phone: string | null };

/** A worker says who they are to people they might support, how many they have room for, and which days they work. Their own, and nobody else's. */
export const changeMyProfile = async (tx: Tx, profile: MyProfile): Promise<void> => {
  authorise(tx, 'peer_worker');
  const id = found(tx.viewer.workerId);
  await setProfile(tx, id, profile);
  audit(tx, { action: 'worker.profile', object: 'peer_worker', objectId: id, detail: { room_for: profile.room_for } });
};
