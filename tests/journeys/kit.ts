// A journey: people in real browsers, over a real server and database. Sentences in, promises out.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { makeServer } from '../../src/app/server.ts';
import { aSession } from '../../src/access/access.factory.ts';
import { SESSION_COOKIE } from '../../src/access/session.ts';
import { kyselyOf } from '../../src/kit/db/kysely.ts';
import type { DB, Kysely } from '../../src/kit/db/index.ts';
import { loadAssets } from '../../src/kit/look/index.ts';
import { testDatabase } from '../setup/test-database.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export type Who = { trustId: string; accountId: string; membershipId: string } | null;
/** A pairing of the matrix: a desk with JavaScript, a phone without, and the other two. */
export type Pairing = { width: 1280 | 360; javaScript: boolean };
export const DESK: Pairing = { width: 1280, javaScript: true };
export const PHONE_PLAIN: Pairing = { width: 360, javaScript: false };
export const PHONE: Pairing = { width: 360, javaScript: true };
export const DESK_PLAIN: Pairing = { width: 1280, javaScript: false };
export const saysPairing = (p: Pairing): string => `${p.width} px, ${p.javaScript ? 'with' : 'without'} JavaScript`;

export type Somebody = {
  page: Page;
  goes(path: string): Promise<void>;
  /** Presses a button or a link by its words. */
  presses(words: string | RegExp): Promise<void>;
  types(label: string | RegExp, words: string): Promise<void>;
  /** Chooses a radio, ticks a box, or picks an option, by its words. */
  chooses(words: string | RegExp): Promise<void>;
  picks(label: string | RegExp, option: string): Promise<void>;
  sees(words: string | RegExp): Promise<void>;
  seesNot(words: string | RegExp): Promise<void>;
  /** axe WCAG 2.2 AA with no violation, and no sideways scroll at 320 px; once for each name in the run. */
  checks(name: string): Promise<void>;
};
export type Journey = { url: string; db: Kysely<DB>; is(who: Who, pairing?: Pairing): Promise<Somebody> };

const checked = new Set<string>();
let opened: Promise<Journey> | null = null;

/** The journey of this test file: its own database, server and browser. */
export const journey = (): Promise<Journey> => {
  opened ??= open();
  return opened;
};

const open = async (): Promise<Journey> => {
  const { appPool, ownerPool } = await testDatabase();
  const db = kyselyOf(ownerPool);
  const server = await makeServer({ db: kyselyOf(appPool), assets: loadAssets(), settings: { limits: { idleMinutes: 30, longestHours: 12 }, trustProxy: false, demo: false, canMail: true } });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const address = server.server.address();
  const url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
  const browser = await chromium.launch({ executablePath: process.env.ALONGSIDE_CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    url, db,
    is: async (who, pairing = DESK) => {
      const context = await browser.newContext({ viewport: { width: pairing.width, height: 800 }, javaScriptEnabled: pairing.javaScript, locale: 'en-GB', timezoneId: 'Europe/London' });
      context.setDefaultTimeout(15_000);
      if (who) await context.addCookies([{ name: SESSION_COOKIE, value: await aSession(db, who.trustId, who.accountId, who.membershipId), url }]);
      return somebody(await context.newPage(), url, browser);
    },
  };
};

const somebody = (page: Page, url: string, browser: Browser): Somebody => ({
  page,
  goes: async (path) => {
    const answer = await page.goto(`${url}${path}`);
    expect(answer?.status(), `${path} opens`).toBeLessThan(400);
  },
  presses: async (words) => {
    await page.getByRole('button', { name: words }).or(page.getByRole('link', { name: words })).first().click();
    await page.waitForLoadState('load');
  },
  types: (label, words) => page.getByLabel(label).first().fill(words),
  chooses: (words) => page.getByLabel(words).first().check(),
  picks: async (label, option) => {
    await page.getByLabel(label).first().selectOption({ label: option });
  },
  sees: async (words) => {
    expect(await text(page), 'the page').toMatch(words instanceof RegExp ? words : new RegExp(escape(words)));
  },
  seesNot: async (words) => {
    expect(await text(page), 'the page').not.toMatch(words instanceof RegExp ? words : new RegExp(escape(words)));
  },
  checks: async (name) => {
    if (checked.has(name)) return;
    checked.add(name);
    await checkHtml(browser, url, await page.content(), name);
  },
});

const text = async (page: Page): Promise<string> => (await page.locator('body').innerText()).replace(/\s+/g, ' ');
const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** axe cannot run where JavaScript is off, so what the page shows is drawn again, scripts taken out, where it can. */
const checkHtml = async (browser: Browser, url: string, html: string, name: string): Promise<void> => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, bypassCSP: true });
  const page = await context.newPage();
  try {
    await page.route(`${url}/__state`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '') }));
    await page.goto(`${url}/__state`);
    const wide = await page.evaluate(() => ({ page: document.documentElement.scrollWidth, screen: window.innerWidth }));
    expect(wide.page, `${name}: no sideways scroll at 320 px`).toBeLessThanOrEqual(wide.screen);
    await page.evaluate(AXE);
    const violations = await page.evaluate((tags) => (window as unknown as { axe: { run(o: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe
      .run({ runOnly: { type: 'tag', values: tags } }).then((r) => r.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ').slice(0, 400)}`)), WCAG);
    expect(violations, `${name}: axe WCAG 2.2 AA`).toEqual([]);
  } finally {
    await context.close();
  }
};
