// What was said of a stay, in sentences: the history, and the two clocks after leaving. Pure.
import { inSentence } from '../kit/sentences.ts';
import { sayDay, sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import type { FollowUp, FollowUpClock } from './after-leaving.rules.ts';
import type { SaidDate, SaidLeave, SaidStep } from './history.queries.ts';

/** "On leave until Sunday 29 November (home)", "Leave from Friday to Sunday". Null where there is none now or ahead. */
export const sayLeave = (stay: { leave_from: Day | null; leave_until: Day | null; leave_where: string | null }, today: Day): string | null => {
  if (!stay.leave_from || !stay.leave_until) return null;
  const where = stay.leave_where ? ` (${inSentence(stay.leave_where)})` : '';
  if (stay.leave_from > today) return `Leave from ${sayDay(stay.leave_from, today)} until ${sayDay(stay.leave_until, today)}${where}.`;
  if (stay.leave_until < today) return `On leave since ${sayDay(stay.leave_from, today)}${where}, due back ${sayWhichDay(stay.leave_until, today)}. Nobody has said that they are back.`;
  return `On leave until ${sayDay(stay.leave_until, today)}${where}.`;
};

/** "On the third day" is a fact and no judgement: what the day of a follow-up is beside the day of leaving. */
const TIMING = {
  'before they left': 'That day is before they left, so it is not a follow-up after leaving.',
  'on the day they left': 'That is the day they left: the three days count from the day after.',
  'within three days': 'That is within three days.',
  'after the third day': 'That is after the third day.',
} as const;

/** The clinical team's clock, as it is known. Unknown is what it says until somebody says who did it and when. */
export const sayFollowUp = (clock: FollowUpClock, ward: string, phone: string | null, today: Day): string => {
  if (clock.state === 'unknown') return `Not known here. Ask ${ward}${phone ? ` on ${phone}` : ''}.`;
  const { said } = clock;
  return `Done ${sayWhichDay(said.done_on ?? '', today)} by ${inSentence(said.done_by ?? '')}. ${TIMING[clock.timing]} ${said.said_by} said so ${sayWhichDay(said.said_on, today)}.`;
};

export const sayStep = (step: SaidStep, ward: string, today: Day): string => {
  const day = step.on_day ? sayDay(step.on_day, today) : null;
  switch (step.kind) {
    case 'began': return `Came to ${ward}${step.words ? ` from ${step.words}` : ''}${day ? ` on ${day}` : ', the day is not known'}`;
    case 'left': return day ? `Left on ${day}${step.words ? `: ${inSentence(step.words)}` : ''}` : 'Has not left after all';
    case 'moved': return day ? `Moved${step.words ? ` to ${step.words}` : ' to another ward'} on ${day}` : 'Has not moved after all';
    case 'undone': return 'This stay was written down by mistake';
    case 'asked': return 'Asked whether the day of leaving still stands';
  }
};
export const sayDate = (date: SaidDate, today: Day): string =>
  `${date.still_right ? 'Still right: ' : ''}${date.expected_on ? `expected to leave on ${sayDay(date.expected_on, today)}` : `not known yet: ${inSentence(date.unknown_why ?? '')}`}`.replace(/^./, (c) => c.toUpperCase());
export const sayGivenLeave = (leave: SaidLeave, today: Day): string =>
  leave.off ? `The leave from ${sayDay(leave.from_on, today)} did not take place`
    : `Leave from ${sayDay(leave.from_on, today)} to ${sayDay(leave.until_on, today)}${leave.where_to ? `: ${inSentence(leave.where_to)}` : ''}${leave.back_on ? `. Back on ${sayDay(leave.back_on, today)}, ${leave.back_said_by} said so` : ''}`;
export const saySaidFollowUp = (said: FollowUp, today: Day): string =>
  said.done_on ? `Clinical follow-up on ${sayDay(said.done_on, today)} by ${inSentence(said.done_by ?? '')}` : 'The clinical follow-up did not take place after all';
