// A backup was put back: each chain now ends where it ended then. A signed line beside the heads says so, or they would tell of rows that are gone.
import type { DB, Transaction } from '../kit/db/index.ts';
import type { Anchors } from './anchor.ts';
import { allChains, headOf } from './chain.queries.ts';
import { START } from './chain.rules.ts';

/** Answers how many numbered rows the heads knew that the backup does not have. Needs a transaction that may read every head. */
export const noteRestore = async (db: Transaction<DB>, anchors: Anchors, at: Date): Promise<number> => {
  let lost = 0;
  for (const chainId of new Set([...anchors.chains(), ...await allChains(db)])) {
    const head = (await headOf(db, chainId)) ?? START;
    const reached = anchors.of(chainId).reduce((most, { seq }) => Math.max(most, seq), 0);
    if (reached <= head.seq) continue;
    anchors.putRestored(chainId, head, at);
    lost += reached - head.seq;
  }
  return lost;
};
