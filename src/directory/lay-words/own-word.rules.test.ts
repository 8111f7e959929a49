import { expect, test } from 'vitest';
import { readWord } from './own-word.rules.ts';

test.each([
  [{ said: ' Feeling  Blethered ', means: 'Befriending\nlistening ear' }, { said: 'feeling blethered', means: ['befriending', 'listening ear'] }],
  [{ said: 'can’t cope', means: 'advice, advice; Crisis café' }, { said: 'cant cope', means: ['advice', 'crisis cafe'] }],
  [{ said: 'tea', means: 'Tea\ncommunity cafe' }, { said: 'tea', means: ['community cafe'] }],
])('%j is kept as %j', (typed, word) => {
  expect(readWord(typed)).toEqual({ word });
});

test.each([
  [{ said: '?!', means: 'x y' }, 'said', 'in letters'],
  [{ said: 'one two three four five', means: 'club' }, 'said', 'at most four words'],
  [{ said: 'tea', means: ' tea, ' }, 'means', 'other than what people say'],
  [{ said: 'tea', means: Array.from({ length: 13 }, (_, i) => `cafe ${i}`).join('\n') }, 'means', 'at most 12'],
  [{ said: 'tea', means: 'a place where you can have a cup' }, 'means', 'too long'],
] as const)('%j is asked again: %s', (typed, field, words) => {
  const read = readWord(typed);
  expect('problem' in read && read.problem[field]).toContain(words);
});
