// Battery R1: the app is killed again and again while people send things. What was answered "saved" is there, whole, and once.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { databaseProcess, freePort, newDataFolder, run, start, becomesReady, type Started } from '../setup/command-line.ts';
import { readThanks, sayAt } from '../setup/say.ts';

const kills = 20;
const writers = 5;
const betweenMs = 100; // five writers, ten each a second: 50 writes a second

type Sent = { words: string; key: string; answered: boolean; tries: number };

test(`${kills} kills under 50 writes a second: nothing answered is lost, nothing is half written, nothing is there twice`, { timeout: 1_800_000 }, async () => {
  const data = newDataFolder();
  const port = await freePort();
  const env = { ALONGSIDE_DATA: data, PORT: String(port) };
  expect((await run(['migrate'], env, 180_000)).code).toBe(0);
  const sent: Sent[] = [];
  const readyMs: number[] = [];
  let app = await startReady(env, port);
  const say = await sayAt(data, port);
  let writing = true;

  const write = async (one: Sent): Promise<void> => {
    one.tries += 1;
    if (await say(one.words, one.key) === 303) one.answered = true; // without an answer, whether it was saved is for the next try to settle
  };
  const work = Array.from({ length: writers }, async () => {
    while (writing) {
      const one = { words: `Thank you ${randomUUID()}`, key: randomUUID(), answered: false, tries: 0 };
      sent.push(one);
      while (!one.answered) await Promise.all([write(one), pause(betweenMs)]); // as a phone would: again, with the same key
    }
  });

  for (let kill = 0; kill < kills; kill += 1) {
    await pause(150 + Math.random() * 350);
    app.process.kill('SIGKILL');
    if (kill % 5 === 4) process.kill(databaseProcess(data) ?? 0, 'SIGKILL'); // now and then the database with it
    await app.ended;
    const from = performance.now();
    app = await startReady(env, port);
    readyMs.push(performance.now() - from);
  }
  await pause(300);
  writing = false;
  await Promise.all(work);
  app.process.kill('SIGTERM');
  await app.ended;

  const stored = await readThanks(data);
  const times = (words: string) => stored.filter((row) => row.words === words).length;
  const again = sent.filter(({ tries }) => tries > 1).length;
  expect(again, 'sent again after a kill: otherwise the kills hit nothing').toBeGreaterThan(kills);
  expect(sent.filter(({ words }) => times(words) === 0), 'answered and lost').toEqual([]);
  expect(sent.filter(({ words }) => times(words) > 1), 'there twice').toEqual([]);
  expect(stored.filter(({ audits }) => audits !== 1), 'half written: a record without its audit row').toEqual([]);
  console.log(`R1: ${kills} kills, ${sent.length} sent and answered, ${again} of them after another try, ${stored.length} stored; ready again after ${Math.round(readyMs.toSorted((a, b) => a - b)[kills / 2] ?? 0)} ms in the middle, ${Math.round(Math.max(...readyMs))} ms at the longest`);
});

async function startReady(env: Record<string, string>, port: number): Promise<Started> {
  const app = await start(['start'], env);
  expect(await becomesReady(app, port), app.err()).toBe(true);
  return app;
}
