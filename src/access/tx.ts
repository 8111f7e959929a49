// A transaction with somebody looking. Every query and action takes one; nothing else reaches the database.
import { sql } from 'kysely';
import type { Kysely, RawBuilder, Transaction } from 'kysely';
import { sendFirst, type DB } from '../kit/db/index.ts';
import { now } from '../kit/clock.ts';
import { writeAudit } from '../audit/index.ts';
import type { AuditEntry } from '../audit/index.ts';
import { Forbidden, NotFound } from '../kit/http/index.ts';
import { NOBODY } from './viewer.ts';
import type { Role, Viewer } from './viewer.ts';
import type { TrustId } from '../kit/ids.ts';

export type Tx = {
  db: Transaction<DB>;
  viewer: Viewer;
  /** The moment of this request. */
  now: Date;
  /** Rows written to the audit just before the commit. */
  audited: AuditEntry[];
  /** It cannot write: what is kept in memory may answer without asking the database at all. */
  reads?: true;
};

/** Puts a row into the audit of this transaction. */
export const audit = (tx: Tx, entry: AuditEntry): void => {
  tx.audited.push(entry);
};

/** Somebody opened a person's record: a row that the person sees. */
export const look = (tx: Tx, action: string, personId: string, more: Omit<AuditEntry, 'action' | 'personId' | 'look'> = {}): void =>
  audit(tx, { action, personId, look: tx.viewer.personId !== personId, ...more });

/** The belt in front of every action: throws unless the viewer acts in one of these roles. */
export const authorise = (tx: Tx, ...roles: Role[]): void => {
  if (!roles.includes(tx.viewer.role)) throw new Forbidden();
};

/** The trust this work happens in; 404 where there is none. */
export const trustOf = (tx: Tx): TrustId => {
  if (!tx.viewer.trustId) throw new NotFound();
  return tx.viewer.trustId;
};
export const accountOf = (tx: Tx): string => {
  if (!tx.viewer.accountId) throw new Forbidden();
  return tx.viewer.accountId;
};

const viewerStatement = (viewer: Viewer, at: Date): RawBuilder<unknown> => sql`
    select set_config('app.now', ${at.toISOString()}, true), set_config('app.account', ${viewer.accountId ?? ''}, true),
    set_config('app.trust', ${viewer.trustId ?? ''}, true), set_config('app.role', ${viewer.role}, true),
    set_config('app.teams', ${viewer.teamIds.length ? `{${viewer.teamIds.join(',')}}` : ''}, true),
    set_config('app.worker', ${viewer.workerId ?? ''}, true), set_config('app.visitor', ${viewer.visitor ?? ''}, true),
    set_config('app.my_records', '', true), set_config('app.my_supports', '', true), set_config('app.my_people', '', true), set_config('app.my_self', '', true),
    set_config('app.people_i_support', '', true), set_config('app.supports_shared_with_me', '', true)`;

/**
 * Sets who is looking, for this transaction only (a plain SET would survive the commit in a pooled connection). Whom they may see is asked
 * anew each time; only `enter` keeps it (decision 0058).
 */
export const setViewer = async (db: Transaction<DB>, viewer: Viewer, at: Date): Promise<void> => {
  await viewerStatement(viewer, at).execute(db);
};

/** Reads open data as nobody, in a transaction that cannot write. The database hears of it when something is asked, and not before. */
export const readAsNobody = <T>(db: Kysely<DB>, read: (tx: Tx) => Promise<T>, at = now()): Promise<T> =>
  db.transaction().setAccessMode('read only').execute(async (trx) => {
    await sendFirst(trx, viewerStatement(NOBODY, at));
    return read({ db: trx, viewer: NOBODY, now: at, audited: [], reads: true });
  });

/**
 * Runs work as a given viewer in one transaction, with its audit rows. For jobs, commands, demo data and tests;
 * requests come in through `enterAs` (session.ts), which finds the viewer in the database itself.
 */
export const asViewer = <T>(db: Kysely<DB>, viewer: Viewer, work: (tx: Tx) => Promise<T>, at = now()): Promise<T> =>
  db.transaction().execute(async (trx) => {
    await setViewer(trx, viewer, at);
    const tx: Tx = { db: trx, viewer, now: at, audited: [] };
    const result = await work(tx);
    await writeAudit(trx, viewer, tx.audited);
    return result;
  });

/** The app's own timed work, in one trust or in none. */
export const systemViewer = (trustId: TrustId | null = null): Viewer => ({ ...NOBODY, role: 'system', name: 'Alongside', trustId });
