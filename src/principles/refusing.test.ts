// A request that is not peer support is refused in one press, and nobody can find out who pressed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aReferral } from '../referrals/referral.factory.ts';
import { aPost } from '../workforce/posts.factory.ts';
import { refusedRequests } from './principles.factory.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
afterAll(() => fixNow(null));

const set = async () => {
  fixNow(MONDAY_10AM);
  const s = await aScene(app);
  const helen = await anAccount(app.db, { name: 'Helen' });
  const manager = { accountId: helen.id, membershipId: await aMembership(app.db, s.trust.id, helen.id, 'manager') };
  const nurse = await anAccount(app.db, { name: 'Sam' });
  const host = { accountId: nurse.id, membershipId: await aMembership(app.db, s.trust.id, nurse.id, 'host_team', { teamId: s.ward.id }) };
  const [asNadia, asJoan, asHelen, asSam] = await Promise.all([s.as(s.nadia), s.as(s.joan), s.as(manager), s.as(host)]);
  return { s, manager, asNadia, asJoan, asHelen, asSam };
};
const rows = async (trustId: string) => app.db.selectFrom('refused_request').selectAll().where('trust_id', '=', trustId).execute();

describe('that is not peer support', () => {
  test('from Today: her own team is chosen already, one press is kept, and there are words to say aloud', async () => {
    const { s, asNadia } = await set();
    const post = await aPost(app.db, s.trust.id, { team_id: s.ward.id, from_on: '2026-01-01' });
    await app.db.updateTable('contract').set({ post_id: post }).where('worker_id', '=', s.nadia.id).execute();
    expect((await asNadia.get('/today')).html).toContain('href="/not-peer-support"');
    const asked = await asNadia.get('/not-peer-support');
    expect(asked.html).toMatch(new RegExp(`<option value="${s.ward.id}" selected`));
    const sent = await asNadia.post('/not-peer-support', { team: s.ward.id, kind: 'escort' });
    expect(sent.status).toBe(303);
    const said = await asNadia.get(sent.location ?? '');
    expect(said.html).toContain('I am not an escort');
    expect(said.html).toContain('Counted for Larkfield ward');
    expect((await rows(s.trust.id)).map((r) => [r.team_id, r.kind, r.on_day, r.happened])).toEqual([[s.ward.id, 'escort', '2026-11-23', false]]);
  });

  test('nothing that is kept says who pressed: no column, no id that tells a time, no key, and in the audit neither what nor where', async () => {
    const { s, asNadia } = await set();
    const pressed = await asNadia.post('/not-peer-support', { _key: newId(), team: s.ward.id, kind: 'numbers', happened: 'yes' });
    await asNadia.get(pressed.location ?? '');
    await asNadia.get('/what-i-may-refuse');
    const [row] = await rows(s.trust.id);
    expect(Object.keys(row ?? {}).sort()).toEqual(['happened', 'id', 'kind', 'on_day', 'taken_back', 'team_id', 'trust_id']);
    expect(row?.id.slice(14, 15), 'not the version that holds a time').not.toBe('7');
    expect(await app.db.selectFrom('spent_key').select('form').where('form', 'like', '%peer-support%').execute()).toEqual([]);
    const audited = await app.db.selectFrom('audit_row').selectAll().where('account_id', '=', s.nadia.accountId).where('action', 'like', 'principles.%').execute();
    expect(audited.length).toBeGreaterThan(0);
    expect(new Set(audited.map((a) => a.action)), 'pressing leaves the row that reading about it leaves').toEqual(new Set(['principles.not-ours']));
    expect(JSON.stringify(audited)).not.toMatch(new RegExp(`${row?.id}|${s.ward.id}|numbers`));
  });

  test('pressing twice counts once', async () => {
    const { s, asNadia } = await set();
    const form = { _key: newId(), team: s.ward.id, kind: 'cover' };
    const [one, two] = [await asNadia.post('/not-peer-support', form), await asNadia.post('/not-peer-support', form)];
    expect(one.location).toBe(two.location);
    expect(await rows(s.trust.id)).toHaveLength(1);
  });

  test('a slip of the thumb is taken back on the same day and counts nowhere; on another day the page is gone', async () => {
    const { s, asNadia, asJoan } = await set();
    const { location } = await asNadia.post('/not-peer-support', { team: s.ward.id, kind: 'message' });
    expect((await asJoan.get('/principles/asked')).html).toContain('Passing on a message');
    expect((await asNadia.post(location ?? '', {})).location).toBe('/not-peer-support');
    expect((await asNadia.get(location ?? '')).status).toBe(404);
    expect((await asJoan.get('/principles/asked')).html).not.toContain('Passing on a message');
    const later = (await asNadia.post('/not-peer-support', { team: s.ward.id, kind: 'message' })).location ?? '';
    fixNow(new Date('2026-11-24T10:00:00Z'));
    const tomorrow = await s.as(s.nadia);
    expect([(await tomorrow.get(later)).status, (await tomorrow.post(later, {})).status]).toEqual([404, 404]);
  });

  test('bad input: nothing pressed, a kind that is none, another trust’s team; the team stays chosen and nothing is kept', async () => {
    const { s, asNadia } = await set();
    const other = await aScene(app);
    const none = await asNadia.post('/not-peer-support', { team: s.ward.id });
    expect([none.status, none.html.includes('Press what you were asked for')]).toEqual([422, true]);
    expect(none.html).toMatch(new RegExp(`<option value="${s.ward.id}" selected`));
    expect((await asNadia.post('/not-peer-support', { team: s.ward.id, kind: 'gossip' })).status).toBe(422);
    expect((await asNadia.post('/not-peer-support', { team: other.ward.id, kind: 'escort' })).status).toBe(409);
    expect(await rows(s.trust.id)).toEqual([]);
  });

  test('the lead reads team, kind and how often, referrals that were declined for it in the same table; a team and a manager reach no page of it', async () => {
    const { s, asJoan, asHelen, asSam } = await set();
    await refusedRequests(app.db, s.trust.id, { teamId: s.ward.id, kind: 'escort', on: '2026-11-20', times: 2 });
    const declined = await aReferral(app.db, s.trust.id, { team_id: s.ward.id, known_as: 'Bo' }).sent(new Date('2026-11-10T10:00:00Z'));
    await app.db.updateTable('referral').set({ answer: 'declined', decline_reason: 'asks for an escort', answered_at: new Date('2026-11-12T10:00:00Z') }).where('id', '=', declined.id).execute();
    const { html } = await asJoan.get('/principles/asked');
    expect(html).toContain('Larkfield ward');
    expect(html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toMatch(/Escorting somebody (In 90 days )?3/);
    for (const browser of [asHelen, asSam]) for (const path of ['/principles/asked', '/principles', '/not-peer-support']) expect((await browser.get(path)).status, path).toBe(403);
  });

  test('a manager reads fives and over alone, and not the one that would follow from the total', async () => {
    const { s, asHelen } = await set();
    for (const [kind, times] of [['escort', 9], ['cover', 6], ['therapy', 3]] as const) await refusedRequests(app.db, s.trust.id, { teamId: s.ward.id, kind, on: '2026-10-14', times });
    const words = (await asHelen.get('/principles/numbers')).html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(words).toMatch(/Larkfield ward (Times )?18/);
    expect(words).toMatch(/Escorting somebody (Times )?9/);
    expect(words).toMatch(/Covering for staff (Times )?not shown/);
    expect(words).toMatch(/Talking therapy (Times )?not shown/);
  });

  test('in the database alone: a lead counts, a worker presses in nobody’s name but today, everybody else reads and writes nothing', async () => {
    const { s, manager } = await set();
    await refusedRequests(app.db, s.trust.id, { teamId: s.ward.id, kind: 'escort', on: '2026-11-20' });
    const base = { ...NOBODY, trustId: s.trust.id };
    const [lead, worker, boss] = [{ ...base, role: 'lead' as const, accountId: s.joan.accountId }, { ...base, role: 'peer_worker' as const, accountId: s.nadia.accountId, workerId: s.nadia.id }, { ...base, role: 'manager' as const, accountId: manager.accountId }];
    const seen = (viewer: typeof lead | typeof worker | typeof boss) => asViewer(app.appDb, viewer, async (tx) => (await tx.db.selectFrom('refused_request').select('kind').execute()).length);
    expect([await seen(lead), await seen(worker), await seen(boss)]).toEqual([1, 0, 0]);
    const press = (viewer: typeof lead | typeof worker, on_day: string) => asViewer(app.appDb, viewer, (tx) => tx.db.insertInto('refused_request').values({ trust_id: s.trust.id, id: newId(), kind: 'escort', on_day }).execute());
    await expect(press(lead, '2026-11-23')).rejects.toThrow(/row-level security/);
    await expect(press(worker, '2026-11-20')).rejects.toThrow(/row-level security/);
    await press(worker, '2026-11-23');
    await expect(asViewer(app.appDb, worker, (tx) => sql`update refused_request set kind = 'x'`.execute(tx.db))).rejects.toThrow(/permission denied/);
  });

  test('the lead talks with the team: whom, when, what was agreed; kept, and said beside the numbers', async () => {
    const { s, asJoan, asHelen } = await set();
    await refusedRequests(app.db, s.trust.id, { teamId: s.ward.id, kind: 'escort', on: '2026-11-20' });
    const url = `/principles/asked/${s.ward.id}`;
    const bad = await asJoan.post(url, { words: 'Kept words' });
    expect([bad.status, bad.html.includes('Write whom you talked with'), bad.html.includes('Kept words')]).toEqual([422, true, true]);
    expect((await asJoan.post(url, { 'on-day': '24', 'on-month': '11', 'on-year': '2026', who: 'Sam', words: 'x' })).html).toContain('must be today or before');
    expect((await asJoan.post(url, { 'on-day': '22', 'on-month': '11', 'on-year': '2026', who: 'Sister Okafor, ward manager', words: 'The card hangs in the office now.' })).location).toBe(url);
    expect((await asJoan.get(url)).html).toContain('The card hangs in the office now.');
    expect((await asJoan.get('/principles/asked')).html).toContain('You last talked with them on 22 November 2026');
    expect((await asHelen.get(url)).status).toBe(403);
    expect((await asJoan.get(`/principles/asked/${newId()}`)).status).toBe(404);
  });
});
