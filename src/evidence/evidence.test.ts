// A review from its question to its publication, through HTTP: one test a promise.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { aReviewScene, standsAt as stands, wordsOf as words } from '../../tests/setup/review-scene.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { asViewer, systemViewer } from '../access/index.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aReader } from './evidence.factory.ts';
import { reviewsForEvent } from './index.ts';

let app: TestApp;
let s: Scene;
beforeAll(async () => { fixNow(MONDAY_10AM); app = await testApp(); });
beforeEach(async () => { fixNow(MONDAY_10AM); s = await aScene(app, { trust: { demo: true } }); });
afterAll(() => fixNow(null));

const callumOf = (): { accountId: string; membershipId: string } => ({ accountId: s.callum.accountId, membershipId: s.callum.membershipId });
const scene = () => aReviewScene(app, s);
const look = (who: Browser, path: string, record: string, answer: string, more: Record<string, string> = {}, stage: 'first' | 'second' = 'first') => who.post(`${path}/${stage}-look`, { record, answer, ...more });

describe('who reads', () => {
  test('a lead opens a review and asks a person supported by what they sign in with; they say yes under the name they choose', async () => {
    const joan = await s.as(s.joan);
    const opened = await joan.post('/reviews/new', { title: 'Groups', question: 'Do groups help?', askedBy: 'our lived-experience group' });
    expect(opened.status).toBe(303);
    const path = opened.location ?? '';
    const { email } = await app.db.selectFrom('account').select('email').where('id', '=', callumOf().accountId).executeTakeFirstOrThrow();
    const callum = await s.as(callumOf());
    expect((await callum.get(path)).status).toBe(404);
    expect((await joan.post(`${path}/readers`, { signsInWith: 'nobody@example.org', name: 'X' })).html).toContain('Nobody who can be asked signs in here with that');
    expect((await joan.post(`${path}/readers`, { signsInWith: email ?? '', name: 'Callum' })).status).toBe(303);
    expect((await joan.post(`${path}/readers`, { signsInWith: email ?? '', name: 'Callum' })).html).toContain('They are asked already');
    expect(words((await callum.get('/reviews')).html)).toContain('You are asked to read in it');
    expect(words((await callum.get(path)).html)).toContain('Asked for by: our lived-experience group');
    expect((await callum.get(`${path}/looked`)).status).toBe(303);
    expect((await callum.post(`${path}/looked`, { kind: 'web', place: 'x', 'on-day': '1', 'on-month': '11', 'on-year': '2026' })).status).toBe(404);
    expect((await callum.post(path, { name: 'A listener' })).status).toBe(303);
    expect(words((await joan.get(`${path}/readers`)).html)).toContain('A listener Reads since');
  });

  test('a colleague’s own record as a person supported opens nothing: only where they work here too are they found', async () => {
    const { id, joan } = await scene();
    const account = await anAccount(app.db, { name: 'W' });
    await aMembership(app.db, s.trust.id, account.id, 'person');
    await app.db.insertInto('person').values({ trust_id: s.trust.id, id: newId(), known_as: 'W', full_name: 'W W', walled: true, account_id: account.id }).execute();
    expect((await joan.post(`/reviews/${id}/readers`, { signsInWith: account.email, name: 'W' })).status).toBe(422);
    await aMembership(app.db, s.trust.id, account.id, 'peer_worker');
    expect((await joan.post(`/reviews/${id}/readers`, { signsInWith: account.email, name: 'W' })).status).toBe(303);
  });

  test('somebody from outside comes as reviewer: their first screen is their reviews, and of the service they see nothing else', async () => {
    const { id, path } = await scene();
    const account = await anAccount(app.db, { name: 'Rae' });
    const rae = await s.as({ accountId: account.id, membershipId: await aMembership(app.db, s.trust.id, account.id, 'reviewer') });
    expect((await rae.get('/first')).location).toBe('/reviews');
    expect((await rae.get(path)).status).toBe(404);
    await aReader(app.db, s.trust.id, id, account.id, 'Rae');
    expect((await rae.get(path)).status).toBe(200);
    for (const closed of ['/service', '/people', '/feedback', '/counts', '/admin']) expect((await rae.get(closed)).status, closed).toBe(403);
  });
});

