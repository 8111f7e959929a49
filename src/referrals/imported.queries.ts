// A referral as an old list tells of it: agreed to, accepted, and where it led.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { DB, Insertable } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';

export type ImportedReferral = Omit<Insertable<DB['referral']>, 'trust_id' | 'id' | 'number' | 'source' | 'answer'>;

/** Keeps it; answers its id. For the import command. */
export const putImportedReferral = async (tx: Tx, row: ImportedReferral): Promise<string> => {
  const id = newId();
  const { rows } = await sql<{ number: number }>`select next_referral_number(${trustOf(tx)}::uuid) as number`.execute(tx.db);
  await tx.db.insertInto('referral').values({ ...row, source: 'old list', answer: 'accepted', trust_id: trustOf(tx), id, number: rows[0]?.number ?? 0 }).execute();
  return id;
};
