// How an entry is known, said on every card: who told us, when, and whether we have looked ourselves.
import { dayOf, type Day } from '../kit/times.ts';
import { isFresh, sayAlert, sayChecked, type Freshness } from './freshness/standing.rules.ts';

export type Knowledge = {
  source: string;
  /** When the source says it last checked, or else last changed, the entry. */
  assured_date: Day | null;
  last_modified: Date | null;
  /** When one of us, or the group itself, last confirmed it. */
  checked_on: Day | null;
  canRing: boolean;
  canAsk: boolean;
} & Partial<Freshness>;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** "From Trafford Council, July 2018. Not checked since. Ring first." */
export function sayHowKnown(known: Knowledge, today: Day, alertStandsAbove = false): string {
  const first = known.canRing ? 'Ring first.' : known.canAsk ? 'Ask them first.' : 'Ask before you go.';
  const alert = sayAlert(known, today);
  if (alert !== null) return alertStandsAbove ? sourceOf(known, today) : `${alert} ${first} ${sourceOf(known, today)}`;
  if (known.checked_on !== null && isFresh(known, today)) return sourceOf(known, today);
  return `${sourceOf(known, today)} ${first}`;
}

function sourceOf(known: Knowledge, today: Day): string {
  if (known.checked_on !== null) return `From ${known.source}. ${sayChecked({ checked_on: known.checked_on, checked_how: known.checked_how }, today, isFresh(known, today))}`;
  const said = known.assured_date ?? (known.last_modified ? dayOf(known.last_modified) : null);
  if (said === null) return `From ${known.source}, without a date. Not checked by us.`;
  return `From ${known.source}, ${MONTHS[Number(said.slice(5, 7)) - 1]} ${said.slice(0, 4)}. Not checked since.`;
}