describe('two readers', () => {
  test('each decides alone: another’s answer is not to be seen until both have given theirs', async () => {
    const { path, add, callum, nadia, joan } = await scene();
    const r = await add('Coming home');
    expect((await callum.get(`${path}/first-look`)).html).toContain('is about peer support');
    await look(callum, path, r, 'no');
    expect((await stands(r)).first_look).toBe('waiting');
    for (const who of [nadia, joan]) for (const page of ['first-look', 'differ', 'flow', 'publish', '']) expect(words((await who.get(`${path}/${page}`.replace(/\/$/, ''))).html), page).not.toContain('leave it out (');
    expect(words((await nadia.get(`${path}/differ`)).html)).not.toContain('C. of the North : leave it out');
    await look(nadia, path, r, 'yes');
    expect((await stands(r)).first_look).toBe('conflict');
    const differ = words((await callum.get(`${path}/differ`)).html);
    expect(differ).toContain('C. of the North : leave it out');
    expect(differ).toContain('Nadia : it belongs');
    expect(differ).toContain('they said the same of 0 (0%)');
  });

  test('where they differ they come to one answer, with who and why; agreement still counts what each said alone', async () => {
    const { path, add, callum, nadia } = await scene();
    const r = await add('Coming home');
    await look(callum, path, r, 'no');
    await look(nadia, path, r, 'unsure');
    expect((await nadia.post(`${path}/differ`, { record: r, stage: 'first', answer: 'yes' })).html).toContain('Write how you came to this');
    expect((await nadia.post(`${path}/differ`, { record: r, stage: 'first', answer: 'yes', why: 'We read it again together' })).status).toBe(303);
    expect((await stands(r)).first_look).toBe('in');
    expect(await app.db.selectFrom('review_settlement').select(['why', 'by_account']).where('record_id', '=', r).executeTakeFirstOrThrow()).toEqual({ why: 'We read it again together', by_account: s.nadia.accountId });
    expect(words((await callum.get(`${path}/differ`)).html)).toContain('Of 1 that two people read alone, they said the same of 0');
    await look(callum, path, r, 'no', { reason: 'other people' }, 'second');
    await look(nadia, path, r, 'no', { reason: 'too little said' }, 'second');
    expect(await stands(r)).toMatchObject({ second_look: 'out', out_reason: 'other people' });
    expect(words((await callum.get(`${path}/flow`)).html)).toContain('of these: It is about other people than we ask about');
  });

  test('an answer may be changed while somebody is waited for, and not after', async () => {
    const { path, add, callum, nadia } = await scene();
    const r = await add('Coming home');
    await look(callum, path, r, 'no');
    expect((await look(callum, path, r, 'yes')).status).toBe(303);
    await look(nadia, path, r, 'yes');
    expect((await stands(r)).first_look).toBe('in');
    expect((await look(callum, path, r, 'no')).status).toBe(409);
    expect((await look(callum, path, r, 'perhaps')).status).toBe(422);
    expect((await look(callum, path, r, 'no', {}, 'second')).html).toContain('Choose why it is left out');
  });

  test('a reader leaves: what they answered stays, another reads the rest, and what nobody else can read is settled', async () => {
    const { path, id, add, callum, nadia, joan } = await scene();
    const [one, two] = [await add('One'), await add('Two')];
    await look(callum, path, one, 'yes');
    await look(nadia, path, two, 'yes');
    const me = await app.db.selectFrom('review_reader').select('id').where('review_id', '=', id).where('account_id', '=', callumOf().accountId).executeTakeFirstOrThrow();
    expect((await callum.post(`${path}/readers/${me.id}/end`)).location).toBe('/reviews');
    expect((await callum.get(path)).status).toBe(404);
    await look(nadia, path, one, 'yes');
    expect((await stands(one)).first_look).toBe('in');
    expect(words((await nadia.get(`${path}/first-look`)).html)).toContain('You have answered all you can. 1 wait for another reader.');
    expect(words((await nadia.get(`${path}/differ`)).html)).toContain('Fewer read here now than answers are needed');
    await aReader(app.db, s.trust.id, id, s.imran.accountId, 'Imran');
    const imran = await s.as(s.imran);
    expect(words((await imran.get(`${path}/first-look`)).html)).toContain('Two');
    expect((await look(imran, path, two, 'yes')).status).toBe(303);
    expect((await stands(two)).first_look).toBe('in');
    expect((await joan.post(`${path}/first-look`, { record: one, answer: 'yes' })).status).toBe(404);
  });

  test('one reader instead of two says why, and what waited for a second is counted again; so does going back', async () => {
    const { path, add, callum, joan } = await scene();
    const r = await add('One');
    await look(callum, path, r, 'yes');
    expect((await joan.post(`${path}/one-reader`, {})).html).toContain('Write why one reader is enough');
    await joan.post(`${path}/one-reader`, { because: 'There are only two of us here' });
    expect((await stands(r)).first_look).toBe('in');
    await joan.post(`${path}/two-readers`);
    expect((await stands(r)).first_look).toBe('waiting');
  });
});

describe('words', () => {
  test('what the question said before stays readable; unchanged words are not written again', async () => {
    const { path, id, callum } = await scene();
    const asked = { title: 'Coming home, a review', question: 'A sharper question', include: 'is about peer support', leave_out: 'is about school' };
    await callum.post(`${path}/question`, asked);
    await callum.post(`${path}/question`, asked);
    const html = words((await callum.get(`${path}/question`)).html);
    expect(html).toContain('What it said before');
    expect(html).toContain('Does peer support help people come home?');
    expect(await app.db.selectFrom('review_words').select('id').where('review_id', '=', id).where('part', '=', 'question').execute()).toHaveLength(2);
    expect((await callum.post(`${path}/question`, { ...asked, question: '' })).html).toContain('Write the question');
  });
});

