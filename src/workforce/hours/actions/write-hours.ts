import { audit, authorise } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { found, invalid, refused } from '../../../kit/http/index.ts';
import type { InvalidAnswer, RefusedAnswer } from '../../../kit/http/index.ts';
import { addDays, dayOf } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { workerById } from '../../worker.queries.ts';
import { answerAsk, askById, entriesBetween, lieuOf, putAsk, putEntry } from '../hours.queries.ts';
import { dayProblem } from '../hours.rules.ts';
import type { EntryKind } from '../hours.rules.ts';
import { sayWarnings } from '../limits.rules.ts';
import { limitsOfMine } from '../my-limits.ts';

export type Written = { day: Day; kind: EntryKind; minutes: number; from: string | null; until: string | null; why: string | null; knows: boolean };

/** A worker writes down hours of a day; a correction says why and keeps what stood there. Null when done. */
export const writeHours = async (tx: Tx, w: Written): Promise<InvalidAnswer | null> => {
  authorise(tx, 'peer_worker');
  const workerId = found(tx.viewer.workerId);
  const today = dayOf(tx.now);
  if (w.day < addDays(today, -366) || w.day > addDays(today, 366)) return invalid({ hours: 'Choose a day within a year of today' });
  if (w.kind === 'worked' && w.day > today) return invalid({ kind: 'That day is still to come. What you will work stands in your pattern' });
  const problem = dayProblem(w.minutes);
  if (problem) return invalid({ hours: problem });
  const old = (await entriesBetween(tx, [workerId], w.day, w.day)).find((e) => e.kind === w.kind);
  if (old && !w.why) return invalid({ why: 'You wrote something down for this already. Say in a few words why it changes; the old entry is kept' });
  const taken = w.kind === 'lieu taken' ? (await lieuOf(tx, workerId)) + (old?.minutes ?? 0) - w.minutes : 0;
  if (taken < 0) return invalid({ hours: 'That is more than you have kept for later. Write down what you kept first' });
  const breaks = (await limitsOfMine(tx, workerId, w.day)).with({ entries: [{ on_day: w.day, kind: w.kind, minutes: w.minutes }] });
  if (breaks.length > 0 && !w.knows) return invalid({ know: sayWarnings(breaks) });
  await putEntry(tx, { workerId, day: w.day, kind: w.kind, minutes: w.minutes, from: w.from, until: w.until, why: w.why });
  audit(tx, { action: 'hours.write', object: 'peer_worker', objectId: workerId, detail: { day: w.day, kind: w.kind, corrected: old !== undefined } });
  return null;
};

/** A lead asks a worker for more hours on a day. It is theirs to say yes or no. */
export const askForHours = async (tx: Tx, ask: { workerId: string; day: Day; kind: 'overtime' | 'training'; minutes: number }): Promise<InvalidAnswer | null> => {
  authorise(tx, 'lead');
  found(await workerById(tx, ask.workerId));
  if (ask.day < dayOf(tx.now)) return invalid({ day: 'The day must be today or still to come' });
  const id = await putAsk(tx, ask);
  audit(tx, { action: 'hours.ask', object: 'hours_ask', objectId: id, detail: { worker: ask.workerId, kind: ask.kind } });
  return null;
};

/** The worker's answer; no reason is asked. A yes writes the hours down, on top of what is there for that day. */
export const answerHoursAsk = async (tx: Tx, id: string, yes: boolean, knows: boolean): Promise<InvalidAnswer | RefusedAnswer | null> => {
  authorise(tx, 'peer_worker');
  const ask = found(await askById(tx, id));
  if (ask.worker_id !== tx.viewer.workerId) found(null);
  if (ask.answer) return refused('You have answered this already.');
  if (yes) {
    const old = (await entriesBetween(tx, [ask.worker_id], ask.on_day, ask.on_day)).find((e) => e.kind === ask.kind);
    const minutes = ask.minutes + (old?.minutes ?? 0);
    const breaks = (await limitsOfMine(tx, ask.worker_id, ask.on_day)).with({ entries: [{ on_day: ask.on_day, kind: ask.kind, minutes }] });
    if (breaks.length > 0 && !knows) return invalid({ know: sayWarnings(breaks) });
    await putEntry(tx, { workerId: ask.worker_id, day: ask.on_day, kind: ask.kind, minutes, from: null, until: null, why: 'Said yes to more hours' });
  }
  if (!(await answerAsk(tx, id, yes ? 'yes' : 'no'))) return refused('This was taken back meanwhile.');
  audit(tx, { action: 'hours.answer', object: 'hours_ask', objectId: id, detail: { yes } });
  return null;
};
