// Meetings on a ward: whether there is time for the first one before somebody leaves, and whether they will be there at all. Pure.
import { count, dayOf, daysBetween, sayDay, sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { sayLeave } from './stay-words.ts';

type OnWard = { ward: string; made_at: Date; began_on: Day | null; left_on: Day | null; expected_on: Day | null; leave_from: Day | null; leave_until: Day | null; leave_where: string | null };

/** A word to the worker before they set off for a meeting on the ward: on leave that day, moved since it was planned, or gone. Null: nothing known against it. */
export const meetingFlag = (meeting: { how: string; on: Day; plannedAt: Date }, stay: OnWard | undefined, name: string, today: Day): string | null => {
  if (meeting.how !== 'on the ward' || !stay) return null;
  if (stay.left_on !== null) return `${name} left ${stay.ward} ${sayWhichDay(stay.left_on, today)}: this meeting is planned on the ward.`;
  if (stay.leave_from && stay.leave_until && meeting.on >= stay.leave_from && (meeting.on <= stay.leave_until || stay.leave_until < today)) {
    return stay.leave_until < today ? `${sayLeave(stay, today)} Check with ${stay.ward}.` : `${name} is on leave until ${sayDay(stay.leave_until, today)}: check with ${stay.ward}.`;
  }
  if (stay.began_on !== null && stay.began_on >= dayOf(meeting.plannedAt) && stay.made_at > meeting.plannedAt) return `${name} is on ${stay.ward} since this was planned: check the place.`;
  if (stay.expected_on !== null && stay.expected_on < meeting.on) return `${name} ${stay.expected_on < today ? 'was expected to leave' : 'is expected to leave before then,'} ${sayWhichDay(stay.expected_on, today)}: check with ${stay.ward}.`;
  return null;
};

export type FirstOnWard = 'no question' | 'met' | 'time enough' | 'leaves sooner';

/** The first meeting is on the ward whenever there are so many days to do it. When they leave sooner, the worker and the lead are told. */
export const wardMeeting = (stay: { left_on: Day | null; expected_on: Day | null }, firstHeld: Day | null, days: number, today: Day): FirstOnWard => {
  if (firstHeld !== null) return 'met';
  if (stay.left_on !== null || stay.expected_on === null || stay.expected_on < today) return 'no question';
  return daysBetween(today, stay.expected_on) >= days ? 'time enough' : 'leaves sooner';
};

/** "Leaves tomorrow, and you have not met: …" */
export const sayWardMeeting = (state: FirstOnWard, stay: { expected_on: Day | null }, who: 'you' | 'they', today: Day): string | null => {
  if (!stay.expected_on) return null;
  const day = sayWhichDay(stay.expected_on, today);
  const left = daysBetween(today, stay.expected_on);
  if (state === 'time enough') return `Leaves ${day}, in ${count(left, 'day')}: there is time for the first meeting on the ward.`;
  return state === 'leaves sooner' ? `Leaves ${day}, and ${who} have not met. If there is no time on the ward, plan the first meeting at home.` : null;
};
