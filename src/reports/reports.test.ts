// The service over time, through HTTP: every number opens who is in it, what is printed is five and over, and nothing is about a worker.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import type { MemberRole } from '../access/index.ts';
import { now } from '../kit/clock.ts';
import { sql } from '../kit/db/index.ts';
import type { DB, Insertable } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { TrustId } from '../kit/ids.ts';
import { addDays, dayOf, momentOf } from '../kit/times.ts';
import { aPerson } from '../people/person.factory.ts';
import { aReferral } from '../referrals/referral.factory.ts';
import { aStay } from '../stays/stay.factory.ts';
import { aSupport, daysFromNow } from '../support/support.factory.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { firstDayOf, monthOf, twelveMonthsBefore } from './months.rules.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
const words = (html: string): string => html.slice(Math.max(0, html.indexOf('<main'))).replace(/<[^>]+>/g, ' ').replace(/&amp;/g, '&').replace(/\s+/g, ' ');
const someone = async (trustId: TrustId, role: MemberRole): Promise<Browser & { accountId: string }> => {
  const account = await anAccount(app.db, { name: 'Joan' });
  return { ...(await app.signedIn({ trustId, accountId: account.id, membershipId: await aMembership(app.db, trustId, account.id, role) })), accountId: account.id };
};
const set = async () => {
  const trust = await aTrust(app.db);
  const ward = await aTeam(app.db, trust.id, { name: 'Larkfield ward', area: 'wards' });
  const worker = await aWorker(app.db, trust.id, { known_as: 'Zqnadia' });
  const months = twelveMonthsBefore(dayOf(now()));
  const named = (known_as: string, more: Partial<Insertable<DB['person']>> = {}) => aPerson(app.db, trust.id, { known_as, full_name: `${known_as} Thistlewood`, ...more });
  /** Somebody who first met on a day, and again so many days later (null: not). */
  const met = async (known_as: string, on: string, again: number | null, more: { area?: string; person?: Partial<Insertable<DB['person']>>; support?: Partial<Insertable<DB['support']>> } = {}) => {
    const person = await named(known_as, more.person);
    const referral = await aReferral(app.db, trust.id, { team_id: ward.id, known_as }).sent(momentOf(addDays(on, -9), '10:00')).accepted({ at: momentOf(addDays(on, -8), '10:00'), personId: person.id }).matched(momentOf(addDays(on, -4), '10:00'));
    await aSupport(app.db, trust.id, person.id, worker, { referral_id: referral.id, began_at: momentOf(addDays(on, -4), '10:00'), first_held_at: momentOf(on, '10:00'), second_held_at: again === null ? null : momentOf(addDays(on, again), '10:00'), ...more.support });
    return person;
  };
  return { trust, ward, worker, months, named, met, day: (back: number, on = 5) => addDays(firstDayOf(months.at(-back) ?? monthOf(dayOf(now()))), on), joan: await someone(trust.id, 'lead') };
};
const audited = async (accountId: string) => app.db.selectFrom('audit_row').select(['action', 'ids', 'look']).where('account_id', '=', accountId).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();

