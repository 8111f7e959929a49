// A record opened in an emergency (battery A7): every way of abusing it refused; the person and the lead see it at once.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { notesPair } from '../../tests/setup/notes-pair.ts';
import type { NotesPair } from '../../tests/setup/notes-pair.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import type { Viewer } from '../access/index.ts';
import { hashPassword } from '../access/passwords.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aWorker } from '../workforce/worker.factory.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
beforeEach(() => fixNow('2026-11-23T10:00:00Z'));

const WORDS = 'The first evening sorted';
const reason = 'She rang me in tears and I must know whom to call';
/** Callum, whom Nadia supports; and Dev, a worker who does not. */
const scene = async () => {
  const p = await notesPair(app);
  await p.item({ words: WORDS });
  const dev = await aWorker(app.db, p.trust.id, { known_as: 'Dev' }, { passwordHash: await hashPassword('a long good password') });
  const asDev = await app.signedIn({ trustId: p.trust.id, accountId: dev.accountId, membershipId: dev.membershipId });
  const viewer: Viewer = { ...NOBODY, accountId: dev.accountId, name: 'Dev', role: 'peer_worker', trustId: p.trust.id, workerId: dev.id };
  return { p, dev, asDev, viewer, path: `/people/${p.callum.id}/break-glass` };
};
const open = (asDev: Browser, path: string, why = reason) => asDev.post(path, { reason: why });
const rows = (p: NotesPair) => app.db.selectFrom('circle').selectAll().where('trust_id', '=', p.trust.id).where('kind', '=', 'break_glass').execute();
const notesOf = (p: NotesPair) => `/people/${p.callum.id}/notes`;

describe('opening one record', () => {
  test('with a reason, for two hours: the record opens, the person and the lead see it from the same moment on', async () => {
    const { p, asDev, path } = await scene();
    expect((await asDev.get(notesOf(p))).status).toBe(404);
    expect((await open(asDev, path)).location).toBe(`/people/${p.callum.id}`);
    expect((await asDev.get(notesOf(p))).html).toContain(WORDS);
    expect(await rows(p)).toMatchObject([{ why: reason, since: new Date('2026-11-23T10:00:00Z'), until: new Date('2026-11-23T12:00:00Z'), reviewed_at: null }]);
    const joan = await p.asMember('lead', 'Joan');
    const list = await joan.get('/emergency/opened');
    expect(list.html).toContain('Dev opened the record of');
    expect((await p.asCallum.get('/who-looked')).html).toContain(reason);
    expect((await p.asCallum.get('/who-sees')).html).toContain('Dev, in an emergency');
  });

  test('can be closed early, and then shows nothing', async () => {
    const { p, asDev, path } = await scene();
    await open(asDev, path);
    await asDev.post('/emergency/close');
    expect((await asDev.get(notesOf(p))).status).toBe(404);
  });

  test('nothing can be written into a record opened so', async () => {
    const { p, asDev, path } = await scene();
    const id = await p.item({ words: 'Another' });
    await open(asDev, path);
    expect((await asDev.get(`/notes/${id}`)).html).toContain('Another');
    expect((await asDev.post(`/notes/${id}/keep-for-safety`, { why: 'Because I want to', withhold: 'no' })).status).toBe(409);
    expect((await asDev.get(`/people/${p.callum.id}/notes/add`)).status).toBe(404);
  });
});

