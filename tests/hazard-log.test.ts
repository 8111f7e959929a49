// Every control that the hazard log names has a living test (battery G3).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../src/kit/project-root.ts';

const log = readFileSync(join(projectRoot, 'docs/safety/hazard-log.md'), 'utf8');
const rows = log.split('\n').filter((line) => /^\| H\d+ /.test(line)).map((line) => line.split('|').map((cell) => cell.trim()));

const testsIn = (path: string): string => (statSync(path).isDirectory()
  ? readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((f) => /\.(test|spec)\.tsx?$/.test(f)).map((f) => readFileSync(join(path, f), 'utf8')).join('\n')
  : readFileSync(path, 'utf8'));

describe('the hazard log', () => {
  test('has the hazards this product must have thought of', () => {
    for (const words of [/wrong person/, /concern is missed/i, /forced to show/i, /message is read when it is not/i, /lone worker/i, /one-second window/i]) expect(log).toMatch(words);
    expect(rows.length).toBeGreaterThanOrEqual(10);
  });

  test.each(rows.map((cells) => [cells[1] ?? '', cells[5] ?? ''] as const))('%s names tests that exist', (_id, named) => {
    for (const [, file, title] of named.matchAll(/`([^`]+)`(?: › ([^;|]+))?/g)) {
      const path = join(projectRoot, file ?? '');
      expect(existsSync(path), `${file} exists`).toBe(true);
      if (title) expect(testsIn(path).replaceAll("\\'", "'"), `${file} has “${title.trim()}”`).toContain(title.trim());
    }
  });
});
