// Where people are on the way: the words of each place. Somebody is in one of the first five; the last three look ahead among them. Pure.

export const PLACES = ['asked', 'accepted', 'matched', 'met-once', 'met-twice', 'leaving', 'at-home', 'ending-soon'] as const;
export type Place = (typeof PLACES)[number];
export const isPlace = (text: string): text is Place => (PLACES as readonly string[]).includes(text);
/** Looking ahead: these people are in one of the other places too. */
export const AHEAD: readonly Place[] = ['leaving', 'at-home', 'ending-soon'];

/** Looked at so many days ahead. */
export const DAYS_TO_LEAVING = 7;
export const DAYS_TO_ENDING = 28;

type PlaceWords = { title: string; means: string; nobody: string };
export const PLACE_WORDS: Record<Place, PlaceWords> = {
  asked: { title: 'Asked, and wait for an answer', means: 'The longest first.', nobody: 'Nobody is waiting for an answer.' },
  accepted: { title: 'Said yes to, and wait for a peer worker', means: 'The longest first since we said yes.', nobody: 'Nobody is waiting for a peer worker.' },
  matched: { title: 'Chose a peer worker, and have not met yet', means: 'The longest first since they chose.', nobody: 'Everybody who chose a peer worker has met them.' },
  'met-once': { title: 'Met once', means: 'The longest first since they met. Somebody who would rather not meet again is not here.', nobody: 'Everybody who met once has met again.' },
  'met-twice': { title: 'Met twice or more', means: 'The most recent second meeting first.', nobody: 'Nobody has met twice yet.' },
  leaving: { title: 'Leave hospital in the next 7 days', means: 'By the day they are expected to leave. A ward said so, and it can change.', nobody: 'Nobody with a peer worker is expected to leave hospital in the next 7 days.' },
  'at-home': { title: 'At home after a stay in hospital', means: 'The day they left most recently first.', nobody: 'Nobody with a peer worker has left hospital yet.' },
  'ending-soon': { title: 'Support ends in the next 4 weeks', means: 'By the day that was agreed. It can be changed with a reason.', nobody: 'No support ends in the next 4 weeks.' },
};
