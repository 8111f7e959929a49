// Certificates, as they were printed.
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';

export type CertificateKind = 'attendance' | 'completion';
export type Certificate = { id: string; learner_id: string; kind: CertificateKind; code: string; name: string; programme: string; cohort: string; minutes: number; of_minutes: number; issued_on: Day; issued_by_name: string | null; withdrawn_at: Date | null; withdrawn_why: string | null };

const CERTIFICATE = sql`select c.id, c.learner_id, c.kind, c.code, c.name, c.programme, c.cohort, c.minutes, c.of_minutes, c.issued_on, a.name as issued_by_name, c.withdrawn_at, c.withdrawn_why from training_certificate c left join account a on a.id = c.issued_by`;
export const certificatesOf = async (tx: Tx, learnerIds: readonly string[]): Promise<Certificate[]> =>
  learnerIds.length === 0 ? [] : (await sql<Certificate>`${CERTIFICATE} where c.trust_id = ${trustOf(tx)} and c.learner_id = any(${[...learnerIds]}::uuid[]) order by c.issued_on, c.id limit 400`.execute(tx.db)).rows;
export const certificateById = async (tx: Tx, id: string): Promise<Certificate | undefined> => (await sql<Certificate>`${CERTIFICATE} where c.trust_id = ${trustOf(tx)} and c.id = ${id}`.execute(tx.db)).rows[0];
/** Null when one of that kind stands already. */
export const putCertificate = async (tx: Tx, c: Omit<Certificate, 'id' | 'issued_by_name' | 'withdrawn_at' | 'withdrawn_why'>): Promise<string | null> =>
  (await tx.db.insertInto('training_certificate').values({ ...c, trust_id: trustOf(tx), id: newId(), issued_by: accountOf(tx), issued_at: tx.now }).onConflict((oc) => oc.doNothing()).returning('id').executeTakeFirst())?.id ?? null;
export const withdrawCertificate = async (tx: Tx, id: string, why: string): Promise<boolean> =>
  (await tx.db.updateTable('training_certificate').set({ withdrawn_at: tx.now, withdrawn_by: accountOf(tx), withdrawn_why: why }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export type Checked = { name: string; kind: CertificateKind; programme: string; service: string; minutes: number; of_minutes: number; issued_on: Day; withdrawn_on: Day | null };
/** What stands on the paper with this code, for anybody who holds it. */
export const checkedBy = async (tx: Tx, code: string): Promise<Checked | undefined> => (await sql<Checked>`select * from check_certificate(${code})`.execute(tx.db)).rows[0];
