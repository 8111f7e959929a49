// Small sentences about a referral that several pages of the lead say alike.
import { ageOn, count, sayDate, sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

type From = { source: string; team: string | null; ward: string | null };

/** "from Larkfield ward", "from the person, by phone". Never a name: lists are read over shoulders. */
export const fromWhom = ({ source, team, ward }: From): string => {
  if (team) return `from ${team}`;
  if (source === 'old list') return 'from the service’s old list';
  if (source === 'self') return 'from the person';
  return ward ? `by phone, about somebody on ${ward}` : 'by phone';
};

/** "expects to leave on Friday 4 December", or nothing when it is not known. */
export const sayLeaving = (expectedOn: Day | null, today: Day): string | null =>
  expectedOn === null ? null : expectedOn < today ? `expected to leave ${sayWhichDay(expectedOn, today)}` : `expects to leave ${sayWhichDay(expectedOn, today)}`;

/** "born 3 February 1990, 36", "about 34", or that it was not said. */
export const sayAge = (bornOn: Day | null, age: number | null, today: Day): string => {
  if (bornOn) return `born ${sayDate(bornOn)}, ${ageOn(bornOn, today)} years old`;
  return age ? `${age} years old` : 'not said';
};

export const sayHelp = (r: { leaving_hospital: boolean; finding_places: boolean }): string =>
  [r.leaving_hospital && 'Leaving hospital', r.finding_places && 'Finding places in the community'].filter(Boolean).join(' and ');

export const ONE_OR_GROUP: Record<string, string> = { 'one-to-one': 'One to one', group: 'In a group', both: 'Both: one to one, and in a group' };

/** "999 123 4567" */
export const sayNhsNumber = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;

export const sayTimes = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : count(n, 'time'));
