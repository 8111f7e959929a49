// Somebody has died: everything stops in one piece, nobody is prompted about them, their worker is looked after, and a mistake is undone exactly.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import { aCircleRow, aMembership, anAccount } from '../access/access.factory.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import { allRoutes } from '../app/routes.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { waitingCounts } from '../referrals/index.ts';
import { aReferral } from '../referrals/referral.factory.ts';
import { aHeldContact, aNoteItem, aPlannedContact } from '../support/support.factory.ts';
import { aTeam } from '../teams/team.factory.ts';
import { anEndingDate } from './endings.factory.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
afterAll(() => fixNow(null));
const day = (name: string, iso: string) => ({ [`${name}-day`]: String(Number(iso.slice(8))), [`${name}-month`]: String(Number(iso.slice(5, 7))), [`${name}-year`]: iso.slice(0, 4) });
const SAID = { by: 'Sam, charge nurse', ...day('on', '2026-11-23'), ...day('died', '2026-11-22'), sure: 'yes' };
const NAME = 'Zdcallum';

/** A person in the middle of everything: on a ward, a meeting ahead, words waiting, a date proposed, a carer, a cover, a mail and a draft. */
const set = async () => {
  fixNow(MONDAY_10AM);
  const s = await aScene(app);
  const { db } = app;
  await db.updateTable('person').set({ known_as: NAME, full_name: `${NAME} Thistlewood`, email: 'zd@example.invalid', nhs_number: null }).where('id', '=', s.callum.id).execute();
  await aReferral(db, s.trust.id, { known_as: NAME, full_name: `${NAME} Thistlewood`, team_id: s.ward.id }).sent(new Date('2026-11-10T10:00:00Z')).accepted({ personId: s.callum.id });
  const held = await aHeldContact(db, s.trust.id, s.support, { began_at: new Date('2026-11-20T10:00:00Z') });
  const planned = await aPlannedContact(db, s.trust.id, s.support, { planned_at: new Date('2026-11-23T14:00:00Z') });
  await aPlannedContact(db, s.trust.id, s.support, { planned_at: new Date('2026-11-21T10:00:00Z') });
  await aNoteItem(db, s.trust.id, s.support, held, { words: 'Zdwords' });
  await anEndingDate(db, s.trust.id, s.support, { ending_on: '2027-01-01', said_on: '2026-11-20', proposed_by: 'person', answer: null, answered_at: null, answered_by: null });
  const account = async (name: string, role: 'host_team' | 'carer' | 'manager' | 'administrator', teamId?: string) => {
    const one = await anAccount(db, { name });
    return { accountId: one.id, membershipId: await aMembership(db, s.trust.id, one.id, role, teamId ? { teamId } : {}) };
  };
  const [sam, carer, manager, admin] = [await account('Sam', 'host_team', s.ward.id), await account('Mum', 'carer'), await account('Helen', 'manager'), await account('Ada', 'administrator')];
  await aCircleRow(db, s.trust.id, { personId: s.callum.id, accountId: carer.accountId, kind: 'shared', parts: ['next meeting', 'peer worker'], why: 'my mum' });
  await aCircleRow(db, s.trust.id, { personId: s.callum.id, accountId: s.imran.accountId, kind: 'cover', supportId: s.support.id, until: new Date('2026-11-30T00:00:00Z') });
  await db.insertInto('mail').values({ trust_id: s.trust.id, id: newId(), to_address: 'ZD@example.invalid', subject: 'A link', body: 'x' }).execute();
  await db.insertInto('draft').values({ id: newId(), trust_id: s.trust.id, account_id: s.nadia.accountId, form: 'record-contact', about: planned, fields: '{}', erase_at: new Date('2026-12-30T00:00:00Z') }).execute();
  const { id: stayId } = await db.selectFrom('stay').select('id').where('person_id', '=', s.callum.id).executeTakeFirstOrThrow();
  return { s, planned, stayId, sam, carer, manager, admin, lead: await s.as(s.joan), me: await s.as(s.callum) };
};
type Set = Awaited<ReturnType<typeof set>>;
const TABLES = ['person', 'support', 'contact', 'circle', 'offer', 'referral', 'membership', 'invitation', 'note_item', 'wish', 'stay', 'ending_date'] as const;
/** Every row of this trust in the tables that a death may touch. */
const everything = async (trustId: string): Promise<Record<string, unknown[]>> => Object.fromEntries(await Promise.all(TABLES.map(async (table) =>
  [table, (await sql<object>`select to_jsonb(t) as row from ${sql.table(table)} t where trust_id = ${trustId} order by id`.execute(app.db)).rows] as const)));
const deathId = async (x: Set) => (await app.db.selectFrom('death').select('id').where('person_id', '=', x.s.callum.id).where('undone_at', 'is', null).executeTakeFirstOrThrow()).id;

