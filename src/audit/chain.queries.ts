// Reading and numbering the audit. As the app's own timed work: the caller has set the viewer to 'system'.
import { sql } from 'kysely';
import type { DB, Transaction } from '../kit/db/index.ts';
import type { ChainRow, Head, SealedRow } from './chain.rules.ts';

/** Rows that belong to no trust are chained under this id. */
export const NO_TRUST = '00000000-0000-0000-0000-000000000000';
const COLUMNS = ['id', 'trust_id', 'at', 'account_id', 'role', 'action', 'object', 'object_id', 'person_id', 'ids', 'look', 'detail', 'words_digest'] as const;
type Db = Transaction<DB>;

const ofChain = (chainId: string) => (chainId === NO_TRUST ? sql<boolean>`trust_id is null` : sql<boolean>`trust_id = ${chainId}::uuid`);

/** Chains with rows that have no number yet. */
export const unsealedChains = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('audit_row').select('trust_id').distinct().where('seq', 'is', null).execute()).map((r) => r.trust_id ?? NO_TRUST);

/** Every chain there is: with a head, or with rows. */
export const allChains = async (db: Db): Promise<string[]> => {
  const heads = (await db.selectFrom('audit_head').select('trust_id').execute()).map((r) => r.trust_id);
  return [...new Set([...heads, ...(await unsealedChains(db))])].sort();
};

/** True when this transaction now is the one sealer of the chain, on whatever machine. */
export const becomeSealer = async (db: Db, chainId: string): Promise<boolean> =>
  (await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${`audit ${chainId}`}, 0)) as mine`.execute(db)).rows[0]?.mine ?? false;

export const headOf = async (db: Db, chainId: string): Promise<Head | undefined> =>
  db.selectFrom('audit_head').select(['seq', 'digest']).where('trust_id', '=', chainId).executeTakeFirst();

export const unsealedRows = async (db: Db, chainId: string, most: number): Promise<ChainRow[]> =>
  db.selectFrom('audit_row').select(COLUMNS).where(ofChain(chainId)).where('seq', 'is', null).orderBy('id').limit(most).execute();

export const putSeals = async (db: Db, seals: readonly { id: string; seq: number; digest: Buffer }[]): Promise<void> => {
  await sql`update audit_row set seq = s.seq, digest = s.digest
    from unnest(${seals.map((s) => s.id)}::uuid[], ${seals.map((s) => s.seq)}::bigint[], ${seals.map((s) => s.digest)}::bytea[]) as s (id, seq, digest) where audit_row.id = s.id`.execute(db);
};

export const putHead = async (db: Db, chainId: string, head: Head, at: Date): Promise<void> => {
  await db.insertInto('audit_head').values({ trust_id: chainId, seq: head.seq, digest: head.digest, at })
    .onConflict((c) => c.column('trust_id').doUpdateSet({ seq: head.seq, digest: head.digest, at })).execute();
};

/** Sealed rows of a chain from a number on, in order. */
export const sealedRows = async (db: Db, chainId: string, after: number, most: number): Promise<SealedRow[]> =>
  (await db.selectFrom('audit_row').select([...COLUMNS, 'seq', 'digest']).where(ofChain(chainId)).where('seq', '>', after).orderBy('seq').limit(most).execute()) as SealedRow[];

export const digestAt = async (db: Db, chainId: string, seq: number): Promise<Buffer | undefined> =>
  (await db.selectFrom('audit_row').select('digest').where(ofChain(chainId)).where('seq', '=', seq).executeTakeFirst())?.digest ?? undefined;
