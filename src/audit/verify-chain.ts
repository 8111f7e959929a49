// "audit verify": seals first, then walks every chain and holds it against the signed heads kept elsewhere.
import type { DB, Kysely } from '../kit/db/index.ts';
import type { Anchored, Anchors } from './anchor.ts';
import { allChains, digestAt, headOf, sealedRows } from './chain.queries.ts';
import { firstBreak, START } from './chain.rules.ts';
import type { Head } from './chain.rules.ts';
import { asSealer, sealAll } from './seal.ts';

export type ChainVerdict = { chain: string; rows: number; anchors: number; problem: string | null };
const AT_ONCE = 5_000;

const walk = async (db: Kysely<DB>, chainId: string): Promise<{ head: Head; problem: string | null }> => {
  let head = START;
  for (;;) {
    const from = head.seq;
    const rows = await asSealer(db, (trx) => sealedRows(trx, chainId, from, AT_ONCE));
    const step = firstBreak(head, rows);
    head = step.head;
    if (step.broken) return { head, problem: `row number ${step.broken.seq}${step.broken.rowId ? ` (${step.broken.rowId})` : ''}: ${step.broken.what}` };
    if (rows.length < AT_ONCE) return { head, problem: null };
  }
};

const firstBadAnchor = async (db: Kysely<DB>, chainId: string, head: Head, anchors: readonly Anchored[]): Promise<string | null> => {
  for (const one of anchors) {
    const where = `the head kept at ${one.file}, line ${one.line} (${one.at})`;
    if (!one.good) return `${where} is not signed with our key`;
    if (one.seq > head.seq) return `row number ${head.seq + 1} and all after it are missing: ${where} had reached number ${one.seq}`;
    const digest = await asSealer(db, (trx) => digestAt(trx, chainId, one.seq));
    if (!digest?.equals(one.digest)) return `row number ${one.seq} or one before it was rewritten: ${where} says otherwise`;
  }
  return null;
};

/** Verifies every chain; the first thing wrong in each is named. No anchors given: only the chains themselves. */
export const verifyAudit = async (db: Kysely<DB>, anchors: Anchors | null, at: Date): Promise<ChainVerdict[]> => {
  await sealAll(db, anchors, at);
  const verdicts: ChainVerdict[] = [];
  for (const chainId of await asSealer(db, allChains)) {
    const { head, problem } = await walk(db, chainId);
    const kept = await asSealer(db, (trx) => headOf(trx, chainId));
    const lines = anchors?.of(chainId) ?? [];
    const headProblem = kept && (kept.seq !== head.seq || !kept.digest.equals(head.digest)) ? `the chain ends at number ${head.seq}, its head says ${kept.seq}` : null;
    verdicts.push({ chain: chainId, rows: head.seq, anchors: lines.length, problem: problem ?? (await firstBadAnchor(db, chainId, head, lines)) ?? headProblem });
  }
  return verdicts;
};
