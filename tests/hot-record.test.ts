// Many changes of one record at once (battery R9): one counts, everybody is answered, and others are not kept waiting.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { fixNow } from '../src/kit/clock.ts';
import { aPlannedContact } from '../src/support/support.factory.ts';
import { anotherApp, testApp } from './setup/app.ts';
import type { Browser, TestApp } from './setup/app.ts';
import { aScene, MONDAY_10AM } from './setup/scene.ts';
import type { Scene } from './setup/scene.ts';
import { testDatabase } from './setup/test-database.ts';

const CORRECTION = { held: 'yes', onDay: '2026-11-23', began: '9am', heldHow: 'on the ward', lasted: '60', activities: ['listening'] };

describe.each([['the usual size', {}], ['of five', { max: 5 }]])('a pool %s', (_size, options) => {
  let app: TestApp;
  let s: Scene;
  let nadia: Browser;
  let imran: Browser;
  let id: string;
  let version: string;
  beforeAll(async () => {
    fixNow(MONDAY_10AM);
    await testApp();
    app = await anotherApp(options);
  });
  beforeEach(async () => {
    fixNow(MONDAY_10AM);
    s = await aScene(app);
    [nadia, imran] = await Promise.all([s.as(s.nadia), s.as(s.imran)]);
    id = await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: new Date('2026-11-23T09:00:00Z'), planned_minutes: 60 });
    await nadia.post(`/contacts/${id}/record`, { held: 'yes', lasted: '45', activities: ['listening'], next: 'later' });
    version = (await recordsOf())[0]?.id ?? '';
    fixNow('2026-11-23T10:10:00Z');
  });
  afterAll(() => fixNow(null));

  const recordsOf = () => app.db.selectFrom('contact_record').select(['id', 'corrects', 'correction_why']).where('contact_id', '=', id).orderBy('recorded_at').execute();
  const correct = (why: string) => nadia.post(`/contacts/${id}/correct`, { ...CORRECTION, version, why });
  const idleInTransaction = async (): Promise<number> => {
    const { superuserPool, name } = await testDatabase();
    const { rows } = await superuserPool.query<{ n: number }>(`select count(*)::int as n from pg_stat_activity where datname = $1 and usename = 'alongside_app' and state like 'idle in transaction%'`, [name]);
    return rows[0]?.n ?? -1;
  };

  test('128 corrections: exactly one counts, 127 are told so and keep what they typed, the service is well', async () => {
    const corrections = Array.from({ length: 128 }, (_, i) => correct(`Reason number ${i};`));
    const beside = await imran.get('/today'); // asked last, and not behind them all
    expect(beside.status).toBe(200);
    const answers = await Promise.all(corrections);
    expect(answers.map((a) => a.status).filter((status) => status !== 409)).toEqual([303]);
    answers.forEach((a, i) => a.status === 409 && expect(a.html).toContain('Somebody corrected this while you were writing') && expect(a.html).toContain(`Reason number ${i};`));
    const won = answers.findIndex((a) => a.status === 303);
    expect((await recordsOf()).map((r) => [r.corrects, r.correction_why])).toEqual([[null, null], [version, `Reason number ${won};`]]);
    expect((await app.server.inject({ url: '/health/ready' })).statusCode).toBe(200);
    expect(await idleInTransaction()).toBe(0);
  }, 300_000);

  test('while something else holds the record, waiting changes hold one connection, and others are answered at once', async () => {
    const { superuserPool } = await testDatabase();
    const holder = await superuserPool.connect();
    try {
      await holder.query('begin');
      await holder.query('select 1 from contact where id = $1 for update', [id]);
      const corrections = Array.from({ length: 20 }, (_, i) => correct(`Reason ${i}`));
      await pause(200);
      const { rows } = await superuserPool.query<{ n: number }>(`select count(*)::int as n from pg_stat_activity where datname = current_database() and usename = 'alongside_app' and wait_event_type = 'Lock'`);
      expect(rows[0]?.n).toBeLessThanOrEqual(1);
      expect((await imran.get('/today')).status).toBe(200);
      await holder.query('rollback');
      const statuses = (await Promise.all(corrections)).map((a) => a.status);
      expect(statuses.filter((status) => status === 303)).toHaveLength(1);
      expect(statuses.filter((status) => status === 409)).toHaveLength(19);
    } finally {
      holder.release();
    }
  }, 300_000);
});
