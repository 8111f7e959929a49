// What searches found is kept for the next that asks the same words. What was asked once stands on a small shelf and goes first, however many such searches come by; what is asked again moves to a larger one.
import type { Ranked } from './ranked.rules.ts';

type Shelf = { searches: Map<string, Ranked>; /** Of entries, in all of its searches together. */ numbers: number };
export type KeptSearches = { once: Shelf; again: Shelf };

/** Twelve bytes a number: some ninety megabytes in all, with fifty thousand places and more. */
const ROOM = { once: { searches: 1000, numbers: 1_500_000 }, again: { searches: 3000, numbers: 6_000_000 } };

export const noSearches = (): KeptSearches => ({ once: emptyShelf(), again: emptyShelf() });

/** What the search of this name found, if it is kept; the shelf of what is asked again then holds it as its newest. */
export function keptSearch({ once, again }: KeptSearches, name: string): Ranked | undefined {
  const ranked = takeFrom(again, name) ?? takeFrom(once, name);
  if (ranked) putOn(again, name, ranked, ROOM.again);
  return ranked;
}

/** Keeps what a search found that was not kept. */
export function keepSearch({ once }: KeptSearches, name: string, ranked: Ranked): void {
  putOn(once, name, ranked, ROOM.once);
}

export function forget(kept: KeptSearches): void {
  if (kept.once.searches.size > 0) kept.once = emptyShelf();
  if (kept.again.searches.size > 0) kept.again = emptyShelf();
}

function emptyShelf(): Shelf {
  return { searches: new Map(), numbers: 0 };
}

function takeFrom(shelf: Shelf, name: string): Ranked | undefined {
  const ranked = shelf.searches.get(name);
  if (!ranked) return undefined;
  shelf.searches.delete(name);
  shelf.numbers -= ranked.found.length;
  return ranked;
}

/** As the newest; the oldest go where there is no room. One that is larger than the whole shelf is not kept. */
function putOn(shelf: Shelf, name: string, ranked: Ranked, room: typeof ROOM.once): void {
  if (ranked.found.length > room.numbers) return;
  shelf.searches.set(name, ranked);
  shelf.numbers += ranked.found.length;
  for (const oldest of shelf.searches.keys()) {
    if (shelf.searches.size <= room.searches && shelf.numbers <= room.numbers) return;
    takeFrom(shelf, oldest);
  }
}
