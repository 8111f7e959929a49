// One person and one peer worker: when it is expected to end, and how long their worker keeps seeing the record. Pure.
import { addDays, addMonths } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

/**
 * Four months: peer support for discharge as it was tried in seven NHS trusts (ENRICH, Gillard and others 2022,
 * Lancet Psychiatry, 10.1016/S2215-0366(21)00398-9) began on the ward and went on for four months at home.
 */
export const MONTHS_OF_SUPPORT = 4;

/** The ending agreed from the first day: four months after they are expected home, or after today where that is past or not known. */
export const endingExpected = (today: Day, expectedHome: Day | null): Day =>
  addMonths(expectedHome !== null && expectedHome > today ? expectedHome : today, MONTHS_OF_SUPPORT);

/** The last day a worker still sees an ended support, `days` after it ended (a setting of the trust, 14 to begin with). */
export const seenUntil = (endedOn: Day, days: number): Day => addDays(endedOn, days);

/** How a support ends. `parted`: they, or their worker, would rather it were somebody else. Nothing is anybody's fault and no reason is kept. */
export const ENDED_HOW = ['as agreed', 'stopped coming', 'moved away', 'withdrew', 'parted', 'handed over', 'died'] as const;
export type EndedHow = (typeof ENDED_HOW)[number];
