// From what somebody typed for "where" to a spot on the map, all on this machine.
import type { Tx } from '../../access/index.ts';
import { townNamed } from './find-places.queries.ts';
import { geography, type Spot } from '../geography.ts';
import { readArea } from '../postcode.rules.ts';

export type Where =
  | { ok: true; spot: Spot; /** As it may be shown and kept: "M16 9", "M16", "Chorlton". Never a whole postcode. */ label: string }
  | { ok: false; because: 'stand-in' | 'not known' };

/** Where a postcode, sector, outcode or town is: its middle. A whole postcode is looked up by its sector and given back as that. */
export async function whereIs(tx: Tx, typed: string): Promise<Where> {
  const map = geography();
  const area = readArea(typed, (outcode) => map.outcode(outcode) !== null);
  if (area.kind === 'stand-in') return { ok: false, because: 'stand-in' };
  if (area.kind === 'words') {
    const town = await townNamed(tx, typed);
    return town ? { ok: true, spot: { lat: town.lat, lon: town.lon }, label: townLabel(town.name) } : { ok: false, because: 'not known' };
  }
  const sector = area.kind === 'outcode' ? null : map.sector(area.sector);
  const spot = sector ?? map.outcode(area.outcode);
  if (!spot) return { ok: false, because: 'not known' };
  return { ok: true, spot: { lat: spot.lat, lon: spot.lon }, label: sector && area.kind !== 'outcode' ? area.sector : area.outcode };
}

function townLabel(name: string): string {
  return name.replace(/(^|[\s-])(?!under\b|in\b|on\b|upon\b|le\b)(\p{L})/gu, (_whole, before: string, letter: string) => before + letter.toUpperCase());
}
