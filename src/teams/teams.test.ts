// Teams, settings, help lines and opening: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { fixNow } from '../kit/clock.ts';
import { linkHash } from '../kit/link-secret.ts';
import { isCheckDue } from './help-line.rules.ts';
import { isOpenToPublic, openingSteps } from './opening.rules.ts';
import { readDomains, saySetting, SETTING_KEYS, settingProblem } from './setting.rules.ts';
import { STARTING_SETTINGS } from './settings.ts';
import type { TrustSettings } from './settings.ts';
import { aCrisisLine, aTeam, aTrust } from './team.factory.ts';
import type { MadeTrust } from './team.factory.ts';

const settings = { ...STARTING_SETTINGS } as unknown as TrustSettings;

describe('rules of settings', () => {
  test('every setting has its line on the page, and a starting value that can be said', () => {
    expect([...SETTING_KEYS].sort()).toEqual(Object.keys(STARTING_SETTINGS).sort());
    for (const key of SETTING_KEYS) expect(saySetting(key, STARTING_SETTINGS[key])).not.toMatch(/undefined|NaN|object/);
  });
  test.each([
    ['@Hollin-Vale.nhs.uk, thistledown.example', ['hollin-vale.nhs.uk', 'thistledown.example']], ['nurse@ward.example.nhs.uk\nward.example.nhs.uk', ['ward.example.nhs.uk']], ['', []],
  ])('the endings "%s" are read', (typed, value) => {
    expect(readDomains(typed)).toEqual({ value });
  });
  test.each(['nhs', 'not an ending!', 'gmail.com', 'x.nhs.uk Hotmail.co.uk', 'a..b'])('"%s" is refused', (typed) => {
    expect(readDomains(typed)).toHaveProperty('problem');
  });
  test('reading begins before it ends', () => {
    expect(settingProblem('read_from', '17:00', settings)).not.toBeNull();
    expect(settingProblem('read_until', '08:00', settings)).not.toBeNull();
    expect(settingProblem('read_until', '20:00', settings)).toBeNull();
    expect(saySetting('read_days', [1, 2, 3])).toBe('Monday to Wednesday');
    expect(saySetting('answer_working_days', 1)).toBe('1 working day');
  });
});

describe('rules of opening', () => {
  test('a real service opens with its own crisis line; an invented one is open', () => {
    expect(isOpenToPublic({ demo: false, ownLines: 0 })).toBe(false);
    expect(isOpenToPublic({ demo: false, ownLines: 1 })).toBe(true);
    expect(isOpenToPublic({ demo: true, ownLines: 0 })).toBe(true);
  });
  test('only the crisis line keeps it closed; everything missing is named', () => {
    const nothing = { ownLines: 0, leads: 0, teams: 0, workers: 0, independent: false, onCall: 0, workDomains: 0, servicePhone: false, canMail: false };
    expect(openingSteps(nothing).filter((step) => step.must).map((step) => step.key)).toEqual(['crisis']);
    expect(openingSteps(nothing).every((step) => !step.done)).toBe(true);
    expect(openingSteps({ ownLines: 1, leads: 1, teams: 1, workers: 1, independent: true, onCall: 1, workDomains: 1, servicePhone: true, canMail: true }).filter((step) => !step.done)).toEqual([]);
  });
  test('a crisis line is rung again after six months', () => {
    expect(isCheckDue('2026-05-23', '2026-11-23')).toBe(true);
    expect(isCheckDue('2026-05-24', '2026-11-23')).toBe(false);
  });
});

