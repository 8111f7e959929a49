// A lead changes how people say it, and how often places are checked: through HTTP and a real database.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directoryScene, type DirectoryScene } from '../../../tests/setup/directory-scene.ts';
import { aMembership, anAccount } from '../../access/access.factory.ts';
import { aTrust } from '../../teams/team.factory.ts';
import { fixNow } from '../../kit/clock.ts';
import { newId } from '../../kit/ids.ts';

let s: DirectoryScene;
let place: string;
beforeAll(async () => {
  s = await directoryScene();
  place = await s.add({ name: 'Zebra Befriending', description: 'Somebody visits you.' });
});
afterAll(() => fixNow(null));

const add = (said: string, means: string, because = 'Two people asked in these words.') => s.joan.post('/keep-directory/words', { said, means, because });
const finds = async (q: string): Promise<string> => s.words(s.anybody, `/find?q=${encodeURIComponent(q)}`);
const idOf = async (said: string): Promise<string> => (await s.app.db.selectFrom('lay_word').select('id').where('said', '=', said).where('ended_at', 'is', null).executeTakeFirstOrThrow()).id;

describe('how people say it', () => {
  test('a lead’s word is found at once by everybody, with what was also looked for; changed and taken out at once too', async () => {
    expect(await finds('wuzzling')).not.toContain('Zebra Befriending');
    const added = await add('Wuzzling', 'befriending');
    expect(added.location).toMatch(/\/keep-directory\/words\//);
    expect(await finds('wuzzling')).toContain('Zebra Befriending');
    expect(await finds('wuzzling')).toContain('befriending');
    const changed = await s.joan.post(`/keep-directory/words/${await idOf('wuzzling')}`, { said: 'wuzzling', means: 'astronomy', because: 'It is about the stars.', act: 'change' });
    expect(changed.status).toBe(303);
    expect(await finds('wuzzling')).not.toContain('Zebra Befriending');
    await s.joan.post(`/keep-directory/words/${await idOf('wuzzling')}`, { said: 'wuzzling', means: 'astronomy', because: 'Nobody says this.', act: 'out' });
    expect(await s.app.db.selectFrom('lay_word').select(['said', 'means', 'ended_because']).where('said', '=', 'wuzzling').orderBy('means', 'desc').execute()).toEqual([
      { said: 'wuzzling', means: ['befriending'], ended_because: 'It is about the stars.' }, { said: 'wuzzling', means: ['astronomy'], ended_because: 'Nobody says this.' }]);
  });

  test('a typing error in a lead’s word is mended to it', async () => {
    await add('snorfelous', 'befriending');
    expect(await finds('snorfellous')).toContain('Zebra Befriending');
  });

  test('a shipped word that a lead changed stays as the lead left it, also after an import with a new version of the words', async () => {
    const id = await idOf('lonely');
    await s.joan.post(`/keep-directory/words/${id}`, { said: 'lonely', means: 'befriending', because: 'Shorter.', act: 'change' });
    await s.joan.post(`/keep-directory/words/${await idOf('company')}`, { said: 'company', means: 'befriending', because: 'It found firms.', act: 'out' });
    await s.app.db.deleteFrom('find_sign').execute(); // as after a start with other words: everything is brought up to date again
    await s.add();
    expect(await s.app.db.selectFrom('lay_word').select(['said', 'means', 'origin']).where('said', 'in', ['lonely', 'company']).where('ended_at', 'is', null).execute()).toEqual([{ said: 'lonely', means: ['befriending'], origin: 'ours' }]);
  });

  test('the same stems twice, nothing typed, too long: asked again with what was typed, and nothing is kept', async () => {
    await add('gribbling', 'befriending');
    const twice = await add('gribbled', 'walking');
    expect(twice.status).toBe(422);
    expect(twice.html).toContain('“gribbling” is in the list already');
    expect(twice.html).toContain('value="gribbled"');
    const empty = await s.joan.post('/keep-directory/words', {});
    for (const words of ['Write what people say', 'Write what entries call it', 'Write why']) expect(empty.html).toContain(words);
    expect((await add('a b c d e', 'x')).html).toContain('at most four words');
    expect((await s.joan.post(`/keep-directory/words/${newId()}`, { said: 'x y', means: 'z', because: 'w', act: 'out' })).status).toBe(404);
  });

  test('the page shows ours with who, when and why, and finds the others by a letter; any letters are no fault', async () => {
    const page = await s.words(s.joan, '/keep-directory/words');
    expect(page).toContain('gribbling');
    expect(page).toContain('Joan, Wednesday 25 November: Two people asked in these words.');
    expect(await s.words(s.joan, '/keep-directory/words?with=stuck')).toContain('stuck indoors');
    for (const odd of ['%00', '%25', '%27', '%5C', '%ED%A0%80', '|']) expect((await s.joan.get(`/keep-directory/words?with=${odd}`)).status).toBeLessThan(500);
    expect(await s.words(s.joan, `/keep-directory/words/${await idOf('gribbling')}`)).toContain('befriending (in 1 entry)');
  });

  test('for leads only; another service’s lead reads no name', async () => {
    for (const path of ['/keep-directory/words', '/keep-directory/intervals']) {
      expect((await s.nadia.get(path)).status).toBe(403);
      expect((await s.anybody.get(path)).status).toBe(303);
    }
    const { id: trustId } = await aTrust(s.app.db);
    const account = await anAccount(s.app.db, { name: 'Otto' });
    const otto = await s.app.signedIn({ trustId, accountId: account.id, membershipId: await aMembership(s.app.db, trustId, account.id, 'lead') });
    const page = await s.words(otto, '/keep-directory/words');
    expect(page).toContain('A lead of another service, Wednesday 25 November');
    expect(page).not.toContain('Joan');
  });

  test('each change is in the audit', async () => {
    const actions = (await s.app.db.selectFrom('audit_row').select('action').where('object', '=', 'lay_word').execute()).map((row) => row.action);
    for (const action of ['directory.word-add', 'directory.word-change', 'directory.word-end']) expect(actions).toContain(action);
  });
});

describe('how often places are checked', () => {
  const SPANS = { months: '2', after_report_days: '7', sinks_after_days: '31', leaves_after_days: '183' };
  const due = async () => (await s.app.db.selectFrom('place_standing').select(['next_check', 'leaves_on']).where('place_id', '=', place).executeTakeFirstOrThrow());

  test('a change counts at once for what was checked before, on the page and in the audit', async () => {
    await s.keep(place, { act: 'check', how: 'rang', 'on-day': '25', 'on-month': '11', 'on-year': '2026' });
    expect(await due()).toEqual({ next_check: '2027-05-25', leaves_on: '2027-11-24' });
    expect((await s.joan.post('/keep-directory/intervals', { kind: 'venue or charity', ...SPANS, leaves_after_days: '100' })).status).toBe(303);
    expect(await due()).toEqual({ next_check: '2027-01-25', leaves_on: '2027-05-05' });
    expect(await s.words(s.joan, '/keep-directory/intervals')).toContain('Checked every 2 months.');
    expect(await s.app.db.selectFrom('audit_row').select('detail').where('action', '=', 'directory.interval').executeTakeFirstOrThrow()).toMatchObject({ detail: { kind: 'venue or charity', months: 2 } });
  });

  test('what cannot be is asked again and changes nothing', async () => {
    const wrong = await s.joan.post('/keep-directory/intervals', { kind: 'statutory', ...SPANS, sinks_after_days: '200' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('enter more days than above');
    expect((await s.joan.post('/keep-directory/intervals', { kind: 'statutory', ...SPANS, months: '0' })).html).toContain('must be between 1 and 24');
    expect((await s.joan.post('/keep-directory/intervals', { kind: 'moon base', ...SPANS })).status).toBe(404);
    expect(await s.app.db.selectFrom('check_interval').select('months').where('kind', '=', 'statutory').executeTakeFirstOrThrow()).toEqual({ months: 12 });
  });
});
