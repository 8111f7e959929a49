// The frame of a page is drawn once; nothing of one page or viewer stays in it for the next.
import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { NOBODY } from '../access/index.ts';
import type { Viewer } from '../access/index.ts';
import { pageOf } from '../kit/http/index.ts';
import { layout } from './layout.tsx';
import type { LayoutInput } from './layout.tsx';

const nadia: Viewer = { ...NOBODY, accountId: 'a', name: 'Nadia', role: 'peer_worker' };
const drawn = (more: Partial<LayoutInput> = {}, title = 'Callum', words = 'Hello'): string => layout({
  answer: pageOf(title, createElement('p', null, words)), viewer: nadia, path: '/people', beside: { lines: [] }, notice: null, hasErrors: false, assets: { css: ['/a.css'], js: [] }, demo: false, ...more,
});

describe('the frame of a page', () => {
  test('two viewers of one role: each has their own name, title and page', () => {
    const [one, two] = [drawn(), drawn({ viewer: { ...nadia, accountId: 'b', name: 'Dev' } }, 'Gemma', 'Goodbye')];
    expect(two).toBe(one.replace('Nadia', 'Dev').replace('<title>Callum', '<title>Gemma').replace('Hello', 'Goodbye'));
  });

  test('what somebody is called is text: nothing in it becomes markup, also where it holds the signs of a frame', () => {
    const html = drawn({ viewer: { ...nadia, name: `<b>"Na'dia" & \uE002` } }, '<script>\uE000', '\uE001 <i>');
    expect(html).toContain('&lt;b&gt;&quot;Na&#x27;dia&quot; &amp; \uE002');
    expect(html).toContain('<title>&lt;script&gt;\uE000 – Alongside</title>');
    expect(html).toContain('<p>\uE001 &lt;i&gt;</p>');
  });

  test.each<[string, Partial<LayoutInput>]>([
    ['another role', { viewer: { ...nadia, role: 'lead' } }], ['nobody', { viewer: NOBODY }], ['another place in the navigation', { path: '/today' }], ['a problem on the page', { hasErrors: true }],
    ['what has just been done', { notice: 'saved' }], ['a demonstration', { demo: true }], ['a session that ends', { sessionSeconds: 1800 }], ['other assets', { assets: { css: ['/b.css'], js: [] } }],
  ])('%s has a frame of its own', (_what, more) => {
    const [before, other, again] = [drawn(), drawn(more), drawn()];
    expect(other).not.toBe(before);
    expect(again).toBe(before);
  });

  test('a person sees the crisis lines of today, not those of before', () => {
    const person: Partial<LayoutInput> = { viewer: { ...nadia, role: 'person' } };
    const line = (number: string): Partial<LayoutInput> => ({ ...person, beside: { lines: [{ who: 'Crisis line', how: 'phone', number } as LayoutInput['beside']['lines'][number]] } });
    expect(drawn(line('0161 496 0999'))).toContain('0161 496 0999');
    expect(drawn(line('0161 496 0111'))).not.toContain('0161 496 0999');
  });
});
