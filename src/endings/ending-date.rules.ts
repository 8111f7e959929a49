// When support ends: agreed from the first day, talked about half-way and four weeks before. Pure.
// Preparing for the ending from the outset is a core component of peer support for discharge as it was tried (ENRICH, BMC Res Notes 14:320, table 2).
import { addDays, addMonths, daysBetween, sayDate } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

export const WEEKS_BEFORE = 4;
/** For how many days somebody may change their mind after an ending. */
export const MIND_CHANGE_DAYS = 14;
/** No agreed ending lies further away than this: support that never ends is not agreed. */
export const LONGEST_MONTHS = 18;

export type DefaultFacts = {
  /** The stay in hospital during which support began, if there was one: the day they left it, null while they are there. */
  stay: { leftOn: Day | null } | null;
  firstMetOn: Day | null;
  months: number;
};

/** The day the ending falls on by itself: so many months after leaving hospital or, without a stay, after the first meeting. Null before either is known. As default_ending in SQL. */
export const defaultEnding = ({ stay, firstMetOn, months }: DefaultFacts): Day | null => {
  const from = stay ? stay.leftOn : firstMetOn;
  return from === null ? null : addMonths(from, months);
};

/** Before a day is known, in words: "four months after you go home". */
export const sayDefault = ({ stay, months }: Pick<DefaultFacts, 'stay' | 'months'>, who: 'you' | 'they'): string =>
  `${MONTHS[months] ?? months} ${months === 1 ? 'month' : 'months'} after ${stay ? `${who} go home` : `${who} first meet`}`;
const MONTHS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

export type TalkMoment = 'half-way' | 'four weeks before';
export type TalkFacts = { beganOn: Day; endingOn: Day | null; talkedOn: readonly Day[] };

/** Half-way between the beginning and the ending. */
export const halfWay = (beganOn: Day, endingOn: Day): Day => addDays(beganOn, Math.floor(daysBetween(beganOn, endingOn) / 2));
export const fourWeeksBefore = (endingOn: Day): Day => addDays(endingOn, -7 * WEEKS_BEFORE);

/** Which talk about the ending is due now and not held yet: the nearer one alone. A talk on or after its day counts, whatever it was called. */
export const talkDue = ({ beganOn, endingOn, talkedOn }: TalkFacts, today: Day): TalkMoment | null => {
  if (endingOn === null) return null;
  const heldSince = (day: Day): boolean => talkedOn.some((t) => t >= day);
  const [half, four] = [halfWay(beganOn, endingOn), fourWeeksBefore(endingOn)];
  if (today >= four) return heldSince(four) ? null : 'four weeks before';
  return today >= half && !heldSince(half) ? 'half-way' : null;
};

/** What is wrong with another day for the ending, or null. */
export const endingDateProblem = (on: Day, today: Day): string | null => {
  if (on < today) return 'Choose a day that is still to come';
  return on > addMonths(today, LONGEST_MONTHS) ? `Choose a day before ${sayDate(addMonths(today, LONGEST_MONTHS))}. You can move it again later` : null;
};

/** The last day on which they may change their mind. */
export const mindUntil = (endedOn: Day): Day => addDays(endedOn, MIND_CHANGE_DAYS - 1);
