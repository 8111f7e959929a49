// Where a review stands: what each step holds, and what is still missing.
import type { Tx } from '../access/index.ts';
import type { Desk } from './desk.ts';
import { includedOf } from './finding.queries.ts';
import type { Included } from './finding.queries.ts';
import type { FlowCounts } from './flow.rules.ts';
import { standingOf } from './look.queries.ts';
import { missingIn } from './ready.rules.ts';
import type { Missing } from './ready.rules.ts';
import { flowCounts } from './record.queries.ts';
import { searchesOf } from './search.queries.ts';

export type Standing = { missing: Missing[]; looked: number; flow: FlowCounts; looks: Awaited<ReturnType<typeof standingOf>>; conflicts: number; included: Included[] };

export const whatIsMissing = async (tx: Tx, desk: Desk): Promise<Standing> => {
  const [searches, flow, looks, included] = await Promise.all([searchesOf(tx, desk.id), flowCounts(tx, desk.id), standingOf(tx, desk.id), includedOf(tx, desk.id)]);
  const conflicts = (looks.first.conflict ?? 0) + (looks.second.conflict ?? 0);
  return { looked: searches.length, flow, looks, conflicts, included, missing: missingIn({ words: desk.words, looked: searches.length, flow, conflicts, withoutFinding: included.filter((one) => !one.finding).length }) };
};
