// Everything we know of a place, as rows: on its own page, and wherever somebody is about to go there.
import type { ReactNode } from 'react';
import type { Day } from '../../kit/times.ts';
import { sayHours } from '../opening-hours.rules.ts';
import { sayAddress, sayAges, sayCosts } from '../place-words.rules.ts';
import type { PlacePage, PlaceVenue } from '../place.queries.ts';
import { PhoneLink } from './phone-link.tsx';

/** What is known, in the order people ask; what is not known is said where it matters for going there. */
export function placeRows(one: PlacePage, today: Day): [string, ReactNode][] {
  const hours = sayHours(one.hours, today);
  const rows: [string, ReactNode][] = [
    ['When', hours.length > 0 ? lines(hours.map(({ days, times }) => (days === '' ? times : `${days}: ${times}`))) : 'We do not know when. Ask before you go.'],
    ['Where', <Where {...one} />],
  ];
  const add = (key: string, value: ReactNode | null): void => {
    if (value !== null && value !== '') rows.push([key, value]);
  };
  add('Phone', one.phones.length > 0 ? one.phones.map((phone) => <p key={phone.number}><PhoneLink number={phone.number} />{beside(phone.contact, phone.description)}</p>) : null);
  add('Web page', one.url ?? one.organisation_website ? <a href={one.url ?? one.organisation_website ?? ''} rel="noreferrer">{(one.url ?? one.organisation_website ?? '').replace(/^https?:\/\//, '').replace(/\/$/, '')}</a> : null);
  add('E-mail', one.email && <a href={`mailto:${one.email}`}>{one.email}</a>);
  add('Cost', sayCosts(one.costs, one.fees, today) ?? 'We do not know.');
  add('Getting in', accessOf(one.venues) ?? null);
  add('Age', sayAges(one.minimum_age, one.maximum_age));
  add('Who it is for', one.eligibility);
  add('How to join', one.how_to_join);
  add('Area', one.areas.length > 0 ? one.areas.join(', ') : null);
  add('Languages', one.languages.length > 0 ? one.languages.join(', ') : null);
  return rows;
}

const Where = ({ name, venues, areas }: Pick<PlacePage, 'name' | 'venues' | 'areas'>) => {
  if (venues.some((venue) => venue.address_hidden)) return <p>The address is kept private, to keep people safe. Ask them where to come.</p>;
  const addresses = [...new Set(venues.flatMap((venue) => venue.addresses.map((address) => sayAddress({ ...address, venue: venue.name === name ? null : venue.name }))))];
  if (addresses.length === 0) return <p>No address is given.{areas.length > 0 && ` Works in ${areas.join(', ')}.`}</p>;
  return <>{addresses.map((address) => <p key={address}>{address}</p>)}</>;
};

function accessOf(venues: PlaceVenue[]): ReactNode | null {
  const all = [...new Set(venues.flatMap((venue) => venue.access.map((one) => [one.description, one.details].filter((part) => part !== null).join('. '))))];
  return all.length > 0 ? lines(all) : null;
}

function beside(contact: string | null, description: string | null): string {
  const words = [contact, description].filter((part) => part !== null).join(', ');
  return words === '' ? '' : ` (${words})`;
}

function lines(all: readonly string[]): ReactNode {
  return <ul className="nhsuk-list">{all.map((line) => <li key={line}>{line}</li>)}</ul>;
}
