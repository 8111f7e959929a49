// A principle concern: raised once for each cause, answered by somebody by name, closed with why, and back when the facts are. Pure.
import { addDays } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import type { Cause, Rule } from './watch.rules.ts';

export type ConcernDays = { closed_on: Day | null; put_right_by: Day | null; gone_on: Day | null; answered_at: Date | null; answer_by: Day };

/** Closed while the fact still stands: looked at again after this long, unless an answer named a day. */
export const LOOK_AGAIN_DAYS = 90;
export const lookAgain = (concern: Pick<ConcernDays, 'put_right_by'>, today: Day): Day => (concern.put_right_by !== null && concern.put_right_by >= today ? concern.put_right_by : addDays(today, LOOK_AGAIN_DAYS));

export type Move = 'raise' | 'come back' | 'there again' | 'nothing';

/** What seeing a cause today does. An event comes back with something newer than the closing; a state when it had gone, or when the promised day is past. */
export const moveOf = (concern: ConcernDays | undefined, cause: Pick<Cause, 'newest'>, kind: Rule['kind'], today: Day): Move => {
  if (!concern) return 'raise';
  if (concern.closed_on === null) return concern.gone_on === null ? 'nothing' : 'there again';
  if (kind === 'event') return cause.newest !== null && cause.newest > concern.closed_on ? 'come back' : 'nothing';
  return concern.gone_on !== null || (concern.put_right_by !== null && today > concern.put_right_by) ? 'come back' : 'nothing';
};

export type Standing = 'closed' | 'to answer' | 'late' | 'answered' | 'promise past';
export const standingOf = (c: ConcernDays, today: Day): Standing => {
  if (c.closed_on !== null) return 'closed';
  if (c.answered_at === null) return c.answer_by < today ? 'late' : 'to answer';
  return c.put_right_by !== null && c.put_right_by < today ? 'promise past' : 'answered';
};
/** Somebody has something to do about it. */
export const isWaiting = (standing: Standing): boolean => standing === 'to answer' || standing === 'late' || standing === 'promise past';
