// Ready teams through HTTP and a real database: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testApp } from '../../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../../tests/setup/app.ts';
import { signedInAs } from '../../../tests/setup/matching.ts';
import { asViewer } from '../../access/index.ts';
import { aMembership, anAccount } from '../../access/access.factory.ts';
import { now } from '../../kit/clock.ts';
import { addDays, dayOf } from '../../kit/times.ts';
import { aContract, aPost } from '../../workforce/posts.factory.ts';
import { aWorker } from '../../workforce/worker.factory.ts';
import { aTeam, aTrust } from '../team.factory.ts';
import { readyItems } from './items.ts';
import { aGap, aReadyTeam, anException } from '../readiness.factory.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
const on = (name: string, day: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
};
const today = dayOf(now());
const service = async () => {
  const trust = await aTrust(app.db);
  const ward = await aTeam(app.db, trust.id, { name: 'Larkfield ward' });
  const other = await aTeam(app.db, trust.id, { name: 'Ashgrove ward' });
  const staff = async (name: string, teamId: string) => {
    const account = await anAccount(app.db, { name });
    return { id: account.id, browser: await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'host_team', { teamId }) }) };
  };
  const nadia = await aWorker(app.db, trust.id, { known_as: 'Nadia' }, { minutesAWeek: 900 });
  return {
    trust, ward, other, nadia, sam: await staff('Sam', ward.id), tam: await staff('Tam', other.id), url: `/readiness/${ward.id}`,
    lead: await signedInAs(app, trust.id, 'lead'), admin: await signedInAs(app, trust.id, 'administrator', 'Ada'), helen: await signedInAs(app, trust.id, 'manager', 'Helen'),
    peer: await app.signedIn({ trustId: trust.id, accountId: nadia.accountId, membershipId: nadia.membershipId }),
  };
};
type Service = Awaited<ReturnType<typeof service>>;
const writeAll = async (who: Browser, s: Service): Promise<void> => {
  for (const item of readyItems()) expect((await who.post(`${s.url}/items/${item.key}`, { stands: 'there', words: `We have it: ${item.key}`, owner: 'Sam', ...on('on', today) })).status, item.key).toBe(303);
};
const inPost = async (s: Service) => aPost(app.db, s.trust.id, { team_id: s.ward.id });
const fill = (s: Service, post: string, from = today) => s.admin.post(`/admin/workers/${s.nadia.id}/hours`, { hours: '15', ...on('from', from), post, kind: 'permanent' });

