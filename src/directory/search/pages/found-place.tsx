// One place in a list of results.
import type { ReactNode } from 'react';
import { CardRow, QuietTag, TagRow } from '../../../kit/look/index.ts';
import { sayDistance } from '../../distance.rules.ts';
import type { FoundPlace } from '../find-places.queries.ts';
import { sayHowKnown } from '../../known-from.rules.ts';
import { PhoneLink } from '../../pages/phone-link.tsx';

const LONGEST = 220;

export const FoundPlaceRow = ({ place, today, action }: { place: FoundPlace; today: string; /** One button or tag. */ action?: ReactNode }) => (
  <CardRow action={action}>
    <h3 className="al-card__heading"><a href={`/places/${place.id}`}>{place.name}</a></h3>
    <TagRow>
      {place.kinds.map((kind) => <QuietTag key={kind}>{kind}</QuietTag>)}
      {place.metres !== null && <QuietTag>{sayDistance(place.metres)}</QuietTag>}
      {place.status === 'temporarily closed' && <QuietTag>closed for now</QuietTag>}
    </TagRow>
    {place.organisation && place.organisation !== place.name && <p>Run by {place.organisation}</p>}
    {place.description && <p>{shortened(place.description)}</p>}
    <p>{whereWords(place)}{place.phone && <> <PhoneLink number={place.phone} /></>}</p>
    <p className="al-soft">{sayHowKnown({ ...place, canRing: place.phone !== null, canAsk: place.url !== null }, today)}</p>
  </CardRow>
);

function whereWords(place: FoundPlace): string {
  if (place.address_hidden) return 'The address is kept private. Ask them where to come.';
  const town = [place.town, place.postcode].filter((part) => part !== null).join(', ');
  if (town !== '') return `${town}.`;
  return place.areas.length > 0 ? `No address given. Works in ${place.areas.join(', ')}.` : 'No address given.';
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
