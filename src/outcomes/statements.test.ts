// Statements answered without a name, through HTTP and a real database: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testApp } from '../../tests/setup/app.ts';
import type { Answered, Browser, TestApp } from '../../tests/setup/app.ts';
import { signedInAs } from '../../tests/setup/matching.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import type { Viewer } from '../access/index.ts';
import { now } from '../kit/clock.ts';
import { addDays, dayOf } from '../kit/times.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';
import { statementSet } from './statement-sets.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
const on = (name: string, day: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
};
const today = dayOf(now());
const KEYS = statementSet('them-and-us')?.statements.map((s) => s.key) ?? [];
const all = (n: number): Record<string, string> => Object.fromEntries(KEYS.map((k) => [k, String(n)]));
const secretsIn = (html: string): string[] => [...html.matchAll(/\/statements\/([a-z0-9]{4}(?:-[a-z0-9]{4}){3})<\/strong>/g)].map((m) => m[1] ?? '');

const service = async () => {
  const trust = await aTrust(app.db);
  const [ward, other] = [await aTeam(app.db, trust.id, { name: 'Larkfield ward' }), await aTeam(app.db, trust.id, { name: 'Ashgrove ward' })];
  const nurse = async (teamId: string) => {
    const account = await anAccount(app.db, { name: 'Sam' });
    return app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'host_team', { teamId }) });
  };
  return { trust, ward, nurse: await nurse(ward.id), otherNurse: await nurse(other.id), lead: await signedInAs(app, trust.id, 'lead'), helen: await signedInAs(app, trust.id, 'manager'), peer: await signedInAs(app, trust.id, 'peer_worker') };
};
type Service = Awaited<ReturnType<typeof service>>;
const opens = async (s: Service, could: Record<string, string> = { staff: '20', people: '12' }, url = '/statements/new'): Promise<{ id: string; url: string; links: string[]; answer: Answered }> => {
  const answer = await s.lead.post(url, { set: 'them-and-us', team: s.ward.id, ...on('closes', addDays(today, 20)), ...could });
  const { id } = await app.db.selectFrom('statement_round').select('id').where('trust_id', '=', s.trust.id).orderBy('opened_at', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow();
  return { id, url: `/statements/${id}`, links: secretsIn(answer.html).map((x) => `/t/${s.trust.slug}/statements/${x}`), answer };
};
const send = async (link: string | undefined, times: number, answers: Record<string, string>): Promise<Answered[]> => {
  const out: Answered[] = [];
  for (let i = 0; i < times; i += 1) out.push(await app.signedOut().post(link ?? '', answers));
  return out;
};

describe('statements answered without a name', () => {
  test('a lead opens a round; each group has a link with a QR code, shown once; its page asks for no name and sets no cookie', async () => {
    const s = await service();
    const { links, answer, url } = await opens(s);
    expect(links).toHaveLength(2);
    expect(answer.html).toContain('al-qr');
    const shown = await app.signedOut().get(links[0] ?? '');
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('There is a line here between them and us.');
    expect(shown.cookies).toEqual({});
    const [sent] = await send(links[0], 1, all(3));
    expect([sent?.status, sent?.html.includes('Thank you'), sent?.cookies]).toEqual([200, true, {}]);
    expect((await s.lead.get(url)).html).not.toContain(links[0]);
    expect((await app.signedOut().post(links[0] ?? '', {})).html).toContain('Choose an answer to at least one');
    const renewed = await s.lead.post(`${url}/links`);
    expect(secretsIn(renewed.html)).toHaveLength(2);
    expect((await app.signedOut().get(links[0] ?? '')).status).toBe(404);
  });

  test('nothing of whoever answered is kept: no row of theirs, no audit, no key; also when they are signed in', async () => {
    const s = await service();
    const { links } = await opens(s);
    const rows = async () => ({ audit: (await app.db.selectFrom('audit_row').select('id').where('trust_id', '=', s.trust.id).execute()).length, keys: (await app.db.selectFrom('spent_key').select('holder').execute()).length, drafts: (await app.db.selectFrom('draft').select('id').execute()).length });
    const before = await rows();
    await send(links[0], 2, all(3));
    await s.nurse.get(links[0] ?? '');
    await s.nurse.post(links[0] ?? '', all(1));
    expect(await rows()).toEqual(before);
    const columns = await sql<{ c: string }>`select column_name as c from information_schema.columns where table_name in ('statement_count', 'statement_return') order by 1`.execute(app.db);
    expect([...new Set(columns.rows.map((r) => r.c))]).toEqual(['answer', 'audience', 'n', 'round_id', 'statement', 'trust_id', 'way']);
  });

  test('a link takes as many answers as there are people, and no more', async () => {
    const s = await service();
    const { links } = await opens(s, { staff: '5' });
    expect((await send(links[0], 5, all(2))).map((a) => a.status)).toEqual([200, 200, 200, 200, 200]);
    const [sixth] = await send(links[0], 1, all(4));
    expect([sixth?.status, sixth?.html.includes('somebody may have answered twice')]).toEqual([409, true]);
    expect((await app.db.selectFrom('statement_return').select('n').where('trust_id', '=', s.trust.id).execute())).toEqual([{ n: 5 }]);
  });

  test('while it is open nobody reads a number; when it is over each group stands apart, and fewer than five not at all', async () => {
    const s = await service();
    const { url, links } = await opens(s);
    await send(links[0], 6, all(3));
    await send(links[1], 4, all(1));
    const open = (await s.lead.get(url)).html;
    expect(open).toContain('Five or more have answered.');
    expect(open).toContain('Fewer than five have answered yet.');
    expect(open).not.toMatch(/of 4|people answered/);
    expect((await s.lead.post(`${url}/close`)).status).toBe(303);
    for (const who of [s.lead, s.helen, s.peer, s.nurse]) {
      const { html } = await who.get(url);
      expect(html).toContain('Between 5 and 9 people answered');
      expect(html).toContain('3.0 of 4');
      expect(html.match(/Fewer than five answered, or nobody was asked/g)).toHaveLength(2);
    }
    expect((await app.signedOut().get(links[0] ?? '')).html).toContain('The last day to answer has passed');
    expect((await send(links[0], 1, all(3)))[0]?.status).toBe(409);
    expect((await s.lead.post(`${url}/close`)).status).toBe(409);
  });

  test('who reads it: a host team its own; another team, another trust, a person supported, a carer nothing', async () => {
    const [s, b] = [await service(), await service()];
    const { url, links } = await opens(s);
    await send(links[0], 6, all(3));
    await s.lead.post(`${url}/close`);
    expect((await s.nurse.get('/statements')).html).toContain('Them and us, Larkfield ward');
    expect((await s.otherNurse.get(url)).status).toBe(404);
    expect((await s.otherNurse.get('/statements')).html).not.toContain('Larkfield');
    for (const who of [b.lead, b.helen, b.peer, b.nurse]) expect((await who.get(url)).status).toBe(404);
    expect((await app.signedOut().get((links[0] ?? '').replace(s.trust.slug, b.trust.slug))).status).toBe(404);
    for (const role of ['person', 'carer', 'administrator', 'pals'] as const) expect((await (await signedInAs(app, s.trust.id, role)).get(url)).status, role).toBe(403);
    for (const who of [s.helen, s.peer, s.nurse]) expect((await who.post(`${url}/withdraw`, { why: 'x' })).status).toBe(403);
    const whole = await opens(s, { staff: '9', team: '' });
    expect((await s.nurse.get(whole.url)).status).toBe(404);
  });

  test('a group of fewer than five is not asked: it could never be shown', async () => {
    const s = await service();
    const { answer } = await opens(s, { staff: '20', peers: '3' }).catch(async () => ({ answer: await s.lead.post('/statements/new', { set: 'them-and-us', team: s.ward.id, ...on('closes', addDays(today, 20)), staff: '20', peers: '3' }) }));
    expect([answer.status, answer.html.includes('Fewer than five could answer')]).toEqual([422, true]);
    expect((await s.lead.post('/statements/new', { set: 'them-and-us', ...on('closes', today), staff: '20' })).html).toContain('Choose a day from tomorrow');
    expect((await s.lead.post('/statements/new', { set: 'them-and-us', ...on('closes', addDays(today, 9)) })).html).toContain('at least one group');
  });
});

describe('no cell under five, also not by subtraction', () => {
  const viewer = (s: Service, role: Viewer['role'], teams: string[] = []): Viewer => ({ ...NOBODY, role, trustId: s.trust.id, accountId: '01a0a0a0-0000-7000-8000-000000000001' as never, teamIds: teams as never });
  const rows = (who: Viewer, round: string) => asViewer(app.appDb, who, async (tx) => (await sql<{ audience: string; people: number; statement: string | null; answer: number | null; n: number | null }>`select * from statement_results(${round}::uuid)`.execute(tx.db)).rows);
  const paper = async (who: Browser, url: string, sheets: number, five: string) => who.post(`${url}/paper/staff`, { sheets: String(sheets), ...Object.fromEntries(KEYS.map((k) => [`s-${k}`, five])) });

  test('whoever typed the paper cannot take it away from the whole: four by the link are held back beside ten on paper', async () => {
    const s = await service();
    const { id, url, links } = await opens(s);
    expect((await paper(s.lead, url, 10, '0 0 10 0 0')).status).toBe(303);
    await send(links[0], 4, all(4));
    await s.lead.post(`${url}/close`);
    const seen = await rows(viewer(s, 'lead'), id);
    expect(new Set(seen.map((r) => r.people))).toEqual(new Set([10]));
    expect(new Set(seen.map((r) => r.answer))).toEqual(new Set([2]));
    expect((await s.lead.get(url)).html).toContain('Between 10 and 14 people');
  });
  test('five by the link and five on paper are both in it', async () => {
    const s = await service();
    const { id, url, links } = await opens(s);
    await paper(s.lead, url, 5, '0 0 5 0 0');
    await send(links[0], 5, all(4));
    await s.lead.post(`${url}/close`);
    expect(new Set((await rows(viewer(s, 'lead'), id)).map((r) => r.people))).toEqual(new Set([10]));
  });
  test('typing paper again takes the place of what was typed, so two typings cannot be compared; a problem keeps what was typed', async () => {
    const s = await service();
    const { id, url } = await opens(s);
    expect((await paper(s.lead, url, 10, '9 9 0 0 0')).html).toContain('more answers than sheets');
    expect((await paper(s.lead, url, 30, '0 0 5 0 0')).html).toContain('more sheets than people');
    await paper(s.lead, url, 6, '6 0 0 0 0');
    await paper(s.lead, url, 7, '0 0 7 0 0');
    await s.lead.post(`${url}/close`);
    const seen = await rows(viewer(s, 'lead'), id);
    expect([new Set(seen.map((r) => r.people)), new Set(seen.map((r) => r.answer))]).toEqual([new Set([7]), new Set([2])]);
    expect((await paper(s.lead, url, 8, '0 0 8 0 0')).status).toBe(409);
  });
  test('a statement that fewer than five answered is left out, and how many answered it is nowhere said', async () => {
    const s = await service();
    const { url, links, id } = await opens(s);
    await send(links[0], 3, all(3));
    await send(links[0], 4, { ...all(3), line: 'x', well: '2' });
    await s.lead.post(`${url}/close`);
    expect((await rows(viewer(s, 'lead'), id)).some((r) => r.statement === 'line')).toBe(false);
    const { html } = await s.lead.get(url);
    expect(html).toContain('Too few');
    expect(html).not.toMatch(/\b[347] (people|answers|of 20)/);
  });
  test('of what stands on the page no two numbers of people can be taken from each other: they are said in fives, never beside how many could answer', async () => {
    const s = await service();
    const { url, links } = await opens(s, { staff: '8' });
    await send(links[0], 6, all(3));
    await s.lead.post(`${url}/close`);
    const { html } = await s.lead.get(url);
    expect(html).toContain('Between 5 and 9 people');
    expect(html.replace(/<[^>]+>/g, ' ')).not.toMatch(/\b[68] (people|staff|answer)|of 8\b/);
  });
  test('before and after: asked again once, the change stands with its span; a group too small before has no change and no number', async () => {
    const s = await service();
    const first = await opens(s, { staff: '20', people: '20' });
    await send(first.links[0], 12, all(1));
    await send(first.links[1], 4, all(1));
    expect((await s.lead.post(`${first.url}/again`, { ...on('closes', addDays(today, 20)), staff: '20' })).status).toBe(409);
    await s.lead.post(`${first.url}/close`);
    const second = await opens(s, { staff: '20', people: '20' }, `${first.url}/again`);
    await send(second.links[0], 12, { ...all(3), line: '1' });
    await send(second.links[1], 7, all(3));
    await s.lead.post(`${second.url}/close`);
    const { html } = await s.lead.get(second.url);
    expect(html).toMatch(/Higher by about \d\.\d\. The true change probably lies between/);
    expect(html).toContain('Before, fewer than five of this group answered, so no change can be said.');
    expect(html).toContain('al-chart');
    expect((await s.lead.post(`${first.url}/again`, { ...on('closes', addDays(today, 20)), staff: '20' })).html).toContain('asked again already');
  });
  test('a round taken back: the answers are erased in the database, that it was and why stays to be read', async () => {
    const s = await service();
    const { url, links, id } = await opens(s);
    await send(links[0], 6, all(3));
    expect((await s.lead.post(`${url}/withdraw`, {})).html).toContain('Write why');
    expect((await s.lead.post(`${url}/withdraw`, { why: 'The link was posted where everybody could find it' })).status).toBe(303);
    for (const table of ['statement_count', 'statement_return'] as const) expect(await app.db.selectFrom(table).select('n').where('round_id', '=', id).execute()).toEqual([]);
    for (const who of [s.lead, s.nurse, s.helen, s.peer]) expect((await who.get(url)).html).toContain('posted where everybody could find it');
    expect((await app.signedOut().get(links[0] ?? '')).html).toContain('taken back');
    expect((await s.lead.post(`${url}/withdraw`, { why: 'again' })).status).toBe(409);
  });
  test('by the database alone: nobody reads or writes a count; results only of one’s own trust, role and team, and only when it is over', async () => {
    const [s, b] = [await service(), await service()];
    const { id, links, url } = await opens(s);
    await send(links[0], 6, all(3));
    expect(await rows(viewer(s, 'lead'), id)).toEqual([]);
    await s.lead.post(`${url}/close`);
    for (const [who, sees] of [[viewer(s, 'lead'), true], [viewer(s, 'manager'), true], [viewer(s, 'peer_worker'), true], [viewer(s, 'host_team', [s.ward.id]), true], [viewer(s, 'host_team', [b.ward.id]), false], [viewer(s, 'person'), false], [viewer(s, 'administrator'), false], [viewer(s, 'nobody'), false], [viewer(b, 'lead'), false]] as const) {
      expect((await rows(who, id)).length > 0, `${who.role}`).toBe(sees);
      for (const table of ['statement_count', 'statement_return']) await expect(asViewer(app.appDb, who, (tx) => sql`select * from ${sql.table(table)}`.execute(tx.db))).rejects.toThrow('permission denied');
    }
    await expect(asViewer(app.appDb, viewer(s, 'lead'), (tx) => sql`select token_hash from statement_link`.execute(tx.db))).rejects.toThrow('permission denied');
    expect((await asViewer(app.appDb, viewer(b, 'lead'), async (tx) => (await sql<{ w: boolean }>`select withdraw_statements(${id}::uuid, 'x') as w`.execute(tx.db)).rows[0]))?.w).toBe(false);
  });
});
