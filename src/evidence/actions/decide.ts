// What a reader says of a record, each alone; and how readers who differ come to one answer.
import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { readingDesk, writingDesk } from '../desk.ts';
import { putDecision, putSettlement } from '../look.queries.ts';
import type { Answer, Stage } from '../look.rules.ts';
import { recordById } from '../record.queries.ts';

/** A reader's own answer. It may be changed until nobody is waited for; then it is talked over instead. */
export const decide = async (tx: Tx, reviewId: string, recordId: string, d: { stage: Stage; answer: Answer; reason?: string; words?: string }): Promise<string | null> => {
  await readingDesk(tx, reviewId);
  const record = found(await recordById(tx, reviewId, recordId));
  if (record.gone_into) return 'It has been taken out as the same as another. Nothing is to be answered.';
  if (d.stage === 'second' && record.first_look !== 'in') return 'It is not for the second look.';
  if ((d.stage === 'first' ? record.first_look : record.second_look) !== 'waiting') return 'It has been answered meanwhile, by as many as it needs. If you see it otherwise, say so under “Where we differ”.';
  await putDecision(tx, reviewId, recordId, { stage: d.stage, answer: d.answer, reason: d.answer === 'no' ? (d.reason ?? null) : null, words: d.words ?? null });
  audit(tx, { action: 'review.decided', object: 'review', objectId: reviewId, detail: { stage: d.stage } });
  return null;
};

/** One answer for a record that readers saw differently, or that waits for a reader who is not coming: by whom, and why. */
export const settle = async (tx: Tx, reviewId: string, recordId: string, s: { stage: Stage; answer: 'yes' | 'no' | 'not got'; reason?: string; why: string }): Promise<string | null> => {
  await writingDesk(tx, reviewId);
  const record = found(await recordById(tx, reviewId, recordId));
  if (record.gone_into) return 'It has been taken out as the same as another.';
  await putSettlement(tx, reviewId, recordId, { stage: s.stage, answer: s.answer, reason: s.answer === 'no' ? (s.reason ?? null) : null, why: s.why });
  audit(tx, { action: 'review.settled', object: 'review', objectId: reviewId, detail: { stage: s.stage } });
  return null;
};
