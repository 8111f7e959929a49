// A search by squares of the map answers what looking at every entry answers: the same places, in the same order, as many.
import { describe, expect, test } from 'vitest';
import { candidates, type Asked } from './candidates.rules.ts';
import { NO_FILTERS } from './filters.rules.ts';
import { addEntry, emptyCatalogue, setStanding, type Catalogue, type FindRow } from './catalogue/catalogue.ts';

let seed = 7;
const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Twelve hundred places about a town and far from it: some with two venues, some without a position, some of which something was said. */
function aCatalogue(): Catalogue {
  const catalogue = emptyCatalogue();
  for (const word of ['choir', 'tea']) catalogue.words.stems.set(word, word);
  for (let n = 0; n < 1200; n += 1) {
    const [words, wide, venues] = [random() < 0.3 ? "'choir':1A 'tea':2C" : random() < 0.5 ? "'choir':1B" : "'choir':1C", random() < 0.8 ? 0.5 : 3, random() < 0.1 ? 2 : 1];
    for (let venue = 1; venue <= venues; venue += 1) {
      const known = random() > 0.05;
      const row: FindRow = {
        place_id: idOf(n), n: venue, location_id: null, document: words, lat: known ? 53.45 + wide * (random() - 0.5) : null, lon: known ? -2.28 + wide * (random() - 0.5) : null, approximate: false, name: `Place ${n}`, kinds: [], source_name: 'Invented',
        free: null, step_free: null, online: null, women_only: null, no_referral: null, languages: null, youngest: null, oldest: null, made_in: '1',
      };
      addEntry(catalogue, row);
    }
  }
  setStanding(catalogue, new Map(Array.from({ length: 60 }, (_, n) => [idOf(n * 20), { gone: n % 3 === 0, sinks: n % 3 === 1, sinks_on: null, leaves_on: null }])));
  return catalogue;
}

describe.each([['near the town', 53.45, -2.28], ['at its edge', 53.7, -2.0], ['far off', 54.8, -1.2], ['where nothing is', 51, 1], ['anywhere', null, null]])('%s', (_where, lat, lon) => {
  test.each([[40, 0, 20, false], [3, 0, 20, true], [12, 20, 20, true], [null, 0, 20, false], [40, 180, 20, false], [40, 0, 1, true]])('within %s km, %i passed over, %i given, only those with a position: %s', (withinKm, from, most, strict) => {
    const catalogue = aCatalogue();
    const asked: Asked = { things: [{ ways: [{ text: 'choir', weight: 1 }, { text: 'tea', weight: 0.6 }], finds: true, worth: 1 }], spot: lat === null || lon === null ? null : { lat, lon }, withinKm, strict, filters: NO_FILTERS, without: [], today: '2026-11-27' };
    // A place is left out that nobody knows: then each entry is looked at.
    const oneByOne = candidates(catalogue, { ...asked, without: [idOf(99_999)] }, from, most);
    for (const times of [1, 2]) expect(candidates(catalogue, asked, from, most), `asked ${times} times`).toEqual(oneByOne);
  });
});
