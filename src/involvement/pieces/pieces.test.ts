// Pieces of work through HTTP: one test a promise.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';
import { aMember } from '../../../tests/setup/notes-pair.ts';
import { aScene, MONDAY_10AM } from '../../../tests/setup/scene.ts';
import { asViewer, systemViewer } from '../../access/index.ts';
import { fixNow } from '../../kit/clock.ts';
import { aClaim, aPart, aPiece, someHours } from '../involvement.factory.ts';
import { unpaidInvolvement } from '../index.ts';
import { benefitWords, pieceKinds } from './benefits.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
afterAll(() => fixNow(null));

const set = async (piece: Parameters<typeof aPiece>[3] = {}) => {
  const s = await aScene(app);
  const [asJoan, asCallum, asNadia] = await Promise.all([s.as(s.joan), s.as(s.callum), s.as(s.nadia)]);
  const id = await aPiece(app.db, s.trust.id, s.joan.accountId, piece);
  const take = async () => (await asCallum.post(`/my-involvement/pieces/${id}`, { name: 'Cal', read: 'yes' })).location ?? '';
  return { s, asJoan, asCallum, asNadia, id, take, public: `/t/${s.trust.slug}/involvement` };
};
const on = (day: number, month: number, year = 2026) => ({ 'on-day': String(day), 'on-month': String(month), 'on-year': String(year) });
const OFFER = { title: 'Plan the conference', kind: 'event', what: 'Three meetings, then the day.', howLong: 'Four afternoons', when: 'Tuesdays in March', beside: 'Ruth', support: 'Meets you before.', expenses: 'Fares.', within: '10' };

describe('offering', () => {
  test('says what is paid or why not, and who is beside them, before anybody is asked', async () => {
    const { asJoan, public: address } = await set();
    const bare = await asJoan.post('/involvement/offer', { ...OFFER, beside: '' });
    for (const words of ['Choose whether it is paid', 'Nobody does this alone', 'Plan the conference']) expect(bare.html).toContain(words);
    expect((await asJoan.post('/involvement/offer', { ...OFFER, pay: 'paid' })).html).toContain('Write how much is paid');
    expect((await asJoan.post('/involvement/offer', { ...OFFER, pay: 'unpaid' })).html).toContain('People have a right to know');
    expect((await asJoan.post('/involvement/offer', { ...OFFER, pay: 'paid', rate: 'lots', per: 'hour' })).html).toContain('Write pounds, like 4.60');
    expect((await asJoan.post('/involvement/offer', { ...OFFER, pay: 'paid', rate: '12.60', per: 'hour' })).status).toBe(303);
    const page = await app.signedOut().get(address);
    for (const words of ['Plan the conference', '£12.60 an hour', 'Ruth. Meets you before.', 'Paid within 10 days', 'How to reach me safely']) expect(page.html).toContain(words);
  });

  test('a closed offer leaves the public page; whoever is in it stays in it', async () => {
    const { asJoan, asCallum, id, take, public: address } = await set();
    const part = await take();
    await asJoan.post(`/involvement/pieces/${id}/close`, {});
    expect((await app.signedOut().get(address)).html).not.toContain('Read our new leaflet');
    expect((await asCallum.get(part)).html).toContain('Nadia is beside you');
    expect((await asJoan.post(`/involvement/pieces/${id}/write-down`, { name: 'Bea', read: 'yes', ...on(1, 11) })).status).toBe(409);
  });
});

