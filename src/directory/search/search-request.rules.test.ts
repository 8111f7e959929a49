import { describe, expect, test } from 'vitest';
import { searchAddress, tidySearch } from './search-request.rules.ts';
import { readNarrow, sayAsked } from './narrow.rules.ts';

const known = (outcode: string): boolean => ['M16', 'WA15'].includes(outcode);

describe('what may stand in the address of a search', () => {
  test.each([
    [{ q: 'food bank', near: 'M16 9EZ' }, { q: 'food bank', near: 'M16 9' }],
    [{ q: 'food bank', near: 'm169ez' }, { q: 'food bank', near: 'M16 9' }],
    [{ q: 'food', near: 'Flat 2, 7 Long Street, M16 9EZ' }, { q: 'food', near: 'M16 9' }],
    [{ q: 'food bank m16 9ez please', near: '' }, { q: 'food bank please', near: 'M16 9' }],
    [{ q: 'food bank M16 9EZ', near: 'WA15' }, { q: 'food bank', near: 'WA15' }],
    [{ q: ' a  walk ', near: ' Old   Trafford ' }, { q: 'a walk', near: 'Old Trafford' }],
    [{ q: '', near: 'm16' }, { q: '', near: 'M16' }],
    [{ q: '', near: 'M169' }, { q: '', near: 'M16 9' }],
    [{ q: '', near: 'ZZ99 3VZ' }, { q: '', near: 'ZZ99' }],
    [{ q: 'x'.repeat(300), near: 'y'.repeat(99) }, { q: 'x'.repeat(200), near: 'y'.repeat(60) }],
  ])('%j becomes %j', (typed, kept) => {
    expect(tidySearch(typed, known)).toEqual(kept);
  });

  test('tidying twice changes nothing more', () => {
    const once = tidySearch({ q: 'walk M16 9EZ', near: '' }, known);
    expect(tidySearch(once, known)).toEqual(once);
  });

  test('the address escapes what was typed and leaves out what is empty', () => {
    expect(searchAddress({ q: 'a&b=c #', near: 'M16 9' }, 2)).toBe('/find?q=a%26b%3Dc+%23&near=M16+9&page=2');
    expect(searchAddress({ q: '', near: '' })).toBe('/find');
  });
});

test.each([
  [{}, ''], [{ free: 'yes', when: 'now' }, 'open now, free'], [{ within: '3', when: 'SA', age: '34', language: 'Urdu', women: 'yes' }, 'within 3 miles, on a Saturday, women only, for somebody of 34, Urdu'],
])('what was asked beside the words: %j is said as %j', (typed, said) => {
  expect(sayAsked(readNarrow(typed))).toBe(said);
});
