import { describe, expect, test } from 'vitest';
import { asSentences, inSentence } from './sentences.ts';

describe('sentences from what people typed', () => {
  test.each<[(string | null | undefined | false)[], string]>([
    [['To get out'], 'To get out.'],
    [['To get out.'], 'To get out.'],
    [['Soon?', null, '', false, undefined, ' Come with me! '], 'Soon? Come with me!'],
    [[], ''],
  ])('%j is said as %j', (parts, said) => expect(asSentences(...parts)).toBe(said));

  test('inside a sentence it has no full stop, and no other mark is taken', () => {
    expect(inSentence('At home. ')).toBe('At home');
    expect(inSentence('Why?')).toBe('Why?');
  });
});
