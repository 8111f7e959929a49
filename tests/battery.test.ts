// Every row of the battery is in docs/battery.md once, and what a row names is there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../src/kit/project-root.ts';
import { notThere } from './setup/named-tests.ts';

const ROWS = { A: 8, S: 12, R: 15, O: 12, L: 9, G: 6 };
const lines = readFileSync(join(projectRoot, 'docs/battery.md'), 'utf8').split('\n').filter((line) => /^\| [A-Z]\d+ /.test(line));
const rows = lines.map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

describe('docs/battery.md', () => {
  test('has a line for each row, in order', () => {
    expect(rows.map(([id]) => id)).toEqual(Object.entries(ROWS).flatMap(([letter, many]) => Array.from({ length: many }, (_, at) => `${letter}${at + 1}`)));
    expect(rows.filter((cells) => cells.length !== 4)).toEqual([]);
  });

  test.each(rows.map(([id = '', , shown = '', not = '']) => [id, shown, not] as const))('%s says what shows it, or that nothing does, and names only what is there', (_id, shown, not) => {
    expect(/`(tests|src|bench)\//.test(shown) || /not yet|does not apply/.test(shown + not), 'neither a test nor why there is none').toBe(true);
    expect(notThere(`${shown}; ${not}`)).toEqual([]);
  });

  test('what is not there is noticed', () => {
    expect(notThere('`tests/nowhere.test.ts`')).toEqual(['tests/nowhere.test.ts is not there']);
    expect(notThere('`tests/battery.test.ts` › has a line for each row, in order; `tests/battery.test.ts` › has no ' + 'such test (a note)')).toEqual(['tests/battery.test.ts does not have “has no ' + 'such test”']);
  });
});
