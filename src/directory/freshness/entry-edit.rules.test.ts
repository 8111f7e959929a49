import { expect, test } from 'vitest';
import { changesIn, type EntryWords } from './entry-edit.rules.ts';

const entry: EntryWords = { name: 'Tea', description: 'Two\nlines', when: 'Tuesday: 2pm to 4pm', phone: '0161 496 0000', email: '', url: '', how_to_join: '', cost: 'free' };

test.each<[Partial<EntryWords>, object]>([
  [{}, {}],
  [{ name: ' Tea ' }, {}],
  [{ description: 'Two\r\nlines\r\n' }, {}],
  [{ name: 'Tea and toast' }, { name: 'Tea and toast' }],
  [{ phone: '' }, { phone: '' }],
  [{ email: 'tea@example.org', when: 'Wednesdays' }, { when: 'Wednesdays', email: 'tea@example.org' }],
])('typed %j changes %j', (typed, changes) => {
  expect(changesIn(entry, { ...entry, ...typed })).toEqual(changes);
});
