import { audit, authorise } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { found } from '../../../kit/http/index.ts';
import type { Day } from '../../../kit/times.ts';
import { entriesBetween, putEntry } from '../hours.queries.ts';

/** Days of a course that a worker said yes to, paid on top of their contract: added to what stands there for training on that day. */
export const writeTrainingHours = async (tx: Tx, days: readonly { on_day: Day; minutes: number }[]): Promise<void> => {
  authorise(tx, 'peer_worker');
  const workerId = found(tx.viewer.workerId);
  const [first, last] = [days[0]?.on_day, days.at(-1)?.on_day];
  if (!first || !last) return;
  const there = (await entriesBetween(tx, [workerId], first, last)).filter((e) => e.kind === 'training');
  for (const { on_day, minutes } of days) await putEntry(tx, { workerId, day: on_day, kind: 'training', minutes: minutes + (there.find((e) => e.on_day === on_day)?.minutes ?? 0), from: null, until: null, why: 'Said yes to a training timetable' });
  audit(tx, { action: 'hours.training', object: 'peer_worker', objectId: workerId, detail: { days: days.length } });
};
