// "audit verify": seals first, then walks every chain and holds it against the signed heads kept elsewhere.
import type { DB, Kysely } from '../kit/db/index.ts';
import type { Anchored, Anchors } from './anchor.ts';
import { allChains, digestAt, headOf, sealedRows } from './chain.queries.ts';
import { firstBreak, START } from './chain.rules.ts';
import type { Head } from './chain.rules.ts';
import { asSealer, sealAll } from './seal.ts';

export type ChainVerdict = {
  chain: string; rows: number; anchors: number; problem: string | null;
  /** Restores of a backup that lost rows: when, the number the backup had reached, and the one that had been reached before. */
  restores: { at: string; seq: number; before: number }[];
};
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
  const lost = lostByRestore(anchors);
  for (const one of anchors) {
    if (one.good && lost.has(one)) continue;
    const where = `the head kept at ${one.file}, line ${one.line} (${one.at})`;
    if (!one.good) return `${where} is not signed with our key`;
    if (one.seq > head.seq) return `row number ${head.seq + 1} and all after it are missing: ${where} had reached number ${one.seq}`;
    const digest = one.seq === 0 ? START.digest : await asSealer(db, (trx) => digestAt(trx, chainId, one.seq));
    if (!digest?.equals(one.digest)) return `row number ${one.seq} or one before it was rewritten: ${where} says otherwise`;
  }
  return null;
};

/** Heads that stood for rows which a later restore, of a backup that ended before them, lost with the old database. Its signed line says so. */
const lostByRestore = (anchors: readonly Anchored[]): Set<Anchored> => {
  const lost = new Set<Anchored>();
  let least = Infinity;
  for (const one of anchors.toReversed()) {
    if (one.seq > least) lost.add(one);
    if (one.restored) least = Math.min(least, one.seq);
  }
  return lost;
};

const restoresOf = (anchors: readonly Anchored[]): ChainVerdict['restores'] =>
  anchors.flatMap((one, i) => (one.restored ? [{ at: one.at, seq: one.seq, before: anchors.slice(0, i).reduce((most, { seq }) => Math.max(most, seq), one.seq) }] : []));

/** Verifies every chain; the first thing wrong in each is named. No anchors given: only the chains themselves. */
export const verifyAudit = async (db: Kysely<DB>, anchors: Anchors | null, at: Date): Promise<ChainVerdict[]> => {
  await sealAll(db, anchors, at);
  const verdicts: ChainVerdict[] = [];
  const chains = new Set([...await asSealer(db, allChains), ...(anchors?.chains() ?? [])]);
  for (const chainId of [...chains].sort()) {
    const { head, problem } = await walk(db, chainId);
    const kept = await asSealer(db, (trx) => headOf(trx, chainId));
    const lines = anchors?.of(chainId) ?? [];
    const headProblem = kept && (kept.seq !== head.seq || !kept.digest.equals(head.digest)) ? `the chain ends at number ${head.seq}, its head says ${kept.seq}` : null;
    verdicts.push({ chain: chainId, rows: head.seq, anchors: lines.length, problem: problem ?? (await firstBadAnchor(db, chainId, head, lines)) ?? headProblem, restores: restoresOf(lines) });
  }
  return verdicts;
};