describe('where people are now', () => {
  test('each place has its count, and its count opens who they are; the audit keeps whom the list showed', async () => {
    const s = await set();
    const once = await s.met('Onceonly', dayOf(daysFromNow(-3)), null);
    await s.met('Twicemet', dayOf(daysFromNow(-10)), 2);
    await s.met('Rathernot', dayOf(daysFromNow(-10)), null, { support: { rather_not_at: daysFromNow(-2) } });
    await s.met('Wallflower', dayOf(daysFromNow(-3)), null, { person: { walled: true } });
    await aReferral(app.db, s.trust.id, { team_id: s.ward.id, known_as: 'Secretname' }).sent();
    const text = words((await s.joan.get('/service/over-time')).html);
    expect(text).toMatch(/Asked, and wait for an answer 1 .*Met once 1 Met twice or more 1 /);
    const list = await s.joan.get('/service/over-time/now/met-once');
    expect(list.html).toContain(`href="/people/${once.id}"`);
    expect(words(list.html)).not.toMatch(/Rathernot|Twicemet|Wallflower|Zqnadia/);
    expect(await audited(s.joan.accountId)).toMatchObject({ action: 'report.list', ids: [once.id], look: false });
    const asked = words((await s.joan.get('/service/over-time/now/asked')).html);
    expect(asked).toContain('from Larkfield ward');
    expect(asked).not.toContain('Secretname');
  });

  test('leaving, at home, ending soon: those who moved wards are still in hospital, and who went back is not at home', async () => {
    const s = await set();
    const today = dayOf(now());
    const person = async (name: string, support: Partial<Insertable<DB['support']>> = {}) => {
      const p = await s.named(name);
      await aSupport(app.db, s.trust.id, p.id, s.worker, { leaving_hospital: true, ...support });
      return p;
    };
    await aStay(app.db, s.trust.id, (await person('Leaver')).id, s.ward.id, { expected_on: addDays(today, 3) });
    await aStay(app.db, s.trust.id, (await person('Later')).id, s.ward.id, { expected_on: addDays(today, 9) });
    await aStay(app.db, s.trust.id, (await person('Homely')).id, s.ward.id, { left_on: addDays(today, -9) });
    const back = await person('Backagain');
    await aStay(app.db, s.trust.id, back.id, s.ward.id, { left_on: addDays(today, -9) });
    await aStay(app.db, s.trust.id, back.id, s.ward.id, { began_on: addDays(today, -2) });
    await person('Ender', { ending_on: addDays(today, 27) });
    await person('Goeson', { ending_on: addDays(today, 40) });
    const seen = async (place: string) => words((await s.joan.get(`/service/over-time/now/${place}`)).html).match(/Leaver|Later|Homely|Backagain|Ender|Goeson/g);
    expect(await seen('leaving')).toEqual(['Leaver']);
    expect(await seen('at-home')).toEqual(['Homely']);
    expect(await seen('ending-soon')).toEqual(['Ender']);
    expect(words((await s.joan.get('/service/over-time')).html)).toMatch(/next 7 days 1 At home after a stay in hospital 1 Support ends in the next 4 weeks 1 /);
  });

  test('twenty a page, and on', async () => {
    const s = await set();
    for (let i = 0; i < 21; i += 1) await s.met(`Many${String(i).padStart(2, '0')}`, dayOf(daysFromNow(-1 - i / 4)), null);
    const [one, two] = [await s.joan.get('/service/over-time/now/met-once'), await s.joan.get('/service/over-time/now/met-once?page=2')];
    expect(one.html.match(/Many\d\d/g)).toHaveLength(20);
    expect(two.html.match(/Many\d\d/g)).toHaveLength(1);
    expect(words((await s.joan.get('/service/over-time/now/met-once?page=9')).html)).toContain('There is nobody on this page.');
  });

  test('a new service: everything says what it is for', async () => {
    const s = await set();
    const text = words((await s.joan.get('/service/over-time')).html);
    expect(text).toContain('Nobody yet. When there are people who first met a peer worker, they appear here.');
    expect(text).toContain('When five people or more have let the service read');
    for (const figure of ['again', 'ward', 'home', 'endings', 'referrals']) expect((await s.joan.get(`/service/over-time/${figure}`)).status).toBe(200);
  });
});

