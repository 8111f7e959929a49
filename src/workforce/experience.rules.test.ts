import { expect, test } from 'vitest';
import { experienceItems } from './experience.ts';
import { linesOf, ownWordsProblem, tickedOf } from './experience.rules.ts';

const NONE = { matching: [], profile: [], ownMatching: [], ownProfile: [] };
test.each([
  ['nothing ticked, nothing kept', NONE, []],
  ['for matching only', { ...NONE, matching: ['debt'] }, [['debt', false, true, false]]],
  ['on the profile only', { ...NONE, profile: ['debt'] }, [['debt', false, false, true]]],
  ['both', { ...NONE, matching: ['debt', 'faith'], profile: ['faith'] }, [['debt', false, true, false], ['faith', false, true, true]]],
  ['own words for one of the two', { ...NONE, ownMatching: ['Was in a band'], ownProfile: ['I kept bees'] }, [['Was in a band', true, true, false], ['I kept bees', true, false, true]]],
  ['own words that are in the list are the list’s', { ...NONE, matching: ['debt'], ownProfile: ['debt'] }, [['debt', false, true, false]]],
] as const)('%s', (_, ticks, rows) => expect(tickedOf(ticks).map((r) => [r.item, r.own_words, r.for_matching, r.on_profile])).toEqual(rows));

test.each([[undefined, []], ['', []], [' a  b \n\n a b\r\nc', ['a b', 'c']]] as const)('%j is these lines', (text, lines) => expect(linesOf(text)).toEqual(lines));
test('too many lines, or one too long', () => {
  expect(ownWordsProblem(['x'.repeat(120)])).toBeNull();
  expect(ownWordsProblem(['x'.repeat(121)])).toContain('120 characters');
  expect(ownWordsProblem([...'abcdefg'])).toContain('6 lines');
});
test('the list: each key once, each with its three ways of saying, and a woman and a man among them', () => {
  const items = experienceItems();
  expect(new Set(items.map((i) => i.key)).size).toBe(items.length);
  expect(items.filter((i) => !i.key || !i.mine || !i.reads || !i.wish)).toEqual([]);
  expect(items.filter((i) => i.group === 'am').map((i) => i.key)).toEqual(expect.arrayContaining(['woman', 'man']));
  expect(items.some((i) => i.group === 'speak' && i.key === 'urdu')).toBe(true);
});
