// What must be said first of a place: gone from its source, closed, closed for now.
import { NowCard } from '../../kit/look/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import type { PlacePage } from '../place.queries.ts';

export const PlaceWarning = ({ place: one }: { place: PlacePage }) => {
  if (one.withdrawn_at !== null) {
    return <NowCard heading="No longer listed" headingLevel={2}><p>{one.source} took this entry out of its list on {sayDate(dayOf(one.withdrawn_at))}. It may have closed or moved.</p></NowCard>;
  }
  if (one.status === 'inactive' || one.status === 'defunct') return <NowCard heading="Closed" headingLevel={2}><p>{one.source} says that this place has closed.</p></NowCard>;
  if (one.status === 'temporarily closed' || one.alert !== null) {
    return <NowCard heading={one.status === 'temporarily closed' ? 'Closed for now' : 'Please note'} headingLevel={2}><p>{one.alert ?? `${one.source} says that this place is closed for now.`}</p></NowCard>;
  }
  return null;
};
