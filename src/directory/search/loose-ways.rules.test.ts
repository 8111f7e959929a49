import { expect, test } from 'vitest';
import { looseMatches, looseWays, type Sameness } from './loose-ways.rules.ts';

const GROUPS: Record<string, string | null> = { mum: 'kin', dad: 'kin', son: 'kin', wont: 'not', not: 'not', never: 'not', eats: 'eat', eating: 'eat', died: 'die', i: null, my: null, of: null, has: null, since: null };
const same: Sameness = (word) => (word in GROUPS ? (GROUPS[word] ?? null) : word);
const ways = looseWays(new Map([['mum died', ['bereavement']], ['not eating', ['eating disorders']], ['rent arrears', ['housing advice']], ['lonely', ['befriending']]]), same);
const means = (typed: string): string[] => looseMatches(typed.split(' '), ways, same).flatMap((match) => match.means);

test.each([
  ['my dad has died', ['bereavement']],
  ['since my old mum suddenly died', ['bereavement']],
  ['my son never eats', ['eating disorders']],
  ['eating is not', []], // what is denied comes after the word that denies it
  ['arrears of rent', ['housing advice']],
  ['lonely', []], // one word alone is known by its own name
  ['mum will talk about the house where he died', []], // too far apart
  ['my dad died and i wont eats', ['bereavement', 'eating disorders']],
])('%j means %j', (typed, expected) => {
  expect(means(typed)).toEqual(expected);
});

test('no word is part of two ways, and the longer way comes first', () => {
  const both = looseWays(new Map([['mum died', ['bereavement']], ['mum died suddenly', ['sudden death']]]), same);
  expect(looseMatches('my mum died suddenly'.split(' '), both, same).map((match) => match.means)).toEqual([['sudden death']]);
});
