// Battery R1: the app is killed again and again while people send things. What was answered "saved" is there, whole, and once.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/kit/db/connect.ts';
import { kyselyOf } from '../../src/kit/db/kysely.ts';
import { aCrisisLine, aTrust } from '../../src/teams/team.factory.ts';
import { databaseProcess, freePort, newDataFolder, run, start, becomesReady, type Started } from '../setup/command-line.ts';

const kills = 20;
const writers = 5;
const betweenMs = 100; // five writers, ten each a second: 50 writes a second

type Sent = { words: string; key: string; answered: boolean; tries: number };

test(`${kills} kills under 50 writes a second: nothing answered is lost, nothing is half written, nothing is there twice`, { timeout: 1_800_000 }, async () => {
  const data = newDataFolder();
  const port = await freePort();
  const env = { ALONGSIDE_DATA: data, PORT: String(port) };
  expect((await run(['migrate'], env, 180_000)).code).toBe(0);
  const slug = await makeTrust(data);
  const address = `http://127.0.0.1:${port}/t/${slug}/say`;
  const sent: Sent[] = [];
  const readyMs: number[] = [];
  let app = await startReady(env, port);
  const cookie = await visitorCookie(address);
  expect(cookie).not.toBe('');
  let writing = true;

  const write = async (one: Sent): Promise<void> => {
    const body = new URLSearchParams({ kind: 'thanks', reader: 'lead', words: one.words, _key: one.key });
    one.tries += 1;
    const headers = { origin: `http://127.0.0.1:${port}`, 'content-type': 'application/x-www-form-urlencoded', cookie };
    try {
      const answer = await fetch(address, { method: 'POST', body, headers, redirect: 'manual', signal: AbortSignal.timeout(8_000) });
      await answer.arrayBuffer();
      if (answer.status === 303) one.answered = true;
    } catch {
      // no answer: whether it was saved is for the next try to settle
    }
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

  const stored = await readStored(data);
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

async function makeTrust(dataFolder: string): Promise<string> {
  const database = await openDatabase({ dataFolder, port: 0, database: { kind: 'embedded' } }, 'command');
  const pool = new pg.Pool(database.ownerConfig ?? {});
  try {
    const db = kyselyOf(pool);
    const trust = await aTrust(db, { demo: false });
    await aCrisisLine(db, trust.id); // without one the public pages stay closed
    return trust.slug;
  } finally {
    await pool.end();
    await database.close();
  }
}

async function visitorCookie(address: string): Promise<string> {
  const page = await fetch(address);
  await page.arrayBuffer();
  return page.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
}

async function readStored(dataFolder: string): Promise<{ words: string; audits: number }[]> {
  const database = await openDatabase({ dataFolder, port: 0, database: { kind: 'embedded' } }, 'command');
  const backup = new pg.Client(database.backupConfig ?? {});
  try {
    await backup.connect();
    const { rows } = await backup.query<{ words: string; audits: number }>(
      "select words, (select count(*) from audit_row where object_id = feedback.id and action = 'feedback.send') as audits from feedback");
    return rows;
  } finally {
    await backup.end();
    await database.close();
  }
}
