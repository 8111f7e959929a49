// Battery R4: the disk fills up under the app, and later there is room again. Nobody is told that something was saved which was not, and nobody needs to start anything again.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { afterwards } from '../setup/afterwards.ts';
import { becomesReady, databaseProcess, freePort, run, start, status, until } from '../setup/command-line.ts';
import { readThanks, sayAt } from '../setup/say.ts';

const SIZE_MB = 160;
const LEFT_BYTES = 1024 * 1024;

const smallDisk = (): string | null => {
  const folder = mkdtempSync('/tmp/alongside-small-');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m,mode=755`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  afterwards(async () => {
    const pid = databaseProcess(join(folder, 'data'));
    if (pid !== null) process.kill(pid, 'SIGQUIT');
    await until(() => databaseProcess(join(folder, 'data')) === null, 30_000);
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
};

const disk = smallDisk(); // only root may make one

test.skipIf(disk === null)('a full disk: no word is acknowledged and lost; once there is room it goes on by itself', { timeout: 600_000 }, async () => {
  const folder = disk ?? '';
  const [data, port] = [join(folder, 'data'), await freePort()];
  const env = { ALONGSIDE_DATA: data, PORT: String(port) };
  expect((await run(['migrate'], env)).code).toBe(0);
  const app = await start(['start'], env);
  expect(await becomesReady(app, port), app.err()).toBe(true);
  const say = await sayAt(data, port);

  const filler = join(folder, 'filler');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(filler, Buffer.alloc(bavail * bsize - LEFT_BYTES));
  const sent: { words: string; status: number }[] = [];
  for (let times = 0; times < 3_000 && sent.filter((one) => one.status !== 303).length < 20; times += 1) {
    const words = `Thank you ${randomUUID()} ${randomUUID().repeat(50)}`;
    sent.push({ words, status: await say(words) });
  }
  expect(sent.some((one) => one.status === 303)).toBe(true);
  expect(new Set(sent.map((one) => one.status)), 'saved, or told that it is not working').toEqual(new Set([303, 503]));
  expect([200, 503]).toContain(await status(port, '/sign-in'));
  expect(app.process.exitCode, 'the app goes on').toBeNull();

  rmSync(filler);
  expect(await until(async () => await status(port) === 200 && await say('There is room again') === 303, 120_000), app.err()).toBe(true);
  app.process.kill('SIGTERM');
  await app.ended;
  const stored = await readThanks(data);
  const times = (words: string): number => stored.filter((row) => row.words === words).length;
  expect(sent.filter((one) => one.status === 303 && times(one.words) !== 1).length, 'told "saved" and not there once').toBe(0);
  expect(stored.filter((row) => row.audits !== 1), 'a record without its audit row').toEqual([]);
});
