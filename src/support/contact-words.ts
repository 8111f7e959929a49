// How contacts are said, to people and to peer workers. No blame: "did not happen", never "failed to attend".
import { count, dayOf, sayMinutes, sayMoment, sayTime, sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { plannedEnd } from './contact.rules.ts';
import type { How, NotHeldWho } from './contact.rules.ts';

const HOW_WORDS: Record<How, string> = {
  'on the ward': 'on the ward', 'at home': 'at home', 'out and about': 'out and about', 'at our base': 'at our base', phone: 'by phone', video: 'by video', text: 'by text',
};
export const sayHow = (how: How): string => HOW_WORDS[how];
/** For a choice: "On the ward". */
export const nameHow = (how: How): string => HOW_WORDS[how].charAt(0).toUpperCase() + HOW_WORDS[how].slice(1);

type Planned = { planned_at: Date | null; planned_minutes: number | null; how: How; place: string | null };

/** "10am" or "1.30pm to 3pm" when it is longer than a chat. */
export const sayFromTo = (contact: Planned): string => {
  const end = plannedEnd(contact);
  if (!contact.planned_at) return 'no time set';
  return end && contact.planned_minutes ? `${sayTime(contact.planned_at)} to ${sayTime(end)}` : sayTime(contact.planned_at);
};
/** "on the ward, Day room". */
export const sayWhere = (contact: Pick<Planned, 'how' | 'place'>): string => (contact.place ? `${sayHow(contact.how)}, ${contact.place}` : sayHow(contact.how));

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
/** "Your first meeting", from how many were held before. Nothing from the fourth on. */
export const sayWhichMeeting = (s: { first_held_at: Date | null; second_held_at: Date | null }): string | null =>
  s.first_held_at === null ? `Your ${ORDINALS[0]} meeting.` : s.second_held_at === null ? `Your ${ORDINALS[1]} meeting.` : null;

export const WHO_WORDS: Record<NotHeldWho, string> = {
  person: 'It was not possible for them', worker: 'It was not possible for me', ward: 'The ward or the day got in the way', other: 'Something else',
};
const WHO_SHORT: Record<NotHeldWho, string> = { person: 'not possible for the person', worker: 'not possible for the worker', ward: 'the ward or the day got in the way', other: 'another reason' };
export const sayWho = (who: string | null): string => WHO_SHORT[(who ?? 'other') as NotHeldWho] ?? WHO_SHORT.other;

type Fact = { at: Date | null; planned_at: Date | null; cancelled_at: Date | null; cancelled_who: string | null; recorded_at: Date | null; held: boolean | null; minutes: number | null; how: How; place: string | null };

/** One contact as a fact, in a line: "Thursday 19 November, 2pm: 45 minutes on the ward." */
export const sayFact = (c: Fact, today: Day): string => {
  const when = c.at ? sayMoment(c.at, today) : 'No time set';
  if (c.recorded_at) return c.held ? `${when}: ${sayMinutes(c.minutes ?? 0)} ${sayHow(c.how)}` : `${when}: did not happen`;
  if (c.cancelled_at) return `${when}: called off, ${sayWho(c.cancelled_who)}`;
  return `${when}: ${sayWhere(c)}`;
};

/** "Met on Thursday", "not met yet", for lists: no words, no judgement. */
export const sayMet = (s: { first_held_at: Date | null; last_held_at: Date | null; second_held_at: Date | null }, today: Day): string => {
  if (!s.last_held_at) return 'Not met yet';
  return `${s.second_held_at ? 'Last met' : 'Met once,'} ${sayWhichDay(dayOf(s.last_held_at), today)}`;
};

/** "13½ hours", "15 hours", "45 minutes". */
export const sayHours = (minutes: number): string => {
  if (minutes < 60) return sayMinutes(minutes);
  const halves = Math.round(minutes / 30);
  const whole = Math.floor(halves / 2);
  return halves % 2 ? `${whole}½ hours` : count(whole, 'hour');
};
