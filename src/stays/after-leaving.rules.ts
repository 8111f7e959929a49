// After somebody leaves hospital two clocks run, with two owners. Neither ever closes the other. Pure.
// Ours: the first meeting at home. The clinical team's: their own follow-up, by whole calendar days as the national figure counts it: the day
// must lie AFTER the day of leaving (the same day never counts) and no more than three days later (NHS Standard Contract since April 2020;
// NHSDigital/mental-health-monthly-statistics, 02_72HOURS PrepViews).
import { addDays, daysBetween } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

/** The clinical follow-up is within so many calendar days after the day of leaving. National, so no setting. */
export const FOLLOW_UP_DAYS = 3;

/** What somebody said of the clinical follow-up. `done_on` is null in a correction: it did not take place after all. */
export type FollowUp = { id: string; stay_id: string; done_on: Day | null; done_by: string | null; said_by: string; said_on: Day; recorded_at: Date; corrects: string | null; correction_why: string | null };
export type FollowUpTiming = 'before they left' | 'on the day they left' | 'within three days' | 'after the third day';

/** Where the day of a follow-up lies beside the day of leaving. Never a judgement. */
export const followUpTiming = (leftOn: Day, doneOn: Day): FollowUpTiming => {
  const days = daysBetween(leftOn, doneOn);
  if (days < 0) return 'before they left';
  if (days === 0) return 'on the day they left';
  return days <= FOLLOW_UP_DAYS ? 'within three days' : 'after the third day';
};

/** What stands: the newest statement of this stay that no later one corrects; null where nobody has said anything. `said` may be in any order. */
export const followUpOf = (stayId: string, said: readonly FollowUp[]): FollowUp | null => {
  const corrected = new Set(said.map((one) => one.corrects));
  const standing = said.filter((one) => one.stay_id === stayId && one.done_on !== null && !corrected.has(one.id));
  return standing.sort((a, b) => b.recorded_at.getTime() - a.recorded_at.getTime() || b.id.localeCompare(a.id))[0] ?? null;
};

/** Our own clock. `heldOn`: the day of the first meeting after leaving, from a held contact and nothing else. */
export type HomeClock = { owner: 'us'; by: Day; heldOn: Day | null; state: 'met' | 'to come' | 'its day has passed' };
/** Theirs. `unknown` is what it reads until somebody says who did it and when. */
export type FollowUpClock = { owner: 'the clinical team'; until: Day; state: 'unknown' } | { owner: 'the clinical team'; until: Day; state: 'said'; said: FollowUp; timing: FollowUpTiming };
export type Clocks = { leftOn: Day; home: HomeClock; followUp: FollowUpClock };

type Left = { id: string; left_on: Day };

const homeClock = (leftOn: Day, heldOn: Day | null, days: number, today: Day): HomeClock => {
  const by = addDays(leftOn, days);
  return { owner: 'us', by, heldOn, state: heldOn ? 'met' : today > by ? 'its day has passed' : 'to come' };
};

const followUpClock = ({ id, left_on }: Left, said: readonly FollowUp[]): FollowUpClock => {
  const until = addDays(left_on, FOLLOW_UP_DAYS);
  const stands = followUpOf(id, said);
  return stands?.done_on ? { owner: 'the clinical team', until, state: 'said', said: stands, timing: followUpTiming(left_on, stands.done_on) } : { owner: 'the clinical team', until, state: 'unknown' };
};

/** Both clocks of one time of leaving. Each is worked out from its own facts alone: there is no way from one to the other. */
export const clocksAfterLeaving = (stay: Left, facts: { heldOn: Day | null; followUps: readonly FollowUp[] }, homeDays: number, today: Day): Clocks => ({
  leftOn: stay.left_on, home: homeClock(stay.left_on, facts.heldOn, homeDays, today), followUp: followUpClock(stay, facts.followUps),
});