describe('a figure', () => {
  test('says who is in it, month by month and by area, and opens who is not yet', async () => {
    const s = await set();
    await s.met('Intime', s.day(2), 5);
    await s.met('Muchlater', s.day(2), 12);
    await s.met('Notagain', s.day(1), null);
    await s.met('Wallflower', s.day(1), null, { person: { walled: true } });
    await s.met('Justnow', dayOf(daysFromNow(-2)), null);
    const { html } = await s.joan.get('/service/over-time/again');
    expect(words(html)).toContain('Of 3 people who first met a peer worker, 1 met again within 7 days and 1 later.');
    expect(words(html)).toContain('wards');
    const [second = '', last = ''] = [s.months.at(-2), s.months.at(-1)];
    expect(html).toContain(`href="/service/over-time/again/people?part=no&amp;month=${last}"`);
    const list = async (query: string) => words((await s.joan.get(`/service/over-time/again/people?${query}`)).html).match(/Intime|Muchlater|Notagain|Wallflower|Justnow/g);
    expect(await list('part=yes')).toEqual(['Intime']);
    expect(await list(`part=no&month=${second}`)).toEqual(['Muchlater']);
    expect(await list('part=no')).toEqual(['Notagain', 'Muchlater']);
    expect(await list(`part=early&month=${monthOf(dayOf(daysFromNow(-2)))}`)).toEqual(['Justnow']);
    expect(await list('part=no&area=wards')).toEqual(['Notagain', 'Muchlater']);
    expect(await list('part=no&area=')).toBeNull();
    expect(await list('part=nonsense&month=2026-99')).toEqual(['Intime']);
  });

  test('somebody who has died is counted and not named', async () => {
    const s = await set();
    const person = await s.met('Remembered', s.day(2), 3, { support: { ended_at: momentOf(s.day(1), '10:00'), ended_how: 'died' } });
    await app.db.updateTable('person').set({ locked_at: now() }).where('id', '=', person.id).execute();
    const list = words((await s.joan.get('/service/over-time/endings/people?part=apart')).html);
    expect(list).toContain('Somebody who has died');
    expect(list).not.toContain('Remembered');
    expect(words((await s.joan.get('/service/over-time/endings')).html)).toContain('died: 1 time');
  });

  test('a chart says in words what it draws, and its table stands beside it', async () => {
    const s = await set();
    await s.met('Intime', s.day(2), 5);
    const { html } = await s.joan.get('/service/over-time/again');
    expect(html).toMatch(/<svg class="al-chart__drawing"[^>]*role="img" aria-labelledby="again-months-title again-months-desc"/);
    expect(html).toMatch(/<desc id="again-months-desc">One bar a month\. .*: 1 of 1/);
    expect(html.match(/al-chart__drawing/g)?.length).toBe(html.match(/class="al-numbers"/g)?.length);
  });

  test('no page names a worker or can be split by one', async () => {
    const s = await set();
    await s.met('Intime', s.day(2), 5);
    for (const path of ['', '/again', '/ward', '/home', '/endings', '/referrals', '/again/people', '/referrals/people', '/now/met-twice', '/print']) {
      const { status, html } = await s.joan.get(`/service/over-time${path}`);
      expect(status, path).toBe(200);
      expect(html, path).not.toMatch(/Zqnadia|\/workers\/[0-9a-f]/);
    }
  });

  test.each<MemberRole>(['manager', 'administrator', 'peer_worker', 'person', 'host_team', 'carer'])('%s has no such pages', async (role) => {
    const s = await set();
    const other = await someone(s.trust.id, role);
    for (const path of ['', '/print', '/again', '/again/people', '/again/file', '/now/asked']) expect((await other.get(`/service/over-time${path}`)).status, path).toBe(403);
  });
});

