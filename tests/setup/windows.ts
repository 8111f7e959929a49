// Windows of the browser, lent to a test and taken back clean: to open one costs as much as three pages, to clean one less than half of one.
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { theBrowser } from './chromium.ts';

export type Kind = { width: number; javaScript: boolean };
type Window = { context: BrowserContext; page: Page; devtools: CDPSession };
export type Lent = { page: Page; context: BrowserContext; giveBack(): Promise<void> };

const free = new Map<string, Window[]>();

/** A window that knows nobody: no cookie, nothing stored for `origin`, an empty page. Give it back when the test has ended. */
export const lendWindow = async (kind: Kind, origin: string): Promise<Lent> => {
  const place = `${kind.width} ${kind.javaScript}`;
  const window = free.get(place)?.pop() ?? (await open(kind));
  if (window.page.isClosed() || window.context.browser()?.isConnected() !== true) return lendWindow(kind, origin);
  return {
    ...window,
    giveBack: async () => {
      try {
        await clean(window, kind, origin);
        free.set(place, [...(free.get(place) ?? []), window]);
      } catch {
        await window.context.close().catch(() => undefined); // the next one gets a new window
      }
    },
  };
};

const open = async ({ width, javaScript }: Kind): Promise<Window> => {
  const context = await (await theBrowser()).newContext({ viewport: { width, height: HEIGHT }, javaScriptEnabled: javaScript, locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  return { context, page, devtools: await context.newCDPSession(page) };
};

/** The page is left first, so that it can write nothing after what it wrote is gone. */
const clean = async ({ context, page, devtools }: Window, { width }: Kind, origin: string): Promise<void> => {
  await Promise.all(context.pages().filter((other) => other !== page).map((other) => other.close()));
  await context.setOffline(false);
  await page.goto('about:blank');
  await Promise.all([
    context.clearCookies(),
    devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' }),
    page.emulateMedia({ media: null }),
    page.setViewportSize({ width, height: HEIGHT }),
  ]);
};

const HEIGHT = 800;
