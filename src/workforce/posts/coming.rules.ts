// What is said of a contract that changes soon. Pure.
import { sayDate } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { sayWeekHours } from '../contract.rules.ts';

/** `now` and `until_on`: the contract of today. `next` and `from_on`: the one after it. Minutes a week. */
export type Coming = { worker_id: string; known_as: string; now: number | null; until_on: Day | null; next: number | null; from_on: Day | null; leaves_on: Day | null };

/** "18 hours a week from 1 December 2026, 15 hours now." */
export const sayComing = ({ now, until_on, next, from_on, leaves_on }: Omit<Coming, 'worker_id' | 'known_as'>): string => {
  if (leaves_on !== null) return `last day here ${sayDate(leaves_on)}.`;
  if (next !== null && from_on !== null) return `${sayWeekHours(next)} a week from ${sayDate(from_on)}, ${now === null ? 'no contract' : sayWeekHours(now)} now.`;
  return `fixed-term, last day ${sayDate(until_on ?? '')}. Nothing comes after it yet.`;
};
