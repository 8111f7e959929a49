// An entry that goes stale, is checked, reported and confirmed by its own group: through HTTP and a real database.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { directoryScene, type DirectoryScene } from '../../../tests/setup/directory-scene.ts';
import { asViewer, NOBODY, systemViewer } from '../../access/index.ts';
import type { Browser } from '../../../tests/setup/app.ts';
import { fixNow, now } from '../../kit/clock.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, dayOf } from '../../kit/times.ts';
import { notSuggested } from './standing.queries.ts';

let s: DirectoryScene;
let place: string;
beforeAll(async () => { s = await directoryScene(); });
beforeEach(async () => {
  fixNow('2026-11-25T10:00:00Z');
  place = await s.add();
});
afterAll(() => fixNow(null));

const shown = async (id = place): Promise<{ standing: string; sinks: boolean } | undefined> =>
  asViewer(s.app.appDb, NOBODY, async (tx) => (await sql<{ standing: string; sinks: boolean }>`select standing, sinks from public_place where place_id = ${id}`.execute(tx.db)).rows[0]);
const check = (on: string, how = 'rang') => {
  const [year, month, day] = on.split('-');
  return s.keep(place, { act: 'check', how, 'on-day': day ?? '', 'on-month': month ?? '', 'on-year': year ?? '' });
};
const report = (who: Browser, was: string, id = place) => who.post(`/places/${id}/how-it-was`, { was, week: '0' });

describe('checked is not changed', () => {
  test('a place nobody of ours checked stays listed as what it is, however old', async () => {
    expect(await shown()).toEqual({ standing: 'not checked', sinks: false });
    expect(await s.words(s.anybody, `/places/${place}`)).toContain(' 2026. Not checked since. Ring first.');
  });

  test('checked by phone, said without a name; an import never touches it, and neither does an edit', async () => {
    expect((await check('2026-11-13')).status).toBe(303);
    const said = 'Checked by phone 12 days ago, by the peer team.';
    expect(await s.words(s.anybody, `/places/${place}`)).toContain(said);
    await s.sendAgain(place, { name: 'Another name', assured_date: '2026-11-24', last_modified: '2026-11-24T10:00:00Z' });
    expect(await s.words(s.anybody, `/places/${place}`)).toContain(said);
    expect(await s.words(s.anybody, `/places/${place}`)).not.toContain('Joan');
  });

  test.each([['2026-11-26', 'That day has not been yet'], ['1999-12-31', 'too long ago']])('a check on %s is refused', async (on, why) => {
    const answer = await check(on);
    expect(answer.status).toBeGreaterThanOrEqual(409);
    expect(answer.html).toContain(why);
    expect((await shown())?.standing).toBe('not checked');
  });

  test('the database refuses such days too', async () => {
    for (const on of ['2026-11-26', '1999-12-31']) await expect(asViewer(s.app.appDb, systemViewer(), (tx) => tx.db.insertInto('place_check').values({ place_id: place, id: newId(), checked_on: on, how: 'rang' }).execute())).rejects.toThrow();
  });
});

describe('what passes with time', () => {
  const GROUP = { attributes: [{ id: newId(), taxonomy_term: { id: newId(), name: 'Peer support', description: 'x' } }] };
  const PHARMACY = { attributes: [{ id: newId(), taxonomy_term: { id: newId(), name: 'Pharmacy', description: 'x' } }] };
  test.each([
    ['a group', GROUP, 3], ['a venue', {}, 6], ['a statutory place', PHARMACY, 12],
  ] as const)('%s: label, then sink, then out of the public list, and one call brings it back', async (_what, more, months) => {
    place = await s.add(more);
    await check('2026-11-25');
    const due = (await s.app.db.selectFrom('place_standing').select(['next_check', 'sinks_on', 'leaves_on']).where('place_id', '=', place).executeTakeFirstOrThrow());
    expect(due.next_check).toBe(`${months === 12 ? 2027 : 2027}-${String(((10 + months) % 12) + 1).padStart(2, '0')}-25`);
    const at = async (day: string) => { fixNow(`${day}T10:00:00Z`); return shown(); };
    expect(await at(due.next_check ?? '')).toEqual({ standing: 'checked', sinks: false });
    expect(await at(addDays(due.next_check ?? '', 1))).toEqual({ standing: 'overdue', sinks: false });
    expect(await at(due.sinks_on ?? '')).toEqual({ standing: 'overdue', sinks: true });
    expect(await at(addDays(due.leaves_on ?? '', -1))).toBeDefined();
    expect(await at(due.leaves_on ?? '')).toBeUndefined();
    expect(await s.words(s.app.signedOut(), `/places/${place}`)).toContain('Nobody has confirmed it for long');
    await asViewer(s.app.appDb, systemViewer(), (tx) => tx.db.insertInto('place_check').values({ place_id: place, id: newId(), checked_on: dayOf(now()), how: 'rang' }).execute(), now());
    expect(await shown()).toEqual({ standing: 'checked', sinks: false });
  });

  test('an interval is data: a lead’s change counts at once, also for what was checked before', async () => {
    await check('2026-11-25');
    await s.app.db.updateTable('check_interval').set({ months: 5 }).where('kind', '=', 'venue or charity').execute();
    const { next_check } = await s.app.db.selectFrom('place_standing').select('next_check').where('place_id', '=', place).executeTakeFirstOrThrow();
    await s.app.db.updateTable('check_interval').set({ months: 6 }).where('kind', '=', 'venue or charity').execute();
    expect(next_check).toBe('2027-04-25');
  });
});