describe('the administrator’s pages', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  const administrator = async (trust: MadeTrust) => {
    const account = await anAccount(app.db, { name: 'Sam' });
    return app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'administrator') });
  };
  const teamsIn = (trust: MadeTrust) => app.db.selectFrom('host_team').selectAll().where('trust_id', '=', trust.id).orderBy('name').execute();

  test('a team is added, renamed, closed and opened again; its old name stays in the audit', async () => {
    const trust = await aTrust(app.db);
    const sam = await administrator(trust);
    const added = await sam.post('/admin/teams/new', { name: 'Larkfield ward', kind: 'ward', area: 'east 3', phone: '0161 496 0100' });
    const path = added.location ?? '';
    expect(path).toMatch(/^\/admin\/teams\/[0-9a-f-]{36}$/);
    expect((await sam.post(path, { name: 'Larkfield', kind: 'ward' })).status).toBe(303);
    expect((await teamsIn(trust))[0]).toMatchObject({ name: 'Larkfield', area: null, phone: null, closed_at: null });
    await sam.post(`${path}/close`);
    expect((await teamsIn(trust))[0]?.closed_at).not.toBeNull();
    expect((await sam.get('/admin/teams')).html).toContain('Closed teams (1)');
    await sam.post(`${path}/open`);
    expect((await teamsIn(trust))[0]?.closed_at).toBeNull();
    const change = await app.db.selectFrom('audit_row').select('detail').where('trust_id', '=', trust.id).where('action', '=', 'team.change').executeTakeFirstOrThrow();
    expect(change.detail).toEqual({ was: 'Larkfield ward', became: 'Larkfield' });
  });

  test('a name that is taken is refused by its box, whatever its capitals, and the words stay', async () => {
    const trust = await aTrust(app.db);
    await aTeam(app.db, trust.id, { name: 'Larkfield ward' });
    const answer = await (await administrator(trust)).post('/admin/teams/new', { name: 'LARKFIELD WARD', kind: 'ward', area: 'east 3' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('There is a team with this name already');
    expect(answer.html).toContain('value="east 3"');
    expect(await teamsIn(trust)).toHaveLength(1);
  });

  test('a team’s own link is shown once, works, and stops when replaced or when the team closes', async () => {
    const trust = await aTrust(app.db);
    const team = await aTeam(app.db, trust.id);
    const sam = await administrator(trust);
    const secretIn = (html: string): string => /\/l\/([a-z0-9-]{19})/.exec(html)?.[1] ?? '';
    const first = secretIn((await sam.post(`/admin/teams/${team.id}/link`)).html);
    expect((await sam.get(`/admin/teams/${team.id}`)).html).not.toContain(first);
    expect((await teamsIn(trust))[0]?.referral_link_hash).toEqual(linkHash(first));
    expect((await app.signedOut().get(`/l/${first}`)).status).toBe(303);
    const second = secretIn((await sam.post(`/admin/teams/${team.id}/link`)).html);
    expect((await app.signedOut().get(`/l/${first}`)).status).toBe(404);
    expect((await app.signedOut().get(`/l/${second}`)).status).toBe(303);
    await sam.post(`/admin/teams/${team.id}/close`);
    expect((await app.signedOut().get(`/l/${second}`)).status).toBe(404);
  });

  test('another trust’s team, and a lead, get nothing', async () => {
    const trust = await aTrust(app.db);
    const team = await aTeam(app.db, trust.id);
    const stranger = await administrator(await aTrust(app.db));
    for (const path of [`/admin/teams/${team.id}`, `/admin/teams/${team.id}/close`, `/admin/teams/${team.id}/link`]) {
      expect((await stranger.post(path, { name: 'Taken over', kind: 'ward' })).status).toBe(404);
    }
    const account = await anAccount(app.db);
    const lead = await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'lead') });
    for (const path of ['/admin', '/admin/teams', '/admin/clocks', '/admin/help', '/admin/workers', '/admin/cover']) expect((await lead.get(path)).status).toBe(403);
    expect((await teamsIn(trust))[0]).toMatchObject({ name: team.name, closed_at: null });
  });

  test('a setting changes for this trust alone; the page says what it was, since when, and by whom', async () => {
    try {
      fixNow('2026-11-23T09:00:00Z');
      const trust = await aTrust(app.db);
      const sam = await administrator(trust);
      const other = await administrator(await aTrust(app.db));
      expect((await sam.post('/admin/clocks/answer_working_days', { value: '5' })).status).toBe(303);
      fixNow('2026-11-23T09:20:00Z');
      await sam.post('/admin/clocks/answer_working_days', { value: '2' });
      const { html } = await sam.get('/admin/clocks');
      expect(html).toContain('<strong>2 working days</strong>');
      expect(html).toContain('It started as: 3 working days');
      expect(html).toContain('Before: 5 working days, until 23 November 2026, changed by Sam.');
      expect((await sam.get('/admin/clocks/answer_working_days')).html).toContain('3 working days, until Monday 23 November, 9am, changed by Sam');
      expect((await other.get('/admin/clocks')).html).toContain('<strong>3 working days</strong>');
    } finally {
      fixNow(null);
    }
  });

  test.each([
    ['answer_working_days', 'soon', 'whole number'], ['answer_working_days', '0', 'between 1 and 20'], ['answer_working_days', '', 'Enter a number'], ['read_from', '18:00', 'before the time to end'],
    ['work_email_domains', 'gmail.com', 'proves nothing'], ['work_email_domains', 'hollin-vale.nhs.uk nhs.uk', 'Every NHS organisation has an address that ends in nhs.uk'], ['work_email_domains', 'nhs.net', 'used by all of the NHS in England'], ['service_phone', '12', 'phone number'], ['pals_email', 'nobody', 'email address'], ['has_own_record', '', 'Choose yes or no'],
  ])('%s refuses "%s" and keeps what was typed', async (key, value, words) => {
    const trust = await aTrust(app.db);
    const answer = await (await administrator(trust)).post(`/admin/clocks/${key}`, { value });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words);
    if (value) expect(answer.html).toContain(value);
    expect(await app.db.selectFrom('trust_setting').select('key').where('trust_id', '=', trust.id).execute()).toEqual([]);
  });

  test.each([
    ['work_email_domains', '@Hollin-Vale.nhs.uk', ['hollin-vale.nhs.uk']], ['read_days', ['1', '3'], [1, 3]], ['read_from', '8am', '08:00'], ['has_own_record', 'no', false], ['service_phone', '', ''], ['pals_name', 'Patient experience', 'Patient experience'],
  ])('%s takes what people type', async (key, value, stored) => {
    const trust = await aTrust(app.db);
    const sam = await administrator(trust);
    if (key === 'service_phone') await sam.post(`/admin/clocks/${key}`, { value: '0161 496 0000' });
    expect((await sam.post(`/admin/clocks/${key}`, { value })).status).toBe(303);
    expect((await app.db.selectFrom('trust_setting').select('value').where('trust_id', '=', trust.id).where('key', '=', key).executeTakeFirstOrThrow()).value).toEqual(stored);
  });

  test('an ending that all of the NHS shares is taken only knowingly', async () => {
    const trust = await aTrust(app.db);
    const sam = await administrator(trust);
    const page = await sam.get('/admin/clocks/work_email_domains');
    expect(page.html).toContain('shared by the whole NHS');
    expect((await sam.post('/admin/clocks/work_email_domains', { value: 'nhs.net' })).html).toContain('Take it out, or tick that you know this');
    expect((await sam.post('/admin/clocks/work_email_domains', { value: 'nhs.net', knowingly: 'yes' })).status).toBe(303);
    expect((await app.db.selectFrom('trust_setting').select('value').where('trust_id', '=', trust.id).executeTakeFirstOrThrow()).value).toEqual(['nhs.net']);
    expect((await sam.post('/admin/clocks/work_email_domains', { value: 'nhs.uk', knowingly: 'yes' })).status).toBe(422);
  });

  test('a setting that does not exist is not there', async () => {
    const sam = await administrator(await aTrust(app.db));
    expect((await sam.get('/admin/clocks/__proto__')).status).toBe(404);
    expect((await sam.post('/admin/clocks/demo', { value: '1' })).status).toBe(404);
  });

  describe('help lines', () => {
    const line = { who: 'The crisis line', how: 'phone', number: '0800 123 4567', hours: 'day and night', for_whom: 'anybody', source: 'rang them', 'checked-day': '20', 'checked-month': '11', 'checked-year': '2026' };
    test('with the first crisis line the public pages open, and it stands on them; it cannot be taken away again', async () => {
      const trust = await aTrust(app.db, { demo: false });
      const sam = await administrator(trust);
      const visitor = app.signedOut();
      const closed = await visitor.get(`/t/${trust.slug}`);
      expect(closed.status).toBe(503);
      expect(closed.html).toContain('This service is not open yet');
      expect(closed.html).toContain('116 123');
      expect((await visitor.post(`/t/${trust.slug}/say`, { kind: 'thanks', reader: 'lead', words: 'Thank you' })).status).toBe(503);
      expect(await app.db.selectFrom('feedback').select('id').where('trust_id', '=', trust.id).execute()).toEqual([]);
      expect((await visitor.get(`/t/${trust.slug}/help-now`)).status).toBe(200);
      expect((await sam.get('/admin')).html).toContain('Your public pages are closed');
      expect((await sam.post('/admin/help/lines/new', line)).status).toBe(303);
      const open = await visitor.get(`/t/${trust.slug}`);
      expect(open.status).toBe(200);
      expect(open.html).toContain('0800 123 4567');
      const { id } = await app.db.selectFrom('crisis_line').select('id').where('trust_id', '=', trust.id).executeTakeFirstOrThrow();
      const kept = await sam.post(`/admin/help/lines/${id}/remove`);
      expect(kept.status).toBe(409);
      expect(kept.html).toContain('This is the only crisis line');
    });

    test('checked again, its day is today; taken away when another is there, it stays on record', async () => {
      const trust = await aTrust(app.db);
      await aCrisisLine(app.db, trust.id, { who: 'Old line', checked_on: '2026-01-01' });
      await aCrisisLine(app.db, trust.id, { who: 'New line' });
      const sam = await administrator(trust);
      expect((await sam.get('/admin')).html).toContain('Old line: checked long ago');
      const { id } = await app.db.selectFrom('crisis_line').select('id').where('trust_id', '=', trust.id).where('who', '=', 'Old line').executeTakeFirstOrThrow();
      await sam.post(`/admin/help/lines/${id}/check`);
      expect((await sam.get('/admin')).html).not.toContain('checked long ago');
      await sam.post(`/admin/help/lines/${id}/remove`);
      expect((await sam.get('/admin/help')).html).not.toContain('Old line');
      expect((await app.db.selectFrom('crisis_line').select('removed_at').where('id', '=', id).executeTakeFirstOrThrow()).removed_at).not.toBeNull();
    });

    test('a line without a number, or checked on a day to come, is refused by its box', async () => {
      const sam = await administrator(await aTrust(app.db));
      for (const number of ['ring us', '0800 123 4567, option 2', '12']) {
        const answer = await sam.post('/admin/help/lines/new', { ...line, number });
        expect(answer.status).toBe(422);
        expect(answer.html).toContain('Enter only the number');
      }
      expect((await sam.post('/admin/help/lines/new', { ...line, how: 'in person', number: '12 Market Street' })).status).toBe(303);
      expect((await sam.post('/admin/help/lines/new', { ...line, 'checked-year': '2099' })).html).toContain('cannot be in the future');
    });

    test('the on-call list keeps its order, and somebody can be put first', async () => {
      const trust = await aTrust(app.db);
      const sam = await administrator(trust);
      for (const name of ['First desk', 'Second desk', 'Third desk']) await sam.post('/admin/help/on-call/new', { name, phone: '0161 496 0300', hours: 'day and night' });
      const listed = async () => (await app.db.selectFrom('on_call').select(['id', 'name']).where('trust_id', '=', trust.id).where('removed_at', 'is', null).orderBy('position').execute());
      expect((await listed()).map((one) => one.name)).toEqual(['First desk', 'Second desk', 'Third desk']);
      await sam.post(`/admin/help/on-call/${(await listed())[2]?.id}/first`);
      expect((await listed()).map((one) => one.name)).toEqual(['Third desk', 'First desk', 'Second desk']);
      await sam.post(`/admin/help/on-call/${(await listed())[1]?.id}/remove`);
      expect((await listed()).map((one) => one.name)).toEqual(['Third desk', 'Second desk']);
    });
  });

  test('what is missing before opening is a list of links that all open', async () => {
    const trust = await aTrust(app.db, { demo: false });
    const sam = await administrator(trust);
    const { html } = await sam.get('/admin');
    const list = /<ol>([\s\S]*?)<\/ol>/.exec(html)?.[1] ?? '';
    const links = [...list.matchAll(/href="([^"#]+)/g)].map((one) => one[1] ?? '');
    expect(links).toHaveLength(8);
    for (const link of links) expect((await sam.get(link)).status, link).toBe(200);
  });
});
