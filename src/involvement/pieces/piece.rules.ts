// Pieces of work: what is paid, where somebody stands in one, and how waiting for money is said. Pure.
import { count, daysBetween, sayDate } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { inSentence } from '../../kit/sentences.ts';

export const PER = ['hour', 'session', 'whole piece'] as const;
export type Pay = { pay: string; rate_pence: number | null; rate_per: string | null; unpaid_why: string | null };

export const sayPounds = (pence: number): string => `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: pence % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 })}`;
/** "£12.60 an hour", "£80 for the whole piece", "Unpaid: the charity has no money for it this year". */
export const sayPay = (p: Pay): string =>
  p.pay === 'paid' && p.rate_pence !== null ? `${sayPounds(p.rate_pence)} ${p.rate_per === 'hour' ? 'an hour' : p.rate_per === 'session' ? 'a session' : 'for the whole piece'}` : `Unpaid: ${inSentence(p.unpaid_why ?? '').replace(/^./, (c) => c.toLowerCase())}`;

export type PartFacts = { answer: string; said_on: Day; stopped_on: Day | null; finished_on: Day | null };
export type PartStanding = 'said no' | 'in it' | 'stopped' | 'finished';
/** Where somebody stands in a piece of work. Who stopped gave no reason, and none is shown. */
export const partStanding = (p: PartFacts): PartStanding => (p.answer === 'no' ? 'said no' : p.stopped_on ? 'stopped' : p.finished_on ? 'finished' : 'in it');
export const sayStanding = (p: PartFacts): string => {
  const standing = partStanding(p);
  return standing === 'in it' ? `In it since ${sayDate(p.said_on)}` : standing === 'finished' ? `Finished ${sayDate(p.finished_on ?? p.said_on)}` : standing === 'stopped' ? `Stopped ${sayDate(p.stopped_on ?? p.said_on)}` : 'Not for me';
};

export type ClaimFacts = { asked_on: Day; paid_on: Day | null; not_paid_why: string | null; answered_at: Date | null };
/** How a claim stands, in days, without blame: "Asked for 4 days ago. We promised to pay within 14 days." */
export const sayClaim = (c: ClaimFacts, within: number, today: Day): string => {
  const days = (n: number) => (n === 0 ? 'on the same day' : `after ${count(n, 'day')}`);
  if (c.paid_on) return `Paid on ${sayDate(c.paid_on)}, ${days(daysBetween(c.asked_on, c.paid_on))}`;
  if (c.not_paid_why) return `Not paid: ${c.not_paid_why}`;
  const waited = daysBetween(c.asked_on, today);
  const ago = waited === 0 ? 'today' : waited === 1 ? 'yesterday' : `${waited} days ago`;
  return waited > within ? `Asked for ${ago}. We promised ${count(within, 'day')}, and that has passed. We are sorry` : `Asked for ${ago}. We promised to pay within ${count(within, 'day')}`;
};
/** Past what was promised. */
export const isLate = (c: ClaimFacts, within: number, today: Day): boolean => c.answered_at === null && daysBetween(c.asked_on, today) > within;

/** What is missing of what a piece pays: an amount, or a reason. */
export const payProblems = (v: { pay?: string; rate?: number; per?: string; why?: string }): Record<string, string | undefined> => ({
  rate: v.pay === 'paid' && v.rate === undefined ? 'Write how much is paid' : undefined,
  per: v.pay === 'paid' && !v.per ? 'Choose what that is for' : undefined,
  why: v.pay === 'unpaid' && !v.why ? 'Write why nothing is paid. People have a right to know' : undefined,
});
