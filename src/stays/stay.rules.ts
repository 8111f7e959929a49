// What may be written down about a stay: days that fit together. Pure. Answers the sentence that says what to do, or null.
import { sayDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

export type StayFacts = { ward: string; began_on: Day | null; left_on: Day | null };
export type Leave = { id: string; from_on: Day; until_on: Day; back_on: Day | null };

const notBefore = (stay: StayFacts, day: Day, what: string, today: Day): string | null =>
  stay.began_on !== null && day < stay.began_on ? `${what} cannot be before ${sayDay(stay.began_on, today)}, the day they came to ${stay.ward}` : null;
const notAhead = (day: Day, what: string, today: Day): string | null => (day > today ? `${what} cannot be ahead of today` : null);

/** A day of leaving: not ahead, not before it began. */
export const leftProblem = (stay: StayFacts, leftOn: Day, today: Day): string | null =>
  notAhead(leftOn, 'The day they left', today) ?? notBefore(stay, leftOn, 'The day they left', today);

/** A move to another ward: really another one, not ahead, not before it began. */
export const moveProblem = (stay: StayFacts & { team_id: string }, to: { wardId: string; on: Day }, today: Day): { ward?: string; moved_on?: string } => {
  if (to.wardId === stay.team_id) return { ward: `They are on ${stay.ward} now: choose another ward` };
  const day = notAhead(to.on, 'The day they moved', today) ?? notBefore(stay, to.on, 'The day they moved', today);
  return day ? { moved_on: day } : {};
};

/** Coming back to hospital: not ahead, not before they left the last time. */
export const cameBackProblem = (lastLeft: Day | null, beganOn: Day, today: Day): string | null =>
  notAhead(beganOn, 'The day they came', today) ?? (lastLeft !== null && beganOn < lastLeft ? `They left hospital on ${sayDay(lastLeft, today)}: they cannot have come back before it` : null);

/** A day expected: today or ahead. */
export const expectedProblem = (day: Day, today: Day): string | null =>
  day < today ? 'That day has passed. If they have left, write down that they left; if not, give the day that is expected now' : null;

const lastDay = (leave: Leave): Day => (leave.back_on !== null && leave.back_on < leave.until_on ? leave.back_on : leave.until_on);

/** Leave: it ends after it begins, within the stay, and no two lie over each other. The day of coming back may be the day of going again. */
export const leaveProblem = (stay: StayFacts, leave: { from: Day; until: Day }, others: readonly Leave[], today: Day): { from_on?: string; until_on?: string } => {
  const before = notBefore(stay, leave.from, 'Leave', today);
  if (before) return { from_on: before };
  if (leave.until < leave.from) return { until_on: 'The day they are due back cannot be before the leave begins' };
  const over = others.find((other) => leave.from < lastDay(other) && leave.until > other.from_on || leave.from === other.from_on);
  return over ? { from_on: `There is leave from ${sayDay(over.from_on, today)} to ${sayDay(lastDay(over), today)} already. Correct that one, or choose other days` } : {};
};

/** Back from leave: not ahead, not before it began. */
export const backProblem = (leave: Pick<Leave, 'from_on'>, backOn: Day, today: Day): string | null =>
  notAhead(backOn, 'The day they were back', today) ?? (backOn < leave.from_on ? `They cannot be back before ${sayDay(leave.from_on, today)}, when the leave began` : null);

/** The clinical follow-up is after leaving and has taken place. A day after the third is written down as it is. */
export const followUpProblem = (leftOn: Day, doneOn: Day, today: Day): string | null =>
  notAhead(doneOn, 'The day of the follow-up', today) ?? (doneOn < leftOn ? `They left on ${sayDay(leftOn, today)}. A follow-up takes place after that` : null);
