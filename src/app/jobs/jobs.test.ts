// What is done by the clock: what is due goes, what is not stays, however often and on however many processes it runs.
import { setTimeout as pause } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { afterwards } from '../../../tests/setup/afterwards.ts';
import { copyTemplate, testDatabase } from '../../../tests/setup/test-database.ts';
import { anAccount } from '../../access/access.factory.ts';
import { fixNow, now } from '../../kit/clock.ts';
import { kyselyOf } from '../../kit/db/kysely.ts';
import { sql } from '../../kit/db/index.ts';
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { aPerson } from '../../people/person.factory.ts';
import { aHeldContact, aNoteItem, aSupport, daysFromNow } from '../../support/support.factory.ts';
import { aTeam, aTrust } from '../../teams/team.factory.ts';
import { aWorker } from '../../workforce/worker.factory.ts';
import type { Job } from './job.ts';
import { needJobs, prepareJobs, startJobs } from './job-queue.ts';
import { jobs } from './jobs.ts';

let owner: Kysely<DB>;
beforeEach(async () => {
  fixNow('2026-11-23T10:00:00Z');
  owner = kyselyOf((await testDatabase()).ownerPool);
});
afterEach(() => fixNow(null));

const hoursFromNow = (hours: number): Date => daysFromNow(hours / 24);
const run = async (name: string): Promise<number> => {
  const job = jobs.find((one) => one.name === name);
  if (!job) throw new Error(`no job ${name}`);
  const { appPool } = await testDatabase();
  const [one, two] = await Promise.all([job.run(kyselyOf(appPool), now()), job.run(kyselyOf(appPool), now())]);
  expect(await job.run(kyselyOf(appPool), now())).toBe(0);
  return Math.max(one, two);
};

describe('due things go, others stay', () => {
  test('words left out are erased in every trust, past a thousand', async () => {
    const trusts = await Promise.all([aTrust(owner), aTrust(owner)]);
    for (const [i, trust] of trusts.entries()) {
      const support = await aSupport(owner, trust.id, (await aPerson(owner, trust.id)).id, await aWorker(owner, trust.id));
      const contact = await aHeldContact(owner, trust.id, support);
      for (const erase_on of ['2026-11-23', '2026-11-24']) await aNoteItem(owner, trust.id, support, contact, { words: `until ${erase_on}`, left_out_at: daysFromNow(-30), erase_on });
      if (i === 1) {
        await sql`insert into note_item (trust_id, id, support_id, person_id, said_by, words, written_by, show_by, left_out_at, erase_on)
          select trust_id, gen_random_uuid(), support_id, person_id, said_by, words, written_by, show_by, left_out_at, erase_on from note_item, generate_series(1, 1100)
          where trust_id = ${trust.id} and erase_on = '2026-11-23'`.execute(owner);
      }
    }
    await run('erase-left-out-words');
    const rows = await owner.selectFrom('note_item').select(['trust_id', 'words', 'erase_on']).where('trust_id', 'in', trusts.map((t) => t.id)).execute();
    expect(rows).toHaveLength(1104);
    expect(rows.filter((row) => row.words !== null).map((row) => row.words)).toEqual(['until 2026-11-24', 'until 2026-11-24']);
  });

  test('drafts', async () => {
    const account = await anAccount(owner);
    const draft = (form: string, hours: number) => owner.insertInto('draft').values({ id: newId(), account_id: account.id, form, fields: '{"name":"Callum"}', erase_at: hoursFromNow(hours) }).execute();
    await draft('over', -0.1);
    await draft('open', 0.1);
    expect(await run('erase-old-drafts')).toBe(1);
    expect((await owner.selectFrom('draft').select('form').execute()).map((row) => row.form)).toEqual(['open']);
  });

  test('spent keys after two days, sign-in attempts and e-mail codes after a day, challenges at once', async () => {
    const trust = await aTrust(owner);
    const team = await aTeam(owner, trust.id);
    for (const [form, hours] of [['old', -48.1], ['young', -47.9]] as const) {
      await owner.insertInto('spent_key').values({ holder: 'x', form, key: newId(), body_hash: Buffer.alloc(1), at: hoursFromNow(hours) }).execute();
    }
    for (const [email_hash, hours] of [['old', -24.1], ['young', -23.9]] as const) {
      await owner.insertInto('sign_in_attempt').values({ id: newId(), source_hash: 's', email_hash, worked: false, at: hoursFromNow(hours) }).execute();
      await owner.insertInto('email_code').values({ trust_id: trust.id, id: newId(), team_id: team.id, visitor: 'v', email: `${email_hash}@example.invalid`, code_hash: 'h', expires_at: hoursFromNow(hours) }).execute();
    }
    for (const [hash, hours] of [['old', -0.1], ['young', 0.1]] as const) {
      await owner.insertInto('passkey_challenge').values({ challenge_hash: Buffer.from(hash), purpose: 'sign in', expires_at: hoursFromNow(hours) }).execute();
    }
    expect(await run('forget-spent-keys')).toBe(1);
    expect(await run('forget-sign-in-attempts')).toBe(1);
    expect(await run('forget-email-codes')).toBe(1);
    expect(await run('forget-passkey-challenges')).toBe(1);
    expect(await owner.selectFrom('spent_key').select('form').execute()).toEqual([{ form: 'young' }]);
    expect(await owner.selectFrom('sign_in_attempt').select('email_hash').execute()).toEqual([{ email_hash: 'young' }]);
    expect(await owner.selectFrom('email_code').select('email').execute()).toEqual([{ email: 'young@example.invalid' }]);
    expect((await owner.selectFrom('passkey_challenge').select('challenge_hash').execute()).map((row) => row.challenge_hash.toString())).toEqual(['young']);
  });
});