describe('refused', () => {
  test.each(['', 'because', '     9 ch     '])('without a reason: %j', async (why) => {
    const { p, asDev, path } = await scene();
    const answer = await open(asDev, path, why);
    expect(answer.status).toBe(422);
    expect(answer.html).toMatch(/Write why you must open|Say a little more/);
    expect(await rows(p)).toEqual([]);
  });

  test('without having shown again who asks; the password lets them go on, a wrong one does not', async () => {
    const { p, asDev, path } = await scene();
    fixNow('2026-11-23T10:05:01Z');
    expect((await asDev.get(path)).location).toBe(`/confirm?next=${path}`);
    const late = await open(asDev, path);
    expect(late.status).toBe(409);
    expect(late.html).toContain(reason);
    expect(await rows(p)).toEqual([]);
    expect((await asDev.post('/confirm', { password: 'not this one', next: path })).status).toBe(422);
    expect((await open(asDev, path)).status).toBe(409);
    expect((await asDev.post('/confirm', { password: 'a long good password', next: path })).location).toBe(path);
    expect((await open(asDev, path)).status).toBe(303);
  });

  test('guessing the password is slowed down', async () => {
    const { asDev } = await scene();
    for (let i = 0; i < 10; i += 1) await asDev.post('/confirm', { password: `wrong ${i}` });
    expect((await asDev.post('/confirm', { password: 'a long good password' })).status).toBe(429);
  });

  test('after its two hours, however busy the session was', async () => {
    const { p, asDev, path } = await scene();
    await open(asDev, path);
    for (const at of ['10:25', '10:50', '11:15', '11:40', '11:59']) {
      fixNow(`2026-11-23T${at}:00Z`);
      expect((await asDev.get(notesOf(p))).status).toBe(200);
    }
    fixNow('2026-11-23T12:00:00Z');
    expect((await asDev.get(notesOf(p))).status).toBe(404);
  });

  test('made longer by nobody: neither by who opened it nor by a lead', async () => {
    const { p, asDev, path, viewer } = await scene();
    await open(asDev, path);
    const later = new Date('2026-11-23T14:00:00Z');
    const stretch = (who: Viewer) => asViewer(app.appDb, who, (tx) => tx.db.updateTable('circle').set({ until: later }).where('kind', '=', 'break_glass').where('person_id', '=', p.callum.id).executeTakeFirst());
    await expect(stretch(viewer)).rejects.toThrow();
    const joan = await p.asMember('lead', 'Joan');
    await expect(stretch(joan.viewer)).rejects.toThrow();
    expect((await rows(p))[0]?.until).toEqual(new Date('2026-11-23T12:00:00Z'));
  });

  test('another record: the same opening shows nobody else, and a second one waits until the first is closed', async () => {
    const { p, asDev, path } = await scene();
    const ella = await import('./person.factory.ts').then((f) => f.aPerson(app.db, p.trust.id, { known_as: 'Ella' }));
    await open(asDev, path);
    expect((await asDev.get(`/people/${ella.id}/notes`)).status).toBe(404);
    const second = await open(asDev, `/people/${ella.id}/break-glass`);
    expect(second.status).toBe(409);
    expect(second.html).toContain('one at a time');
    await asDev.post('/emergency/close');
    expect((await open(asDev, `/people/${ella.id}/break-glass`)).status).toBe(303);
  });

  test('of another trust, of nobody, of a colleague behind the wall: not there', async () => {
    const { p, asDev } = await scene();
    const other = await notesPair(app);
    const walled = await import('./person.factory.ts').then((f) => f.aPerson(app.db, p.trust.id, { known_as: 'Walled', walled: true }));
    for (const id of [other.callum.id, newId(), walled.id]) {
      expect((await asDev.get(`/people/${id}/break-glass`)).status).toBe(404);
      expect((await open(asDev, `/people/${id}/break-glass`)).status).toBe(404);
    }
    expect(await rows(p)).toEqual([]);
  });

  test('pressed twice, it is opened once; used again after it ended, it opens nothing', async () => {
    const { p, asDev, path } = await scene();
    const body = { reason, _key: newId() };
    expect([(await asDev.post(path, body)).status, (await asDev.post(path, body)).status]).toEqual([303, 303]);
    expect(await rows(p)).toHaveLength(1);
    await asDev.post('/emergency/close');
    expect((await asDev.post(path, body)).status).toBe(303);
    expect((await asDev.get(notesOf(p))).status).toBe(404);
  });

  test('by who sees the record anyway, and by every other role', async () => {
    const { p, path } = await scene();
    expect((await open(p.asNadia, path)).status).toBe(409);
    for (const role of ['host_team', 'manager', 'administrator', 'carer', 'named_person', 'pals', 'advocate'] as const) expect((await open(await p.asMember(role, 'Somebody'), path)).status, role).toBe(403);
    expect((await open(p.asCallum, path)).status).toBe(403);
  });

  test('lists: one opening puts nobody else on any list, and none is opened in bulk', async () => {
    const { p, asDev, path, viewer } = await scene();
    const [ella, sol] = await import('./person.factory.ts').then((f) => Promise.all(['Ella', 'Sol'].map((known_as) => f.aPerson(app.db, p.trust.id, { known_as }))));
    await open(asDev, path);
    const seen = await asViewer(app.appDb, viewer, (tx) => tx.db.selectFrom('person').select('id').execute());
    expect(seen.map((s) => s.id)).toEqual([p.callum.id]);
    const bulk = asViewer(app.appDb, viewer, (tx) => tx.db.insertInto('circle').values([ella, sol].map((one) => ({
      trust_id: p.trust.id, id: newId(), person_id: one?.id ?? '', account_id: viewer.accountId ?? '', kind: 'break_glass', why: 'no', since: tx.now, until: new Date(tx.now.getTime() + 7_200_000) }))).execute());
    await expect(bulk).rejects.toThrow(/row-level security/);
  });
});

