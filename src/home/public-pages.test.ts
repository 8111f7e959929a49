// Public pages: what peer support is, and the ways from / and from a service's own home. One test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aMember } from '../../tests/setup/notes-pair.ts';
import { aGroupQuestion, aPiece } from '../involvement/involvement.factory.ts';
import { newId } from '../kit/ids.ts';
import { aTrust } from '../teams/team.factory.ts';
import { PARTS, whatIsLines } from './what-is-words.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const linksIn = (html: string): string[] => [...html.matchAll(/href="([^"#]+)/g)].map(([, href]) => href ?? '');

describe('what is peer support', () => {
  test('each line that could be counted has a source and the day it was read; sentences are short', () => {
    const lines = whatIsLines();
    expect([...new Set(lines.map((l) => l.part))]).toEqual([...PARTS]);
    for (const line of lines) {
      if (line.source) expect([line.source.href, line.source.checked].join(' '), line.words).toMatch(/^https?:\/\/\S+ \d{4}-\d\d-\d\d$/);
      else expect(line.words, 'ours, without a figure').not.toMatch(/\d/);
      for (const sentence of line.words.split(/(?<=[.!?:]) /)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(30);
    }
  });

  test('what trials did not show stands there as large as what they showed, with every source in a list', async () => {
    const { html, status } = await app.signedOut().get('/what-is-peer-support');
    expect(status).toBe(200);
    for (const said of ['What it is not', 'Where it comes from', 'What trials showed', 'What trials did not show', 'did not lead to fewer people coming back', 'at least twice', 'You may have it already']) expect(words(html)).toContain(said);
    for (const line of whatIsLines()) if (line.source) expect(html).toContain(line.source.href.replaceAll('&', '&amp;'));
    for (const [, n] of html.matchAll(/href="#source-(\d+)"/g)) expect(html).toContain(`id="source-${n}"`);
    expect(html).toContain('href="/find?q=peer+support"');
  });

  test('at a service it leads to asking, and to telling the lead of a place that is missing', async () => {
    const trust = await aTrust(app.db);
    const { html } = await app.signedOut().get(`/t/${trust.slug}/what-is-peer-support`);
    expect(linksIn(html)).toEqual(expect.arrayContaining([`/t/${trust.slug}/refer-myself`, `/t/${trust.slug}/say`]));
  });
});

describe('a service’s own home', () => {
  test('with nothing yet it teaches, and leads only to pages that hold something', async () => {
    const trust = await aTrust(app.db, { kind: 'charity', name: 'Three of Us Invented Charity' });
    const { html } = await app.signedOut().get(`/t/${trust.slug}`);
    expect(linksIn(html)).toContain(`/t/${trust.slug}/what-is-peer-support`);
    for (const path of ['involvement', 'lived-experience', 'groups', 'events', 'reviews', 'principles']) expect(linksIn(html), path).not.toContain(`/t/${trust.slug}/${path}`);
    for (const href of linksIn(html).filter((link) => link.startsWith('/') && !link.startsWith('/assets'))) expect((await app.signedOut().get(href)).status, href).toBeLessThan(400);
  });

  test('what is offered, and what the group publishes, have a way to them from the day they are there', async () => {
    const trust = await aTrust(app.db);
    const lead = await aMember(app, trust.id, 'lead', 'Joan');
    await aPiece(app.db, trust.id, lead.accountId);
    await aGroupQuestion(app.db, trust.id, lead.accountId);
    await app.db.insertInto('lived_page').values({ trust_id: trust.id, id: newId(), published: true, by_account: lead.accountId }).execute();
    const { html } = await app.signedOut().get(`/t/${trust.slug}`);
    for (const path of ['involvement', 'lived-experience']) {
      expect(linksIn(html)).toContain(`/t/${trust.slug}/${path}`);
      expect((await app.signedOut().get(`/t/${trust.slug}/${path}`)).status, path).toBe(200);
    }
  });
});

describe('for somebody signed out', () => {
  test('the same navigation on every page to read; none on a form they are writing in', async () => {
    const trust = await aTrust(app.db);
    const visitor = app.signedOut();
    const nav = async (path: string) => /<nav class="al-nav"[\s\S]*?<\/nav>/.exec((await visitor.get(path)).html)?.[0].match(/>([^<]+)<\/a>/g)?.map((m) => m.slice(1, -4)) ?? [];
    for (const path of [`/t/${trust.slug}`, `/t/${trust.slug}/what-is-peer-support`, `/t/${trust.slug}/involvement`, `/t/${trust.slug}/help-now`, '/what-is-peer-support', '/find', '/help-now']) expect(await nav(path), path).toEqual(['Start', 'What it is', 'Places', 'Sign in']);
    for (const path of [`/t/${trust.slug}/refer-myself`, `/t/${trust.slug}/say`, '/sign-in']) expect(await nav(path), path).toEqual([]);
    const other = await aTrust(app.db);
    expect((await visitor.get(`/t/${other.slug}`)).html).not.toContain(`/t/${trust.slug}"`);
  });

  test('/ lets one choose the service, and teaches before one has chosen; help stands at the foot', async () => {
    await Promise.all([aTrust(app.db, { name: 'One Invented Trust' }), aTrust(app.db, { name: 'Another Invented Trust' })]);
    const { html } = await app.signedOut().get('/');
    for (const said of ['One Invented Trust', 'Another Invented Trust', 'What is peer support, and where does it come from?', 'Need help now?']) expect(words(html)).toContain(said);
  });
});