describe('what a peer worker found', () => {
  test('it was running: a check by its week, without a name or the day', async () => {
    expect((await report(s.nadia, 'was running')).status).toBe(303);
    expect(await s.words(s.anybody, `/places/${place}`)).toContain('Checked by going there this week, by the peer team.');
    expect(await s.app.db.selectFrom('place_check').select('checked_on').where('place_id', '=', place).execute()).toEqual([{ checked_on: '2026-11-23' }]);
  });

  test('one bad report: an alert on the card and a task; the same person twice is one', async () => {
    await report(s.nadia, 'could not reach');
    await report(s.nadia, 'could not reach');
    expect(await s.words(s.anybody, `/places/${place}`)).toContain('Somebody from the peer team could not reach them this week.');
    expect(await s.words(s.joan, '/keep-directory')).toContain('Somebody found something wrong');
    expect(await asViewer(s.app.appDb, NOBODY, notSuggested)).not.toContain(place);
  });

  test('two people, independently: suspended from suggestions until somebody checked', async () => {
    await report(s.nadia, 'could not reach');
    await report(s.dev, 'moved or ended');
    expect(await asViewer(s.app.appDb, NOBODY, notSuggested)).toContain(place);
    expect(await shown()).toEqual({ standing: 'not checked', sinks: true });
    fixNow('2026-11-25T10:10:00Z');
    await check('2026-11-25');
    expect(await asViewer(s.app.appDb, NOBODY, notSuggested)).not.toContain(place);
    expect(await s.words(s.anybody, `/places/${place}`)).not.toContain('could not reach');
  });

  test('two reports at the same moment are two', async () => {
    await Promise.all([report(s.nadia, 'could not reach'), report(s.dev, 'could not reach')]);
    expect(await asViewer(s.app.appDb, NOBODY, notSuggested)).toContain(place);
  });

  test('closed, said by who keeps it: out of what the public sees, its page still says what became of it; taken back, it is there again', async () => {
    await s.keep(place, { act: 'fact', kind: 'closed', known: 'rang' });
    expect(await shown()).toBeUndefined();
    expect(await s.words(s.anybody, `/places/${place}`)).toContain('has closed or moved away');
    const { id } = await s.app.db.selectFrom('place_fact').select('id').where('place_id', '=', place).executeTakeFirstOrThrow();
    await s.keep(place, { act: 'end fact', id });
    expect(await shown()).toBeDefined();
  });

  test('nobody reads who said it or when it was typed, not even in SQL', async () => {
    await report(s.nadia, 'could not reach');
    for (const column of ['by_account', 'at']) for (const table of ['place_report', 'place_check']) {
      await expect(asViewer(s.app.appDb, NOBODY, (tx) => sql`select ${sql.ref(column)} from ${sql.table(table)}`.execute(tx.db))).rejects.toThrow('permission denied');
    }
  });
});

