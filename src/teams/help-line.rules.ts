// Crisis lines and the on-call list. Pure.
import { addMonths } from '../kit/times.ts';

const CHECK_AGAIN_MONTHS = 6;

/** Whether somebody should ring a line again to see that it still answers. */
export const isCheckDue = (checkedOn: string, today: string): boolean => addMonths(checkedOn, CHECK_AGAIN_MONTHS) <= today;

/** Why a crisis line cannot be taken away, or null: the last one keeps the public pages open. */
export const cannotRemoveLine = (linesNow: number): string | null =>
  linesNow <= 1 ? 'This is the only crisis line, and your public pages show it. Add the new one first, then take this one away.' : null;
