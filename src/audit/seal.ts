// Numbers and chains committed rows, one sealer for each chain, and anchors the signed head.
import { sql } from 'kysely';
import type { DB, Kysely, Transaction } from '../kit/db/index.ts';
import type { Anchors } from './anchor.ts';
import { becomeSealer, headOf, putHead, putSeals, unsealedChains, unsealedRows } from './chain.queries.ts';
import { chain, START } from './chain.rules.ts';
import { erasuresIn } from './erasure.rules.ts';

const AT_ONCE = 2_000;

/** Runs work as the app's own timed work, in a transaction that sets nothing but that. */
export const asSealer = <T>(db: Kysely<DB>, work: (db: Transaction<DB>) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (trx) => {
    await sql`select set_config('app.role', 'system', true)`.execute(trx);
    return work(trx);
  });

const sealSome = (db: Kysely<DB>, chainId: string, anchors: Anchors | null, at: Date): Promise<number> =>
  asSealer(db, async (trx) => {
    if (!(await becomeSealer(trx, chainId))) return 0;
    const rows = await unsealedRows(trx, chainId, AT_ONCE);
    if (rows.length === 0) return 0;
    let head = (await headOf(trx, chainId)) ?? START;
    const seals = rows.map((row) => {
      head = chain(head, row);
      return { id: row.id, seq: head.seq, digest: head.digest };
    });
    await putSeals(trx, seals);
    await putHead(trx, chainId, head, at);
    // Before the commit: an anchor without its rows is found by the next verify; rows without an anchor would not be.
    anchors?.put(chainId, head, at);
    anchors?.erasures.add(erasuresIn(rows));
    return rows.length;
  });

/** Seals everything that is committed now; answers how many rows. Another sealer at work on a chain is left to it. */
export const sealAll = async (db: Kysely<DB>, anchors: Anchors | null, at: Date): Promise<number> => {
  let sealed = 0;
  for (const chainId of await asSealer(db, unsealedChains)) {
    for (let some = AT_ONCE; some === AT_ONCE;) {
      some = await sealSome(db, chainId, anchors, at);
      sealed += some;
    }
  }
  return sealed;
};

/** Seals again and again, within a second of each commit, until stopped. `failed` hears of errors; the next round tries again. */
export const keepSealing = (db: Kysely<DB>, anchors: Anchors, clock: () => Date, failed: (error: unknown) => void, everyMs = 500): { stop(): Promise<void> } => {
  let stopped = false;
  let wake: () => void = () => undefined;
  const loop = (async () => {
    while (!stopped) {
      await sealAll(db, anchors, clock()).catch(failed);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    await sealAll(db, anchors, clock()).catch(failed);
  })();
  return {
    stop: () => {
      stopped = true;
      wake();
      return loop;
    },
  };
};
