// A journey: people in real browsers, over a real server and database. Sentences in, promises out.
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { makeServer } from '../../src/app/server.ts';
import { aSession } from '../../src/access/access.factory.ts';
import { SESSION_COOKIE } from '../../src/access/session.ts';
import { kyselyOf } from '../../src/kit/db/kysely.ts';
import type { DB, Kysely } from '../../src/kit/db/index.ts';
import { loadAssets } from '../../src/kit/look/index.ts';
import { afterwards } from '../setup/afterwards.ts';
import { checkState } from '../setup/check-state.ts';
import { testDatabase } from '../setup/test-database.ts';
import { lendWindow } from '../setup/windows.ts';
import * as hands from './hands.ts';

export type Who = { trustId: string; accountId: string; membershipId: string } | null;
/** Somebody of this trust, to sign in as. */
export const whoIn = (trustId: string) => ({ accountId, membershipId }: { accountId: string; membershipId: string }): Who => ({ trustId, accountId, membershipId });
/** A pairing of the matrix: a desk with JavaScript, a phone without, and the other two. */
export type Pairing = { width: 1280 | 360; javaScript: boolean };
export const DESK: Pairing = { width: 1280, javaScript: true };
export const PHONE_PLAIN: Pairing = { width: 360, javaScript: false };
export const PHONE: Pairing = { width: 360, javaScript: true };
export const DESK_PLAIN: Pairing = { width: 1280, javaScript: false };
/** All four; the first also checks every state (see `checks`). */
export const EVERY_PAIRING: Pairing[] = [DESK, PHONE_PLAIN, PHONE, DESK_PLAIN];
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
  /** axe WCAG 2.2 AA with no violation, and no sideways scroll at 320 px; once for each name in the test file. */
  checks(name: string): Promise<void>;
};
export type Journey = { url: string; db: Kysely<DB>; is(who: Who, pairing?: Pairing): Promise<Somebody> };

/** How long something may take before it counts as never happening: far longer than on the busiest machine. */
const HANGING_MS = 30_000;
const checked = new Set<string>();
let opened: Promise<Journey> | null = null;

/** The journey of this test file: its own database and server. */
export const journey = (): Promise<Journey> => {
  if (!opened) {
    opened = open();
    afterwards(() => {
      opened = null;
      checked.clear();
    });
  }
  return opened;
};

const open = async (): Promise<Journey> => {
  const { appPool, ownerPool } = await testDatabase();
  const db = kyselyOf(ownerPool);
  const server = await makeServer({ db: kyselyOf(appPool), assets: loadAssets(), settings: { limits: { idleMinutes: 30, longestHours: 12 }, trustProxy: false, demo: false, canMail: true } });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const address = server.server.address();
  const url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
  afterwards(() => server.close());
  return {
    url, db,
    is: async (who, pairing = DESK) => {
      const { page, context, giveBack } = await lendWindow(pairing, url);
      closeInTime(giveBack);
      context.setDefaultTimeout(HANGING_MS);
      if (who) await context.addCookies([{ name: SESSION_COOKIE, value: await aSession(db, who.trustId, who.accountId, who.membershipId), url }]);
      return somebody(page, url);
    },
  };
};

/** When the test has ended; when the file has, if no test is running. */
const closeInTime = (close: () => Promise<void>): void => {
  try {
    onTestFinished(close);
  } catch {
    afterwards(close);
  }
};

const somebody = (page: Page, url: string): Somebody => ({
  page,
  goes: async (path) => {
    const answer = await page.goto(`${url}${path}`);
    expect(answer?.status(), `${path} opens`).toBeLessThan(400);
  },
  presses: async (words) => {
    if (await hands.presses(page, words)) return;
    await page.getByRole('button', { name: words }).or(page.getByRole('link', { name: words })).first().click();
    await page.waitForLoadState('load');
  },
  types: async (label, words) => {
    if (!(await hands.types(page, label, words))) await page.getByLabel(label).first().fill(words);
  },
  chooses: async (words) => {
    if (!(await hands.chooses(page, words))) await page.getByLabel(words).first().check();
  },
  picks: async (label, option) => {
    if (!(await hands.picks(page, label, option))) await page.getByLabel(label).first().selectOption({ label: option });
  },
  sees: async (words) => {
    await expect.poll(() => text(page), { message: 'the page', timeout: HANGING_MS, interval: 100 }).toMatch(words instanceof RegExp ? words : new RegExp(escape(words)));
  },
  seesNot: async (words) => {
    expect(await text(page), 'the page').not.toMatch(words instanceof RegExp ? words : new RegExp(escape(words)));
  },
  checks: async (name) => {
    if (checked.has(name)) return;
    checked.add(name);
    await checkState(name, await page.content());
  },
});

/** Asked of the page itself: a locator would first put Playwright's whole script into it. */
const text = async (page: Page): Promise<string> => (await page.evaluate(() => document.body.innerText)).replace(/\s+/g, ' ');
const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
