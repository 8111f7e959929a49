// alongside directory import, as typed: results on standard output, progress beside it, sentences for mistakes.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { aService } from '../../directory/directory.factory.ts';
import { readSettings } from '../settings.ts';
import { command } from './directory.ts';

const folder = mkdtempSync(join(tmpdir(), 'alongside-command-'));
const feed = (name: string, value: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(value));
  return join(folder, name);
};

async function typed(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  if (command.needsDatabase === false) throw new Error('the command needs the database');
  const [out, said]: [string[], string[]] = [[], []];
  const { open } = await testDatabase();
  const code = await command.run({
    args, settings: readSettings({}), stopped: new AbortController().signal, out: (line) => void out.push(line), say: (line) => void said.push(line), database: open,
  });
  return { code: code ?? 0, out: out.join('\n'), said: said.join('\n') };
}

test('a good file: nothing on standard output, the sum beside it', async () => {
  const answer = await typed('import', feed('good.json', [aService(), aService()]), '--source', 'Invented Council');
  expect(answer).toMatchObject({ code: 0, out: '' });
  expect(answer.said).toContain('2 of 2 places from Invented Council taken (0 as they were before, 0 mended), 0 refused, 0 withdrawn.');
});

test('refused rows are a CSV that a spreadsheet cannot run, and the exit code is 1', async () => {
  const answer = await typed('import', feed('bad.json', [aService(), { ...aService({ name: '=HYPERLINK("http://x")' }), id: null }]), '--source', 'Invented Borough');
  expect(answer.code).toBe(1);
  expect(answer.out.split('\r\n')).toEqual(['row,id,name,what,why', `2,,"'=HYPERLINK(""http://x"")",refused,"It has no id, so it could not be recognised at the next import."`]);
});

test.each([
  [[], 'What shall be imported?'],
  [['export', 'x.json'], 'What shall be imported?'],
  [['import', 'x.json', '--nonsense'], 'does not know one of these options'],
  [['import', join(folder, 'not-there.json'), '--source', 'X'], 'There is no file'],
  [['import', feed('unnamed.json', [])], 'Say where the entries come from'],
  [['import', feed('named.json', []), '--source', 'x'.repeat(81)], 'at most 80 letters'],
  [['import', feed('empty.json', []), '--source', 'X'], 'There is no service in this file'],
])('%j is answered with a sentence', async (args, words) => {
  await expect(typed(...args)).rejects.toThrow(words);
});
