// How somebody comes to "has died": the ward from the stay, the lead from the person, a named person from the colleague's record; and what a named person reads.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import { aCircleRow, aMembership, anAccount } from '../access/access.factory.ts';
import { fixNow } from '../kit/clock.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
afterAll(() => fixNow(null));
const SAID = { by: 'His brother', 'on-day': '23', 'on-month': '11', 'on-year': '2026', sure: 'yes' };

const scene = async () => {
  fixNow(MONDAY_10AM);
  const s = await aScene(app);
  const member = async (name: string, role: 'host_team' | 'named_person', teamId?: string) => {
    const { id } = await anAccount(app.db, { name });
    return { accountId: id, membershipId: await aMembership(app.db, s.trust.id, id, role, teamId ? { teamId } : {}) };
  };
  const { id: stayId } = await app.db.selectFrom('stay').select('id').where('person_id', '=', s.callum.id).executeTakeFirstOrThrow();
  return { s, member, stayId, person: `/people/${s.callum.id}` };
};

describe('the doors', () => {
  test('the ward: from the stay, until seven days after leaving; by the name it knows', async () => {
    const { s, member, stayId } = await scene();
    const ward = await s.as(await member('Sam', 'host_team', s.ward.id));
    const link = `href="/stays/${stayId}/died"`;
    expect((await ward.get(`/stays/${stayId}`)).html).toContain(link);
    expect((await ward.get(`/stays/${stayId}/died`)).html).toContain('Callum has died');
    await app.db.updateTable('stay').set({ left_on: '2026-11-16' }).where('id', '=', stayId).execute();
    expect((await ward.get(`/stays/${stayId}`)).html).toContain(link);
    await app.db.updateTable('stay').set({ left_on: '2026-11-15' }).where('id', '=', stayId).execute();
    expect((await ward.get(`/stays/${stayId}`)).html).not.toContain(link);
    expect((await ward.get(`/stays/${stayId}/died`)).status).toBe(404);
  });

  test('the lead: from the person, while the record is open; a worker has no such line', async () => {
    const { s, person } = await scene();
    const lead = await s.as(s.joan);
    expect((await lead.get(person)).html).toContain(`href="${person}/died"`);
    expect((await (await s.as(s.nadia)).get(person)).html).not.toContain('/died"');
    await lead.post(`${person}/died`, SAID);
    expect((await lead.get(person)).html).not.toContain('/died"');
  });

  test('a colleague’s own record: a named person writes it down, the other reads it first, rings the worker, and either undoes it; a lead learns nothing', async () => {
    const { s, member, person } = await scene();
    await app.db.updateTable('person').set({ walled: true }).where('id', '=', s.callum.id).execute();
    const named = await Promise.all(['Kit', 'Priya'].map(async (name) => {
      const one = await member(name, 'named_person');
      await aCircleRow(app.db, s.trust.id, { personId: s.callum.id, accountId: one.accountId as never, kind: 'named' });
      return s.as(one);
    }));
    const [kit, priya] = [named[0] ?? expect.fail(), named[1] ?? expect.fail()];
    expect((await kit.get(`/colleagues/${s.callum.id}`)).html).toContain(`href="${person}/died"`);
    expect((await kit.get(`${person}/ending`)).html).toContain(`href="/colleagues/${s.callum.id}"`);
    const deathPath = (await kit.post(`${person}/died`, SAID)).location?.split('?')[0] ?? '';
    expect(deathPath).toMatch(/^\/deaths\//);
    expect((await kit.get('/colleagues')).html).not.toContain('Callum has died');
    const first = (await priya.get('/colleagues')).html;
    for (const words of ['Callum has died', `href="${deathPath}"`, 'Records that are closed and kept']) expect(first).toContain(words);
    const task = await app.db.selectFrom('death_task').select('id').where('person_id', '=', s.callum.id).executeTakeFirstOrThrow();
    await priya.post(`${deathPath}/take`, { task: task.id });
    expect((await priya.get(deathPath)).html).toContain('Priya has it');
    await priya.post(`${deathPath}/rang`, { task: task.id, offered: 'The day' });
    expect((await priya.post(`${deathPath}/read`)).location).toBe('/colleagues');
    expect((await priya.get('/colleagues')).html).not.toContain('has died');
    const lead = await s.as(s.joan);
    for (const path of ['/service', '/endings']) expect((await lead.get(path)).html, path).not.toContain('Callum');
    expect([(await lead.get(deathPath)).status, (await lead.get(`${person}/died`)).status]).toEqual([404, 404]);
    fixNow('2026-11-23T10:05:00Z');
    expect((await priya.post(deathPath, { why: 'It was somebody of the same name' })).status).toBe(303);
    expect((await app.db.selectFrom('person').select('locked_at').where('id', '=', s.callum.id).executeTakeFirstOrThrow()).locked_at).toBeNull();
    expect((await priya.get('/colleagues')).html).not.toContain('it was a mistake');
    const again = (await kit.get('/colleagues')).html;
    expect(again, 'kit had read that he died, and reads this anew').toContain('Callum has not died: it was a mistake');
    expect(again).not.toContain('Records that are closed');
  });
});
