import { describe, expect, test } from 'vitest';
import { kilometresBetween, METRES_A_MILE, sayDistance } from './distance.rules.ts';
import { geography } from './geography.ts';

describe('distance', () => {
  test('Manchester Piccadilly to London Euston is about 262 km in a straight line', () => {
    expect(kilometresBetween({ lat: 53.4774, lon: -2.2309 }, { lat: 51.5282, lon: -0.1337 })).toBeCloseTo(260.0, -1);
  });
  test('nothing to itself, and never NaN for opposite ends', () => {
    expect(kilometresBetween({ lat: 50, lon: 1 }, { lat: 50, lon: 1 })).toBe(0);
    expect(kilometresBetween({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(20015, 0);
  });
  test.each([
    [0, 'less than half a mile'],
    [0.49, 'less than half a mile'],
    [0.5, 'about half a mile'],
    [0.76, 'about 1 mile'],
    [1.2, 'about 1 mile'],
    [1.3, 'about 1½ miles'],
    [3.5, 'about 3½ miles'],
    [9.9, 'about 10 miles'],
    [10.4, 'about 10 miles'],
    [24.2, 'about 24 miles'],
  ])('%d miles is said %j', (miles, words) => {
    expect(sayDistance(miles * METRES_A_MILE)).toBe(words);
  });
});

describe('the map of postcode areas', () => {
  test('knows an outcode and a sector, Northern Ireland by outcode only, and nothing it was not told', () => {
    const { outcode, sector } = geography();
    expect(outcode('M16')?.lat).toBeCloseTo(53.457, 1);
    expect(sector('M16 9')?.spreadKm).toBeGreaterThan(0);
    expect(kilometresBetween(outcode('M16')!, sector('M16 9')!)).toBeLessThan(3);
    expect(outcode('BT1')).not.toBeNull();
    expect(sector('BT1 1')).toBeNull();
    expect(outcode('QQ9')).toBeNull();
  });
});
