// What a search from somebody's places found: each can go on the list with one press.
import { PostButton } from '../../kit/forms/index.ts';
import { Actions, CardList, CardRow, EmptyState, QuietTag, Section, TagRow } from '../../kit/look/index.ts';
import type { Day } from '../../kit/times.ts';
import { FoundPlaceRow, sayDistance } from '../../directory/index.ts';
import type { FoundPlace, PlacesNear } from '../../directory/index.ts';
import { sayKind } from '../connection-words.ts';
import type { Whose } from '../whose-places.ts';

export const A_PAGE = 10;
export type Search = { q: string; near: string; page: number };
type Props = { whose: Pick<Whose, 'mine' | 'path' | 'name' | 'closed'>; found: PlacesNear; search: Search; listed: ReadonlySet<string>; leftOut: number; today: Day; hidden: boolean; idempotencyKey: string };

export const FoundPlaces = ({ whose, found, search, listed, leftOut, today, hidden, idempotencyKey }: Props) => {
  const again = (page: number): Record<string, string> => ({ q: search.q, near: search.near, page: String(page) });
  const press = (place: FoundPlace) => (listed.has(place.id) ? <QuietTag>on the list</QuietTag> : whose.closed === null && (
    <PostButton action={whose.path} idempotencyKey={idempotencyKey} hidden={{ ...again(search.page), put: place.id }} hiddenText={hidden ? undefined : place.name}>Put it on the list</PostButton>
  ));
  const more = found.total > search.page * A_PAGE;
  return (
    <Section heading={found.total === 0 ? 'No places found' : found.total === 1 ? '1 place' : `${found.total.toLocaleString('en-GB')} places`} id="results">
      {found.where?.ok === false && <p>{found.where.because === 'stand-in' ? 'That postcode stands for no fixed address. Try a town.' : `We do not know where “${search.near}” is, so these are from everywhere. Try a town or the first part of a postcode.`}</p>}
      {found.alsoSearched.length > 0 && <p>We also looked for: {found.alsoSearched.join(', ')}.</p>}
      {found.widened && found.total > 0 && <p>There is nothing like it within 25 miles, so these are further away.</p>}
      {found.where?.ok && found.total > 0 && <p>How far it is: in a straight line from the middle of {found.where.label}.</p>}
      {found.places.length === 0 ? <EmptyState>We found nothing with these words. Try fewer or other words, such as “food”, “walking” or “talking”.</EmptyState>
        : <CardList>{found.places.map((place) => (hidden ? <HiddenRow key={place.id} place={place} action={press(place)} /> : <FoundPlaceRow key={place.id} place={place} today={today} action={press(place)} />))}</CardList>}
      {leftOut > 0 && <p className="al-soft">What {whose.mine ? 'you' : whose.name} said no to is left out.</p>}
      {(search.page > 1 || more) && (
        <Actions>
          {search.page > 1 && <PostButton action={whose.path} idempotencyKey={idempotencyKey} hidden={again(search.page - 1)}>Nearer ones</PostButton>}
          {more && <PostButton action={whose.path} idempotencyKey={idempotencyKey} hidden={again(search.page + 1)}>More places</PostButton>}
        </Actions>
      )}
    </Section>
  );
};

const HiddenRow = ({ place, action }: { place: FoundPlace; action: React.ReactNode }) => (
  <CardRow action={action}>
    <strong>{sayKind(place.kinds)}</strong>
    <TagRow>{place.metres !== null && <QuietTag>{sayDistance(place.metres)}</QuietTag>}{place.online && <QuietTag>online</QuietTag>}</TagRow>
  </CardRow>
);
