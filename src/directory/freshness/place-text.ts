// What fits about a place into one line of a text.
import type { Day } from '../../kit/times.ts';
import { sayHours } from '../opening-hours.rules.ts';
import { sayAddress } from '../place-words.rules.ts';
import type { PlacePage } from '../place.queries.ts';

/** Its name, when, where and the number to ring; a hidden address is not in it. `closed`: somebody has reason to think so. */
export const placeTextFacts = (place: PlacePage, today: Day) => ({
  name: place.name,
  when: sayHours(place.hours, today).slice(0, 2).map(({ days, times }) => (days === '' ? times : `${days}: ${times}`)).join(', ') || null,
  where: place.venues.some((venue) => venue.address_hidden) ? null : place.venues.flatMap((venue) => venue.addresses.map((address) => sayAddress({ ...address, venue: null })))[0] ?? null,
  phone: place.phones[0]?.number ?? null,
  closed: place.closed || place.withdrawn_at !== null || place.status === 'inactive' || place.status === 'defunct' || place.status === 'temporarily closed' || place.bad_reports >= 2,
});
