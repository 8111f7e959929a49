import { expect, test } from 'vitest';
import { validate, version } from 'uuid';
import { isId, newId } from './ids.ts';

test('two thousand ids made at once are version 7, all different, and sort as they were made', () => {
  const ids = Array.from({ length: 2_000 }, () => newId());
  expect(ids.every((id) => validate(id) && version(id) === 7 && isId(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
});

test('the moment is in the first twelve signs', () => {
  const [before, id, after] = [Date.now(), newId(), Date.now()];
  const at = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  expect(at).toBeGreaterThanOrEqual(before);
  expect(at).toBeLessThanOrEqual(after + 1);
});
