// Lists as CSV: read as they really are, and written so that a spreadsheet runs nothing of them (battery S8).
import { describe, expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import { harmless, readCsv, writeCsv } from './csv.ts';

describe('reading', () => {
  test('names the cells by the header, trims them, drops the byte order mark and blank lines', () => {
    const table = readCsv('\uFEFFname, town \n\n Group A ,"Sale, Trafford"\n,\n');
    expect(table.header).toEqual(['name', 'town']);
    expect(table.rows.map((row) => ({ ...row.cells }))).toEqual([{ name: 'Group A', town: 'Sale, Trafford' }]);
    expect(table.faults).toEqual([]);
  });

  test('reports a row of the wrong length by its line and reads the others', () => {
    const table = readCsv('a,b\n1,2\n1,2,3\n4,5\n');
    expect(table.rows.map((row) => [row.line, row.cells['a']])).toEqual([
      [2, '1'],
      [4, '4'],
    ]);
    expect(table.faults).toEqual([{ line: 3, because: 'It has 3 cells and the header has 2.' }]);
  });

  test.each([
    ['', 'The file is empty.'],
    ['a,a\n1,2', 'The column "a" is there twice.'],
    ['a,b\n"never closed', 'This is not a CSV file we can read'],
  ])('says what is wrong with %j', (text, because) => {
    expect(readCsv(text).faults[0]?.because).toContain(because);
  });

  test('a first line that names more columns than any list has is said at once, however many', () => {
    expect(readCsv('x,'.repeat(300_000)).faults).toEqual([{ line: 1, because: 'The first line names 300001 columns, and 1000 are the most.' }]);
  });

  test('a column called __proto__ is only a column', () => {
    const { rows } = readCsv('__proto__,b\nx,y');
    expect(rows[0]?.cells['__proto__']).toBe('x');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('writing', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+44 161 496 0000', "'+44 161 496 0000"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tcmd', "'\tcmd"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['  =1', "'  =1"],
    ['\uFF1D1+1', "'\uFF1D1+1"],
    ['Tuesdays 2-4pm', 'Tuesdays 2-4pm'],
    ['', ''],
  ])('%j becomes %j', (typed, written) => {
    expect(harmless(typed)).toBe(written);
    const read: string[][] = parse(writeCsv(['said'], [{ said: typed }]), { skip_empty_lines: true });
    expect(read[1]?.[0] ?? '').toEqual(written);
  });

  test('numbers stay numbers, nothing becomes an empty cell, and columns keep their order', () => {
    expect(
      writeCsv(
        ['b', 'a'],
        [
          { a: -5, b: null },
          { a: true, b: 'x,"y"' },
        ],
      ),
    ).toBe('b,a\r\n,-5\r\n"x,""y""",true\r\n');
  });

  test('what is written can be read again', () => {
    const text = writeCsv(['name', 'said'], [{ name: 'Ann', said: 'one\ntwo "three", four' }]);
    expect(readCsv(text).rows[0]?.cells).toMatchObject({ name: 'Ann', said: 'one\ntwo "three", four' });
  });
});
