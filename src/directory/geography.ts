// Where a postcode area lies, from the open data in data/geo: all in memory, so nothing typed leaves this process.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../kit/project-root.ts';

/** Degrees, WGS84. */
export type Spot = { lat: number; lon: number };
/** The middle of an area; nine in ten of its postcodes lie within `spreadKm` of it (null: not known). */
export type Area = Spot & { spreadKm: number | null; furthestKm: number | null };
export type Geography = {
  outcode: (outcode: string) => Area | null;
  sector: (sector: string) => Area | null;
};

let read: Geography | null = null;

/** The postcode areas of the UK (sectors: Great Britain only), read at the first call. */
export function geography(): Geography {
  if (read) return read;
  const outcodes = areasOf('outcodes_uk.csv', 5);
  const sectors = areasOf('sectors_gb.csv', null);
  read = { outcode: (outcode) => outcodes.get(outcode) ?? null, sector: (sector) => sectors.get(sector) ?? null };
  return read;
}

function areasOf(file: string, furthest: number | null): Map<string, Area> {
  const lines = readFileSync(join(projectRoot, 'data', 'geo', file), 'utf8').split('\n').slice(1);
  const areas = new Map<string, Area>();
  for (const line of lines) {
    const cells = line.trim().split(',');
    const [name, lat, lon, , spread] = cells;
    if (!name || !lat || !lon) continue;
    areas.set(name, { lat: Number(lat), lon: Number(lon), spreadKm: kilometres(spread), furthestKm: furthest === null ? null : kilometres(cells[furthest]) });
  }
  return areas;
}

function kilometres(cell: string | undefined): number | null {
  return cell ? Number(cell) : null;
}
