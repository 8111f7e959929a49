// From what somebody typed for "where" to a spot on the map, all on this machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tx } from '../../access/index.ts';
import { projectRoot } from '../../kit/project-root.ts';
import { townNamed } from './find-places.queries.ts';
import { geography, type Spot } from '../geography.ts';
import { readArea, readPostcode } from '../postcode.rules.ts';
import { findPostcode } from './postcode-table.rules.ts';

export type Where =
  | { ok: true; spot: Spot; /** As it may be shown and kept: "M16 9", "M16", "Chorlton". Never a whole postcode. */ label: string }
  | { ok: false; because: 'stand-in' | 'not known' };

let table: Uint8Array | null = null;

/** Where a postcode, sector, outcode or town is: its middle. A whole postcode is looked up as that in memory, and given back by its sector. */
export async function whereIs(tx: Tx, typed: string): Promise<Where> {
  const map = geography();
  const area = readArea(typed, (outcode) => map.outcode(outcode) !== null);
  if (area.kind === 'stand-in') return { ok: false, because: 'stand-in' };
  if (area.kind === 'words') {
    const town = await townNamed(tx, typed);
    return town ? { ok: true, spot: { lat: town.lat, lon: town.lon }, label: townLabel(town.name) } : { ok: false, because: 'not known' };
  }
  const sector = area.kind === 'outcode' ? null : map.sector(area.sector);
  const spot = exactly(typed) ?? sector ?? map.outcode(area.outcode);
  if (!spot) return { ok: false, because: 'not known' };
  return { ok: true, spot: { lat: spot.lat, lon: spot.lon }, label: sector && area.kind !== 'outcode' ? area.sector : area.outcode };
}

/** Where a whole postcode of Great Britain is, from the table shipped in data/geo; null for anything else. */
function exactly(typed: string): Spot | null {
  const postcode = readPostcode(typed);
  if (!postcode) return null;
  table ??= readFileSync(join(projectRoot, 'data', 'geo', 'postcodes_gb.bin'));
  return findPostcode(table, postcode.sector, postcode.full.slice(-2));
}

function townLabel(name: string): string {
  return name.replace(/(^|[\s-])(?!under\b|in\b|on\b|upon\b|le\b)(\p{L})/gu, (_whole, before: string, letter: string) => before + letter.toUpperCase());
}