describe('publishing', () => {
  const ready = async () => {
    const all = await scene();
    const record = await all.add('Peer support for discharge, invented', { authors: ['Thistlewood, Ash', 'Quill, Una'], year: 2014, publishedIn: 'Journal of Invented Studies', volume: '12', issue: '3', pages: '101-112', doi: '10.5555/inv.1', kind: 'article-journal' });
    for (const stage of ['first', 'second'] as const) for (const who of [all.callum, all.nadia]) await look(who, all.path, record, 'yes', {}, stage);
    await all.callum.post(`${all.path}/findings/${record}`, { effect: 'not shown', forWhom: 'people leaving hospital', words: 'As many came back as without it.', sure: 'fairly', why: 'Many took part' });
    await all.callum.post(`${all.path}/make-of-it`, { make_of_it: 'It is about more than coming back.' });
    await all.callum.post(`${all.path}/standpoint`, { standpoint: 'I came from a choir.', think_again: 'I thought again about groups.' });
    await all.callum.post(`${all.path}/supporter`, { supporter: 'A librarian', supporter_helped: 'showed me how to search' });
    return { ...all, record };
  };
  const address = (id: string): string => `/t/${s.trust.slug}/reviews/${id}`;

  test('what is missing is said, and nothing is published before it is there', async () => {
    const { path, id, joan, callum } = await scene();
    const html = words((await joan.get(`${path}/publish`)).html);
    for (const missing of ['what you found', 'what you make of it', 'where you stand']) expect(html).toContain(missing);
    expect((await joan.post(`${path}/publish`, { what: 'publish' })).status).toBe(409);
    expect((await callum.post(`${path}/publish`, { what: 'publish' })).status).toBe(404);
    expect((await app.signedOut().get(address(id))).status).toBe(404);
  });

  test('published, everybody reads it as a page and a PDF, with its reference in the usual form; a later change waits for a new version', async () => {
    const { path, id, joan, callum } = await ready();
    expect((await joan.post(`${path}/publish`, { what: 'publish' })).status).toBe(303);
    const anybody = app.signedOut();
    expect(words((await anybody.get(`/t/${s.trust.slug}/reviews`)).html)).toContain('Coming home, a review');
    const html = words((await anybody.get(address(id))).html);
    for (const said of ['Thistlewood, A., &amp; Quill, U. (2014). Peer support for discharge, invented. Journal of Invented Studies, 12(3), 101–112. https://doi.org/10.5555/inv.1', 'Not shown to help', 'I came from a choir.', 'I thought again about groups.', 'A librarian: showed me how to search', 'By C. of the North, Nadia.', 'Studies included in review How many 1', 'they said the same of 1 (100%)']) expect(html).toContain(said);
    const pdf = await anybody.get(`${address(id)}/pdf`);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    for (const part of ['/StructTreeRoot', '/Lang (en-GB)']) expect(pdf.html).toContain(part);
    await callum.post(`${path}/make-of-it`, { make_of_it: 'I changed my mind.' });
    expect(words((await anybody.get(address(id))).html)).not.toContain('I changed my mind.');
    await joan.post(`${path}/publish`, { what: 'publish' });
    expect(words((await anybody.get(address(id))).html)).toContain('I changed my mind.');
    const old = words((await anybody.get(`${address(id)}?version=1`)).html);
    for (const version of ['99999999999', '1e300']) expect((await anybody.get(`${address(id)}?version=${version}`)).status, version).toBe(200);
    expect(old).toContain('It is about more than coming back.');
    expect(old).toContain('There is a newer version.');
  });

  test('taken away with a reason, nobody outside reads it; it stays with the review', async () => {
    const { path, id, joan } = await ready();
    await joan.post(`${path}/publish`, { what: 'publish' });
    expect((await joan.post(`${path}/publish`, { what: 'withdraw' })).html).toContain('Write why it is taken away');
    await joan.post(`${path}/publish`, { what: 'withdraw', why: 'Somebody named asked' });
    for (const page of [address(id), `${address(id)}/pdf`]) expect((await app.signedOut().get(page)).status, page).toBe(404);
    expect(words((await joan.get(`${path}/publish`)).html)).toContain('Taken away');
  });

  test('on an event’s page: the published reviews that belong to it, and no others', async () => {
    const { path, id, joan } = await ready();
    const { setEventOfReview } = await import('./index.ts');
    const event = newId();
    await joan.post(`${path}/publish`, { what: 'publish' });
    const viewer = { ...systemViewer(s.trust.id as never), role: 'lead' as const, accountId: s.joan.accountId as never };
    await asViewer(app.appDb, viewer, (tx) => setEventOfReview(tx, id, event));
    const anybody = { ...systemViewer(s.trust.id as never), role: 'nobody' as const };
    expect((await asViewer(app.appDb, anybody, (tx) => reviewsForEvent(tx, event))).map((r) => r.id)).toEqual([id]);
    expect(await asViewer(app.appDb, anybody, (tx) => reviewsForEvent(tx, newId()))).toEqual([]);
  });
});
