// The browser of benchmarks that look at pages, and somebody signed in in it.
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { SESSION_COOKIE } from '../src/access/session.ts';
import { findOrInstallChromium } from '../src/app/chromium.ts';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Chromium, alone with what it is asked for. Close it when done. */
export const openBrowser = async (): Promise<Browser> => chromium.launch({ executablePath: await findOrInstallChromium((said) => console.error(said)), args: flags });

/** A window with an empty cache, where this cookie's owner is signed in at `url`; nobody when there is none. */
export const windowOf = async (browser: Browser, url: string, cookie: string | null, options: BrowserContextOptions = {}): Promise<BrowserContext> => {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options });
  if (cookie) await context.addCookies([{ name: SESSION_COOKIE, value: cookie.split('=')[1] ?? '', url }]);
  return context;
};
