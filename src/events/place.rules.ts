// Who has a place and who waits for one: first come first served, with some kept for people who use services until a day. Pure.
import type { Day } from '../kit/times.ts';

export type Places = { capacity: number | null; held: number; held_until: string | null };
export type InLine = { id: string; audience: string; people: number; placed: boolean };

const sum = (line: readonly InLine[]): number => line.reduce((people, one) => people + one.people, 0);

/** How many of the places kept are still kept on this day. Whoever uses services takes from them first. */
export const stillHeld = ({ held, held_until }: Places, today: Day, takenByServiceUsers: number): number =>
  held_until !== null && today > held_until ? 0 : Math.max(0, held - takenByServiceUsers);

/**
 * Those of the line (first come first) who get a place now. Who comes with others gets a place when there is one for all of them; until
 * then somebody after them who fits does not wait for nothing.
 */
export const whoGetsPlaces = (places: Places, today: Day, line: readonly InLine[]): string[] => {
  const waiting = line.filter((one) => !one.placed);
  if (places.capacity === null) return waiting.map(({ id }) => id);
  const placed = line.filter((one) => one.placed);
  let free = places.capacity - sum(placed);
  let kept = stillHeld(places, today, sum(placed.filter((one) => one.audience === 'service user')));
  const given: string[] = [];
  for (const one of waiting) {
    const mine = one.audience === 'service user';
    if (one.people > (mine ? free : free - kept)) continue;
    given.push(one.id);
    free -= one.people;
    if (mine) kept = Math.max(0, kept - one.people);
  }
  return given;
};

export type Room = { people: number; service_users: number; waiting: number };
/** What the public page says of it. */
export const sayRoom = (places: Places, today: Day, room: Room): string => {
  if (places.capacity === null) return 'There is room for everybody who would like to come.';
  const free = Math.max(0, places.capacity - room.people);
  const kept = Math.min(free, stillHeld(places, today, room.service_users));
  const open = free - kept;
  const line = room.waiting === 0 ? '' : ` ${room.waiting === 1 ? 'One person is' : `${room.waiting} people are`} on the waiting list.`;
  if (free === 0) return `All ${places.capacity} places are taken.${line} You can put your name on the waiting list: places do come free.`;
  if (open === 0) return `The ${kept === 1 ? 'last place is' : `last ${kept} places are`} kept for people who use services. Everybody else can go on the waiting list.${line}`;
  const forMe = kept > 0 ? ` ${kept} more are kept for people who use services.` : '';
  return `${open === 1 ? 'One place is' : `${open} places are`} free.${forMe}`;
};
