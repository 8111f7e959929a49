// What a cohort's timetable would do to a worker's own limits. Only the worker is ever told.
import type { Tx } from '../access/index.ts';
import { limitsOfMine } from '../workforce/index.ts';
import { TRAINING_KIND } from '../workforce/index.ts';
import type { TrainingPaid, Warning } from '../workforce/index.ts';
import type { DatedSession } from './cohort.queries.ts';
import { daysOf } from './timetable.rules.ts';

export type OwnView = { /** Their limits in words; null when they set none. */ limits: string | null; breaks: Warning[] };

/** Hours paid on top of the contract (or within it, on days the pattern does not hold), day by day, against the worker's own highest and lowest. Sessions that have been count for nothing new. */
export const ownViewOf = async (tx: Tx, workerId: string, sessions: readonly DatedSession[], paid: TrainingPaid = 'on top'): Promise<OwnView> => {
  const coming = sessions.filter((s) => s.begins_at > tx.now);
  const first = coming[0];
  if (!first) return { limits: null, breaks: [] };
  const days = daysOf(coming);
  const mine = await limitsOfMine(tx, workerId, days[0]?.on_day);
  return { limits: mine.words, breaks: mine.with({ entries: days.map((d) => ({ ...d, kind: TRAINING_KIND[paid] })) }) };
};
