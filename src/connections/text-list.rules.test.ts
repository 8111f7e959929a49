import { expect, test } from 'vitest';
import { placesAsText, smsLink, type TextPlace } from './text-list.rules.ts';

const walk: TextPlace = { name: 'Chorlton Walking Group', when: 'Tuesday: 2pm to 4pm', where: '1 Invented Road, Chorlton', phone: '0161 496 0000', closed: false };
const health = (text: string): boolean => /anxiety|clinic/i.test(text);

test.each<[string, TextPlace[], string]>([
  ['nothing', [], ''],
  ['all known', [walk], '1. Chorlton Walking Group. Tuesday: 2pm to 4pm. 1 Invented Road, Chorlton. Ring 0161 496 0000 first.'],
  ['nothing known', [{ ...walk, when: null, where: '', phone: null }], '1. Chorlton Walking Group. Ask before you go.'],
  ['a health word in the name', [walk, { ...walk, name: 'Chorlton Anxiety Group' }].slice(1), '1. Place 1. Tuesday: 2pm to 4pm. 1 Invented Road, Chorlton. Ring 0161 496 0000 first.'],
  ['a health word in the address', [{ ...walk, where: 'The old clinic, Chorlton' }], '1. Chorlton Walking Group. Tuesday: 2pm to 4pm. Ring 0161 496 0000 first.'],
  ['perhaps closed', [{ ...walk, closed: true, when: null }], '1. Chorlton Walking Group. 1 Invented Road, Chorlton. May be closed. Ring 0161 496 0000 first.'],
])('%s', (_what, places, text) => {
  expect(placesAsText(places, health)).toBe(text);
});

test('six at most', () => {
  expect(placesAsText(Array.from({ length: 9 }, () => walk), health).split('\n')).toHaveLength(6);
});

test('the link names nobody and survives every letter', () => {
  expect(decodeURIComponent(smsLink('A & B? #1\n“c”').split('body=')[1] ?? '')).toBe('A & B? #1\n“c”');
  expect(smsLink('x')).toMatch(/^sms:\?/);
});