describe('written down', () => {
  test('the ward, for its own stay: everything stops in that one transaction', async () => {
    const x = await set();
    const ward = await x.s.as(x.sam);
    expect((await ward.get(`/stays/${x.stayId}/died`)).html).toContain(`${NAME} has died`);
    expect((await ward.post(`/stays/${x.stayId}/died`, { ...SAID, sure: '' })).status).toBe(422);
    expect((await ward.post(`/stays/${x.stayId}/died`, SAID)).status).toBe(303);
    const { db } = app;
    expect((await db.selectFrom('person').select('locked_at').where('id', '=', x.s.callum.id).executeTakeFirstOrThrow()).locked_at).toEqual(MONDAY_10AM);
    expect(await db.selectFrom('support').select(['ended_how', 'next_planned_at']).where('id', '=', x.s.support.id).executeTakeFirstOrThrow()).toEqual({ ended_how: 'died', next_planned_at: null });
    expect(await db.selectFrom('contact').select('id').where('person_id', '=', x.s.callum.id).where('cancelled_at', 'is', null).where('recorded_at', 'is', null).execute()).toEqual([]);
    expect(await db.selectFrom('referral').select('id').where('person_id', '=', x.s.callum.id).where('stopped_at', 'is', null).execute()).toEqual([]);
    expect(await db.selectFrom('mail').select('id').where('trust_id', '=', x.s.trust.id).execute()).toEqual([]);
    expect(await db.selectFrom('draft').select('id').where('trust_id', '=', x.s.trust.id).execute()).toEqual([]);
    expect((await x.me.get('/my-support')).status).toBe(303);
    const rows = await db.selectFrom('circle').select(['kind', 'until']).where('person_id', '=', x.s.callum.id).execute();
    expect(rows.find((r) => r.kind === 'cover')?.until).toEqual(MONDAY_10AM);
    expect(rows.find((r) => r.kind === 'support')?.until).toEqual(new Date('2026-12-08T00:00:00Z'));
    expect(rows.find((r) => r.kind === 'shared')?.until, 'what they shared stays as they left it').toBeNull();
  });

  test('another ward, a worker and a carer cannot, and a second entry is refused', async () => {
    const x = await set();
    const other = await anAccount(app.db, { name: 'Tamsin' });
    const team = await aTeam(app.db, x.s.trust.id, { name: 'Ashgrove ward' });
    const tamsin = await x.s.as({ accountId: other.id, membershipId: await aMembership(app.db, x.s.trust.id, other.id, 'host_team', { teamId: team.id }) });
    expect((await tamsin.post(`/stays/${x.stayId}/died`, SAID)).status).toBe(404);
    expect((await (await x.s.as(x.s.nadia)).post(`/people/${x.s.callum.id}/died`, SAID)).status).toBe(403);
    expect(await asViewer(app.appDb, { ...NOBODY, accountId: x.s.nadia.accountId as never, role: 'peer_worker', trustId: x.s.trust.id as never, workerId: x.s.nadia.id as never }, async (tx) =>
      (await sql<{ id: string | null }>`select record_death(${x.s.callum.id}, 'x', '2026-11-23', null) as id`.execute(tx.db)).rows[0]?.id)).toBeNull();
    expect((await x.lead.post(`/people/${x.s.callum.id}/died`, SAID)).status).toBe(303);
    expect((await x.lead.post(`/people/${x.s.callum.id}/died`, SAID)).location).toContain('/deaths/');
    expect(await app.db.selectFrom('death').select('id').where('person_id', '=', x.s.callum.id).execute()).toHaveLength(1);
  });

  test('days that cannot be are marked', async () => {
    const x = await set();
    expect((await x.lead.post(`/people/${x.s.callum.id}/died`, { ...SAID, ...day('on', '2026-11-24') })).html).toContain('must not be after today');
    expect((await x.lead.post(`/people/${x.s.callum.id}/died`, { ...SAID, ...day('on', '2026-11-20') })).html).toContain('must not be after the day you were told');
  });

  test('the record is kept, and nothing more is written in it, by any page or past every page', async () => {
    const x = await set();
    const nadia = await x.s.as(x.s.nadia);
    const plan = async () => (await nadia.post(`/people/${x.s.callum.id}/next-meeting`, { day: '2026-11-25', at: '10:00', how: 'phone', minutes: '15' })).status;
    expect(await plan()).toBe(303);
    await x.lead.post(`/people/${x.s.callum.id}/died`, SAID);
    expect((await nadia.get(`/people/${x.s.callum.id}`)).html).toContain('This record is closed');
    expect(await plan()).toBe(409);
    const worker = { ...NOBODY, accountId: x.s.nadia.accountId, role: 'peer_worker' as const, trustId: x.s.trust.id, workerId: x.s.nadia.id };
    await expect(asViewer(app.appDb, worker as never, (tx) => tx.db.insertInto('wish').values({ trust_id: x.s.trust.id, id: newId(), person_id: x.s.callum.id, about: 'hopes', words: 'x', said_on: '2026-11-23' }).execute())).rejects.toThrow(/record is closed/);
  });
});

