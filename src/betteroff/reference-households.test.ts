// Every reference household, every field: 110 of 2025-26 and 2026-27 within a penny a year, 95 of 2011-12 to the penny a week.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answerFor, type Answer } from './answer.rules.ts';
import { ratesOf } from './rates/rates.ts';

type Case = { id: string; year: string; household: Record<string, unknown>; out_of_work: Record<string, number | boolean>; in_work: Record<string, number | boolean>; better_off_weekly: number };
const casesOf = (file: string): Case[] => {
  const read = JSON.parse(readFileSync(`tests/reference/benefits/${file}.json`, 'utf8')) as { cases?: Case[]; households?: Case[]; count: number };
  const cases = read.cases ?? read.households ?? [];
  expect(cases).toHaveLength(read.count);
  return cases;
};

/** Every field that differs by more than `most` pounds. */
const differences = (one: Case, answer: Answer, most: number): string[] =>
  [['out_of_work', one.out_of_work, answer.out_of_work], ['in_work', one.in_work, answer.in_work], ['', { better_off_weekly: one.better_off_weekly }, { better_off_weekly: answer.better_off_weekly }]]
    .flatMap(([where, expected, got]) => Object.entries(expected as Record<string, number>).map(([field, value]) => [`${one.id} ${where} ${field}`, value, (got as Record<string, number>)[field]] as const))
    .filter(([, value, is]) => !(typeof value === 'boolean' ? value === is : Math.abs(value - Number(is)) <= most + 1e-9))
    .map(([what, value, is]) => `${what}: ${value} expected, ${is} worked out`);

test.each([['reference-households', 110, 0.01], ['households-2011-12', 95, 0]])('%s: all %i agree on every field within £%d', (file, count, most) => {
  const cases = casesOf(file);
  expect(cases).toHaveLength(count);
  expect(cases.flatMap((one) => differences(one, answerFor(ratesOf, { id: one.id, year: one.year, ...one.household }), most))).toEqual([]);
});
