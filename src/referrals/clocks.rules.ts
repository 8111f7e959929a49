// The five clocks of a referral: referred, answered, matched, first meeting, second meeting. Pure: facts in, days and words out.
// Lengths are settings of the trust; none is national guidance (settings.ts).
import { addDays, count, dayOf, daysBetween, sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { addWorkingDays, workingDaysBetween } from '../kit/working-days.ts';

export type ClockFacts = {
  sent_at: Date;
  answer: string | null;
  answered_at: Date | null;
  matched_at: Date | null;
  first_held_at: Date | null;
  second_held_at: Date | null;
  /** They would rather not (any more), or the support has ended: nothing is due. */
  stopped_at: Date | null;
  /** The day they are expected to leave hospital, while they are there; null at home, or when not known. */
  leaving_on: Day | null;
};
export type ClockLengths = { answer_working_days: number; match_working_days: number; second_contact_days: number; home_contact_days: number };
export type ClockName = 'asked' | 'answered' | 'matched' | 'first meeting' | 'second meeting';
export type Clock = {
  name: ClockName;
  /** The London day it happened. */
  doneOn: Day | null;
  /** The day by which it should; null when done, not begun, or nothing is due any more. */
  dueOn: Day | null;
  counts: 'working days' | 'days';
};

/** With this many days left on the ward, the first meeting is there; with fewer, at home. */
const DAYS_TO_MEET_ON_THE_WARD = 3;

/** When the first meeting should be: on the ward before they leave if there is time, else so many days after leaving, or after the match. */
const firstMeetingDue = (matchedOn: Day, leavingOn: Day | null, homeDays: number): Day => {
  if (leavingOn === null || leavingOn < matchedOn) return addDays(matchedOn, homeDays);
  return daysBetween(matchedOn, leavingOn) >= DAYS_TO_MEET_ON_THE_WARD ? leavingOn : addDays(leavingOn, homeDays);
};

const day = (at: Date | null): Day | null => (at === null ? null : dayOf(at));

/** The five clocks in their order. Each begins when the one before it has stopped. */
export const clocksOf = (facts: ClockFacts, lengths: ClockLengths, bankHolidays: ReadonlySet<Day>): Clock[] => {
  const [asked, answered, matched, first, second] = [dayOf(facts.sent_at), day(facts.answered_at), day(facts.matched_at), day(facts.first_held_at), day(facts.second_held_at)];
  const over = facts.stopped_at !== null || (facts.answer !== null && facts.answer !== 'accepted');
  const clock = (name: ClockName, doneOn: Day | null, begun: Day | null, due: (from: Day) => Day, counts: Clock['counts'] = 'days'): Clock =>
    ({ name, doneOn, dueOn: doneOn === null && begun !== null && !over ? due(begun) : null, counts });
  return [
    { name: 'asked', doneOn: asked, dueOn: null, counts: 'days' },
    clock('answered', answered, asked, (from) => addWorkingDays(from, lengths.answer_working_days, bankHolidays), 'working days'),
    clock('matched', matched, answered, (from) => addWorkingDays(from, lengths.match_working_days, bankHolidays), 'working days'),
    clock('first meeting', first, matched, (from) => firstMeetingDue(from, facts.leaving_on, lengths.home_contact_days)),
    clock('second meeting', second, first, (from) => addDays(from, lengths.second_contact_days)),
  ];
};

/** The clock that is running now; undefined when none is. */
export const runningClock = (clocks: readonly Clock[]): Clock | undefined => clocks.find((clock) => clock.dueOn !== null);

/** "due today", "due in 2 working days", "was due 3 days ago". */
export const sayDue = (dueOn: Day, counts: Clock['counts'], today: Day, bankHolidays: ReadonlySet<Day>): string => {
  if (dueOn === today) return 'due today';
  if (daysBetween(today, dueOn) === 1) return 'due tomorrow';
  const away = counts === 'days' ? daysBetween(today, dueOn) : workingDaysBetween(today, dueOn, bankHolidays);
  const unit = counts === 'days' ? 'day' : 'working day';
  if (away > 0) return `due in ${count(away, unit)}`;
  return away < 0 ? `was due ${count(-away, unit)} ago` : `was due ${sayWhichDay(dueOn, today)}`;
};

/** A clock in words: "asked last Friday", "match due in 2 working days", "first meeting was due 1 day ago". Null when it has not begun. */
export const sayClock = ({ name, doneOn, dueOn, counts }: Clock, today: Day, bankHolidays: ReadonlySet<Day>): string | null => {
  if (doneOn !== null) return `${name} ${sayWhichDay(doneOn, today)}`;
  if (dueOn === null) return null;
  const thing = name === 'answered' ? 'answer' : name === 'matched' ? 'match' : name;
  return `${thing} ${sayDue(dueOn, counts, today, bankHolidays)}`;
};

/** The middle one of how long answers took, in working days, rounded up; null when there were none. */
export const medianWorkingDays = (answers: readonly { sent_at: Date; answered_at: Date }[], bankHolidays: ReadonlySet<Day>): number | null => {
  if (answers.length === 0) return null;
  const days = answers.map((a) => Math.max(0, workingDaysBetween(dayOf(a.sent_at), dayOf(a.answered_at), bankHolidays))).sort((a, b) => a - b);
  const half = days.length / 2;
  return days.length % 2 === 1 ? (days[Math.floor(half)] ?? 0) : Math.ceil(((days[half - 1] ?? 0) + (days[half] ?? 0)) / 2);
};

/** With fewer answers than this, a middle says nothing. */
const ENOUGH_ANSWERS = 5;

/** How long answers take here, in a sentence for whoever asked. */
export const sayAnswerTimes = (answers: number, median: number | null, aim: number): string => {
  if (median === null || answers < ENOUGH_ANSWERS) return `We aim to answer within ${count(aim, 'working day')}.`;
  return median === 0 ? 'Half of our answers come the same working day.' : `Half of our answers come within ${count(median, 'working day')}.`;
};
