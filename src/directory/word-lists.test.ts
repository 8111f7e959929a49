import { describe, expect, test } from 'vitest';
import { crisisLists, knownAsCrisis } from '../../tests/setup/find-queries.ts';
import { phrasesOf } from './word-lists.ts';

describe('words of crisis', () => {
  test.each([
    'suicide', 'I feel SUICIDAL', 'i want to kill myself', "I don't want to be here", 'I don’t want to live', 'self-harm', 'selfharming group', 'took an overdose', 'refuge from my husband', "women's refuge", 'I need a refuge', 'crisis café',
  ])('%j shows help first', (typed) => {
    expect(phrasesOf('crisis')(typed)).not.toBeNull();
  });
  test.each(['', 'walking group', 'killer whales', 'food bank', 'refugee support', 'wildlife refuge', 'volunteer at a refuge shop', 'decrisis', 'community cafe', 'die cast models'])('%j does not', (typed) => {
    expect(phrasesOf('crisis')(typed)).toBeNull();
  });
});

describe.each(crisisLists())('$list', ({ crisis, everyday }) => {
  test('at least 95 in 100 phrases of crisis are known, and at most 5 in 100 everyday ones are taken for one', () => {
    expect(crisis.length).toBeGreaterThanOrEqual(60);
    expect(everyday.length).toBeGreaterThanOrEqual(60);
    expect(knownAsCrisis(crisis), crisis.filter((one) => phrasesOf('crisis')(one) === null).join('\n')).toBeGreaterThanOrEqual(95);
    expect(knownAsCrisis(everyday), everyday.filter((one) => phrasesOf('crisis')(one) !== null).join('\n')).toBeLessThanOrEqual(5);
  });
});

describe('places whose address is kept hidden', () => {
  test.each([
    ['Trafford Domestic Abuse Service', 'domestic abuse'],
    ["Women's Aid outreach", "women's aid"],
    ['A refuge for women and children', 'refuge'],
    ['DOMESTIC-VIOLENCE helpline', 'domestic violence'],
  ])('%j', (text, phrase) => {
    expect(phrasesOf('sensitive')(text)).toBe(phrase);
  });
  test.each(['Manchester Refugee Support Network', 'Grape growers', 'Refugees welcome', 'Aid for women'])('not %j', (text) => {
    expect(phrasesOf('sensitive')(text)).toBeNull();
  });
});