describe('looking into it', () => {
  test('by another lead, who sees what was looked at; it leaves the list, and the person sees that it was reviewed', async () => {
    const { p, asDev, path } = await scene();
    await open(asDev, path);
    await asDev.get(notesOf(p));
    const id = (await rows(p))[0]?.id ?? '';
    const joan = await p.asMember('lead', 'Joan');
    const page = await joan.get(`/emergency/${id}`);
    expect(page.html).toContain(reason);
    expect(page.html).toContain('read the notes');
    expect((await joan.post(`/emergency/${id}`, { needed: 'yes', words: '' , end: 'no' })).status).toBe(422);
    expect((await joan.post(`/emergency/${id}`, { needed: 'yes', words: 'I rang Dev. It was right.', end: 'yes' })).status).toBe(303);
    expect((await joan.get('/emergency/opened')).html).toContain('Nothing waits');
    expect((await asDev.get(notesOf(p))).status).toBe(404);
    expect((await p.asCallum.get('/who-sees')).html).toContain('in an emergency');
    expect((await joan.post(`/emergency/${id}`, { needed: 'no', words: 'Second thoughts', end: 'no' })).status).toBe(409);
  });

  test('never by who opened it', async () => {
    const { p, path } = await scene();
    const joan = await p.asMember('lead', 'Joan');
    expect((await open(joan, path)).status).toBe(303);
    const id = (await rows(p))[0]?.id ?? '';
    const page = await joan.get(`/emergency/${id}`);
    expect(page.html).toContain('somebody else looks into it');
    expect((await joan.post(`/emergency/${id}`, { needed: 'yes', words: 'All in order', end: 'no' })).status).toBe(409);
    expect((await rows(p))[0]?.reviewed_at).toBeNull();
    await expect(asViewer(app.appDb, joan.viewer, (tx) => tx.db.updateTable('circle').set({ reviewed_at: tx.now, reviewed_by: joan.accountId }).where('id', '=', id).execute())).rejects.toThrow();
  });

  test('only in one’s own name, and once: the database holds it where a page forgets', async () => {
    const { p, asDev, path } = await scene();
    await open(asDev, path);
    const id = (await rows(p))[0]?.id ?? '';
    const [joan, ines] = [await p.asMember('lead', 'Joan'), await p.asMember('lead', 'Ines')];
    const signed = (by: string) => asViewer(app.appDb, joan.viewer, (tx) => tx.db.updateTable('circle').set({ reviewed_at: tx.now, reviewed_by: by }).where('id', '=', id).execute());
    const ended = (by: string) => asViewer(app.appDb, joan.viewer, (tx) => tx.db.updateTable('circle').set({ ended_at: tx.now, ended_by: by }).where('id', '=', id).execute());
    await expect(signed(ines.accountId ?? '')).rejects.toThrow(/who is signed in/);
    await expect(ended(ines.accountId ?? '')).rejects.toThrow(/who is signed in/);
    await signed(joan.accountId ?? '');
    await expect(asViewer(app.appDb, ines.viewer, (tx) => tx.db.updateTable('circle').set({ reviewed_by: ines.accountId }).where('id', '=', id).execute())).rejects.toThrow(/who is signed in/);
    await ended(joan.accountId ?? '');
  });
});

describe('finding the one record', () => {
  test('by name and date of birth, or by a referral’s number; two of them are none; guesses are counted', async () => {
    const { p, asDev } = await scene();
    const make = await import('./person.factory.ts');
    const ella = await make.aPerson(app.db, p.trust.id, { known_as: 'Ella', full_name: 'Ella Marsh', born_on: '1990-02-03' });
    const find = (name: string, year = '1990') => asDev.post('/emergency', { name, 'born_on-day': '3', 'born_on-month': '2', 'born_on-year': year });
    expect((await find('ella')).location).toBe(`/people/${ella.id}/break-glass`);
    expect((await find('Ella Marsh')).location).toBe(`/people/${ella.id}/break-glass`);
    const none = await find('Ella', '1991');
    expect(none.status).toBe(422);
    expect(none.html).not.toContain('Marsh');
    await make.aPerson(app.db, p.trust.id, { known_as: 'Ella', full_name: 'Ella Other', born_on: '1990-02-03' });
    expect((await find('Ella')).status).toBe(422);
    for (let i = 0; i < 10; i += 1) await find('Nobody');
    expect((await find('Ella Marsh')).status).toBe(429);
  });
});

