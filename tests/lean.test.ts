// What the two most used requests cost, in what can be counted on any machine: statements, waits for the database, and bytes (battery L1, L2, L7).
// `npm run bench` measures the rest; docs/measured.md keeps what it said.
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { GZIP } from '../src/app/compress.ts';
import { aMembership, anAccount } from '../src/access/access.factory.ts';
import { fixNow } from '../src/kit/clock.ts';
import { loadAssets } from '../src/kit/look/index.ts';
import { aHeldContact, aNoteItem, aPlannedContact } from '../src/support/support.factory.ts';
import { testApp } from './setup/app.ts';
import type { Browser, TestApp } from './setup/app.ts';
import { aScene, MONDAY_10AM } from './setup/scene.ts';
import type { Scene } from './setup/scene.ts';

let app: TestApp;
let s: Scene;
let nadia: Browser;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
  s = await aScene(app);
  nadia = await s.as(s.nadia);
  for (let week = 1; week <= 12; week += 1) {
    const contact = await aHeldContact(app.db, s.trust.id, s.support, { began_at: new Date(MONDAY_10AM.getTime() - week * 7 * 86_400_000) });
    await aNoteItem(app.db, s.trust.id, s.support, contact, { words: 'The first evening at home needs sorting before anything else: food in, heating on.' });
  }
});
afterAll(() => fixNow(null));

/** Waits for the database and statements of one request, the second time it is asked. */
const costOf = async (ask: () => Promise<{ status: number }>): Promise<{ status: number; waits: number; statements: number }> => {
  const wire = pg.Connection.prototype as unknown as Record<'sync' | 'execute', () => void>;
  const [syncs, executes] = [vi.spyOn(wire, 'sync'), vi.spyOn(wire, 'execute')];
  const { status } = await ask();
  const cost = { status, waits: syncs.mock.calls.length, statements: executes.mock.calls.length };
  syncs.mockRestore();
  executes.mockRestore();
  return cost;
};

describe('waits for the database', () => {
  test('a person’s page, audited: who is it; everything on the page; the audit with the commit', async () => {
    const cost = await costOf(() => nadia.get(`/people/${s.callum.id}`));
    expect(cost.status).toBe(200);
    expect(cost.waits).toBe(3);
    expect(cost.statements).toBeLessThanOrEqual(20); // one for each block of the page, begin and commit too: a new one needs a reason
  });

  // Who is it; what nothing else is needed for; what it asks about, and what that asks about; the audit with the commit.
  test.each([['/today', 'nadia', 6], ['/service', 'joan', 5], ['/our-referrals', 'nurse', 5], ['/my-support', 'callum', 5]] as const)('the first screen %s: what is needed leaves together', async (path, who, most) => {
    const nurse = await anAccount(app.db, { name: 'Sam' });
    const browser = await s.as(who === 'nurse' ? { accountId: nurse.id, membershipId: await aMembership(app.db, s.trust.id, nurse.id, 'host_team', { teamId: s.ward.id }) } : s[who]);
    await browser.get(path);
    const cost = await costOf(() => browser.get(path));
    expect(cost.status).toBe(200);
    expect(cost.waits).toBe(most);
  });

  test('recording a meeting with two notes: who is it; the key; the contact with the settings; everything written, with the audit and the commit', async () => {
    const contact = await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: new Date('2026-11-23T09:00:00Z'), planned_minutes: 60 });
    const form = { held: 'yes', lasted: '45', activities: ['listening'], together: 'yes', agreed: 'yes', next: 'later', item1: 'He wants the first evening sorted.', item2: 'Bus times for Tuesday.' };
    const cost = await costOf(() => nadia.post(`/contacts/${contact}/record`, form));
    expect(cost.status).toBe(303);
    expect(cost.waits).toBeLessThanOrEqual(5); // four where nobody left a ward
    expect(cost.statements).toBeLessThanOrEqual(12);
  });
});

describe('bytes on the wire', () => {
  const weigh = (html: string): number => gzipSync(html, GZIP).length;
  const LATER = 30_000;

  test.each(['/today', '/people', '/people/:id', '/people/:id/record', '/people/:id/notes', '/away', '/my-profile', '/find'])('%s stays below 30 kB', async (path) => {
    const { status, html } = await nadia.get(path.replace(':id', s.callum.id));
    expect(status).toBe(200);
    expect(weigh(html)).toBeLessThan(LATER);
  });

  test.each(['/service', '/referrals', '/people', '/people/:id', '/workers', '/concerns', '/feedback'])('for a lead, %s stays below 30 kB', async (path) => {
    const { status, html } = await (await s.as(s.joan)).get(path.replace(':id', s.callum.id));
    expect(status).toBe(200);
    expect(weigh(html)).toBeLessThan(LATER);
  });

  test('a first view with an empty cache, font and all, stays below 100 kB; the script below 60 kB', async () => {
    const { page } = loadAssets();
    const { html } = await app.signedOut().get('/sign-in');
    const asset = async (url: string): Promise<number> => (await app.server.inject({ url, headers: { 'accept-encoding': 'gzip, br' } })).rawPayload.length;
    const scripts = (await Promise.all(page.js.map(asset))).reduce((sum, bytes) => sum + bytes, 0);
    const styles = (await Promise.all(page.css.map(asset))).reduce((sum, bytes) => sum + bytes, 0);
    const fonts = [...html.matchAll(/href="([^"]+\.woff2)"/g)].map(([, url]) => url ?? '');
    expect(fonts.length).toBe(1);
    const font = await asset(fonts[0] ?? '');
    expect(scripts).toBeLessThan(60_000);
    expect(weigh(html) + scripts + styles + font).toBeLessThan(100_000);
  });
});