describe('what is printed', () => {
  const some = async (s: Awaited<ReturnType<typeof set>>, back: number, yes: number, no: number) => {
    for (let i = 0; i < yes; i += 1) await s.met(`P${back}y${i}`, s.day(back), 3);
    for (let i = 0; i < no; i += 1) await s.met(`P${back}n${i}`, s.day(back), null);
  };

  test('five and over, for a board and for a manager alike, with no colleague in either', async () => {
    const s = await set();
    await some(s, 3, 7, 6);
    await some(s, 2, 2, 1);
    await some(s, 4, 6, 8);
    for (let i = 0; i < 6; i += 1) await s.met(`W${i}`, s.day(3), 3, { person: { walled: true } });
    const helen = await someone(s.trust.id, 'manager');
    const [board, counts] = [words((await s.joan.get('/service/over-time/print')).html), words((await helen.get('/counts')).html)];
    for (const text of [board, counts]) {
      expect(text).toContain('Of 30 people who first met a peer worker, 15 met again within 7 days.');
      expect(text).toContain('this service’s own record, as it stood on');
      expect(text).not.toMatch(/P3y0|W1|Zqnadia/);
    }
    const table = words((await helen.get('/counts/file')).html).split('people who first met');
    expect(table.find((row) => row.includes(`month,${s.months.at(-2)}`))).toContain(',,,not shown');
    expect(table.find((row) => row.includes(`month,${s.months.at(-3)}`)), 'goes with the small one').toContain(',,,not shown');
    expect(table.find((row) => row.includes(`month,${s.months.at(-4)}`))).toContain('14,');
  });

  test('no number from one to four stands in any cell', async () => {
    const s = await set();
    await some(s, 3, 4, 3);
    await some(s, 2, 9, 2);
    await some(s, 5, 5, 5);
    const { html } = await s.joan.get('/service/over-time/print');
    const cells = [...html.matchAll(/<td>([^<]*)<\/td>/g)].map((m) => m[1] ?? '');
    expect(cells.length).toBeGreaterThan(20);
    for (const cell of cells) expect(cell === '' || Number.isNaN(Number(cell)) || Number(cell) >= 5, cell).toBe(true);
  });

  test('the database gives figures to nobody but a manager and a lead, and only of their own service', async () => {
    const s = await set();
    await some(s, 3, 7, 6);
    const other = await aTrust(app.db);
    const ask = (role: string, trust: string) => app.appDb.transaction().execute(async (trx) => {
      await sql`select set_config('app.trust', ${trust}, true), set_config('app.role', ${role}, true)`.execute(trx);
      return (await sql<{ cohort: number | null }>`select cohort from figures_in_fives()`.execute(trx)).rows;
    });
    expect((await ask('manager', s.trust.id)).some((r) => r.cohort !== null)).toBe(true);
    expect((await ask('manager', other.id)).every((r) => r.cohort === null)).toBe(true);
    for (const role of ['administrator', 'peer_worker', 'person', 'host_team', 'carer', 'named_person', 'nobody', 'system']) expect(await ask(role, s.trust.id)).toEqual([]);
  });

  test('a month counts when its days are over for everybody in it', async () => {
    const s = await set();
    await app.db.insertInto('trust_setting').values({ trust_id: s.trust.id, key: 'second_contact_days', value: '60' }).execute();
    await some(s, 1, 6, 6);
    expect(words((await s.joan.get('/service/over-time/print')).html)).toContain('There were fewer than five in all, so nothing is shown.');
    expect((await s.joan.get('/service/over-time/again/file')).html).toContain('too early');
  });

  test('the file runs nothing in a spreadsheet', async () => {
    const s = await set();
    await app.db.updateTable('host_team').set({ area: '=HYPERLINK("x")' }).where('id', '=', s.ward.id).execute();
    await some(s, 3, 7, 6);
    const { html, headers } = await s.joan.get('/service/over-time/again/file');
    expect(headers['content-type']).toContain('text/csv');
    expect(html).toContain(`"'=HYPERLINK(""x"")"`);
  });

  test('what people said comes first, from five on, without a name', async () => {
    const s = await set();
    for (let i = 0; i < 5; i += 1) {
      if (i === 4) expect((await s.joan.get('/service/over-time')).html).not.toContain('It gave me');
      const person = await s.met(`H${i}`, s.day(3), 3);
      const support = await app.db.selectFrom('support').select('id').where('person_id', '=', person.id).executeTakeFirstOrThrow();
      await app.db.insertInto('ending_hope').values({ trust_id: s.trust.id, id: newId(), support_id: support.id, person_id: person.id, words: `It gave me ${['mornings', 'a bus pass', 'Thursdays', 'my sister back', 'a laugh'][i]}.`, sees: 'service', said_on: s.day(1) }).execute();
    }
    for (const { html } of [await s.joan.get('/service/over-time'), await s.joan.get('/service/over-time/print'), await (await someone(s.trust.id, 'manager')).get('/counts')]) {
      expect(html).toContain('It gave me');
      expect(html.indexOf('It gave me')).toBeLessThan(html.search(/al-way|Meeting a second time|nhsuk-summary-list/));
      expect(words(html)).not.toMatch(/ H\d/);
    }
  });
});
