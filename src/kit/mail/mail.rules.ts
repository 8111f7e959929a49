// When a mail that did not go out is tried again. Pure.

export const MOST_TRIES = 10;
const MINUTE = 60_000;
const LONGEST_WAIT_MINUTES = 6 * 60;

/** After so many tries: 1, 2, 4, 8 … minutes later, at most six hours; null after the tenth, about a day and a half in all. */
export const nextTry = (tries: number, at: Date): Date | null =>
  tries >= MOST_TRIES ? null : new Date(at.getTime() + Math.min(2 ** (tries - 1), LONGEST_WAIT_MINUTES) * MINUTE);
