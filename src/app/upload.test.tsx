// Files by upload (battery S7, S8), through a real server and a real database, on a small page as any slice may have one.
import { once } from 'node:events';
import { request as ask } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fileAnswer, page, trustOf, accountOf } from '../access/index.ts';
import { SESSION_COOKIE } from '../access/session.ts';
import { keepFile } from '../kit/files/index.ts';
import { fields, file, FileField, Form, FormErrors, text, TextField } from '../kit/forms/index.ts';
import { found, pageOf, redirectTo } from '../kit/http/index.ts';
import { newId } from '../kit/ids.ts';
import { loadAssets } from '../kit/look/index.ts';
import { aScene } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { addRoute } from './add-routes.ts';

const form = z.object({ title: text({ missing: 'Enter a title' }), slides: file({ kinds: ['pdf', 'text'], missing: 'Choose the slides', what: 'The slides' }) });
const slides = page({
  form,
  show: ({ typed, errors, refused, key }) => {
    const f = fields(form, typed, errors);
    return pageOf('Slides', <><FormErrors form={f} refused={refused} /><Form action="/try-slides" idempotencyKey={key} files><TextField form={f} name="title" label="Title" /><FileField form={f} name="slides" label="Slides" /></Form></>);
  },
  send: async ({ tx, form: sent }) => redirectTo(`/try-slides/${await keepFile(tx.db, { trustId: trustOf(tx), by: accountOf(tx), at: tx.now }, sent.slides)}`),
});
const one = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, again, params: { id } }) => fileAnswer({ again }, found(await tx.db.selectFrom('stored_file').select(['id', 'name', 'type', 'bytes']).where('trust_id', '=', trustOf(tx)).where('id', '=', id).executeTakeFirst())),
});

let [app, scene, joan, origin] = [null as unknown as TestApp, null as unknown as Scene, null as unknown as Browser, ''];
beforeAll(async () => {
  app = await testApp();
  const context = { db: app.appDb, assets: loadAssets(), settings: { limits: { idleMinutes: 30, longestHours: 12 }, trustProxy: false, demo: false } };
  addRoute(app.server, context, { path: '/try-slides', page: slides, allow: ['lead'], audit: 'try.slides' });
  addRoute(app.server, context, { path: '/try-slides/:id', page: one, allow: ['lead', 'peer_worker'], audit: 'try.slides.one' });
  scene = await aScene(app);
  joan = await scene.as(scene.joan);
  await app.server.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(app.server.server.address() as AddressInfo).port}`;
});

const pdf = (bytes = 400_000): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes, 'slides '), Buffer.from('\n%%EOF\n')]);
const kept = async (): Promise<number> => (await app.db.selectFrom('stored_file').select('id').where('trust_id', '=', scene.trust.id).execute()).length;

describe('a file that is sent', () => {
  test('is kept in parts and comes back byte for byte, to be saved and never opened in a page', async () => {
    const bytes = pdf();
    const sent = await joan.postFiles('/try-slides', { title: 'Recovery', slides: { name: '../../Recovery\u202E talk.exe', bytes } });
    expect(sent.status).toBe(303);
    const answer = await app.server.inject({ url: sent.location ?? '', headers: { cookie: `${SESSION_COOKIE}=${sent.cookies[SESSION_COOKIE]}` } });
    expect(answer.rawPayload.equals(bytes)).toBe(true);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="Recovery talk.pdf"', 'x-content-type-options': 'nosniff', 'content-length': String(bytes.length), 'cache-control': 'no-store' });
    expect((await app.db.selectFrom('stored_file_part').select('n').where('file_id', '=', sent.location?.split('/')[2] ?? '').execute()).length).toBe(2);
  });

  test('is not shown to another role of the trust while no slice says that it may be', async () => {
    const sent = await joan.postFiles('/try-slides', { title: 'Recovery', slides: { name: 'a.pdf', bytes: pdf(10) } });
    const nadia = await scene.as(scene.nadia);
    expect((await nadia.get(sent.location ?? '')).status).toBe(404);
  });

  test('twice with one key is kept once; another file with the same key is held against the first', async () => {
    const _key = newId();
    const before = await kept();
    const first = await joan.postFiles('/try-slides', { _key, title: 'One', slides: { name: 'a.pdf', bytes: pdf(20) } });
    const second = await joan.postFiles('/try-slides', { _key, title: 'One', slides: { name: 'a.pdf', bytes: pdf(20) } });
    expect(second.location).toBe(first.location);
    const other = await joan.postFiles('/try-slides', { _key, title: 'One', slides: { name: 'a.pdf', bytes: pdf(21) } });
    expect([other.status, other.html.includes('This was already sent')]).toEqual([422, true]);
    expect(await kept()).toBe(before + 1);
  });
});

describe('a file that cannot be used is refused with words, what was typed stays, and nothing is kept', () => {
  test.each<[string, Buffer, string, string]>([
    ['a program called slides.pdf', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'slides.pdf', 'The slides must be a PDF or plain text file. What is in this one is something else'],
    ['a web page called notes.txt', Buffer.from('<!doctype html><script>alert(1)</script>'), 'notes.txt', 'The slides must be a PDF or plain text file'],
    ['an empty file', Buffer.alloc(0), 'slides.pdf', 'There is nothing in this file'],
    ['a file just over the limit', pdf(20_000_000), 'slides.pdf', 'The slides must be smaller than 20 MB'],
  ])('%s', async (_what, bytes, name, words) => {
    const before = await kept();
    const answer = await joan.postFiles('/try-slides', { title: 'My title & all', slides: { name, bytes } });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words);
    expect(answer.html).toContain('value="My title &amp; all"');
    expect(await kept()).toBe(before);
  });

  test('none chosen; and one whose words are wrong is asked for again by its name', async () => {
    expect((await joan.postFiles('/try-slides', { title: 'T', slides: { name: '', bytes: Buffer.alloc(0) } })).html).toContain('Choose the slides');
    const answer = await joan.postFiles('/try-slides', { title: '', slides: { name: 'week one.pdf', bytes: pdf(10) } });
    expect([answer.status, answer.html.includes('You chose week one.pdf. Please choose it again')]).toEqual([422, true]);
  });

  test('200 MB are let go as they come: the same page with words, and never more in memory than the field takes', async () => {
    const cookie = `${SESSION_COOKIE}=${(await joan.get('/my-account')).cookies[SESSION_COOKIE]}`;
    const head = Buffer.from(`--part\r\ncontent-disposition: form-data; name="title"\r\n\r\nThe long film\r\n--part\r\ncontent-disposition: form-data; name="slides"; filename="film.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.7\n`);
    const foot = Buffer.from('\r\n--part--\r\n');
    const megabyte = Buffer.alloc(1_000_000, 'x');
    const sending = ask(`${origin}/try-slides`, { method: 'POST', headers: { cookie, origin, 'content-type': 'multipart/form-data; boundary=part', 'content-length': head.length + 200 * megabyte.length + foot.length } });
    const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    sending.write(head);
    for (let n = 0; n < 200; n++) {
      if (!sending.write(megabyte)) await once(sending, 'drain');
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    sending.end(foot);
    const [answer] = await answered;
    const html = (await answer.setEncoding('utf8').toArray()).join('');
    expect(answer.statusCode).toBe(422);
    expect(html).toContain('must be smaller than 20 MB');
    expect(html).toContain('value="The long film"');
    expect(most).toBeLessThan(90_000_000);
  });

  test('beyond what anybody sends by mistake it is not read at all', async () => {
    const cookie = `${SESSION_COOKIE}=${(await joan.get('/my-account')).cookies[SESSION_COOKIE]}`;
    const sending = ask(`${origin}/try-slides`, { method: 'POST', headers: { cookie, origin, 'content-type': 'multipart/form-data; boundary=part', 'content-length': 5_000_000_000 } });
    sending.on('error', () => undefined).flushHeaders();
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(413);
    sending.destroy();
  });
});

