// Putting one's name down, the waiting list and one's own link: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { aScene } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { newId } from '../kit/ids.ts';
import { aGathering, aRegistration } from './event.factory.ts';

let [app, scene] = [null as unknown as TestApp, null as unknown as Scene];
beforeAll(async () => {
  app = await testApp();
  scene = await aScene(app);
});
const gathering = (more: Parameters<typeof aGathering>[3] = {}) => aGathering(app.db, scene.trust.id, scene.joan.accountId, more);
const at = (id: string): string => `/t/${scene.trust.slug}/events/${id}`;
const rows = (id: string) => app.db.selectFrom('event_registration').selectAll().where('event_id', '=', id).orderBy('asked_at').execute();
const mails = async () => (await app.db.selectFrom('mail').select(['to_address', 'body', 'subject']).where('trust_id', '=', scene.trust.id).orderBy('made_at').execute());
const told = { name: 'Wren', audience: 'service user' };

describe('the public page', () => {
  test('shows a published gathering, its access facts as known or not known, and nothing of a draft', async () => {
    const { id } = await gathering({ quiet_room: false });
    const draft = await gathering({ published_at: null, title: 'Zq draft day' });
    const shown = await app.signedOut().get(at(id));
    expect(shown.html).toMatch(/Step-free<\/dt><dd[^>]*>Yes[\s\S]*Quiet room<\/dt><dd[^>]*>No[\s\S]*Hearing loop<\/dt><dd[^>]*>Not known yet/);
    expect(shown.html).toContain('Joan, Peer lead');
    expect((await app.signedOut().get(at(draft.id))).status).toBe(404);
    expect((await app.signedOut().post(`${at(draft.id)}/register`, told)).status).toBe(404);
    expect((await app.signedOut().get(`/t/${scene.trust.slug}/events`)).html).not.toContain('Zq draft day');
  });

  test('is nobody else’s: another trust’s address answers as what does not exist', async () => {
    const { id } = await gathering();
    const other = await aScene(app);
    expect((await app.signedOut().get(`/t/${other.trust.slug}/events/${id}`)).status).toBe(404);
  });

  test('has its date for one’s own calendar', async () => {
    const { id } = await gathering({ title: 'Walking; with' });
    const file = await app.signedOut().get(`${at(id)}/calendar`);
    expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(file.html).toContain('SUMMARY:Walking\\; with');
    expect((await app.signedOut().get(`/t/${scene.trust.slug}/events/calendar`)).html).toContain('BEGIN:VEVENT');
  });
});

