// Lists that give their services in short (an id, a name, a date): each is then asked for by its own address, a few at a time. When the first ones bring nothing more,
// or fail one after the other, no more are asked.
import { PlainError } from '../../kit/plain-error.ts';
import { objectOf, type FeedObject } from './feed-object.rules.ts';
import type { FeedRow } from './feed-rows.ts';

const AT_ONCE = 4;
/** So many in a row that bring nothing are enough to know. */
const ENOUGH = 5;
/** Fetched one by one: more would take a day, and wear out whose server it is. */
const MOST = 20_000;
const GIVEN_IN_SHORT = 'The feed gave this one in short, and its own address did not answer.';

export type Details = { isShort(row: FeedRow): boolean; filled(rows: readonly FeedRow[]): Promise<FeedRow[]> };

/** A service with nothing under it: no place, time, telephone or organisation. */
const isFlat = (value: FeedObject | null): value is FeedObject => value !== null && value['id'] !== undefined && Object.values(value).every((part) => typeof part !== 'object' || part === null);

/** `fetchOne` answers the one service at the address of this id; it throws when there is none. */
export const detailsFrom = (fetchOne: (id: string) => Promise<unknown>, ends: () => void): Details => {
  let [asked, inVain] = [0, 0];
  const one = async (row: FeedRow): Promise<FeedRow> => {
    if (inVain >= ENOUGH || asked >= MOST) return row;
    asked += 1;
    const id = String(objectOf(row.value)?.['id']);
    try {
      const full = objectOf(await fetchOne(id));
      const brings = full !== null && String(full['id']) === id && !isFlat(full);
      inVain = brings ? 0 : inVain + 1;
      return brings ? { ...row, value: full } : row;
    } catch (fault) {
      if (!(fault instanceof PlainError)) throw fault;
      inVain += 1;
      return { ...row, mended: [...(row.mended ?? []), GIVEN_IN_SHORT] };
    }
  };
  return {
    isShort: (row) => row.list === 'services' && inVain < ENOUGH && isFlat(objectOf(row.value)),
    filled: async (rows) => {
      const filled: FeedRow[] = [];
      for (let at = 0; at < rows.length; at += AT_ONCE) {
        filled.push(...await Promise.all(rows.slice(at, at + AT_ONCE).map(one)));
        ends();
      }
      return filled;
    },
  };
};