describe('a form with files asks who it is before it reads', () => {
  const bytes = pdf(10);
  test('signed out: sign in first; a role without the page: 403; another site: 403', async () => {
    expect((await app.signedOut().postFiles('/try-slides', { title: 'T', slides: { name: 'a.pdf', bytes } })).location).toMatch(/^\/sign-in/);
    expect((await (await scene.as(scene.nadia)).postFiles('/try-slides', { title: 'T', slides: { name: 'a.pdf', bytes } })).status).toBe(403);
    const elsewhere = await app.server.inject({ method: 'POST', url: '/try-slides', headers: { 'content-type': 'multipart/form-data; boundary=x', origin: 'https://elsewhere.example', host: 'localhost' }, payload: '--x--' });
    expect(elsewhere.statusCode).toBe(403);
  });

  test('a page that takes no files reads none, and what is no form at all is refused', async () => {
    expect((await joan.postFiles('/concerns/raise', { said: 'words', slides: { name: 'a.pdf', bytes } })).status).toBe(404);
    const cookie = `${SESSION_COOKIE}=${(await joan.get('/my-account')).cookies[SESSION_COOKIE]}`;
    const broken = await app.server.inject({ method: 'POST', url: '/try-slides', headers: { cookie, host: 'localhost', origin: 'http://localhost', 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x\r\nnonsense' });
    expect(broken.statusCode).toBe(404);
  });

  test('a page that takes files cannot be open to anybody', () => {
    expect(() => addRoute(app.server, { db: app.appDb, assets: loadAssets(), settings: { limits: { idleMinutes: 30, longestHours: 12 }, trustProxy: false, demo: false } }, { path: '/x', page: slides, allow: 'anyone', audit: 'x' })).toThrow('must need signing in');
  });
});
