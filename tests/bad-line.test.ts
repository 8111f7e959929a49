// Battery R7: the line to the database is slow, falls silent, or breaks off in the middle of an answer. Nobody waits for ever, nothing is saved twice, and no connection stays behind.
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../src/kit/ids.ts';
import { requestLimits } from '../src/kit/db/pool.ts';
import { aCrisisLine, aTrust } from '../src/teams/team.factory.ts';
import { anotherApp } from './setup/app.ts';
import type { Answered, Browser } from './setup/app.ts';
import { badLine } from './setup/bad-line.ts';
import type { BadLine } from './setup/bad-line.ts';

/** The limits of every request, shorter so that the test need not wait for them. */
const SOON = { statement_timeout: 1_000, query_timeout: 1_200, connectionTimeoutMillis: 1_200 } satisfies Partial<typeof requestLimits>;
const AT_ONCE = 8;

let app: Awaited<ReturnType<typeof anotherApp>>;
let line: BadLine;
let address: string;
let visitor: Browser;
beforeAll(async () => {
  line = await badLine();
  app = await anotherApp({ ...requestLimits, ...SOON, max: 4 }, line.host);
  const trust = await aTrust(app.db, { demo: false });
  await aCrisisLine(app.db, trust.id);
  address = `/t/${trust.slug}/say`;
  visitor = app.signedOut();
});

const form = (words: string, key: string) => ({ kind: 'thanks', reader: 'lead', words, _key: key });
const says = (words: string, key: string): Promise<Answered> => visitor.post(address, form(words, key));
const opens = (): Promise<Answered> => visitor.get(address);
const stored = async (words: string): Promise<number> => (await app.db.selectFrom('feedback').select('id').where('words', '=', words).execute()).length;
const allOf = <T>(ask: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: AT_ONCE }, ask));

describe('the line to the database', () => {
  test('is good: pages open and words are kept', async () => {
    expect((await opens()).status).toBe(200);
    expect((await says('Good line', newId())).status).toBe(303);
    expect(await stored('Good line')).toBe(1);
  });

  test('is slow: the answer comes late, and it is the right one', async () => {
    line.answers({ lateMs: 150 });
    expect(new Set((await allOf(opens)).map(({ status }) => status))).toEqual(new Set([200]));
    expect((await says('Slow line', newId())).status).toBe(303);
    expect(await stored('Slow line')).toBe(1);
  });

  test.each(['are lost', 'break off'] as const)('its answers %s: everybody is told so in words, and sending again saves once', async (how) => {
    const key = newId();
    const words = `Answers ${how}`;
    line.answers(how);
    const pages = await allOf(opens);
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([503]));
    expect(pages[0]?.html).toMatch(/try again/i);
    const sent = await says(words, key);
    expect(sent.status).toBe(503);
    expect(sent.html, 'what was typed is not lost').toContain(words);
    line.answers('pass');
    await expect.poll(async () => (await opens()).status).toBe(200);
    const again = Object.fromEntries([...sent.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"\/>/g)].map(([, name = '', value = '']) => [name, value]));
    expect(again).toEqual(form(words, key));
    expect(sent.html).toContain(`<form action="${address}" method="post">`);
    for (let times = 0; times < 2; times += 1) expect((await visitor.post(address, again)).status).toBe(303);
    expect(await stored(words)).toBe(1);
  });

  test('broke and came back: no connection is left behind, and none is in the middle of something', async () => {
    await allOf(opens);
    await expect.poll(() => app.pool.totalCount - app.pool.idleCount + app.pool.waitingCount).toBe(0);
    expect(app.pool.totalCount).toBeLessThanOrEqual(4);
    const unfinished = async (): Promise<number> => (await app.pool.query("select 1 from pg_stat_activity where datname = current_database() and usename = current_user and state like 'idle in transaction%'")).rows.length;
    await expect.poll(unfinished).toBe(0);
  });
});
