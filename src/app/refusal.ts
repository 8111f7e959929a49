// A refusal leaves its row before the answer goes out: in the transaction that refused, where nothing was written in it before; else that one is undone and
// the row gets a transaction of its own. Without the row there is no refusal either, but an error (docs/decisions/0081).
import type { Kysely, Transaction } from 'kysely';
import { sendLast } from '../kit/db/index.ts';
import type { DB } from '../kit/db/index.ts';
import { isNoId } from '../kit/db/refused-by-database.ts';
import { now } from '../kit/clock.ts';
import { Forbidden, NotFound } from '../kit/http/index.ts';
import { auditStatement } from '../audit/index.ts';
import { enterAs } from '../access/session.ts';
import type { Route } from '../access/page.ts';
import type { Tx } from '../access/tx.ts';
import type { Viewer } from '../access/viewer.ts';
import { countRefusal, nothingWritten } from './refusal-count.queries.ts';
import type { Work } from './run-route.ts';

type Refusal = { why: Forbidden | NotFound | null; by: Viewer | null };

const isRefusal = (error: unknown): error is Forbidden | NotFound => error instanceof Forbidden || error instanceof NotFound;

/** Who was refused what; of somebody signed out only that it happened. */
const rowOf = (viewer: Viewer, route: Route) => (viewer.accountId ? auditStatement(viewer, [{ action: 'refused', detail: { page: route.audit } }]) : countRefusal);

/** Whoever comes through this door, at this moment; in the trust the address names where it names one. */
export const enter = async (db: Transaction<DB>, { route, request, limits }: Work): Promise<Tx> => {
  const at = now();
  const slug = route.trustFrom ? (request.params[route.trustFrom] ?? '') : null;
  const viewer = await enterAs(db, { token: route.asNobody ? null : request.token, slug, visitor: request.visitor, now: at, limits });
  if (slug !== null && !viewer.trustId) throw new NotFound();
  return { db, viewer, now: at, audited: [] };
};

const writeAlone = (db: Kysely<DB>, { route, request, limits }: Work): Promise<Viewer> => db.transaction().execute(async (trx) => {
  const viewer = await enterAs(trx, { token: route.asNobody ? null : request.token, slug: null, visitor: null, now: now(), limits });
  await sendLast(trx, rowOf(viewer, route));
  return viewer;
});

/**
 * Runs a request in one transaction. What it refuses (Forbidden, NotFound) is thrown once its row is stored, and nothing else of it;
 * to a role that has this page another's record is not there, instead of forbidden.
 */
export const refusable = async <T>(db: Kysely<DB>, work: Work, run: (tx: Tx) => Promise<T>): Promise<T> => {
  const { route } = work;
  const refusal: Refusal = { why: null, by: null };
  try {
    const answer = await db.transaction().execute(async (trx) => {
      const tx = await enter(trx, work);
      try {
        return await run(tx);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        Object.assign(refusal, { why: error, by: tx.viewer });
        if (route.trustFrom) throw error; // a visitor here may be somebody elsewhere
        await sendLast(trx, nothingWritten, rowOf(tx.viewer, route));
        return null;
      }
    });
    if (!refusal.why) return answer as T;
  } catch (error) {
    refusal.why ??= isRefusal(error) ? error : isNoId(error) ? new NotFound() : null;
    if (!refusal.why) throw error;
    refusal.by = await writeAlone(db, work);
  }
  const { why, by } = refusal;
  throw why instanceof Forbidden && by?.accountId && Array.isArray(route.allow) && (route.allow as readonly string[]).includes(by.role) ? new NotFound() : why;
};
