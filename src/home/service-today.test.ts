// The lead's first screen, who is waiting, the workers' pages, and a manager's counts: one test a promise.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { aCircleRow, aMembership, anAccount } from '../access/access.factory.ts';
import type { MemberRole } from '../access/index.ts';
import { fixNow, now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import type { TrustId } from '../kit/ids.ts';
import { addDays, dayOf, sayWhichDay } from '../kit/times.ts';
import { aPerson } from '../people/person.factory.ts';
import { aReferral } from '../referrals/referral.factory.ts';
import { aStay } from '../stays/stay.factory.ts';
import { aHeldContact, aPlannedContact, aSupport, daysFromNow } from '../support/support.factory.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';
import { aFramework } from '../workforce/posts.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';

let app: TestApp;
// A Monday morning: days counted back from a real today would cross a change of the clocks twice a year.
beforeAll(async () => {
  fixNow('2026-11-23T10:00:00Z');
  app = await testApp();
});
afterAll(() => fixNow(null));
const someone = async (trustId: TrustId, role: MemberRole, name = 'Joan'): Promise<Browser> => {
  const account = await anAccount(app.db, { name });
  return app.signedIn({ trustId, accountId: account.id, membershipId: await aMembership(app.db, trustId, account.id, role) });
};
const set = async () => {
  const trust = await aTrust(app.db);
  return { trust, joan: await someone(trust.id, 'lead'), today: dayOf(now()) };
};
const named = (trustId: TrustId, known_as: string, more = {}) => aPerson(app.db, trustId, { known_as, full_name: `${known_as} Thistlewood`, ...more });
const words = (html: string): string => html.slice(Math.max(0, html.indexOf('<main'))).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the service today', () => {
  test('a new service: every part says what would put something there', async () => {
    const { html } = await (await set()).joan.get('/service');
    for (const said of ['No referrals to answer', 'Room for no more people', 'Nothing needs you now', 'Nobody is expected to leave hospital this week', 'Everybody who met once']) expect(html).toContain(said);
  });

  test('what needs the lead, the most pressing first, each leading to where it is finished, and no word of anybody’s', async () => {
    const { trust, joan } = await set();
    const ward = await aTeam(app.db, trust.id, { name: 'Larkfield ward', area: 'wards' });
    const nadia = await aWorker(app.db, trust.id, { area: 'wards' });
    const referral = await aReferral(app.db, trust.id, { team_id: ward.id }).sent();
    const waiting = await aReferral(app.db, trust.id, { team_id: ward.id, known_as: 'Amir', full_name: 'Amir Invented' }).sent(daysFromNow(-12)).accepted({ at: daysFromNow(-8) });
    const dev = await anAccount(app.db, { name: 'Dev' });
    const concern = newId();
    await app.db.insertInto('concern').values({ trust_id: trust.id, id: concern, raised_by: dev.id, said: 'He said he could not go on', told_name: 'Sister Okafor', raised_at: new Date(now().getTime() - 40 * 60_000) }).execute();
    const { html } = await joan.get('/service');
    const text = words(html);
    expect(text).toContain('One concern nobody has confirmed. One referral to answer. Room for six more people this week.');
    expect(text).toContain('Sister Okafor was told. Not confirmed after 40 minutes.');
    expect(text).toContain('Referral from Larkfield ward , asked');
    expect(text).toMatch(/Amir has waited 12 days\. One worker in their area has room\./);
    for (const href of [`/concerns/${concern}`, `/referrals/${referral.id}/answer`, `/referrals/${waiting.id}/match`, `/people/${waiting.personId}`]) expect(html).toContain(`href="${href}"`);
    expect(html.indexOf(concern)).toBeLessThan(html.indexOf(referral.id));
    expect(html.indexOf(referral.id)).toBeLessThan(html.indexOf(waiting.id));
    for (const hidden of ['could not go on', 'Callum', 'To get through the first week']) expect(html).not.toContain(hidden);
    expect(nadia.known_as).toBe('Nadia');
  });

  test('a record opened in an emergency stays until somebody else has reviewed it; a worker who is late comes before it', async () => {
    const { trust, joan } = await set();
    const [person, nadia] = [await named(trust.id, 'Callum'), await aWorker(app.db, trust.id)];
    const contact = await aPlannedContact(app.db, trust.id, await aSupport(app.db, trust.id, person.id, nadia));
    const dev = await aWorker(app.db, trust.id, { known_as: 'Dev' });
    const opened = await aCircleRow(app.db, trust.id, { personId: person.id, accountId: dev.accountId, kind: 'break_glass', why: 'He rang and asked for help', until: daysFromNow(1 / 24) });
    await app.db.insertInto('out_now').values({ trust_id: trust.id, contact_id: contact, worker_id: nadia.id, person_id: person.id, checked_in_at: daysFromNow(-0.1), finish_at: daysFromNow(-0.02), rings: 'Imran' }).execute();
    const { html } = await joan.get('/service');
    expect(words(html)).toMatch(/Nadia is not back yet\. .* Imran rings\. .*Dev opened Callum ’s record in an emergency/);
    expect(html).toContain(`href="/contacts/${contact}/late"`);
    expect(html).toContain(`href="/emergency/${opened}"`);
    expect(html).not.toContain('asked for help');
    await app.db.updateTable('circle').set({ reviewed_at: now(), reviewed_by: (await anAccount(app.db)).id, review_words: 'It was right' }).where('id', '=', opened).execute();
    expect((await joan.get('/service')).html).not.toContain(opened);
  });

  test('profiles already shown: the row asks for the answer instead of suggesting again', async () => {
    const { trust, joan } = await set();
    const nadia = await aWorker(app.db, trust.id);
    const r = await aReferral(app.db, trust.id).sent(daysFromNow(-5)).accepted();
    await app.db.insertInto('offer').values({ trust_id: trust.id, id: newId(), referral_id: r.id, person_id: r.personId ?? '', worker_id: nadia.id, suggested_at: now() }).execute();
    const { html } = await joan.get('/service');
    expect(words(html)).toContain('Shown one profile today, not heard back yet.');
    expect(html).toContain(`href="/referrals/${r.id}/their-answer"`);
  });

  test('going home this week: who met their peer worker on the ward, and whom to ask', async () => {
    const { trust, joan, today } = await set();
    const ward = await aTeam(app.db, trust.id, { name: 'Larkfield ward' });
    const nadia = await aWorker(app.db, trust.id);
    const stay = async (known_as: string, days: number, more = {}) => {
      const person = await named(trust.id, known_as);
      await aStay(app.db, trust.id, person.id, ward.id, { expected_on: addDays(today, days), ...more });
      return person;
    };
    const [callum, gemma, lowri] = [await stay('Callum', 4), await stay('Gemma', 5), await stay('Lowri', 6)];
    await stay('Next', 7);
    await stay('Gone', 2, { left_on: today });
    const overdue = await stay('Overdue', -1);
    const met = await aSupport(app.db, trust.id, callum.id, nadia);
    await aHeldContact(app.db, trust.id, met);
    await aPlannedContact(app.db, trust.id, met, { planned_at: daysFromNow(1) });
    await aSupport(app.db, trust.id, gemma.id, nadia);
    const { html } = await joan.get('/service');
    const text = words(html.slice(html.indexOf('Going home this week')));
    expect(text).toMatch(/Callum , .* Larkfield ward\. Next meeting tomorrow, with Nadia\. met on the ward/);
    expect(text).toMatch(/Gemma , .* Has not met Nadia yet, nothing booked\. Ask Nadia/);
    expect(text).toMatch(/Lowri , .* No peer worker yet\./);
    expect(text).toContain('was expected to leave yesterday');
    expect(html).toContain(overdue.id);
    expect(html).toContain(lowri.id);
    expect(text).not.toMatch(/Next ,|Gone/);
  });

  test('met once and nothing booked, by worker; not those who would rather not, nor those with a meeting', async () => {
    const { trust, joan } = await set();
    const nadia = await aWorker(app.db, trust.id);
    const once = async (known_as: string, more = {}) => {
      const support = await aSupport(app.db, trust.id, (await named(trust.id, known_as)).id, nadia, more);
      await aHeldContact(app.db, trust.id, support, { began_at: daysFromNow(-3) });
      return support;
    };
    await once('Gemma');
    await once('Rather', { rather_not_at: now() });
    await aPlannedContact(app.db, trust.id, await once('Booked'), { planned_at: daysFromNow(2) });
    const html = (await joan.get('/service')).html;
    const text = words(html.slice(html.indexOf('Met once')));
    expect(text).toContain(`Nadia met Gemma ${sayWhichDay(dayOf(daysFromNow(-3)), dayOf(now()))}`);
    expect(text).not.toMatch(/Rather|Booked/);
  });

  test('nothing of another trust, and nobody who is a colleague’s own record', async () => {
    const [s, other] = [await set(), await set()];
    const ward = await aTeam(app.db, s.trust.id);
    const hidden = await named(s.trust.id, 'Hidden', { walled: true });
    await aStay(app.db, s.trust.id, hidden.id, ward.id, { expected_on: s.today });
    await aReferral(app.db, s.trust.id).accepted({ personId: hidden.id });
    const nadia = await aWorker(app.db, s.trust.id);
    await aHeldContact(app.db, s.trust.id, await aSupport(app.db, s.trust.id, hidden.id, nadia));
    await aReferral(app.db, s.trust.id).sent();
    for (const path of ['/service', '/referrals?waiting=match', '/referrals?waiting=second', `/workers/${nadia.id}`]) expect((await s.joan.get(path)).html).not.toContain('Hidden');
    expect(words((await s.joan.get('/service')).html)).toContain('Room for six more people');
    expect(words((await other.joan.get('/service')).html)).toContain('No referrals to answer');
  });

  test.each<MemberRole>(['person', 'peer_worker', 'host_team', 'manager', 'administrator', 'carer', 'named_person', 'pals', 'advocate'])('%s has none of the lead’s pages', async (role) => {
    const { trust } = await set();
    const other = await someone(trust.id, role);
    for (const path of ['/service', '/referrals', '/referrals/declined', '/workers']) expect((await other.get(path)).status).toBe(403);
  });
});

