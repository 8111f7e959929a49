// What a search found, under its heading: what was looked for beside, how far is meant, the places, the pages.
import { CardList, EmptyState, Section } from '../../../kit/look/index.ts';
import { Pagination } from '../../../kit/nhs/index.ts';
import { sayDay } from '../../../kit/times.ts';
import type { FoundPlace } from '../find-places.queries.ts';
import { sayAsked, sayLetGo, type Narrow } from '../narrow.rules.ts';
import type { PlacesNear } from '../places-near.ts';
import { searchAddress, type SearchRequest } from '../search-request.rules.ts';
import type { Widened } from '../widening.rules.ts';
import { FoundPlaceRow } from './found-place.tsx';
import { WhoListens } from './help-first.tsx';

/** Places on a page. */
export const A_PAGE = 20;

type SearchResultsProps = { found: PlacesNear; search: SearchRequest; narrow: Narrow; pageNumber: number; today: string; heading: string };

export const SearchResults = ({ found, search, narrow, pageNumber, today, heading }: SearchResultsProps) => {
  const last = Math.max(1, Math.ceil(found.total / A_PAGE));
  const link = (to: number) => ({ href: searchAddress(search, to, narrow), label: `${to} of ${last}` });
  return (
    <Section heading={heading} id="results">
      {found.where?.ok === false && <p>{whereWords(found.where.because, search)}</p>}
      {sayAsked(narrow) !== '' && <p>You asked for: {sayAsked(narrow)}. As we know it on {sayDay(today)}.</p>}
      {found.alsoSearched.length > 0 && !found.crisis && <p>We also looked for: {found.alsoSearched.join(', ')}.</p>}
      {found.widened && found.total > 0 && <p>{widenedWords(found.widened, found.places)}</p>}
      {found.where?.ok && found.total > 0 && <p>How far it is: in a straight line from the middle of {found.where.label}.</p>}
      {found.places.length > 0
        ? <Cards places={found.places} today={today} />
        : <EmptyState>{emptyWords(found, search)}{found.total === 0 && search.q !== '' && !found.crisis && <> <WhoListens /></>}</EmptyState>}
      {last > 1 && found.crisis && <p>These are the first {found.places.length}. So that what you typed stays out of this device’s history, the rest are not shown: search again for the kind of place, such as “talking”.</p>}
      {last > 1 && found.places.length > 0 && !found.crisis && (
        <Pagination ariaLabel="Pages of places" previous={pageNumber > 1 ? link(pageNumber - 1) : undefined} next={pageNumber < last ? link(pageNumber + 1) : undefined} />
      )}
    </Section>
  );
};

/** Places that fit for sure; then, under a line, those of which it is not known. */
const Cards = ({ places, today }: { places: readonly FoundPlace[]; today: string }) => {
  const [sure, unsure] = [places.filter((place) => !place.unsure), places.filter((place) => place.unsure)];
  const list = (some: readonly FoundPlace[]) => <CardList>{some.map((place) => <FoundPlaceRow key={place.id} place={place} today={today} />)}</CardList>;
  return <>{sure.length > 0 && list(sure)}{unsure.length > 0 && <><p><strong>These may fit too. We do not know everything you asked about them, so ask them first.</strong></p>{list(unsure)}</>}</>;
};

function widenedWords(widened: readonly Widened[], places: readonly FoundPlace[]): string {
  const letGo = widened.filter(({ filter }) => filter !== 'within_km').map(({ filter }) => sayLetGo(filter));
  const distance = widened.find(({ filter }) => filter === 'within_km');
  const far = distance && (distance.to === null ? anywhereWords(miles(distance.from), places) : `There is nothing like it within ${miles(distance.from)}, so we looked within ${miles(distance.to)}.`);
  return [far, letGo.length > 0 && `Nothing fitted all you asked, so these were let go: ${letGo.join(', ')}.`].filter(Boolean).join(' ');
}

/** A refuge has no address here, and many charities give none: they may be next door, so nobody is told that they are far away. */
function anywhereWords(within: string, places: readonly FoundPlace[]): string {
  const unknown = places.filter(({ metres }) => metres === null).length;
  if (unknown === 0) return `There is nothing like it within ${within}, so these are further away.`;
  const others = unknown === places.length ? 'For these we know no address, or it is kept private' : 'These are further away, or we know no address, or it is kept private';
  return `There is nothing like it within ${within} whose address we know. ${others}: they may work near you, so ask them.`;
}

function miles(km: unknown): string {
  const many = Math.max(1, Math.round(Number(km) / 1.609344));
  return many === 1 ? '1 mile' : `${many} miles`;
}

/** "190 places for “food bank” near M16 9": the heading and the page's title. */
export function resultWords({ total, where, crisis }: PlacesNear, { q }: SearchRequest): string {
  const many = total === 0 ? 'No places' : total === 1 ? '1 place' : `${total.toLocaleString('en-GB')} places`;
  // The title stays in the browser's history: no words of crisis in it.
  return [many, q && !crisis && `for “${q}”`, where?.ok && `near ${where.label}`].filter(Boolean).join(' ');
}

function whereWords(because: 'stand-in' | 'not known', { near, q }: SearchRequest): string {
  const instead = q === '' ? 'Try a town or a postcode near you.' : 'So these are from everywhere we know. Try a town or a postcode near you.';
  return because === 'stand-in' ? `That postcode stands for no fixed address. ${instead}` : `We do not know where “${near}” is. ${instead}`;
}

function emptyWords({ total, where }: PlacesNear, { q }: SearchRequest): string {
  if (total > 0) return 'There are no more places on this page.';
  if (q === '') return where?.ok ? 'We know no places near there yet.' : 'Tell us what you are looking for, or where.';
  return 'We found nothing with these words. Try fewer or other words, such as “food”, “walking” or “talking”.';
}
