// Contracted hours with dated changes. Pure. Minutes a week inside, hours on pages.
import { addDays, count } from '../kit/times.ts';

export type Contract = { id: string; minutes_a_week: number; from_on: string; until_on: string | null };

export const MOST_MINUTES = 3000;

/** The contract that holds on a day, or undefined. One that was replaced before it began never holds. */
export const contractOn = <T extends Contract>(contracts: readonly T[], day: string): T | undefined =>
  contracts.find((one) => one.from_on <= day && (one.until_on === null || one.until_on >= day));

/** Why a change may not begin on that day, or null. Changes come one after the other. */
export const contractProblem = (contracts: readonly Contract[], from: string, beganOn: string): string | null => {
  if (from < beganOn) return 'The day must not be before they began here';
  return contracts.some((one) => one.from_on > from && (one.until_on === null || one.until_on >= one.from_on)) ? 'There is a later change already. Choose a day after it' : null;
};

/** The contract that a change from that day ends, and its last day: the one that holds then, also where it would have ended later by itself. */
export const endedBy = (contracts: readonly Contract[], from: string): { id: string; lastDay: string } | null => {
  const held = contractOn(contracts, from) ?? contracts.find((one) => one.until_on === null);
  return held ? { id: held.id, lastDay: addDays(from, -1) } : null;
};

/** Contracts that begin after somebody's last day: they never hold, and each gets a last day before its first. */
export const neverBegun = (contracts: readonly Contract[], lastDay: string): { id: string; lastDay: string }[] =>
  contracts.filter((one) => one.from_on > lastDay && (one.until_on === null || one.until_on >= one.from_on)).map((one) => ({ id: one.id, lastDay: addDays(one.from_on, -1) }));

/** Hours a week as people type them: 15, 15.5, "15 hours", "15h 30", 15:30. In minutes; null when it cannot be read. */
export const readWeekHours = (typed: string): number | null => {
  const parts = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*(?:h|hrs?|hours?)?$/i.exec(typed.trim());
  if (parts) return Math.round(Number(`${parts[1]}.${parts[2] ?? 0}`) * 60);
  const exact = /^(\d{1,2})\s*(?::|h|hrs?|hours?)\s*(?:and\s*)?([0-5]?\d)\s*(?:m|min|mins|minutes?)?$/i.exec(typed.trim());
  return exact ? Number(exact[1]) * 60 + Number(exact[2]) : null;
};

/** "15 hours", "15½ hours", "7 hours 20 minutes", "30 minutes". */
export const sayWeekHours = (minutes: number): string => {
  if (minutes > 0 && minutes < 60) return count(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0) return hours === 1 ? '1 hour' : `${hours} hours`;
  return rest === 30 ? `${hours}½ hours` : `${hours} ${hours === 1 ? 'hour' : 'hours'} ${rest} minutes`;
};
