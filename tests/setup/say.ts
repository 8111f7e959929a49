// Somebody signed out who says thank you to a running app, over and over: a small thing that must be saved whole or not at all.
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import pg from 'pg';
import { openDatabase } from '../../src/kit/db/connect.ts';
import { kyselyOf } from '../../src/kit/db/kysely.ts';
import { aCrisisLine, aTrust } from '../../src/teams/team.factory.ts';

/** Sends words once, with a key of its own unless one is given; the status of the answer, 0 when none came. */
export type Say = (words: string, key?: string) => Promise<number>;

/** Makes a trust in this data folder and gives back how to say something to it through the app on this port. */
export async function sayAt(dataFolder: string, port: number): Promise<Say> {
  const address = `http://127.0.0.1:${port}/t/${await makeTrust(dataFolder)}/say`;
  const cookie = await visitorCookie(address);
  let sends = 0;
  return (words, key = randomUUID()) => {
    sends += 1;
    // So many in ten minutes are taken from one place: after 50 somebody else's machine goes on.
    const localAddress = `127.0.0.${1 + Math.floor(sends / 50)}`;
    const headers = { origin: `http://127.0.0.1:${port}`, 'content-type': 'application/x-www-form-urlencoded', cookie };
    return new Promise((resolve) => {
      const asked = request(address, { method: 'POST', headers, localAddress, timeout: 15_000 }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0)).on('error', () => resolve(0));
      });
      asked.on('error', () => resolve(0)).on('timeout', () => asked.destroy()).end(new URLSearchParams({ kind: 'thanks', reader: 'lead', words, _key: key }).toString());
    });
  };
}

/** All that was said, as it is stored, and how many audit rows each has. Opens the database of a folder whose app has ended. */
export async function readThanks(dataFolder: string): Promise<{ words: string; audits: number }[]> {
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
  const cookie = page.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  if (cookie === '') throw new Error(`${address} answered ${page.status} and gave no visitor a cookie`);
  return cookie;
}
