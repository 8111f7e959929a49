// Boxes that posts, pay terms and hours share: hours, pounds, one of a list.
import { field, postedText } from '../../kit/forms/index.ts';
import type { Field } from '../../kit/forms/index.ts';
import { isId } from '../../kit/ids.ts';
import { MOST_MINUTES } from '../contract.rules.ts';
import { readHours, readPounds } from './money.rules.ts';

type Hours = { missing: string; like?: string; most?: number; least?: number };
/** Hours in minutes: "15", "15.5", "15h 30". Negative hours, words and too many are told apart. */
export const hours = ({ missing, like = '15 or 15h 30', most = MOST_MINUTES, least = 0 }: Hours): Field<number> => field<number>((posted) => {
  const typed = postedText(posted);
  if (!typed) return { problem: missing };
  if (/^[-−]/.test(typed)) return { problem: 'Hours cannot be below nought' };
  const minutes = readHours(typed);
  if (minutes === null) return { problem: `Enter hours, like ${like}` };
  if (minutes > most) return { problem: `Enter ${most / 60} hours or fewer` };
  return minutes < least ? { problem: `Enter ${least === 1 ? 'more than nought hours' : `${least / 60} hours or more`}` } : { value: minutes };
});

/** Pounds in pence. */
export const pounds = (missing: string): Field<number> => field<number>((posted) => {
  const typed = postedText(posted);
  if (!typed) return { problem: missing };
  if (/^£?\s*[-−]/.test(typed)) return { problem: 'Pay cannot be below nought' };
  const pence = readPounds(typed);
  if (pence === null) return { problem: 'Enter pounds, like 1,250 or 12.60' };
  return pence > 0 ? { value: pence } : { problem: 'Enter more than nought' };
});

/** The id of something from a list, or nothing. Whether it is on the list is the action's to say. */
export const idIfChosen = (): Field<string | null> => field<string | null>((posted) => {
  const typed = postedText(posted);
  return { value: isId(typed) ? typed : typed === '' ? null : 'not on the list' };
});
