// The command as somebody at the terminal has it: lines in, lines out, no database, exit code 1 when a line could not be read.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../../tests/setup/command-line.ts';
import { projectRoot } from '../../kit/project-root.ts';

const betterOff = async (text: string, args: string[] = []): Promise<{ code: number | null; out: string; err: string }> => {
  await build();
  const child = spawn(process.execPath, [join(projectRoot, 'dist', 'cli.mjs'), 'better-off', ...args], { cwd: '/', env: { DATABASE_URL: 'postgres://nowhere.invalid/none' } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => { out += part.toString(); });
  child.stderr.on('data', (part: Buffer) => { err += part.toString(); });
  child.stdin.on('error', () => undefined).end(text);
  return new Promise((resolve) => { child.on('close', (code) => resolve({ code, out, err })); });
};

const cases = (JSON.parse(readFileSync('tests/reference/benefits/reference-households.json', 'utf8')) as { cases: { id: string; year: string; household: object; better_off_weekly: number }[] }).cases;
const line = ({ id, year, household }: (typeof cases)[number]): string => JSON.stringify({ id, year, ...household });

test('every line is answered in its place, and nothing else is printed', async () => {
  const { code, out, err } = await betterOff(`${cases.map(line).join('\n')}\n`);
  const answers = out.trimEnd().split('\n').map((text) => JSON.parse(text) as { id: string; better_off_weekly: number });
  expect(answers.map(({ id, better_off_weekly }) => [id, better_off_weekly])).toEqual(cases.map(({ id, better_off_weekly }) => [id, expect.closeTo(better_off_weekly, 1)]));
  expect([code, err]).toEqual([0, '']);
});

test('a line that cannot be read has its error there, the rest go on, and the exit code is 1', async () => {
  const { code, out } = await betterOff(`${line(cases[0]!)}\n{"year":"2025-26"}\nno\n${line(cases[1]!)}`);
  expect(out.trimEnd().split('\n').map((text) => Object.keys(JSON.parse(text) as object)[0])).toEqual(['id', 'error', 'error', 'id']);
  expect(code).toBe(1);
});

test('whoever stops reading ends it without a word; who reads slowly gets every line, and no warning', async () => {
  await build();
  const many = `${line(cases[0]!)}\n`.repeat(20_000);
  const begun = (): ReturnType<typeof spawn> => spawn(process.execPath, [join(projectRoot, 'dist', 'cli.mjs'), 'better-off'], { cwd: '/', env: {} });
  const ended = (child: ReturnType<typeof spawn>): Promise<string> => new Promise((resolve) => {
    let err = '';
    child.stderr?.on('data', (part: Buffer) => { err += part.toString(); });
    child.stdin?.on('error', () => undefined).end(many);
    child.on('close', () => { resolve(err); });
  });
  const gone = begun();
  gone.stdout?.once('data', () => gone.stdout?.destroy());
  const slow = begun();
  let lines = 0;
  slow.stdout?.on('data', (part: Buffer) => { lines += part.toString().split('\n').length - 1; slow.stdout?.pause(); setTimeout(() => slow.stdout?.resume(), 1); });
  expect(await Promise.all([ended(gone), ended(slow)])).toEqual(['', '']);
  expect(lines).toBe(20_000);
}, 120_000);

test('it takes no file names', async () => {
  const { code, err } = await betterOff('', ['households.jsonl']);
  expect([code, err.includes('standard input')]).toEqual([1, true]);
});
