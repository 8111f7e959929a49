import { expect, test } from 'vitest';
import { layOut, WIDTH } from './bars.rules.ts';

const bar = (full: number, open = 0, hatched = 0) => ({ label: 'Sep', parts: { full, open, hatched }, says: '' });

test.each([
  ['the longest fills the room', [bar(6, 6), bar(3)], [[90, 90], [45]]],
  ['nobody has no bar', [bar(0), bar(4)], [[], [180]]],
  ['nobody at all', [bar(0)], [[]]],
  ['parts stand one after the other', [bar(1, 2, 1)], [[45, 90, 45]]],
])('%s', (_, bars, widths) => expect(layOut(bars).bars.map((b) => b.parts.map((p) => p.width))).toEqual(widths));

test('everything lies inside, and rows do not touch', () => {
  const { bars, height, barHeight } = layOut([bar(9, 3), bar(12), bar(0, 1)]);
  for (const [i, b] of bars.entries()) {
    for (const p of b.parts) expect(p.x + p.width).toBeLessThanOrEqual(WIDTH - 80);
    expect(b.y + barHeight).toBeLessThanOrEqual(i === bars.length - 1 ? height : (bars[i + 1]?.y ?? 0));
  }
});