describe('putting one’s name down', () => {
  test('without an address: a place at once, and one’s own link on the page', async () => {
    const { id } = await gathering();
    const done = await app.signedOut().post(`${at(id)}/register`, { ...told, needs: 'A seat near the door' });
    expect(done.location).toMatch(/\/my-place\/[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    const mine = await app.signedOut().get(done.location ?? '');
    expect(mine.html).toContain('You have a place');
    expect(mine.html).toContain('A seat near the door');
  });

  test('what is missing is said by the box, and what was typed stays', async () => {
    const { id } = await gathering();
    const answer = await app.signedOut().post(`${at(id)}/register`, { name: '', email: 'nonsense', needs: 'Large print & quiet', comesWith: '9' });
    expect(answer.status).toBe(422);
    for (const words of ['Enter the name you would like on a badge', 'Choose what fits best', 'Enter an email address', 'must be between 0 and 4', 'Large print &amp; quiet']) expect(answer.html).toContain(words);
    expect(await rows(id)).toEqual([]);
  });

  test('pressing twice is once', async () => {
    const { id } = await gathering();
    const browser = app.signedOut();
    await browser.get(`${at(id)}/register`);
    const _key = newId();
    const [one, two] = await Promise.all([browser.post(`${at(id)}/register`, { ...told, _key }), browser.post(`${at(id)}/register`, { ...told, _key })]);
    expect(one.location).toBe(two.location);
    expect(await rows(id)).toHaveLength(1);
  });

  test('an address that is on the list already: the same page as for a new one, one row, and a kind mail to that address alone', async () => {
    const { id } = await gathering();
    const first = await app.signedOut().post(`${at(id)}/register`, { ...told, email: 'wren@example.invalid' });
    const second = await app.signedOut().post(`${at(id)}/register`, { ...told, name: 'A stranger', email: 'WREN@example.invalid' });
    const fresh = await app.signedOut().post(`${at(id)}/register`, { ...told, name: 'Somebody', email: 'somebody@example.invalid' });
    expect([second.status, second.location]).toEqual([first.status, first.location]);
    expect(second.location).toBe(fresh.location);
    expect(second.location).toBe(`${at(id)}/registered`);
    expect((await rows(id)).map((r) => r.name)).toEqual(['Wren', 'Somebody']);
    const sent = (await mails()).filter((m) => m.to_address.toLowerCase() === 'wren@example.invalid');
    expect(sent[1]?.body).toContain('You are on the list already: nothing has changed');
    for (const mail of sent) expect(`${mail.subject} ${mail.body}`).not.toMatch(/Wren|stranger|peer|mental|Walking/i);
    const link = /\/t\/\S+/.exec(sent[1]?.body ?? '')?.[0] ?? '';
    expect((await app.signedOut().get(link)).html).toContain('You have a place');
  });

  test('nobody is buried in mails by somebody who knows their address: three a day, and the page says the same', async () => {
    const { id } = await gathering();
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push((await app.signedOut().post(`${at(id)}/register`, { ...told, email: 'thrush@example.invalid' })).location);
    expect(new Set(answers)).toEqual(new Set([`${at(id)}/registered`]));
    expect((await mails()).filter((m) => m.to_address === 'thrush@example.invalid')).toHaveLength(3);
  });

  test('two at once for the last place: one has it, the other waits', async () => {
    const { id } = await gathering({ capacity: 1 });
    const both = await Promise.all(['Ash', 'Fern'].map((name) => app.signedOut().post(`${at(id)}/register`, { ...told, name })));
    const pages = await Promise.all(both.map((b) => app.signedOut().get(b.location ?? '')));
    expect(pages.map((p) => p.html.includes('You are on the waiting list')).sort()).toEqual([false, true]);
    expect((await rows(id)).filter((r) => r.placed_at)).toHaveLength(1);
  });

  test('places kept for people who use services are kept until their day', async () => {
    const { id } = await gathering({ capacity: 2, held: 1, held_until: '2027-03-12' });
    const carer = (name: string) => app.signedOut().post(`${at(id)}/register`, { name, audience: 'carer' });
    await carer('One');
    await carer('Two');
    await app.signedOut().post(`${at(id)}/register`, { ...told, name: 'Three' });
    expect((await rows(id)).map((r) => [r.name, r.placed_at !== null])).toEqual([['One', true], ['Two', false], ['Three', true]]);
    expect((await app.signedOut().get(at(id))).html).toContain('All 2 places are taken. One person is on the waiting list.');
  });

  test('after the last day to do so, and when called off, it says no and keeps nothing', async () => {
    const joan = await scene.as(scene.joan);
    for (const more of [{ closes_on: '2020-01-01' }, { called_off_at: new Date(), called_off_words: 'Snow' }]) {
      const { id } = await gathering(more);
      const answer = await app.signedOut().post(`${at(id)}/register`, told);
      expect([answer.status, answer.html.includes('cannot be put down for this any more')]).toEqual([409, true]);
      if (more.called_off_at) expect((await joan.post(`/events/${id}/people/add`, told)).status).toBe(409);
      expect(await rows(id)).toEqual([]);
    }
  });
});

describe('by one’s own link', () => {
  test('giving the place back gives it to who waited longest, who is told by mail without a name or a title', async () => {
    const { id } = await gathering({ capacity: 1 });
    await aRegistration(app.db, scene.trust.id, id, { secret: 'aaaa-bbbb-cccc-dddd' });
    const waiting = await aRegistration(app.db, scene.trust.id, id, { name: 'Next', placed_at: null, asked_at: new Date('2026-11-11T09:00:00Z'), reach: { email: 'next@example.invalid' } });
    const left = await app.signedOut().post(`/t/${scene.trust.slug}/my-place/aaaa-bbbb-cccc-dddd`, { do: 'leave' });
    expect(left.status).toBe(303);
    expect((await rows(id)).find((r) => r.id === waiting)?.placed_at).not.toBeNull();
    const mail = (await mails()).find((m) => m.to_address === 'next@example.invalid');
    expect(mail?.subject).toBe('A place has come free');
    expect(mail?.body).not.toMatch(/Next|Walking|peer/);
    expect((await app.signedOut().get(`/t/${scene.trust.slug}/my-place/aaaa-bbbb-cccc-dddd`)).html).toContain('You are not coming');
  });

  test('the waiting list can be left, and nobody else’s place changes', async () => {
    const { id } = await gathering({ capacity: 1 });
    await aRegistration(app.db, scene.trust.id, id);
    await aRegistration(app.db, scene.trust.id, id, { name: 'Next', placed_at: null, secret: 'bbbb-bbbb-cccc-dddd' });
    expect((await app.signedOut().get(`/t/${scene.trust.slug}/my-place/bbbb-bbbb-cccc-dddd`)).html).toContain('Leave the waiting list');
    await app.signedOut().post(`/t/${scene.trust.slug}/my-place/bbbb-bbbb-cccc-dddd`, { do: 'leave' });
    expect((await rows(id)).map((r) => r.left_by)).toEqual(expect.arrayContaining([null, 'own link']));
  });

  test('needs that change are asked anew; what was answered before goes', async () => {
    const { id } = await gathering();
    const one = await aRegistration(app.db, scene.trust.id, id, { secret: 'cccc-bbbb-cccc-dddd', reach: { needs: 'A ramp', needs_answer: 'There is one', needs_answered_at: new Date() } });
    expect((await app.signedOut().get(`/t/${scene.trust.slug}/my-place/cccc-bbbb-cccc-dddd`)).html).toContain('There is one');
    await app.signedOut().post(`/t/${scene.trust.slug}/my-place/cccc-bbbb-cccc-dddd`, { do: 'change', needs: 'A ramp and a seat' });
    expect(await app.db.selectFrom('event_reach').select(['needs', 'needs_answer']).where('registration_id', '=', one).executeTakeFirst()).toEqual({ needs: 'A ramp and a seat', needs_answer: null });
  });

  test('erasing takes name, address and needs at once; that somebody of an audience asked stays', async () => {
    const { id } = await gathering();
    const one = await aRegistration(app.db, scene.trust.id, id, { secret: 'dddd-bbbb-cccc-dddd', reach: { email: 'x@example.invalid', phone: '07700 900123', needs: 'A ramp', food: 'No nuts', with_words: 'My sister' } });
    await app.signedOut().post(`/t/${scene.trust.slug}/my-place/dddd-bbbb-cccc-dddd`, { do: 'erase' });
    expect(await app.db.selectFrom('event_reach').select(['email', 'phone', 'needs', 'food', 'with_words']).where('registration_id', '=', one).executeTakeFirst()).toEqual({ email: null, phone: null, needs: null, food: null, with_words: null });
    expect((await rows(id))[0]).toMatchObject({ name: '', audience: 'carer' });
    expect((await app.signedOut().get(`/t/${scene.trust.slug}/my-place/dddd-bbbb-cccc-dddd`)).status).toBe(200);
  });

  test('erasing takes the form as it was just sent too, by page and by mail; nobody else’s', async () => {
    const { id } = await gathering();
    const sent = async (words: string) => (await app.db.selectFrom('spent_key').select(['form', 'fields']).execute()).filter((k) => JSON.stringify(k.fields).includes(words)).length;
    const send = async (form: Record<string, string>) => { const browser = app.signedOut(); await browser.get(`${at(id)}/register`); return { browser, link: (await browser.post(`${at(id)}/register`, form)).location ?? '' }; };
    const { browser, link } = await send({ ...told, name: 'Zqerase', needs: 'Zqneeds' });
    await send({ ...told, name: 'Zqother' });
    await browser.post(link, { do: 'change', needs: 'Zqmore' });
    expect([await sent('Zqneeds'), await sent('Zqmore')]).toEqual([1, 1]);
    expect((await browser.post(link, { do: 'erase' })).status).toBe(303);
    expect([await sent('Zqneeds'), await sent('Zqmore'), await sent('Zqother')]).toEqual([0, 0, 1]);
  });

  test('a link that is not there answers 404, and guessing is slowed down', async () => {
    const guess = () => app.signedOut().get(`/t/${scene.trust.slug}/my-place/zzzz-zzzz-zzzz-zzzz`);
    const all = [];
    for (let n = 0; n < 12; n += 1) all.push((await guess()).status);
    expect([all[0], all.at(-1)]).toEqual([404, 429]);
  });
});

describe('planning', () => {
  const details = {
    title: 'Further together', purpose: 'A day for all of us.', 'day-day': '26', 'day-month': '3', 'day-year': '2027', from: '10am', until: '4pm', venue: 'Quayside Hall', step_free: 'yes', quiet_room: 'unknown', hearing_loop: 'unknown', parking: 'no',
    capacity: '150', held: '60', 'heldUntil-day': '12', 'heldUntil-month': '3', 'heldUntil-year': '2027', keepDays: '90',
  };
  test('a lead begins a draft; it becomes public only with a venue and two who chair, one of staff and one who uses services', async () => {
    const joan = await scene.as(scene.joan);
    const begun = await joan.post('/events/new', details);
    const id = begun.location?.split('/')[2] ?? '';
    const refused = await joan.post(`/events/${id}`, { do: 'publish' });
    expect([refused.status, refused.html.includes('name the person who uses services who chairs with them')]).toEqual([409, true]);
    expect((await app.signedOut().get(at(id))).status).toBe(404);
    await app.db.insertInto('event_organiser').values([['Joan', 'staff'], ['Ruth', 'service user']].map(([name, side]) => ({ trust_id: scene.trust.id, id: newId(), event_id: id, name: name ?? '', called: 'Chair', side: side ?? '', chair: true, made_by: scene.joan.accountId }))).execute();
    expect((await joan.post(`/events/${id}`, { do: 'publish' })).status).toBe(303);
    expect((await app.signedOut().get(at(id))).html).toContain('90 places are free. 60 more are kept for people who use services.');
  });

  test('what does not fit is said by each box, and nothing is saved', async () => {
    const joan = await scene.as(scene.joan);
    const answer = await joan.post('/events/new', { ...details, title: 'Zq new', until: '9am', held: '200', 'heldUntil-month': '5' });
    expect(answer.status).toBe(422);
    for (const words of ['It must end after it begins', 'Only 150 places are there', 'This must not be after the day itself', 'value="Zq new"']) expect(answer.html).toContain(words);
    expect(await app.db.selectFrom('event').select('id').where('title', '=', 'Zq new').execute()).toEqual([]);
  });

  test('more places: whoever waited gets them at once', async () => {
    const { id } = await gathering({ capacity: 1 });
    await aRegistration(app.db, scene.trust.id, id);
    await aRegistration(app.db, scene.trust.id, id, { name: 'Next', placed_at: null });
    const joan = await scene.as(scene.joan);
    expect((await joan.post(`/events/${id}/details`, { ...details, capacity: '2', held: '', 'heldUntil-day': '', 'heldUntil-month': '', 'heldUntil-year': '' })).status).toBe(303);
    expect((await rows(id)).every((r) => r.placed_at)).toBe(true);
  });

  test('a day that moves takes the day of erasing with it: names stay until it took place, and no longer than the page says', async () => {
    const { id } = await gathering();
    const [one, gone] = [await aRegistration(app.db, scene.trust.id, id, { keep_until: '2027-06-24' }), await aRegistration(app.db, scene.trust.id, id, { keep_until: '2027-06-24', erased_at: new Date(), name: '' })];
    const joan = await scene.as(scene.joan);
    expect((await joan.post(`/events/${id}/details`, { ...details, 'day-month': '9', keepDays: '30' })).status).toBe(303);
    const until = async (which: string) => (await app.db.selectFrom('event_registration').select('keep_until').where('id', '=', which).executeTakeFirst())?.keep_until;
    expect([await until(one), await until(gone)]).toEqual(['2027-10-26', '2027-06-24']);
  });

  test('somebody who is in no planning group finds no gathering of it, and no draft', async () => {
    const { id } = await gathering({ published_at: null });
    const nadia = await scene.as(scene.nadia);
    expect((await nadia.get(`/events/${id}`)).status).toBe(404);
    expect((await nadia.get('/events')).html).toContain('You are in no planning group');
    expect((await nadia.get('/events/new')).status).toBe(403);
  });
});

describe('what changes afterwards', () => {
  test('another time or place is told to everybody who gave an address, once, without a title', async () => {
    const { id } = await gathering({ title: 'Zqtitle' });
    await aRegistration(app.db, scene.trust.id, id, { reach: { email: 'changed@example.invalid' } });
    const joan = await scene.as(scene.joan);
    const form = { title: 'Zqtitle', purpose: 'A day about peer support.', 'day-day': '26', 'day-month': '3', 'day-year': '2027', from: '10am', until: '4pm', venue: 'Quayside Hall', address: '1 Long Lane', postcode: 'M21 9AA', step_free: 'yes', quiet_room: 'unknown', hearing_loop: 'unknown', parking: 'unknown', keepDays: '90' };
    const to = async () => (await mails()).filter((m) => m.to_address === 'changed@example.invalid' && m.subject === 'A change of time or place');
    expect((await joan.post(`/events/${id}/details`, { ...form, capacity: '40' })).status, 'nothing of time or place').toBe(303);
    expect(await to()).toEqual([]);
    expect((await joan.post(`/events/${id}/details`, { ...form, venue: 'The library' })).status).toBe(303);
    expect(await to()).toHaveLength(1);
    expect(JSON.stringify(await to())).not.toContain('Zqtitle');
  });
});
