// What a service shows to anybody: a way leads only to a page that exists and holds something.
import type { Tx } from '../access/index.ts';
import { comingEvents, pastEvents } from '../events/index.ts';
import { publishedReviews } from '../evidence/index.ts';
import { publicGroups } from '../groups/index.ts';
import { isLivedGroupPublished, openPieces } from '../involvement/index.ts';
import { publishedYears } from '../principles/index.ts';

export type Door = { path: string; label: string; words: string };
type MaybeDoor = Door & { open: (tx: Tx) => Promise<boolean> };

const DOORS: MaybeDoor[] = [
  { path: 'groups', label: 'Find a group', words: 'Who meets, when, and how to come along.', open: async (tx) => (await publicGroups(tx)).length > 0 },
  { path: 'events', label: 'Gatherings', words: 'Days to come, and slides and papers of those that were.', open: async (tx) => (await comingEvents(tx, 1)).length > 0 || (await pastEvents(tx, 1)).length > 0 },
  { path: 'reviews', label: 'What we found out', words: 'Reviews of what is written, by people who have been there.', open: async (tx) => (await publishedReviews(tx)).length > 0 },
  { path: 'involvement', label: 'Getting involved', words: 'Pieces of work that need somebody who has been there.', open: async (tx) => (await openPieces(tx, 1)).length > 0 },
  { path: 'lived-experience', label: 'What changed because of people who have been there', words: 'What the lived-experience group was asked, what it said, and what became of it.', open: isLivedGroupPublished },
  { path: 'principles', label: 'How we keep our principles', words: 'What worried somebody, and what was done about it.', open: async (tx) => (await publishedYears(tx)).length > 0 },
];

/** The ways that lead somewhere at this service now, in their order. */
export const doorsOf = async (tx: Tx): Promise<Door[]> => {
  const open = await Promise.all(DOORS.map((door) => door.open(tx)));
  return DOORS.filter((_, i) => open[i]);
};