describe('who is waiting', () => {
  test('longest first, each with its clock and the one thing possible now', async () => {
    const { trust, joan } = await set();
    const team = await aTeam(app.db, trust.id, { name: 'East community team', area: 'east' });
    const [newer, older] = [await aReferral(app.db, trust.id, { team_id: team.id }).sent(daysFromNow(-1)), await aReferral(app.db, trust.id, { team_id: team.id }).sent(daysFromNow(-30))];
    const { html } = await joan.get('/referrals');
    expect(html.indexOf(older.id)).toBeLessThan(html.indexOf(newer.id));
    expect(words(html)).toMatch(/Referral from East community team , asked .*Answer was due \d+ working days ago\./);
    expect(words(html)).toContain('An answer (2)');
    expect(words(html)).not.toContain('Callum');
    expect(html).not.toMatch(/red|overdue/i);
  });

  test('the four lists, from the facts alone', async () => {
    const { trust, joan } = await set();
    const nadia = await aWorker(app.db, trust.id);
    await aReferral(app.db, trust.id, { known_as: 'Amir' }).sent(daysFromNow(-9)).accepted({ at: daysFromNow(-7) });
    await aReferral(app.db, trust.id, { known_as: 'Declined' }).declined();
    await aReferral(app.db, trust.id, { known_as: 'Stopped', stopped_at: now() }).accepted();
    const support = async (known_as: string, more = {}) => aSupport(app.db, trust.id, (await named(trust.id, known_as)).id, nadia, { began_at: daysFromNow(-6), ...more });
    await support('Newly');
    await support('Ended', { ended_at: now() });
    await aHeldContact(app.db, trust.id, await support('Once'));
    const twice = await support('Twice');
    await aHeldContact(app.db, trust.id, twice);
    await aHeldContact(app.db, trust.id, twice, { began_at: daysFromNow(-1) });
    const list = async (waiting: string) => words((await joan.get(`/referrals?waiting=${waiting}`)).html);
    expect(await list('match')).toMatch(/Amir has waited 9 days.*Match due/);
    expect(await list('match')).not.toMatch(/Declined|Stopped/);
    expect(await list('first')).toMatch(/Newly chose Nadia .* Nothing booked yet\. First meeting due tomorrow\. Ask Nadia/);
    expect(await list('first')).not.toMatch(/Ended|Once|Twice/);
    expect(await list('second')).toMatch(/Once met Nadia .*Second meeting due in 4 days/);
    expect(await list('second')).not.toMatch(/Newly|Twice/);
  });

  test('twenty a page, with a way to the rest; every row of the page is in the audit, and no more', async () => {
    const { trust, joan } = await set();
    for (let i = 0; i < 23; i += 1) await aReferral(app.db, trust.id).sent(daysFromNow(-i / 24));
    const rows = (html: string) => (html.match(/\/answer"/g) ?? []).length;
    const [one, two] = [await joan.get('/referrals'), await joan.get('/referrals?waiting=answer&page=2')];
    expect([rows(one.html), rows(two.html)]).toEqual([20, 3]);
    expect(one.html).toContain('page=2');
    expect(words((await joan.get('/referrals?waiting=answer&page=9')).html)).toContain('nobody on this page');
    const logged = await app.db.selectFrom('audit_row').select(['ids', 'look']).where('trust_id', '=', trust.id).where('action', '=', 'referral.waiting').orderBy('id').execute();
    expect(logged.map((l) => [l.ids?.length, l.look])).toEqual([[20, false], [3, false], [0, false]]);
  });

  test('an address that cannot be read shows the first list', async () => {
    expect((await (await set()).joan.get('/referrals?waiting=everything&page=-2')).status).toBe(200);
  });

  test('what we said no to, counted by team: what is not ours first', async () => {
    const { trust, joan } = await set();
    const team = await aTeam(app.db, trust.id, { name: 'Ashgrove ward' });
    for (let i = 0; i < 2; i += 1) await aReferral(app.db, trust.id, { team_id: team.id }).declined({ reason: 'asks for an escort' });
    await aReferral(app.db, trust.id, { team_id: team.id }).declined({ reason: 'no room now' });
    await aReferral(app.db, trust.id, { source: 'self' }).declined({ reason: 'asks for therapy' });
    await aReferral(app.db, trust.id, { team_id: team.id }).sent(daysFromNow(-200)).declined({ at: daysFromNow(-100), reason: 'asks for staff cover' });
    const text = words((await joan.get('/referrals/declined')).html);
    expect(text).toMatch(/not ours to do .*Ashgrove ward .*It asks for somebody to escort or take them .*twice .*People themselves, or by phone .*It asks for talking therapy .*once .*Other reasons .*We have no room now .*once/);
    expect(text).not.toContain('cover for staff How');
    expect(text).not.toContain('It asks for cover for staff');
  });
});

describe('peer workers, for the lead', () => {
  test('room is added up by area: one over their room takes none from the others, one away has none, no area comes last', async () => {
    const { trust, joan, today } = await set();
    const [full, away] = [await aWorker(app.db, trust.id, { area: 'east', room_for: 1 }), await aWorker(app.db, trust.id, { area: 'west', room_for: 5 })];
    for (const more of [{ area: 'east', room_for: 4 }, { area: 'west', room_for: 2 }, { area: null, room_for: 1 }]) await aWorker(app.db, trust.id, more);
    for (const name of ['Bo', 'Ann', 'Cy']) await aSupport(app.db, trust.id, (await named(trust.id, name)).id, full);
    await aSupport(app.db, trust.id, (await named(trust.id, 'Ended')).id, away, { ended_at: now() });
    await app.db.insertInto('absence').values({ trust_id: trust.id, id: newId(), worker_id: away.id, from_on: today, until_on: today }).execute();
    expect(words((await joan.get('/service')).html)).toMatch(/Room for 7 beside the 3 we are with east 4 west 2 anywhere 1/);
  });

  test('by area and name, with days and room; whoever left is not there, whoever is away says until when', async () => {
    const { trust, joan, today } = await set();
    const [nadia, dev] = [await aWorker(app.db, trust.id, { room_for: 2 }), await aWorker(app.db, trust.id, { known_as: 'Dev', area: 'west' })];
    await aWorker(app.db, trust.id, { known_as: 'Gil', left_on: '2026-06-01' });
    await aSupport(app.db, trust.id, (await named(trust.id, 'Bo')).id, nadia);
    await aSupport(app.db, trust.id, (await named(trust.id, 'Ended')).id, nadia, { ended_at: now() });
    await app.db.insertInto('absence').values({ trust_id: trust.id, id: newId(), worker_id: dev.id, from_on: today, until_on: today, cover_worker_id: nadia.id }).execute();
    const text = words((await joan.get('/workers')).html);
    expect(text).toMatch(/Nadia , east\. Tuesday to Thursday\. With 1 person now\. room for 1 .*Dev , west\. .*away today/);
    expect(text).not.toContain('Gil');
    const one = words((await joan.get(`/workers/${nadia.id}`)).html);
    expect(one).toMatch(/With 1 person now .*Bo , since/);
    expect(one).not.toContain('Ended');
    expect(words((await joan.get(`/workers/${dev.id}`)).html)).toContain('Away today. Nadia covers.');
  });

  test('a worker of another trust is not there', async () => {
    const [s, other] = [await set(), await set()];
    const nadia = await aWorker(app.db, s.trust.id);
    expect((await other.joan.get(`/workers/${nadia.id}`)).status).toBe(404);
    expect(words((await other.joan.get('/workers')).html)).toContain('Nobody is here yet');
  });
});

describe('a manager’s counts', () => {
  const referrals = async (trustId: TrustId, teamId: string | null, n: number) => {
    for (let i = 0; i < n; i += 1) await aReferral(app.db, trustId, { team_id: teamId, source: teamId ? 'host team' : 'self' }).sent(daysFromNow(-2 - i / 24));
  };

  test('five and over; fewer is not said, and cannot be worked out by taking away', async () => {
    const trust = await aTrust(app.db);
    const helen = await someone(trust.id, 'manager', 'Helen');
    const [large, middle, small] = [await aTeam(app.db, trust.id, { name: 'Large team' }), await aTeam(app.db, trust.id, { name: 'Middle team' }), await aTeam(app.db, trust.id, { name: 'Small team' })];
    await referrals(trust.id, large.id, 9);
    await referrals(trust.id, middle.id, 6);
    await referrals(trust.id, small.id, 2);
    const nadia = await aWorker(app.db, trust.id);
    for (let i = 0; i < 4; i += 1) await aSupport(app.db, trust.id, (await aPerson(app.db, trust.id)).id, nadia);
    expect(words((await helen.get('/counts')).html)).toContain('the whole-time equivalents are not known');
    await aFramework(app.db, trust.id, { fullTime: 1800 }); // 30 hours, the trust's own figure
    const text = words((await helen.get('/counts')).html);
    expect(text).toMatch(/With a peer worker now fewer than five/);
    expect(text).toMatch(/Referred in the last 90 days 17/);
    expect(text).toMatch(/Large team Referrals:? ?9|Large team .*?9/);
    expect(text).toMatch(/Middle team[^0-9]*not shown/);
    expect(text).toMatch(/Small team[^0-9]*not shown/);
    expect(text).toContain('1 peer worker , 0.5 whole-time equivalents');
    await aSupport(app.db, trust.id, (await aPerson(app.db, trust.id)).id, nadia);
    expect(words((await helen.get('/counts')).html)).toMatch(/With a peer worker now 5 /);
  });

  test('the database itself gives no other role a count, and a manager no small one', async () => {
    const trust = await aTrust(app.db);
    await referrals(trust.id, null, 4);
    const ask = async (role: string) => app.appDb.transaction().execute(async (trx) => {
      const { sql } = await import('../kit/db/index.ts');
      await sql`select set_config('app.trust', ${trust.id}, true), set_config('app.role', ${role}, true)`.execute(trx);
      return (await sql<{ what: string; n: number | null }>`select what, n from counts_for_manager()`.execute(trx)).rows;
    });
    expect((await ask('manager')).every((r) => r.n === null)).toBe(true);
    for (const role of ['lead', 'administrator', 'peer_worker', 'person', 'nobody']) expect(await ask(role)).toEqual([]);
  });

  test.each<MemberRole>(['lead', 'administrator', 'peer_worker', 'person', 'host_team'])('%s has no such page', async (role) => {
    const trust = await aTrust(app.db);
    expect((await (await someone(trust.id, role)).get('/counts')).status).toBe(403);
  });
});
