import { expect, test } from 'vitest';
import { phraseFinder } from './phrases.rules.ts';

const groups = new Map([['self', ['myself', 'my self', 'herself']]]);

test.each([
  ['cut/cutting my arms', 'I keep CUTTING my arms', true],
  ['cut/cutting my arms', 'cutting my garms', false],
  ['hurt {self}', 'i hurt my self again', true],
  ['hurt {self}', 'i hurt him', false],
  ['end _ pain', 'end all of this pain', true],
  ['end _ pain', 'end of the road where the pain is', false],
  ['suicid*', 'Suicidal?', true],
  ['suicid*', 'parasuicide', false],
  ['self-harm*', 'self harming', true],
  ["women's aid", 'WOMENS AID outreach', true],
  ['a', '', false],
])('%j in %j: %j', (phrase, text, stands) => {
  expect(phraseFinder([phrase], groups)(text)).toBe(stands ? phrase : null);
});

test('an everyday phrase is taken out first, and what is left beside it still counts', () => {
  const find = phraseFinder(['killing', 'die'], groups, ['killing time']);
  expect(find('killing time in town')).toBeNull();
  expect(find('killing time until i die')).toBe('die');
  expect(find('killing me, time after time')).toBe('killing');
});
