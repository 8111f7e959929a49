// Small readers for objects of unknown shape.
import { v5 } from 'uuid';
import { uuidOf } from './feed-values.rules.ts';

export type FeedObject = Readonly<Record<string, unknown>>;

// Made once for Alongside; ids made from it must stay the same for ever.
const NAMESPACE = '6c1f6bb0-6f0e-5d0f-9d3e-0b7f0f6a51c4';

/** The value when it is a plain object, else null. */
export function objectOf(value: unknown): FeedObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as FeedObject) : null;
}

/** The objects in a list (at most 500); a single object counts as a list of one; anything else is an empty list. */
export function objectsOf(value: unknown): FeedObject[] {
  const list = Array.isArray(value) ? value.slice(0, 500) : [value];
  return list.map(objectOf).filter((one) => one !== null);
}

/** An id made from words: the same words give the same id, on every machine and at every import. */
export function idFrom(...words: string[]): string {
  return v5(words.join('\u001F'), NAMESPACE);
}

/** An id as a source writes it: text or a number, at most 200 characters, a UUID in lower case. Null when there is none. */
export function sourceIdOf(value: unknown): string | null {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (text === '' || text.length > 200 || /[\u0000-\u001F\uFFFC\uFFFD]/.test(text) || !text.isWellFormed()) return null;
  return uuidOf(text) ?? text;
}

/** Hands out the ids of one list under a place: the source's own when it is a UUID not met before, else one made from the place and its turn. */
export function idsOf(placeKey: string, list: string): (given: unknown) => string {
  const used = new Set<string>();
  let turn = 0;
  return (given) => {
    turn += 1;
    const own = uuidOf(given);
    const id = own !== null && !used.has(own) ? own : idFrom(placeKey, list, String(turn));
    used.add(id);
    return id;
  };
}
