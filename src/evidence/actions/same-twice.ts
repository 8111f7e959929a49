// The same thing twice: said, said of all that are sure, and taken back.
import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { NotFound } from '../../kit/http/index.ts';
import { writingDesk } from '../desk.ts';
import { pairIds, putPairs, recordsByIds, setGoneInto, undoPair } from '../pair.queries.ts';
import { keptOf, sameness } from '../same.rules.ts';

const AT_A_TIME = 2000;

/** Says of two records that they are the same thing (the one that says more stays) or that they are not. */
export const answerPair = async (tx: Tx, reviewId: string, ids: { a: string; b: string }, answer: 'same' | 'different'): Promise<string | null> => {
  await writingDesk(tx, reviewId);
  const [a, b] = await recordsByIds(tx, reviewId, [ids.a, ids.b]);
  if (!a || !b) throw new NotFound();
  if (a.gone_into || b.gone_into) return 'One of them has been taken out meanwhile. Look at the list again.';
  const [kept, other] = keptOf(a, b);
  await putPairs(tx, reviewId, [{ kept: kept.id, other: other.id, answer, why: sameness(a, b)?.why ?? 'somebody saw it' }]);
  if (answer === 'same') await setGoneInto(tx, [{ other: other.id, kept: kept.id }]);
  audit(tx, { action: 'review.pair-answered', object: 'review', objectId: reviewId, detail: { answer } });
  return null;
};

/** Takes out every record that has a number and a title in common with another; answers how many. */
export const takeOutSure = async (tx: Tx, reviewId: string): Promise<number> => {
  await writingDesk(tx, reviewId);
  const pairs = await pairIds(tx, reviewId, { sure: true, most: AT_A_TIME });
  const records = new Map((await recordsByIds(tx, reviewId, pairs.flatMap((p) => [p.a, p.b]))).map((r) => [r.id, r]));
  const gone = new Set<string>();
  const out: { kept: string; other: string; answer: 'same'; why: string }[] = [];
  for (const pair of pairs) {
    const [a, b] = [records.get(pair.a), records.get(pair.b)];
    const same = a && b && sameness(a, b);
    if (!a || !b || !same?.sure || gone.has(a.id) || gone.has(b.id)) continue;
    const [kept, other] = keptOf(a, b);
    gone.add(other.id);
    out.push({ kept: kept.id, other: other.id, answer: 'same', why: same.why });
  }
  await putPairs(tx, reviewId, out);
  await setGoneInto(tx, out.map(({ kept, other }) => ({ kept, other })));
  audit(tx, { action: 'review.sure-taken-out', object: 'review', objectId: reviewId, detail: { n: out.length } });
  return out.length;
};

/** Takes an answer back: what was taken out is in again, and every number follows. */
export const takePairBack = async (tx: Tx, reviewId: string, pairId: string): Promise<void> => {
  await writingDesk(tx, reviewId);
  const undone = await undoPair(tx, reviewId, pairId);
  if (!undone) throw new NotFound();
  if (undone.answer === 'same') await setGoneInto(tx, [{ other: undone.other_id, kept: null }]);
  audit(tx, { action: 'review.pair-undone', object: 'review', objectId: reviewId });
};
