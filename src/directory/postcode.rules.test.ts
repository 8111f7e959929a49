import { describe, expect, test } from 'vitest';
import { readArea, readPostcode } from './postcode.rules.ts';

describe('a whole postcode', () => {
  test.each([
    ['M16 9EZ', { outcode: 'M16', sector: 'M16 9', full: 'M16 9EZ' }],
    ['m169ez', { outcode: 'M16', sector: 'M16 9', full: 'M16 9EZ' }],
    [' wa14  1hf ', { outcode: 'WA14', sector: 'WA14 1', full: 'WA14 1HF' }],
    ['M16 OQA', { outcode: 'M16', sector: 'M16 0', full: 'M16 0QA' }],
    ['SW1A 1AA', { outcode: 'SW1A', sector: 'SW1A 1', full: 'SW1A 1AA' }],
    ['WA154 1HF', null],
    ['ABC 1234', null],
    ['ZZ99 3VZ', null],
    ['M16', null],
    ['', null],
  ])('%j', (typed, parts) => {
    expect(readPostcode(typed)).toEqual(parts);
  });
});

describe('what was typed into near', () => {
  const known = new Set(['M1', 'M11', 'M16', 'W1A']);
  test.each([
    ['M16 9EZ', { kind: 'postcode', outcode: 'M16', sector: 'M16 9' }],
    ['m16 9', { kind: 'sector', outcode: 'M16', sector: 'M16 9' }],
    ['M169', { kind: 'sector', outcode: 'M16', sector: 'M16 9' }],
    ['M11', { kind: 'outcode', outcode: 'M11' }],
    ['M1 1', { kind: 'sector', outcode: 'M1', sector: 'M1 1' }],
    ['w1a', { kind: 'outcode', outcode: 'W1A' }],
    ['Q9', { kind: 'outcode', outcode: 'Q9' }],
    ['ZZ99 3VZ', { kind: 'stand-in' }],
    ['Chorlton', { kind: 'words' }],
    ['Sale 2', { kind: 'words' }],
    ["'; drop table place --", { kind: 'words' }],
  ])('%j', (typed, area) => {
    expect(readArea(typed, (outcode) => known.has(outcode))).toEqual(area);
  });
});
