// What the directory was last given of a trust's groups. For the app's own timed work.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';

export const trustOfListing = async (tx: Tx): Promise<{ id: string; name: string }> => tx.db.selectFrom('trust').select(['id', 'name']).where('id', '=', trustOf(tx)).executeTakeFirstOrThrow();
export const listedDigest = async (tx: Tx): Promise<string | null> => (await tx.db.selectFrom('group_listing').select('digest').where('trust_id', '=', trustOf(tx)).executeTakeFirst())?.digest ?? null;
export const putListing = async (tx: Tx, digest: string): Promise<void> => {
  await tx.db.insertInto('group_listing').values({ trust_id: trustOf(tx), digest, listed_at: tx.now }).onConflict((c) => c.column('trust_id').doUpdateSet({ digest, listed_at: tx.now })).execute();
};