describe('afterwards', () => {
  test('their worker reads it first and gently; a lead rings them: who has it, done, what was offered', async () => {
    const x = await set();
    await (await x.s.as(x.sam)).post(`/stays/${x.stayId}/died`, SAID);
    const id = await deathId(x);
    const nadia = await x.s.as(x.s.nadia);
    expect((await nadia.get('/today')).html).toContain(`${NAME} has died`);
    expect((await nadia.get(`/deaths/${id}`)).html).toContain('There is nothing you have to do');
    await nadia.post(`/deaths/${id}/read`);
    expect((await nadia.get('/today')).html).not.toContain(NAME);
    const service = (await x.lead.get('/service')).html;
    for (const words of [`${NAME} has died`, 'Told by Sam, charge nurse', 'Ring Nadia']) expect(service).toContain(words);
    const task = await app.db.selectFrom('death_task').select('id').where('death_id', '=', id).executeTakeFirstOrThrow();
    await x.lead.post(`/deaths/${id}/take`, { task: task.id });
    expect((await x.lead.get(`/deaths/${id}`)).html).toContain('Joan has it');
    await x.lead.post(`/deaths/${id}/rang`, { task: task.id, offered: 'The rest of the day' });
    await x.lead.post(`/deaths/${id}/read`);
    const after = (await x.lead.get('/service')).html;
    expect(after).not.toContain(NAME);
    expect(after).not.toContain('Ring Nadia');
  }, 300_000);

  /** Where the name stays, each with its reason. Everything else that is a list or a prompt must not know it. */
  const MAY_STAY: [RegExp, string, string][] = [[/^\/shared$/, 'carer', 'what they shared with their mother stays as they left it']];

  test('no list and no prompt of any role names them, once it was read', async () => {
    const x = await set();
    await x.lead.post(`/people/${x.s.callum.id}/died`, SAID);
    const id = await deathId(x);
    const browsers: Record<string, Browser> = {
      peer_worker: await x.s.as(x.s.nadia), cover: await x.s.as(x.s.imran), lead: x.lead, host_team: await x.s.as(x.sam), carer: await x.s.as(x.carer), manager: await x.s.as(x.manager), administrator: await x.s.as(x.admin),
    };
    await browsers.peer_worker?.post(`/deaths/${id}/read`);
    const lists = allRoutes(false).filter((r) => r.page.show && !r.path.includes(':') && r.path !== '/leave' && r.path !== '/sign-out').map((r) => r.path);
    expect(lists).toEqual(expect.arrayContaining(['/today', '/service', '/people', '/referrals', '/our-referrals', '/endings', '/to-copy', '/away', '/shared']));
    const named: string[] = [];
    let asked = 0;
    for (const [role, browser] of Object.entries(browsers)) {
      for (const path of lists) {
        const answer = await browser.get(path);
        asked += answer.status === 200 ? 1 : 0;
        if (answer.html.includes(NAME) && !MAY_STAY.some(([p, r]) => p.test(path) && r === role)) named.push(`${role} ${path}`);
      }
    }
    expect(named).toEqual([]);
    expect(asked).toBeGreaterThan(25);
  }, 600_000);

  test('nobody is counted as waiting', async () => {
    const x = await set();
    await x.lead.post(`/people/${x.s.callum.id}/died`, SAID);
    const lead = { ...NOBODY, accountId: x.s.joan.accountId, role: 'lead' as const, trustId: x.s.trust.id };
    expect(await asViewer(app.appDb, lead as never, (tx) => waitingCounts(tx))).toEqual({ answer: 0, match: 0 });
  });
});

describe('a mistake', () => {
  test('undone with a reason: every row is what it was; both stay in the history', async () => {
    const x = await set();
    const before = await everything(x.s.trust.id);
    await x.lead.post(`/people/${x.s.callum.id}/died`, SAID);
    expect(await everything(x.s.trust.id)).not.toEqual(before);
    const id = await deathId(x);
    expect((await x.lead.post(`/deaths/${id}`, { why: 'no' })).status).toBe(422);
    expect((await (await x.s.as(x.s.nadia)).post(`/deaths/${id}`, { why: 'It was somebody of the same name' })).status).toBe(404);
    const undone = await x.lead.post(`/deaths/${id}`, { why: 'The ward meant somebody of the same name' });
    expect([undone.status, undone.html]).toEqual([303, '']);
    expect(await everything(x.s.trust.id)).toEqual(before);
    expect(await app.db.selectFrom('death').select(['undone_why', 'told_by']).where('id', '=', id).executeTakeFirstOrThrow()).toEqual({ undone_why: 'The ward meant somebody of the same name', told_by: 'Sam, charge nurse' });
    expect((await (await x.s.as(x.s.nadia)).get('/today')).html).toContain('it was a mistake');
    expect((await (await x.s.as(x.s.callum)).get('/my-support')).status).toBe(200);
  });

  test('all or nothing: when a row has changed since, nothing is put back', async () => {
    const x = await set();
    await x.lead.post(`/people/${x.s.callum.id}/died`, SAID);
    const id = await deathId(x);
    await app.db.updateTable('contact').set({ cancelled_who: 'ward' }).where('id', '=', x.planned).execute();
    const before = await everything(x.s.trust.id);
    expect((await x.lead.post(`/deaths/${id}`, { why: 'The ward meant somebody of the same name' })).status).toBe(409);
    expect(await everything(x.s.trust.id)).toEqual(before);
  });
});
