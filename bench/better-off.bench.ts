// The better-off check: one household's whole curve, and households a second on one core, beside a floor that only reads and prints the same lines.
import { readFileSync } from 'node:fs';
import { answerLine } from '../src/betteroff/lines.ts';
import { median, printTable } from './table.ts';

const casesOf = (file: string): { year: string; household: object }[] => {
  const read = JSON.parse(readFileSync(`tests/reference/benefits/${file}.json`, 'utf8')) as Record<string, never[]>;
  return read['cases'] ?? read['households'] ?? [];
};
const linesOf = (cases: { year: string; household: object }[]): string[] => cases.map(({ year, household }, i) => JSON.stringify({ id: i, year, ...household }));
const now = linesOf(casesOf('reference-households'));
const then = linesOf(casesOf('households-2011-12'));

const cpuSeconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** Lines a second of one core, the median of some rounds; answers are kept so that nothing is left out. */
const perSecond = (lines: readonly string[], answer: (line: string) => string): number => {
  const rounds = 20_000;
  let length = 0;
  const once = (): void => { for (let i = 0; i < rounds; i += 1) length += answer(lines[i % lines.length] ?? '').length; };
  once();
  const rates = Array.from({ length: 7 }, () => rounds / cpuSeconds(once));
  if (length === 0) throw new Error('nothing was answered');
  return median(rates);
};

const answer = (line: string): string => answerLine(line, 1).text;
const floor = (line: string): string => JSON.stringify(JSON.parse(line));
const sayMany = (rate: number): string => Math.round(rate).toLocaleString('en');

const [rateNow, rateThen, floorNow, floorThen] = [perSecond(now, answer), perSecond(then, answer), perSecond(now, floor), perSecond(then, floor)];
const first = ((): number => {
  const begun = process.hrtime.bigint();
  answer(now[0] ?? '');
  return Number(process.hrtime.bigint() - begun) / 1e6;
})();

process.exitCode = printTable('Better off in work: every answer holds both incomes and the curve of 75 half hours', [
  { what: 'households a second, 2025-26 and 2026-27', figure: sayMany(rateNow), goal: '≥ 20,000', met: rateNow >= 20_000, beside: `reading and printing the same lines: ${sayMany(floorNow)}` },
  { what: 'households a second, 2011-12', figure: sayMany(rateThen), goal: '≥ 20,000', met: rateThen >= 20_000, beside: `reading and printing the same lines: ${sayMany(floorThen)}` },
  { what: 'one household with its curve, ms of one core', figure: (1000 / Math.min(rateNow, rateThen)).toFixed(3), goal: '≤ 5', met: 1000 / Math.min(rateNow, rateThen) <= 5, beside: `by the clock ${first.toFixed(3)}` },
]);
