// Room for one search, kept for the next.
import type { Catalogue } from './catalogue/catalogue.ts';

/**
 * A search of fifty thousand places makes no object for each. By a place's number: the search it was last met in,
 * its nearest fitting entry, how far that is, what it is worth, and what puts it after others (1: it sinks, 2: something asked is not known).
 * By a square's number: how far its nearest corner may be, and how it lies.
 */
export type SearchRoom = {
  search: number; met: Uint32Array; at: Uint32Array; metres: Float64Array; worth: Float64Array; after: Uint8Array; found: Uint32Array;
  least: Float64Array; lies: Uint8Array;
};

const rooms = new WeakMap<Catalogue, SearchRoom>();

export function roomFor(catalogue: Catalogue): SearchRoom {
  let room = rooms.get(catalogue);
  const squares = catalogue.squares.numbers.size + 1;
  if (!room || room.met.length < catalogue.places || room.lies.length < squares) {
    const [size, many] = [Math.ceil(catalogue.places * 1.25) + 64, Math.ceil(squares * 1.25) + 64];
    room = {
      search: 0, met: new Uint32Array(size), at: new Uint32Array(size), metres: new Float64Array(size), worth: new Float64Array(size), after: new Uint8Array(size), found: new Uint32Array(size),
      least: new Float64Array(many), lies: new Uint8Array(many),
    };
    rooms.set(catalogue, room);
  }
  room.search += 1;
  return room;
}