describe('a colleague who is also supported', () => {
  test('is found by no list, search or count of anybody else, and by the named people; who comes later gets it too', async () => {
    const { p } = await scene();
    const joan = await p.asMember('lead', 'Joan');
    expect((await joan.post(`/people/${p.callum.id}/colleague`, { sure: 'yes' })).status).toBe(409);
    const kit = await p.asMember('named_person', 'Kit');
    expect((await joan.post(`/people/${p.callum.id}/colleague`, { sure: 'yes' })).location).toBe('/people');
    expect(await asViewer(app.appDb, joan.viewer, async (tx) => (await tx.db.selectFrom('person').select('id').execute()).length)).toBe(0);
    for (const table of ['support', 'contact', 'contact_record', 'note_item', 'circle', 'stay', 'referral', 'concern'] as const) {
      expect(await asViewer(app.appDb, joan.viewer, async (tx) => (await tx.db.selectFrom(table).select('id').where('person_id', '=', p.callum.id).execute()).length), table).toBe(0);
    }
    for (const path of ['/service', '/referrals', '/people', '/workers', `/people/${p.callum.id}`]) expect((await joan.get(path)).html, path).not.toContain('Callum');
    expect((await joan.post('/people', { words: 'Callum' })).html).not.toContain(p.callum.id);
    expect((await joan.get(`/people/${p.callum.id}/break-glass`)).status).toBe(404);
    expect(await asViewer(app.appDb, kit.viewer, async (tx) => (await tx.db.selectFrom('person').select('id').execute()).length)).toBe(1);
    const later = await p.asMember('named_person', 'Later');
    expect(await asViewer(app.appDb, later.viewer, async (tx) => (await tx.db.selectFrom('person').select('id').execute()).length)).toBe(1);
    expect((await p.asNadia.get(notesOf(p))).html).toContain(WORDS);
    const page = await kit.get('/colleagues');
    expect(page.html).toContain('Callum');
    expect((await kit.get(`/colleagues/${p.callum.id}`)).html).toContain(WORDS);
    expect((await joan.get(`/colleagues/${p.callum.id}`)).status).toBe(403);
  });
});

describe('with one lead only', () => {
  const opened = async () => {
    const { p } = await scene();
    const joan = await p.asMember('lead', 'Joan');
    const named = await p.asMember('named_person', 'Priya');
    expect((await joan.post(`/people/${p.callum.id}/break-glass`, { reason })).status).toBe(303);
    return { p, joan, named, id: (await rows(p))[0]?.id ?? '' };
  };

  test('one of the two named people reviews it: when, why and what was looked at, not whose record', async () => {
    const { p, joan, named, id } = await opened();
    await joan.get(`/people/${p.callum.id}`);
    expect((await joan.get('/emergency/opened')).html).toContain('another lead or one of the two named people');
    expect((await named.get('/opened-by-a-lead')).html).toContain('Joan opened a record');
    const { html } = await named.get(`/opened-by-a-lead/${id}`);
    expect(html).toContain(reason);
    expect(html).toContain('opened the record');
    for (const hidden of ['Callum', p.callum.id, WORDS]) expect(html).not.toContain(hidden);
    const missing = await named.post(`/opened-by-a-lead/${id}`, { needed: 'yes', end: 'yes' });
    expect([missing.status, missing.html.includes('Write what you found')]).toEqual([422, true]);
    expect((await named.post(`/opened-by-a-lead/${id}`, { needed: 'yes', words: 'The ward asked for it.', end: 'no' })).location).toBe('/opened-by-a-lead');
    expect(await rows(p)).toMatchObject([{ review_words: 'It was needed. The ward asked for it.', ended_at: null }]);
    expect((await named.get('/opened-by-a-lead')).html).toContain('Nothing waits');
    expect((await named.get(`/opened-by-a-lead/${id}`)).status).toBe(404);
    expect((await p.asCallum.get('/who-sees')).html).toContain('Another person has reviewed it.');
    expect((await named.get(`/people/${p.callum.id}`)).status).toBe(403);
  });

  test('what a worker opened stays with the lead; nobody else finds the page', async () => {
    const { p, asDev, path } = await scene();
    await open(asDev, path);
    const [row] = await rows(p);
    const named = await p.asMember('named_person', 'Priya');
    expect((await named.get('/opened-by-a-lead')).html).toContain('Nothing waits');
    expect((await named.get(`/opened-by-a-lead/${row?.id}`)).status).toBe(404);
    expect((await named.post(`/opened-by-a-lead/${row?.id}`, { needed: 'yes', words: 'x', end: 'no' })).status).toBe(404);
    expect((await asDev.get('/opened-by-a-lead')).status).toBe(403);
  });
});
