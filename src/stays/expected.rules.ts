// The day somebody is expected to leave: whether it can still be relied on, and how it is said. Pure. A date that is out of date says so everywhere (hazard H12).
import { inSentence } from '../kit/sentences.ts';
import { daysBetween, sayDay, sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

export type ExpectedFacts = { ward: string; began_on?: Day | null; expected_on: Day | null; expected_unknown_why: string | null; expected_said_by: string | null; expected_said_on: Day | null };
/** `old`: nobody has said for so many days that it still stands, or it was said before they came to this ward. */
export type Standing = 'nobody said' | 'stands' | 'has passed' | 'old';

const saidElsewhere = (s: ExpectedFacts): boolean => Boolean(s.began_on && s.expected_said_on && s.expected_said_on < s.began_on);

export const expectedStanding = (s: ExpectedFacts, today: Day, staleDays: number): Standing => {
  if (s.expected_on === null && s.expected_unknown_why === null) return 'nobody said';
  if (s.expected_on !== null && s.expected_on < today) return 'has passed';
  return saidElsewhere(s) || (s.expected_said_on !== null && daysBetween(s.expected_said_on, today) >= staleDays) ? 'old' : 'stands';
};

/** Whether the ward is asked: is this still right? */
export const isToAsk = (s: ExpectedFacts, today: Day, staleDays: number): boolean => expectedStanding(s, today, staleDays) !== 'stands';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "Sam, charge nurse said so yesterday." Empty where nobody did. */
export const saidSo = (s: ExpectedFacts, today: Day): string =>
  s.expected_said_by ? `${capital(s.expected_said_by)} said so${s.expected_said_on ? ` ${sayWhichDay(s.expected_said_on, today)}` : ''}.` : '';

/** `ask: false` where the ward itself reads it, or its number stands beside it. `short`, for lists: an old day says only that, and not who said it long ago. */
export type HowSaid = { ask?: boolean; short?: boolean };

/** Why the ward is asked, in a few words under the ward's name: "Sunday 6 December, said 21 days ago". */
export const sayWhyAsked = (s: ExpectedFacts, today: Day): string => {
  if (s.expected_on === null && s.expected_unknown_why === null) return 'nobody has said when';
  const day = s.expected_on ? sayDay(s.expected_on, today) : 'not known yet';
  if (s.expected_on !== null && s.expected_on < today) return `${day}, which has passed`;
  if (saidElsewhere(s)) return `${day}, said before they came here`;
  return s.expected_said_on ? `${day}, said ${sayAgo(s.expected_said_on, today)}` : day;
};

const sayAgo = (on: Day, today: Day): string => (on >= today ? 'today' : daysBetween(on, today) === 1 ? 'yesterday' : `${daysBetween(on, today)} days ago`);

/** The whole of it in a sentence or two: the day, who said so, that it can change, and whether it is out of date. For workers, leads and wards. */
export const sayExpected = (s: ExpectedFacts, today: Day, staleDays: number, { ask: asks = true, short = false }: HowSaid = {}): string => {
  const standing = expectedStanding(s, today, staleDays);
  const ask = asks ? ` Ask ${s.ward}.` : '';
  const by = short && standing !== 'stands' ? '' : saidSo(s, today);
  if (standing === 'nobody said') return `Nobody has said yet when they are expected to leave.${ask}`;
  if (standing === 'has passed') return [`Expected to leave ${sayDay(s.expected_on ?? today, today)}, which has passed.${ask}`, by].filter(Boolean).join(' ');
  const day = s.expected_on ? `Expected to leave ${sayWhichDay(s.expected_on, today)}.${short && standing === 'old' ? '' : ' It can change.'}` : `The day of leaving is not known yet: ${inSentence(s.expected_unknown_why ?? '')}.`;
  const old = standing === 'old' && s.expected_said_on ? `${saidElsewhere(s) ? `That was said before they came to ${s.ward}` : `Nobody has said for ${daysBetween(s.expected_said_on, today)} days that this still stands`}.${ask}` : '';
  return [day, by, old].filter(Boolean).join(' ');
};