describe('the group’s own link', () => {
  const printed = async (): Promise<string> => /\/confirm-entry\/[a-z0-9-]+/.exec((await s.keep(place, { act: 'print link' })).html)?.[0] ?? 'none';

  test('all still right, in one press, without an account, once', async () => {
    const link = await printed();
    expect((await s.anybody.get(link)).status).toBe(200);
    expect(await s.words(s.anybody, link)).toContain('Yes, all still right');
    expect((await s.anybody.post(link, { done: 'right' })).html).toContain('Thank you');
    expect(await s.words(s.anybody, `/places/${place}`)).toContain('Confirmed by the group itself today.');
    expect((await s.anybody.post(link, { done: 'right' })).status).toBe(410);
    expect(await s.app.db.selectFrom('place_check').select('id').where('place_id', '=', place).execute()).toHaveLength(1);
  });

  test('over after a fortnight; a newer one takes its place; one that never was says nothing', async () => {
    const [first, second] = [await printed(), await printed()];
    expect((await s.anybody.get(first)).status).toBe(410);
    fixNow('2026-12-10T10:00:00Z');
    expect((await s.app.signedOut().get(second)).status).toBe(410);
    expect((await s.anybody.get('/confirm-entry/aaaa-aaaa-aaaa-aaaa')).status).toBe(404);
  });

  test('only its hash is kept', async () => {
    const secret = (await printed()).split('/').at(-1) ?? '';
    expect(JSON.stringify(await s.app.db.selectFrom('place_link').selectAll().execute())).not.toContain(secret);
  });

  test('by e-mail to the address the entry gives, with no health word and no name in it', async () => {
    place = await s.add({ email: 'group@example.org' });
    expect((await s.keep(place, { act: 'mail link' })).status).toBe(303);
    const mail = await s.app.db.selectFrom('mail').select(['to_address', 'subject', 'body']).orderBy('made_at', 'desc').executeTakeFirstOrThrow();
    expect(mail.to_address).toBe('group@example.org');
    expect((mail.subject + mail.body).replaceAll(/https?:\S+/g, '')).not.toMatch(/health|mental|peer|illness|hospital|nhs|trust|recovery|support|Joan/i);
    expect(mail.body).toMatch(/\/confirm-entry\/[a-z0-9-]{19}/);
  });

  test('what has changed waits, and the last good version stays; nothing changed is asked again', async () => {
    const link = await printed();
    const before = { name: 'Chorlton Walking Group', description: 'A gentle walk and a cup of tea.', phone: '0161 496 0000' };
    const nothing = await s.anybody.post(link, { done: 'changed', ...before });
    expect(nothing.status).toBe(422);
    expect(nothing.html).toContain('Nothing is changed yet');
    expect((await s.anybody.post(link, { done: 'changed', ...before, phone: '0161 496 0999', words: 'We moved upstairs.' })).html).toContain('Somebody looks at it before it is shown');
    expect(await s.words(s.anybody, `/places/${place}`)).not.toContain('0161 496 0999');
    const page = await s.words(s.joan, `/keep-directory/${place}`);
    expect(page).toContain('0161 496 0999');
    expect(page).toContain('We moved upstairs.');
    expect(await s.words(s.nadia, `/places/${place}`)).not.toContain('We moved upstairs.');
    const { id } = await s.app.db.selectFrom('place_edit').select('id').where('place_id', '=', place).executeTakeFirstOrThrow();
    expect((await s.keep(place, { act: 'take edit', id })).status).toBe(303);
    const after = async () => s.words(s.anybody, `/places/${place}`);
    expect(await after()).toContain('0161 496 0999');
    expect(await after()).toContain('Confirmed by the group itself today.');
    await s.sendAgain(place, { description: 'Their source says something else.' });
    expect(await after()).toContain('0161 496 0999');
    expect((await s.keep(place, { act: 'take edit', id })).status).toBe(409);
  });
});

describe('who keeps it', () => {
  test('a peer worker finds the queue only once a lead asked them', async () => {
    expect((await s.nadia.get('/keep-directory')).status).toBe(404);
    expect((await s.nadia.post(`/keep-directory/${place}`, { act: 'fact', kind: 'closed', known: 'rang' })).status).toBe(404);
    await s.joan.post('/keep-directory', { ask: s.nadiaAccount });
    expect((await s.nadia.get('/keep-directory')).status).toBe(200);
    expect((await s.nadia.get(`/keep-directory/${place}`)).status).toBe(200);
    await s.joan.post('/keep-directory', { end: s.nadiaAccount });
    expect((await s.nadia.get('/keep-directory')).status).toBe(404);
  });

  test('an empty list to choose from, nonsense, and a place that never was are no 5xx', async () => {
    expect((await s.joan.post('/keep-directory', { ask: 'nonsense' })).status).toBe(404);
    expect((await s.joan.post(`/keep-directory/${newId()}`, { act: 'fact', kind: 'closed' })).status).toBe(404);
    expect((await s.keep(place, { act: 'fact', kind: 'former name' })).html).toContain('Write the name');
    expect((await s.keep(place, { act: 'same', id: newId(), other: place })).status).toBe(409);
  });
});

