// How an entry is known, said on every card: who told us, when, and whether we have looked ourselves.
import { count, dayOf, daysBetween, sayDate, type Day } from '../kit/times.ts';

export type Knowledge = {
  source: string;
  /** When the source says it last checked, or else last changed, the entry. */
  assured_date: Day | null;
  last_modified: Date | null;
  /** When one of us, or the group itself, last confirmed it. */
  checked_on: Day | null;
  canRing: boolean;
  canAsk: boolean;
};

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** A check of ours is said as enough for this long (notes on freshness: groups with sessions change within three months). */
const FRESH_DAYS = 92;

/** "From Trafford Council, July 2018. Not checked since. Ring first." */
export function sayHowKnown(known: Knowledge, today: Day): string {
  const first = known.canRing ? 'Ring first.' : known.canAsk ? 'Ask them first.' : 'Ask before you go.';
  if (known.checked_on !== null) {
    const days = daysBetween(known.checked_on, today);
    if (days <= FRESH_DAYS) return `From ${known.source}. Checked ${days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${count(days, 'day')} ago`}.`;
    return `From ${known.source}. Last checked on ${sayDate(known.checked_on)}. ${first}`;
  }
  const said = known.assured_date ?? (known.last_modified ? dayOf(known.last_modified) : null);
  if (said === null) return `From ${known.source}, without a date. Not checked by us. ${first}`;
  return `From ${known.source}, ${MONTHS[Number(said.slice(5, 7)) - 1]} ${said.slice(0, 4)}. Not checked since. ${first}`;
}
