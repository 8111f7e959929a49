// Every control that the hazard log names has a living test (battery G3).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../src/kit/project-root.ts';
import { notThere } from './setup/named-tests.ts';

const log = readFileSync(join(projectRoot, 'docs/safety/hazard-log.md'), 'utf8');
const rows = log.split('\n').filter((line) => /^\| H\d+ /.test(line)).map((line) => line.split('|').map((cell) => cell.trim()));

describe('the hazard log', () => {
  test('has the hazards this product must have thought of', () => {
    for (const words of [/wrong person/, /concern is missed/i, /forced to show/i, /message is read when it is not/i, /lone worker/i, /one-second window/i]) expect(log).toMatch(words);
    expect(rows.length).toBeGreaterThanOrEqual(10);
  });

  test.each(rows.map((cells) => [cells[1] ?? '', cells[5] ?? ''] as const))('%s names tests that exist', (_id, named) => {
    expect(notThere(named)).toEqual([]);
  });
});
