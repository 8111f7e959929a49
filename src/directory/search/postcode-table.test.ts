import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../kit/project-root.ts';
import { findPostcode } from './postcode-table.rules.ts';

const table = readFileSync(join(projectRoot, 'data', 'geo', 'postcodes_gb.bin'));

describe('where a postcode is', () => {
  test.each([
    ['SW1A 1', 'AA', 51.50101, -0.14159], ['M16 9', 'EZ', 53.46772, -2.26665], ['AB10 1', 'AB', 57.14961, -2.09692],
  ])('%s%s', (sector, unit, lat, lon) => {
    const spot = findPostcode(table, sector, unit);
    expect(spot?.lat).toBeCloseTo(lat, 3);
    expect(spot?.lon).toBeCloseTo(lon, 3);
  });
  test.each([['ZZ99 3', 'VZ'], ['SW1A 1', 'ZZ'], ['BT1 1', 'AA'], ['', '']])('%j %j is not in it', (sector, unit) => {
    expect(findPostcode(table, sector, unit)).toBeNull();
  });
});
