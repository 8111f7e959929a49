import { audit, authorise } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { found } from '../../../kit/http/index.ts';
import type { Day } from '../../../kit/times.ts';
import { entriesBetween, putEntry } from '../hours.queries.ts';

/** How a course is paid, and the kind of hours that makes. */
export const TRAINING_KIND = { 'on top': 'training', 'in my hours': 'training in hours' } as const;
export type TrainingPaid = keyof typeof TRAINING_KIND;
type Days = readonly { on_day: Day; minutes: number }[];

const change = async (tx: Tx, days: Days, paid: TrainingPaid, sign: 1 | -1, why: string): Promise<void> => {
  authorise(tx, 'peer_worker');
  const workerId = found(tx.viewer.workerId);
  const [first, last, kind] = [days[0]?.on_day, days.at(-1)?.on_day, TRAINING_KIND[paid]];
  if (!first || !last) return;
  const there = (await entriesBetween(tx, [workerId], first, last)).filter((e) => e.kind === kind);
  for (const { on_day, minutes } of days) {
    const before = there.find((e) => e.on_day === on_day)?.minutes ?? 0;
    if (sign === -1 && before === 0) continue;
    await putEntry(tx, { workerId, day: on_day, kind, minutes: Math.max(0, before + sign * minutes), from: null, until: null, why });
  }
  audit(tx, { action: 'hours.training', object: 'peer_worker', objectId: workerId, detail: { days: days.length, added: sign === 1 } });
};

/** Days of a course that a worker said yes to, in their own hours: within the contract or on top of it, added to what stands there for training on that day. */
export const writeTrainingHours = (tx: Tx, days: Days, paid: TrainingPaid): Promise<void> => change(tx, days, paid, 1, 'Said yes to a training timetable');
/** Another answer after a yes: days to come go out of their hours again; what stood there stays to be read. */
export const takeOutTrainingHours = (tx: Tx, days: Days, paid: TrainingPaid): Promise<void> => change(tx, days, paid, -1, 'Gave another answer to a training timetable');
