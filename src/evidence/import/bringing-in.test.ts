// Bringing in what was found, and the same thing twice, through HTTP: one test a promise.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';
import { aReviewScene, standsAt as stands, wordsOf as words } from '../../../tests/setup/review-scene.ts';
import { aScene, MONDAY_10AM } from '../../../tests/setup/scene.ts';
import type { Scene } from '../../../tests/setup/scene.ts';
import { aSession } from '../../access/access.factory.ts';
import { asViewer, systemViewer } from '../../access/index.ts';
import { SESSION_COOKIE } from '../../access/session.ts';
import { fixNow } from '../../kit/clock.ts';
import { newId } from '../../kit/ids.ts';
import { projectRoot } from '../../kit/project-root.ts';
import { bringIn, readWaitingFiles } from './bring-in.ts';

let app: TestApp;
let s: Scene;
beforeAll(async () => { fixNow(MONDAY_10AM); app = await testApp(); });
beforeEach(async () => { fixNow(MONDAY_10AM); s = await aScene(app, { trust: { demo: true } }); });
afterAll(() => fixNow(null));
const scene = () => aReviewScene(app, s);

describe('bringing in', () => {
  const RIS = 'TY  - JOUR\nTI  - One\nAU  - Ash, A.\nPY  - 2011\nDO  - 10.5555/one\nER  - \nTY  - JOUR\nTI  - Two\nPY  - spring\nER  - \nTY  - JOUR\nAU  - Nobody\nER  - \n';

  test('each record is taken, mended or refused, with the reason; the same file again adds nothing', async () => {
    const { path, search, callum, id } = await scene();
    const first = await callum.post(`${path}/bring-in`, { from: search, records: RIS });
    const report = words((await callum.get(first.location?.split('?')[0] ?? '')).html);
    expect(report).toContain('2 of 3 records taken, 1 mended, 1 refused.');
    expect(report).toContain('It has no title');
    expect(report).toContain('The year “spring” could not be read: left out');
    const again = await callum.post(`${path}/bring-in`, { from: search, records: RIS });
    expect(words((await callum.get(again.location?.split('?')[0] ?? '')).html)).toContain('0 of 3 records taken, 1 mended, 2 were there already, 1 refused.');
    expect(await app.db.selectFrom('review_record').select('title').where('review_id', '=', id).execute()).toHaveLength(2);
  });

  test('what is no file of records is said by the field; what was pasted stays, and nothing is kept', async () => {
    const { path, search, callum, id } = await scene();
    const answer = await callum.post(`${path}/bring-in`, { from: search, records: '<html>Please sign in</html>' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('We cannot find records in this');
    expect(answer.html).toContain('&lt;html&gt;Please sign in&lt;/html&gt;');
    expect((await callum.post(`${path}/bring-in`, { from: newId(), records: RIS })).html).toContain('Choose where these come from');
    expect(await app.db.selectFrom('review_import').select('id').where('review_id', '=', id).execute()).toEqual([]);
  });

  test('a file is sent as it is, in an older program’s letters too; a picture is refused by the field', async () => {
    const { path, search, id } = await scene();
    const cookie = `${SESSION_COOKIE}=${await aSession(app.db, s.trust.id, s.callum.accountId, s.callum.membershipId)}`;
    const send = (name: string, bytes: Buffer) => app.server.inject({ method: 'POST', url: `${path}/bring-in`, headers: { host: 'localhost', origin: 'http://localhost', cookie, 'content-type': 'multipart/form-data; boundary=part' },
      payload: Buffer.concat([Buffer.from(`--part\r\nContent-Disposition: form-data; name="from"\r\n\r\n${search}\r\n--part\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`), bytes, Buffer.from('\r\n--part--\r\n')]) });
    expect((await send('old.ris', readFileSync(join(projectRoot, 'tests/reference/evidence/old-windows.ris')))).statusCode).toBe(303);
    expect(await app.db.selectFrom('review_record').select(['title', 'authors']).where('review_id', '=', id).execute()).toEqual([{ title: 'L’été inventé – an old program’s letters', authors: ['Pennywort, Renée'] }]);
    expect((await send('unicode.ris', readFileSync(join(projectRoot, 'tests/reference/evidence/utf16.ris')))).statusCode, 'UTF-16').toBe(303);
    expect((await app.db.selectFrom('review_record').select('title').where('review_id', '=', id).orderBy('title').execute()).map((r) => r.title)).toEqual(['L’été inventé – an old program’s letters', 'Sixteen bits, invented']);
    const picture = await send('records.ris', Buffer.from('89504e470d0a1a0a0000', 'hex'));
    expect(picture.statusCode).toBe(422);
    expect(picture.body).toContain('whatever its name says');
  });

  test('a web page is typed in with the day it was read; nothing is opened from here', async () => {
    const { path, search, callum, id } = await scene();
    const page = { from: search, kind: 'webpage', title: 'What helps', url: 'https://example.org/x', 'seenOn-day': '2', 'seenOn-month': '11', 'seenOn-year': '2026', authors: 'Hedge Network' };
    expect((await callum.post(`${path}/by-hand`, { ...page, 'seenOn-day': '', 'seenOn-month': '', 'seenOn-year': '' })).html).toContain('Enter the day you read it');
    expect((await callum.post(`${path}/by-hand`, { ...page, url: 'javascript:alert(1)' })).html).toContain('Enter a web address');
    const said = async () => { const { location } = await callum.post(`${path}/by-hand`, page); return words((await callum.get(location ?? '')).html); };
    expect(await said()).toContain('Added. You can add the next one.');
    expect(await said()).toContain('That is there already, so nothing was added.');
    expect(await app.db.selectFrom('review_record').select(['url', 'seen_on', 'authors']).where('review_id', '=', id).execute()).toEqual([{ url: 'https://example.org/x', seen_on: '2026-11-02', authors: ['Hedge Network'] }]);
  });

  test('20,000 records with broken ones among them are read whole, the rest by the app itself, each taken, mended or refused', async () => {
    const { path, search, id, joan } = await scene();
    const record = (i: number): string => (i % 100 === 7 ? `TY  - JOUR\nAU  - Nobody, ${i}\nER  - \n` : i % 100 === 8 ? `TY  - JOUR\nTI  - No end ${i}\nPY  - 2010\n` : `TY  - JOUR\nTI  - Invented study number ${i}\nAU  - Ash, A.\nPY  - ${1990 + (i % 30)}\nDO  - 10.5555/i.${i}\nAB  - ${'words '.repeat(30)}\nER  - \n`);
    const text = Array.from({ length: 20_000 }, (_, i) => record(i)).join('\n');
    const viewer = { ...systemViewer(s.trust.id as never), role: 'lead' as const, accountId: s.joan.accountId as never };
    const begun = await asViewer(app.appDb, viewer, (tx) => bringIn(tx, id, { searchId: search, name: 'big.ris', text }));
    if ('problem' in begun) throw new Error(begun.problem);
    expect(words((await joan.get(`${path}/imports/${begun.importId}`)).html)).toContain('500 of 20,000 read so far');
    for (let read = 1; read > 0;) read = await asViewer(app.appDb, systemViewer(s.trust.id as never), readWaitingFiles);
    const done = await app.db.selectFrom('review_import').select(['total', 'read', 'taken', 'mended', 'again', 'refused', 'content']).where('id', '=', begun.importId).executeTakeFirstOrThrow();
    expect(done).toEqual({ total: 20_000, read: 20_000, taken: 19_800, mended: 200, again: 0, refused: 200, content: null });
    expect((await app.db.selectFrom('review_record').select((eb) => eb.fn.countAll<number>().as('n')).where('review_id', '=', id).executeTakeFirstOrThrow()).n).toBe(19_800);
    expect(words((await joan.get(`${path}/flow`)).html)).toContain('19,800');
    expect((await joan.get(`${path}/same`)).status).toBe(200);
  }, 300_000);

  test('a title that is a formula is harmless in the table to take away', async () => {
    const { path, add, nadia } = await scene();
    await add('=HYPERLINK("https://example.org","press")');
    const csv = (await nadia.get(`${path}/records.csv`)).html;
    expect(csv).toContain(`"'=HYPERLINK(""https://example.org"",""press"")"`);
  });
});

describe('the same thing twice', () => {
  test('a pair is suggested, one is taken out, the flow follows; put back, it is as before', async () => {
    const { path, add, nadia } = await scene();
    const [a, b] = [await add('Coming home'), await add('Coming  Home.', { doi: '10.5555/home' })];
    await add('Another thing');
    expect(words((await nadia.get(`${path}/same`)).html)).toContain('the same title and first author, and no more than a year apart');
    expect((await nadia.post(`${path}/same`, { a, b, answer: 'same' })).status).toBe(303);
    expect((await stands(a)).gone_into).toBe(b);
    expect(words((await nadia.get(`${path}/flow`)).html)).toContain('Duplicate records removed How many 1');
    const pair = await app.db.selectFrom('review_pair').select('id').where('other_id', '=', a).executeTakeFirstOrThrow();
    expect((await nadia.post(`${path}/same/${pair.id}/back`)).status).toBe(303);
    expect((await stands(a)).gone_into).toBeNull();
    expect(words((await nadia.get(`${path}/flow`)).html)).toContain('Duplicate records removed How many 0');
    expect((await nadia.post(`${path}/same`, { a, b, answer: 'different' })).status).toBe(303);
    expect(words((await nadia.get(`${path}/same`)).html)).toContain('Nothing looks like the same thing twice');
  });

  test('all that are surely the same go at once, of three one stays, and each can be put back', async () => {
    const { path, add, nadia } = await scene();
    const ids = [await add('Home', { doi: '10.5555/h', publishedIn: 'A' }), await add('Home', { doi: '10.5555/h', publishedIn: 'B' }), await add('Home', { doi: '10.5555/h', publishedIn: 'C', summary: 'The fullest' })];
    await nadia.post(`${path}/same`, { answer: 'all sure' });
    const rows = await Promise.all(ids.map(stands));
    expect(rows.filter((r) => r.gone_into === null)).toHaveLength(1);
    expect(await app.db.selectFrom('review_pair').select('id').where('undone_at', 'is', null).where('other_id', 'in', ids).execute()).toHaveLength(2);
  });
});
