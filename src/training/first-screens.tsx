// Training on the first screens: one line for the worker, one for the lead.
import type { Tx } from '../access/index.ts';
import { dayOf, sayMoment } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { nextSessionOf, registersToTake } from './today.queries.ts';
import type { NextSession } from './today.queries.ts';

export const nextTraining = (tx: Tx, workerId: string): Promise<NextSession | undefined> => nextSessionOf(tx, workerId, dayOf(tx.now));
export const MyTrainingLine = ({ next, today }: { next: NextSession | undefined; today: Day }) => (
  <p className="al-soft"><a href="/my-training">My training</a>{next ? `: ${next.title}, ${sayMoment(next.begins_at, today)}${next.place ? `, ${next.place}` : ''}.${next.answer === null ? ' The timetable waits for your answer.' : ''}` : ''}</p>
);
const COUNTED = 12;
/** How many registers wait, of the twelve oldest. */
export const trainingWaiting = async (tx: Tx): Promise<number> => (await registersToTake(tx, COUNTED)).length;
