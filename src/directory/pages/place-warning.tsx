// What must be said first of a place: gone from its source, closed, not confirmed for long, not found by one of us, closed for now.
import { now } from '../../kit/clock.ts';
import { NowCard } from '../../kit/look/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { sayAlert } from '../freshness/standing.rules.ts';
import type { PlacePage } from '../place.queries.ts';

export const PlaceWarning = ({ place: one }: { place: PlacePage }) => {
  if (one.withdrawn_at !== null) {
    return <NowCard heading="No longer listed" headingLevel={2}><p>{one.source} took this entry out of its list on {sayDate(dayOf(one.withdrawn_at))}. It may have closed or moved.</p></NowCard>;
  }
  if (one.closed) return <NowCard heading="Closed" headingLevel={2}><p>The peer team found that this place has closed or moved away. It is not in the list any more.</p></NowCard>;
  if (one.status === 'inactive' || one.status === 'defunct') return <NowCard heading="Closed" headingLevel={2}><p>{one.source} says that this place has closed.</p></NowCard>;
  if (one.leaves_on !== null && one.leaves_on <= dayOf(now()) && one.checked_on !== null) {
    return <NowCard heading="Nobody has confirmed it for long" headingLevel={2}><p>We last knew that it was there on {sayDate(one.checked_on)}, so it is not in the list any more. Ring or write before you go.</p></NowCard>;
  }
  const alert = sayAlert(one, dayOf(now()));
  if (alert !== null) return <NowCard heading="Ring before you go" headingLevel={2}><p>{alert}</p></NowCard>;
  if (one.status === 'temporarily closed' || one.alert !== null) {
    return <NowCard heading={one.status === 'temporarily closed' ? 'Closed for now' : 'Please note'} headingLevel={2}><p>{one.alert ?? `${one.source} says that this place is closed for now.`}</p></NowCard>;
  }
  return null;
};
