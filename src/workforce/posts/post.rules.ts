// Funded posts with dated terms, who fills them, and what is vacant. Pure.
import { addDays } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';

export const KINDS = ['permanent', 'fixed-term'] as const;
export type Kind = (typeof KINDS)[number];
export type Dated = { from_on: Day; until_on: Day | null };
export type PostTerm = Dated & { id: string; minutes_a_week: number; kind: Kind };
export type Filled = Dated & { minutes_a_week: number };

export const holdsOn = ({ from_on, until_on }: Dated, day: Day): boolean => from_on <= day && (until_on === null || until_on >= day);

/** What a post is on a day, or undefined: not funded yet, or not any more. */
export const termOn = <T extends Dated>(terms: readonly T[], day: Day): T | undefined => terms.find((term) => holdsOn(term, day));

export type Establishment = { funded: number; filled: number; vacant: number; /** More contracted than funded. */ over: number };
/** Funded, filled and vacant minutes a week of a post on a day. Hours over what is funded in one post never hide a vacancy in another: add these up, not the sums. */
export const establishmentOn = (terms: readonly PostTerm[], contracts: readonly Filled[], day: Day): Establishment => {
  const funded = termOn(terms, day)?.minutes_a_week ?? 0;
  const filled = contracts.filter((c) => holdsOn(c, day)).reduce((sum, c) => sum + c.minutes_a_week, 0);
  return { funded, filled, vacant: Math.max(0, funded - filled), over: Math.max(0, filled - funded) };
};
export const addUp = (posts: readonly Establishment[]): Establishment =>
  posts.reduce((sum, p) => ({ funded: sum.funded + p.funded, filled: sum.filled + p.filled, vacant: sum.vacant + p.vacant, over: sum.over + p.over }), { funded: 0, filled: 0, vacant: 0, over: 0 });

/** What a change of a post from a day on ends (its last day is the day before), or why it may not begin then. */
export const termChange = (terms: readonly PostTerm[], from: Day, until: Day | null): { problem: string } | { ends: { id: string; lastDay: Day } | null } => {
  if (until !== null && until < from) return { problem: 'The last day must not be before the first' };
  const later = terms.filter((t) => (t.until_on === null || t.until_on >= t.from_on) && t.from_on >= from).sort((a, b) => (a.from_on < b.from_on ? -1 : 1))[0];
  if (later) return { problem: `There is a change from ${later.from_on} already. Choose a day after it` };
  const held = terms.find((t) => holdsOn(t, from) && t.until_on !== addDays(from, -1));
  return { ends: held ? { id: held.id, lastDay: addDays(from, -1) } : null };
};
