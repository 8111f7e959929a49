// One to one, in a group, or both: a wish with a day, that may change. What somebody said is not for them is never offered over. Pure.
import { addDays, sayDate } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

export const WISHES = ['one-to-one', 'group', 'both', 'groups are not for me', 'one-to-one is not for me'] as const;
export type GroupWish = (typeof WISHES)[number];
export const WISH_WORDS: Record<GroupWish, { mine: string; their: string }> = {
  'one-to-one': { mine: 'One to one is what I would like', their: 'One to one' },
  group: { mine: 'A group is what I would like', their: 'In a group' },
  both: { mine: 'Both, please', their: 'Both' },
  'groups are not for me': { mine: 'Groups are not for me', their: 'Groups are not for them' },
  'one-to-one is not for me': { mine: 'One to one is not for me', their: 'One to one is not for them' },
};

export type SaidWish = { choice: string | null; said_on: Day };

/** Whether groups may be shown or suggested to them. Only their own "not for me" closes it, and only their own new wish opens it. */
export const offersGroups = (wish: SaidWish | undefined): boolean => wish?.choice !== 'groups are not for me';
export const offersOneToOne = (wish: SaidWish | undefined): boolean => wish?.choice !== 'one-to-one is not for me';

/** Asked again at reviews: a wish is as old as a quarter of a year before somebody asks whether it still holds. */
export const WEEKS_UNTIL_ASKED = 12;
export const askAgainFrom = (saidOn: Day): Day => addDays(saidOn, WEEKS_UNTIL_ASKED * 7);
export const isToAsk = (wish: SaidWish | undefined, today: Day): boolean => wish === undefined || askAgainFrom(wish.said_on) <= today;

/** "Said on 12 March 2026; it may change." */
export const sayWish = (wish: SaidWish, mine: boolean): string => {
  const words = WISHES.find((w) => w === wish.choice);
  return `${words ? WISH_WORDS[words][mine ? 'mine' : 'their'] : (wish.choice ?? 'Not said')}. Said on ${sayDate(wish.said_on)}; it may change.`;
};
