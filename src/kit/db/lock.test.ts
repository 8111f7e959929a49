import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tryExclusive, tryShared, waitFor, type Held } from './lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'alongside-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('many may share; one alone needs all of them gone', () => {
  const path = join(folder, 'shared');
  const first = tryShared(path) as Held;
  const second = tryShared(path) as Held;
  expect(tryExclusive(path)).toBeNull();
  first.release();
  expect(tryExclusive(path)).toBeNull();
  second.release();
  const alone = tryExclusive(path) as Held;
  expect(alone).not.toBeNull();
  expect(tryShared(path)).toBeNull();
  expect(tryExclusive(path)).toBeNull();
  alone.release();
  expect(tryShared(path)).not.toBeNull();
});

test('another process\'s lock holds, and goes with it when it is killed', async () => {
  const path = join(folder, 'other');
  const script = `const { DatabaseSync } = require('node:sqlite'); const f = new DatabaseSync(${JSON.stringify(path)}); f.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => f, 1000);`;
  const other = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(other.stdout, 'data');
  expect(tryExclusive(path)).toBeNull();
  expect(tryShared(path)).toBeNull();
  other.kill('SIGKILL');
  const held = await waitFor(() => tryExclusive(path), 60_000);
  expect(held).not.toBeNull();
  held?.release();
});

test('waiting ends when the time is over', async () => {
  const path = join(folder, 'wait');
  const alone = tryExclusive(path) as Held;
  expect(await waitFor(() => tryShared(path), 120)).toBeNull();
  alone.release();
});