describe('the queue', () => {
  const untilTrue = async (holds: () => boolean | Promise<boolean>): Promise<boolean> => {
    for (let tries = 0; tries < 1_200; tries += 1, await pause(50)) if (await holds()) return true;
    return false;
  };
  const queueOf = async (list: readonly Job[]) => {
    const copy = await copyTemplate();
    await prepareJobs(copy.open.ownerConfig ?? {}, list);
    const sender = new PgBoss({ schema: 'timed_work', migrate: false, supervise: false, schedule: false, registerInstance: false, db: { executeSql: (text, values) => copy.appPool.query(text, values) } });
    await sender.start();
    afterwards(() => sender.stop({ graceful: false, close: false })); // it looks at its queues every minute, for as long as the worker lives
    return { ...copy, send: (name: string) => sender.send(name), jobRows: async () => (await copy.ownerPool.query<{ state: string; data: unknown; output: unknown }>('select state, data, output from timed_work.job where name = any($1)', [list.map((job) => job.name)])).rows };
  };

  test('two processes: a job is done by one of them, as the role that owns nothing', async () => {
    let times = 0;
    const list: Job[] = [{ name: 'count', when: '0 0 1 1 *', run: async () => { times += 1; return 0; } }];
    const { open, send, jobRows } = await queueOf(list);
    await send('count');
    const apps = [startJobs(open, list), startJobs(open, list)];
    expect(await untilTrue(async () => (await jobRows()).some((row) => row.state === 'completed'))).toBe(true);
    await Promise.all(apps.map((app) => app.stop()));
    expect(times).toBe(1);
    expect((await jobRows()).map((row) => row.data)).toEqual([null]);
  });

  test('a job that fails is tried again; neither the log nor the queue keeps what the error said', async () => {
    const said: string[] = [];
    const log = vi.spyOn(process.stderr, 'write').mockImplementation((text) => { said.push(String(text)); return true; });
    const list: Job[] = [{ name: 'fail', when: '0 0 1 1 *', run: async () => { throw Object.assign(new Error('duplicate key: callum@example.invalid'), { code: '23505', detail: 'Key (email)=(callum@example.invalid)' }); } }];
    const { open, send, jobRows } = await queueOf(list);
    await send('fail');
    const app = startJobs(open, list);
    expect(await untilTrue(async () => (await jobRows()).some((row) => row.state === 'retry'))).toBe(true);
    await app.stop();
    log.mockRestore();
    expect(said.join('')).toContain('"job":"fail"');
    expect(said.join('')).toContain('23505');
    expect(said.join('') + JSON.stringify(await jobRows())).not.toContain('callum');
  });

  test('what is asked for soon is done once, a second later, also without the clock', async () => {
    let times = 0;
    const list: Job[] = [{ name: 'hurry', when: '0 0 1 1 *', run: async () => { times += 1; return 0; } }];
    const { open } = await queueOf(list);
    const app = startJobs(open, list);
    for (let i = 0; i < 5; i += 1) app.soon('hurry');
    expect(await untilTrue(() => times > 0)).toBe(true);
    await app.stop();
    expect(times).toBe(1);
  });

  test('migrate makes a schedule for each job, once, and forgets those that are no more', async () => {
    const { open, ownerPool } = await queueOf([...jobs, { name: 'gone', when: '0 0 1 1 *', run: async () => 0 }]);
    await prepareJobs(open.ownerConfig ?? {});
    const { rows } = await ownerPool.query<{ name: string; timezone: string }>('select name, timezone from timed_work.schedule order by name');
    expect(rows).toEqual([...jobs].map(({ name }) => ({ name, timezone: 'Europe/London' })).sort((a, b) => (a.name < b.name ? -1 : 1)));
  });

  test('a second start writes nothing; another time and another patience are taken over', async () => {
    const list: Job[] = [{ name: 'one', when: '0 0 1 1 *', run: async () => 0 }, { name: 'two', when: '0 0 2 1 *', run: async () => 0 }];
    const { open, ownerPool } = await queueOf(list);
    const kept = async () => (await ownerPool.query<{ name: string; cron: string; retry_limit: number; rows: string }>(
      'select s.name, s.cron, q.retry_limit, s.xmin::text || q.xmin::text as rows from timed_work.schedule s join timed_work.queue q on q.name = s.name where s.name = any($1) order by s.name', [['one', 'two']])).rows;
    const before = await kept();
    expect(before.map(({ name, cron, retry_limit }) => [name, cron, retry_limit])).toEqual([['one', '0 0 1 1 *', 4], ['two', '0 0 2 1 *', 4]]);
    await prepareJobs(open.ownerConfig ?? {}, list);
    expect(await kept()).toEqual(before);
    await ownerPool.query(`update timed_work.queue set retry_limit = 1 where name = 'two'`);
    await prepareJobs(open.ownerConfig ?? {}, list.map((job) => (job.name === 'one' ? { ...job, when: '0 0 3 1 *' } : job)));
    expect((await kept()).map(({ cron, retry_limit }) => [cron, retry_limit])).toEqual([['0 0 3 1 *', 4], ['0 0 2 1 *', 4]]);
  });

  test('the app’s role can make nothing there, and a database without the queue is refused in a sentence', async () => {
    const { appPool, ownerPool } = await copyTemplate();
    await needJobs(appPool);
    await expect(appPool.query('create table timed_work.mine (id int)')).rejects.toThrow('permission denied');
    await expect(appPool.query('drop table timed_work.job')).rejects.toThrow('must be owner');
    await ownerPool.query('drop schema timed_work cascade');
    await expect(needJobs(appPool)).rejects.toThrow('Run "npm run alongside -- migrate" with DATABASE_OWNER_URL set');
  });
});
