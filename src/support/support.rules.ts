// One person and one peer worker: how it ends, and how long their worker keeps seeing the record. Pure.
import { addDays } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

/** The last day a worker still sees an ended support, `days` after it ended (a setting of the trust, 14 to begin with). */
export const seenUntil = (endedOn: Day, days: number): Day => addDays(endedOn, days);

/** How a support ends. `parted`: they, or their worker, would rather it were somebody else. Nothing is anybody's fault and no reason is kept. */
export const ENDED_HOW = ['as agreed', 'stopped coming', 'moved away', 'withdrew', 'parted', 'handed over', 'died'] as const;
export type EndedHow = (typeof ENDED_HOW)[number];
