import type { DB, Transaction } from '../../kit/db/index.ts';

/** Where each chain of the audit stands, for the head of a backup. */
export const auditHeads = async (db: Transaction<DB>): Promise<{ chain: string; seq: number; digest: string }[]> =>
  (await db.selectFrom('audit_head').select(['trust_id', 'seq', 'digest']).orderBy('trust_id').execute())
    .map((head) => ({ chain: head.trust_id, seq: head.seq, digest: head.digest.toString('hex') }));
