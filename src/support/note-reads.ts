// "Who reads this, and when": the sentence that stands beside every box. Pure.
import { sayWeekdays } from '../kit/times.ts';

export type ReadsNotes = { known_as: string; working_days: number[]; ended_at: Date | null };

/** For a box the person writes in. */
export const readsThis = (worker: ReadsNotes | undefined): string => {
  if (!worker || worker.ended_at) return 'Your support has ended, so nobody from the service reads this now. It stays in your record. If you need help now, the numbers are at the foot of this page.';
  const days = worker.working_days.length > 0 ? `on their days: ${sayWeekdays(worker.working_days)}` : 'on the days they work';
  return `${worker.known_as} reads this ${days}. It is not read at night. If you need help now, the numbers are at the foot of this page.`;
};

/** Under something written about the person: who can see it. */
export const seesThis = (worker: ReadsNotes | undefined, eraseDay: string): string =>
  `${worker ? `${worker.known_as} sees this, and whoever covers for them.` : 'Your peer worker sees this.'} Others only for safety, and you would see that they did. If you leave it out, it will be erased on ${eraseDay}.`;
