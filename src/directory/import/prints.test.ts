import { expect, test } from 'vitest';
import { makePrints } from './prints.ts';

test('new, the same, another; also after it has grown many times', () => {
  const prints = makePrints();
  for (let n = 0; n < 20_000; n += 1) expect(prints.put(`key ${n}`, `value ${n % 7}`)).toBe('new');
  for (let n = 0; n < 20_000; n += 1) {
    expect(prints.put(`key ${n}`, `value ${n % 7}`)).toBe('same');
    expect(prints.put(`key ${n}`, 'something else')).toBe('other');
  }
  expect(prints.has('key 19999')).toBe(true);
  expect(prints.has('key 20000')).toBe(false);
});