describe('ready teams', () => {
  test('from nothing to ready: every item with evidence, the named manager and a peer worker sign, and a post there can be filled', async () => {
    const s = await service();
    const post = await inPost(s);
    const refused = await fill(s, post);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Larkfield ward is not ready for peer workers');
    expect(refused.html).toContain('the team prepared together');
    expect(await app.db.selectFrom('contract').select('post_id').where('worker_id', '=', s.nadia.id).execute()).toEqual([{ post_id: null }]);
    expect((await s.peer.post(`${s.url}/sign`)).html).toContain('things are still missing');
    await writeAll(s.sam.browser, s);
    expect((await s.sam.browser.post(`${s.url}/sign`)).html).toContain('Only the team’s manager signs');
    expect((await s.lead.post(`${s.url}/manager`, { manager: s.sam.id })).status).toBe(303);
    expect((await s.sam.browser.post(`${s.url}/sign`)).location).toBe(s.url);
    expect((await s.lead.get(s.url)).html).toContain('To be signed by a peer worker');
    expect((await fill(s, post)).status).toBe(409);
    expect((await s.sam.browser.post(`${s.url}/sign`)).html).toContain('signed by the manager already');
    expect((await s.peer.post(`${s.url}/sign`)).status).toBe(303);
    expect((await s.lead.get('/readiness')).html).toMatch(/Larkfield ward<\/strong>[^]*Ready until/);
    expect((await fill(s, post)).status).toBe(303);
  });

  test('the days to come count: a placement that begins after readiness has run out is refused; hours that change in the same team are not a new placement', async () => {
    const s = await service();
    const post = await inPost(s);
    await aReadyTeam(app.db, s.trust.id, s.ward.id, { on: addDays(today, -300), managerId: s.sam.id, peerId: s.nadia.accountId });
    expect((await fill(s, post, addDays(today, 90))).html).toContain('its readiness ran out');
    expect((await fill(s, post, addDays(today, 1))).status).toBe(303);
    await aGap(app.db, s.trust.id, s.ward.id, 'base', 'Sam', addDays(today, 5), s.sam.id, today);
    expect((await s.admin.post(`/admin/workers/${s.nadia.id}/hours`, { hours: '18', ...on('from', addDays(today, 30)), post, kind: 'permanent' })).status).toBe(303);
  });

  test('a post that somebody is in is not moved to a team that is not ready', async () => {
    const s = await service();
    const post = await aPost(app.db, s.trust.id);
    await aContract(app.db, s.trust.id, s.nadia.id, { from_on: '2026-01-05', post_id: post }, true);
    const moved = await s.lead.post(`/posts/${post}/change`, { team: s.ward.id, hours: '37.5', kind: 'permanent', funding: 'core budget', ...on('from', addDays(today, 3)) });
    expect([moved.status, moved.html.includes('not ready for peer workers')]).toEqual([409, true]);
    const empty = await aPost(app.db, s.trust.id);
    expect((await s.lead.post(`/posts/${empty}/change`, { team: s.ward.id, hours: '37.5', kind: 'permanent', funding: 'core budget', ...on('from', addDays(today, 3)) })).status).toBe(303);
  });

  test('a named person signs an exception with a reason and an end; it lets somebody be placed, stands with the name, and can be taken back', async () => {
    const s = await service();
    const post = await inPost(s);
    expect((await s.helen.post(`${s.url}/exception`, { reason: '', ...on('until', addDays(today, 20)) })).html).toContain('Write why waiting would be worse');
    expect((await s.helen.post(`${s.url}/exception`, { reason: 'The ward opens on Monday', ...on('until', addDays(today, 200)) })).html).toContain('at most');
    expect((await s.helen.post(`${s.url}/exception`, { reason: 'The ward opens on Monday', ...on('until', addDays(today, 20)) })).status).toBe(303);
    expect((await s.sam.browser.get(s.url)).html).toMatch(/Ready by exception until/);
    expect((await s.lead.get(s.url)).html).toContain('Helen signed it');
    expect((await fill(s, post)).status).toBe(303);
    expect((await s.lead.post(`${s.url}/exception/back`)).status).toBe(303);
    expect((await s.lead.get('/readiness')).html).toContain('Peer workers are there while readiness is not');
    for (const who of [s.sam.browser, s.peer, s.admin]) expect((await who.post(`${s.url}/exception`, { reason: 'x', ...on('until', today) })).status).toBe(403);
  });

  test('expired readiness with placements running: nobody is thrown out, somebody named looks, and it is asked again on their day', async () => {
    const s = await service();
    const post = await inPost(s);
    await aReadyTeam(app.db, s.trust.id, s.ward.id, { on: addDays(today, -400), managerId: s.sam.id, peerId: s.nadia.accountId });
    await aContract(app.db, s.trust.id, s.nadia.id, { from_on: '2026-01-05', post_id: post }, true);
    expect((await s.lead.get('/service')).html).toContain('Ready teams: 1 to look at now');
    const list = (await s.lead.get('/readiness')).html;
    expect(list).toContain('Somebody named must look at it');
    expect((await s.sam.browser.get(s.url)).html).toContain('Nobody has looked at it yet');
    expect((await s.lead.post(`${s.url}/look`, { words: 'Sam and I meet on Thursday', ...on('again', today) })).html).toContain('Choose a day from tomorrow');
    expect((await s.lead.post(`${s.url}/look`, { words: 'Sam and I meet on Thursday', ...on('again', addDays(today, 7)) })).status).toBe(303);
    expect((await s.sam.browser.get(s.url)).html).toContain('Sam and I meet on Thursday');
    expect((await s.lead.get('/readiness')).html).toContain('Somebody has looked at it.');
    expect((await s.lead.get('/service')).html).toMatch(/Ready teams: 2 not ready/);
    expect((await s.peer.get('/today')).status).toBe(200);
  });

  test('a new manager: both signatures are asked for again, by the page here or by the team’s details', async () => {
    const s = await service();
    await aReadyTeam(app.db, s.trust.id, s.ward.id, { on: addDays(today, -30), managerId: s.sam.id, peerId: s.nadia.accountId });
    const account = await anAccount(app.db, { name: 'Ravi' });
    await aMembership(app.db, s.trust.id, account.id, 'host_team', { teamId: s.ward.id });
    expect((await s.lead.post(`${s.url}/manager`, { manager: s.tam.id })).html).toContain('Choose somebody from the list');
    expect((await s.admin.post(`${s.url}/manager`, { manager: account.id })).status).toBe(303);
    expect((await s.peer.get(s.url)).html).toContain('because the team has a new manager');
    expect((await s.peer.post(`${s.url}/sign`)).status).toBe(303);
    expect((await s.sam.browser.post(`${s.url}/sign`)).html).toContain('Only the team’s manager');
    await app.db.updateTable('host_team').set({ manager_name: 'Sam Rill' }).where('id', '=', s.other.id).execute();
    await aReadyTeam(app.db, s.trust.id, s.other.id, { on: addDays(today, -30), managerId: s.tam.id, peerId: s.nadia.accountId });
    expect((await s.admin.post(`/admin/teams/${s.other.id}`, { name: 'Ashgrove ward', kind: 'ward', manager: 'Tam Orme' })).status).toBe(303);
    expect((await s.lead.get(`/readiness/${s.other.id}`)).html).toContain('because the team has a new manager');
  });

  test('after a concern the lead alone is asked whether the team should look again; nobody else learns of it', async () => {
    const s = await service();
    await aReadyTeam(app.db, s.trust.id, s.ward.id, { on: addDays(today, -30), managerId: s.sam.id, peerId: s.nadia.accountId });
    await app.db.insertInto('concern').values({ trust_id: s.trust.id, id: crypto.randomUUID(), team_id: s.ward.id, raised_by: s.nadia.accountId, said: 'Zqsaid', person_knows: false }).execute();
    const asks = 'A concern was raised about somebody here';
    expect((await s.lead.get(s.url)).html).toContain(asks);
    for (const who of [s.peer, s.sam.browser, s.helen, s.admin]) expect((await who.get(s.url)).html).not.toContain(asks);
    expect((await s.lead.post(`${s.url}/no-need`)).status).toBe(303);
    expect((await s.lead.get(s.url)).html).not.toContain(asks);
    expect((await s.sam.browser.get(s.url)).html).not.toContain('Asked to look again');
    expect((await s.lead.post(`${s.url}/again`, { why: 'concern' })).status).toBe(303);
    expect((await s.sam.browser.get(s.url)).html).toContain('because something worried somebody');
    const seen = await asViewer(app.appDb, { ...(await import('../../access/index.ts')).NOBODY, role: 'host_team', trustId: s.trust.id, accountId: s.sam.id as never, teamIds: [s.ward.id] }, async (tx) => (await sql<{ n: number }>`select count(*)::int as n from readiness_again`.execute(tx.db)).rows[0]?.n);
    expect(seen).toBe(1);
  });

  test('a session led with a peer worker, the manager in the room, is the evidence; one without is only written down', async () => {
    const s = await service();
    const session = { ...on('on', addDays(today, -2)), minutes: '2 hours', 'n-manager': '1', 'n-nurse': '6' };
    const without = await s.lead.post(`${s.url}/session`, session);
    expect(without.status).toBe(303);
    expect((await s.lead.get(s.url)).html).toContain('no peer worker led it');
    expect(await app.db.selectFrom('readiness_entry').select('id').where('team_id', '=', s.ward.id).execute()).toEqual([]);
    expect((await s.peer.post(`${s.url}/session`, { ...session, peers: s.nadia.accountId })).status).toBe(303);
    const { html } = await s.sam.browser.get(s.url);
    expect(html).toContain('Led with Nadia. In the room: 1 manager, 6 nurses.');
    expect((await s.sam.browser.get('/our-referrals')).html).toContain('The team prepared together on');
    expect((await s.lead.post(`${s.url}/session`, { ...session, ...on('on', addDays(today, 2)) })).html).toContain('still to come');
  });

  test('a lead adds an item of the team’s own: from then on it is missing; taken away with a reason', async () => {
    const s = await service();
    await aReadyTeam(app.db, s.trust.id, s.ward.id, { on: addDays(today, -30), managerId: s.sam.id, peerId: s.nadia.accountId });
    expect((await s.lead.post(`${s.url}/add`, { words: 'A lift that works', why: 'One of us uses a wheelchair', months: '12' })).status).toBe(303);
    expect((await s.sam.browser.get(s.url)).html).toContain('Missing: a lift that works');
    const item = await app.db.selectFrom('readiness_item').select('id').where('team_id', '=', s.ward.id).executeTakeFirstOrThrow();
    expect((await s.sam.browser.post(`${s.url}/items/${item.id}`, { stands: 'to do', owner: 'Estates', ...on('due', addDays(today, 9)) })).status).toBe(303);
    expect((await s.lead.get('/readiness')).html).toContain('Next: Estates sees to it by');
    expect((await s.lead.post(`${s.url}/items/${item.id}/remove`, { why: 'The team moved to the ground floor' })).status).toBe(303);
    expect((await s.lead.get(s.url)).html).toContain('Ready until');
    expect((await s.lead.post(`${s.url}/items/base/remove`, { why: 'x' })).status).toBe(404);
  });

  test('what cannot be used is said by the field, typed words are kept, nothing is saved', async () => {
    const s = await service();
    for (const [form, words] of [
      [{ stands: 'there', words: 'A desk by the acorns', owner: '' }, 'Enter who looks after it'], [{ stands: 'there', words: '', owner: 'Sam', ...on('on', today) }, 'Write what there is'], [{ stands: 'there', words: 'A desk by the acorns', owner: 'Sam' }, 'Enter since when'],
      [{ stands: 'there', words: 'A desk by the acorns', owner: 'Sam', ...on('on', addDays(today, 4)) }, 'still to come'], [{ stands: 'there', words: 'A desk by the acorns', owner: 'Sam', ...on('on', today), ...on('until', addDays(today, 3000)) }, 'months at most'],
      [{ stands: 'to do', words: 'A desk by the acorns', owner: 'Sam', ...on('due', addDays(today, -4)) }, 'Choose a day from today on'], [{ words: 'A desk by the acorns' }, 'Choose how it stands'],
    ] as [Record<string, string>, string][]) {
      const answer = await s.sam.browser.post(`${s.url}/items/base`, form);
      expect([answer.status, answer.html.includes(words)], words).toEqual([422, true]);
      if (form.words) expect(answer.html).toContain('acorns');
    }
    expect(await app.db.selectFrom('readiness_entry').select('id').where('team_id', '=', s.ward.id).execute()).toEqual([]);
  });

  test('a host team sees its own and no other; another trust’s team is not there; a person supported and a carer never', async () => {
    const [s, b] = [await service(), await service()];
    expect((await s.sam.browser.get('/readiness')).location).toBe(s.url);
    expect((await s.tam.browser.get(s.url)).status).toBe(404);
    expect((await s.tam.browser.post(`${s.url}/items/base`, { stands: 'to do', owner: 'x', ...on('due', today) })).status).toBe(404);
    for (const who of [s.lead, s.admin, s.helen, s.peer]) expect((await who.get(b.url)).status).toBe(404);
    for (const role of ['person', 'carer', 'pals', 'advocate', 'named_person'] as const) expect((await (await signedInAs(app, s.trust.id, role)).get('/readiness')).status, role).toBe(403);
    await anException(app.db, s.trust.id, s.ward.id, { reason: 'Zqreason', until_on: addDays(today, 9), signed_by: s.sam.id, signed_at: now() });
    expect((await s.tam.browser.get('/readiness')).location).not.toBe(s.url);
  });
});
