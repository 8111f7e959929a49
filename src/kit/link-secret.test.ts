import { describe, expect, test } from 'vitest';
import { linkHash, newLinkSecret, readLinkSecret } from './link-secret.ts';

describe('secrets in links', () => {
  test('sixteen characters in fours, none that look alike, and never the same twice', () => {
    const many = Array.from({ length: 200 }, newLinkSecret);
    for (const one of many) expect(one).toMatch(/^[a-hjkmnp-tv-z2-9]{4}(-[a-hjkmnp-tv-z2-9]{4}){3}$/);
    expect(new Set(many).size).toBe(200);
  });
  test.each(['K7MW-Q2XD-9HBT-4CVN', 'k7mw q2xd 9hbt 4cvn', 'k7mwq2xd9hbt4cvn', ' k7mw-q2xd-9hbt-4cvn '])('typed from paper as "%s" it is the same secret', (typed) => {
    expect(readLinkSecret(typed)).toBe('k7mw-q2xd-9hbt-4cvn');
    expect(linkHash(typed)).toEqual(linkHash('k7mw-q2xd-9hbt-4cvn'));
  });
  test('a secret of another kind keeps its capitals', () => {
    expect(linkHash('AbC')).not.toEqual(linkHash('abc'));
  });
});