describe('taking one on', () => {
  test('what it may mean for benefits is read before, with sources and days; without that nobody says yes', async () => {
    const { asCallum, id } = await set();
    const page = await asCallum.get(`/my-involvement/pieces/${id}`);
    for (const words of ['Before you say yes: your benefits', 'under 16 hours a week', '£203.50 (2026-27)', 'Ask a benefits adviser', 'href="/better-off"', 'disabilityrightsuk.org']) expect(page.html).toContain(words);
    expect(page.html.match(/class="nhsuk-button"/g)).toBeNull();
    const blind = await asCallum.post(`/my-involvement/pieces/${id}`, { name: 'Cal' });
    expect([blind.status, blind.html.includes('somebody has read it to you'), blind.html.includes('value="Cal"')]).toEqual([422, true, true]);
    expect((await asCallum.post(`/my-involvement/pieces/${id}`, { name: 'Cal', read: 'yes' })).status).toBe(303);
    expect((await asCallum.post(`/my-involvement/pieces/${id}`, { name: 'Cal', read: 'yes' })).status).toBe(409);
  });

  test('a no is known to nobody else, and may become a yes', async () => {
    const { asCallum, asJoan, id, take } = await set();
    await asCallum.post(`/my-involvement/pieces/${id}/no`, {});
    expect((await asCallum.get('/my-involvement')).html).toContain('Look again');
    const lead = await asJoan.get(`/involvement/pieces/${id}`);
    expect([lead.html.includes('Nobody yet'), lead.html.includes('Callum')]).toEqual([true, false]);
    expect(await take()).toMatch(/^\/my-involvement\//);
  });

  test('the lead sees the name they chose and nothing of their support; their peer worker sees nothing, unless they say so', async () => {
    const { s, asCallum, asJoan, asNadia, id, take } = await set();
    const part = await take();
    const lead = await asJoan.get(`/involvement/pieces/${id}`);
    expect([lead.html.includes('Cal<'), lead.html.includes('Callum'), lead.html.includes(s.callum.id)]).toEqual([true, false, false]);
    const nadias = `/people/${s.callum.id}/taking-part`;
    expect((await asNadia.get(nadias)).html).toContain('shares nothing here');
    expect((await asNadia.get('/involvement')).status).toBe(403);
    await asCallum.post(`${part}/share`, { share: 'yes' });
    expect((await asNadia.get(nadias)).html).toContain('Read our new leaflet');
    await asCallum.post(`${part}/share`, { share: 'no' });
    expect((await asNadia.get(nadias)).html).not.toContain('Read our new leaflet');
    expect((await app.db.selectFrom('audit_row').select('look').where('trust_id', '=', s.trust.id).where('action', '=', 'piece.shared-open').executeTakeFirstOrThrow()).look).toBe(true);
    expect((await asCallum.get('/who-looked')).html).toContain('taking part');
  });

  test('stopping asks for no reason; they may begin again', async () => {
    const { asCallum, asJoan, id, take } = await set();
    const part = await take();
    await asCallum.post(`${part}/end`, { how: 'stopped' });
    expect((await asCallum.get(part)).html).toContain('Stopped 23 November 2026');
    expect((await asJoan.get(`/involvement/pieces/${id}`)).html).toContain('Stopped 23 November 2026');
    expect((await asCallum.post(`${part}/end`, { how: 'finished' })).status).toBe(404);
    expect(await take()).not.toBe(part);
  });

  test('somebody without an account is written down as theirs, after going through benefits with them', async () => {
    const { asJoan, id } = await set();
    expect((await asJoan.post(`/involvement/pieces/${id}/write-down`, { name: 'Bea', reach: 'A note at the desk', ...on(1, 11) })).html).toContain('Go through it with them');
    const { location } = await asJoan.post(`/involvement/pieces/${id}/write-down`, { name: 'Bea', reach: 'A note at the desk', read: 'yes', ...on(1, 11) });
    await asJoan.post(`${location}/hours`, { minutes: '1h 30', ...on(2, 11) });
    await asJoan.post(`${location}/for-me`, { words: 'I slept before it and after it.', sees: 'lead', ...on(3, 11) });
    const page = await asJoan.get(location ?? '');
    for (const words of ['A note at the desk', '1 hour 30 in all', 'in their words', 'I slept before it']) expect(page.html).toContain(words);
    await asJoan.post(location ?? '', { words: 'Thank you for the second page.' });
    const paper = await asJoan.get(`${location}/record`);
    expect([paper.html.includes('second page'), paper.html.includes('I slept')]).toEqual([true, false]);
  });

  test('a carer takes one on too; a host team has no such page', async () => {
    const { s, id } = await set();
    const carer = await app.signedIn(await aMember(app, s.trust.id, 'carer', 'Mum'));
    expect((await carer.post(`/my-involvement/pieces/${id}`, { name: 'Mo', read: 'yes' })).status).toBe(303);
    const nurse = await app.signedIn(await aMember(app, s.trust.id, 'host_team', 'Sam', s.ward.id));
    expect((await nurse.get('/involvement')).status).toBe(403);
  });
});

describe('money', () => {
  test('asked for, then paid on a day: both see after how many days', async () => {
    const { asCallum, asJoan, take } = await set();
    const part = await take();
    expect((await asCallum.post(`${part}/money`, { kind: 'expenses', what: 'bus', amount: '-2', ...on(23, 11) })).html).toContain('Write pounds, like 4.60');
    await asCallum.post(`${part}/money`, { kind: 'expenses', what: 'bus', amount: '4.60', ...on(20, 11) });
    expect((await asJoan.get('/involvement')).html).toContain('Asked for 3 days ago. We promised to pay within 10 days');
    const claim = await app.db.selectFrom('piece_claim').select('id').where('part_id', '=', part.split('/').at(-1) ?? '').executeTakeFirstOrThrow();
    expect((await asJoan.post(`/involvement/money/${claim.id}`, { answer: 'paid' })).html).toContain('Say on which day it was paid');
    expect((await asJoan.post(`/involvement/money/${claim.id}`, { answer: 'paid', ...on(19, 11) })).html).toContain('before it was asked for');
    await asJoan.post(`/involvement/money/${claim.id}`, { answer: 'paid', ...on(23, 11) });
    expect((await asCallum.get(part)).html).toContain('Paid on 23 November 2026, after 3 days');
    expect((await asJoan.get('/involvement')).html).toContain('Nobody waits for money');
    expect((await asJoan.post(`/involvement/money/${claim.id}`, { answer: 'not paid', why: 'x' })).status).toBe(409);
  });

  test('past the promise it says so, without blame, and first; a no has its reason', async () => {
    const { s, asCallum, asJoan, id, take } = await set();
    const part = await take();
    const row = { id: part.split('/').at(-1) ?? '', account_id: s.callum.accountId, person_id: s.callum.id };
    const claim = await aClaim(app.db, s.trust.id, row, s.callum.accountId ?? '', { asked_on: '2026-11-01' });
    expect((await asJoan.get('/involvement')).html).toMatch(/al-card-row--now[\s\S]*that has passed\. We are sorry/);
    expect((await asJoan.post(`/involvement/money/${claim}`, { answer: 'not paid' })).html).toContain('Write why. They read it');
    await asJoan.post(`/involvement/money/${claim}`, { answer: 'not paid', why: 'it was in the fare of October' });
    expect((await asCallum.get(part)).html).toContain('Not paid: it was in the fare of October');
    expect(id).toBeTruthy();
  });

  test('unpaid work pays expenses and no pay', async () => {
    const { asCallum, take } = await set({ pay: 'unpaid' });
    const part = await take();
    expect((await asCallum.post(`${part}/money`, { kind: 'pay', what: 'a day', amount: '80', ...on(23, 11) })).html).toContain('This piece of work is unpaid');
  });
});

describe('what it did for me', () => {
  test('is read by whom they choose, and erased when they take it back', async () => {
    const { asCallum, asJoan, take } = await set();
    const part = await take();
    const lead = `/involvement/parts/${part.split('/').at(-1)}`;
    await asCallum.post(`${part}/for-me`, { words: 'I was asked twice.', sees: 'only me', ...on(23, 11) });
    await asCallum.post(`${part}/for-me`, { words: 'I spoke in a room.', sees: 'lead', ...on(23, 11) });
    const read = await asJoan.get(lead);
    expect([read.html.includes('asked twice'), read.html.includes('spoke in a room')]).toEqual([false, true]);
    const rows = await app.db.selectFrom('piece_words').select(['id', 'words']).where('part_id', '=', part.split('/').at(-1) ?? '').execute();
    await asCallum.post(`${part}/words/${rows.find((r) => r.words === 'I spoke in a room.')?.id}`, {});
    expect((await asJoan.get(lead)).html).not.toContain('spoke in a room');
    expect((await app.db.selectFrom('piece_words').select('words').where('part_id', '=', part.split('/').at(-1) ?? '').execute()).map((r) => r.words)).toEqual(expect.arrayContaining(['I was asked twice.', null]));
    expect((await asJoan.post(`${lead}/for-me`, { words: 'Put into their mouth', sees: 'lead', ...on(23, 11) })).status).toBe(404);
  });

  test('their record has what they did and thanks, no word of what it did for them, and nothing of being supported', async () => {
    const { asCallum, asJoan, take } = await set();
    const part = await take();
    await asCallum.post(`${part}/for-me`, { words: 'Kept to myself.', sees: 'lead', ...on(23, 11) });
    await asJoan.post(`/involvement/parts/${part.split('/').at(-1)}`, { words: 'You saw what none of us saw.' });
    await asCallum.post(`${part}/hours`, { minutes: '90', ...on(22, 11) });
    const page = await asCallum.get('/my-involvement/record');
    for (const words of ['Cal took part', 'Read our new leaflet', '1 hour 30', 'You saw what none of us saw']) expect(page.html).toContain(words);
    expect(page.html).not.toContain('Kept to myself');
    const pdf = await asCallum.get('/my-involvement/record.pdf');
    expect([pdf.status, pdf.html.startsWith('%PDF-')]).toEqual([200, true]);
  });

  test('hours that were wrong are taken back by whoever said them', async () => {
    const { asCallum, take } = await set();
    const part = await take();
    await asCallum.post(`${part}/hours`, { minutes: '600', ...on(22, 11) });
    const { id } = await app.db.selectFrom('piece_hours').select('id').where('part_id', '=', part.split('/').at(-1) ?? '').executeTakeFirstOrThrow();
    await asCallum.post(`${part}/hours/${id}`, {});
    expect((await asCallum.get(part)).html).toContain('No hours yet');
    expect((await asCallum.post(`${part}/hours`, { minutes: 'long', ...on(30, 11) })).html).toContain('must be a number of minutes');
  });
});

test('unpaid hours are added up by piece, for the lead and the watch, never by person; a colleague who is also supported is not in it', async () => {
  const { s, id } = await set({ pay: 'unpaid', title: 'Sit on the panel' });
  const paid = await aPiece(app.db, s.trust.id, s.joan.accountId);
  const own = { accountId: s.callum.accountId ?? '', personId: s.callum.id };
  await someHours(app.db, s.trust.id, await aPart(app.db, s.trust.id, id, own), own.accountId, 90, '2026-11-01');
  await someHours(app.db, s.trust.id, await aPart(app.db, s.trust.id, id, { by: s.joan.accountId }), s.joan.accountId, 30, '2026-11-02');
  await someHours(app.db, s.trust.id, await aPart(app.db, s.trust.id, paid, own), own.accountId, 500, '2026-11-02');
  const seen = (role: 'system' | 'peer_worker') => asViewer(app.appDb, { ...systemViewer(s.trust.id as never), role }, (tx) => unpaidInvolvement(tx, '2026-11-01', '2026-11-30'));
  expect((await seen('system')).map((r) => [r.title, r.minutes])).toEqual([['Sit on the panel', 120]]);
  expect(await seen('peer_worker')).toEqual([]);
  await app.db.updateTable('person').set({ walled: true }).where('id', '=', s.callum.id).execute();
  expect((await seen('system')).map((r) => r.minutes)).toEqual([30]);
});

test('every word on benefits has a source and the day it was read, or says to ask; every kind of work has a name', () => {
  for (const b of benefitWords()) {
    expect(b.words).not.toMatch(/[{}]/);
    if (b.checked) expect(b.sources.every((s) => s.startsWith('https://')) && b.sources.length > 0, b.about).toBe(true);
    else expect(b.words, b.about).toMatch(/[Aa]sk/);
  }
  expect(pieceKinds().every((k) => k.key && k.label)).toBe(true);
});
