import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { galleryNames, galleryNav, galleryViews } from '../../src/app/gallery/gallery.page.tsx';
import { checkState } from '../setup/check-state.ts';
import { axeViolations, sidewaysScroll, theBrowser } from '../setup/chromium.ts';
import { startLookServer } from '../setup/look-server.ts';
import type { LookServer } from '../setup/look-server.ts';

let browser: Browser;
let server: LookServer;

beforeAll(async () => {
  const pages = galleryNames.map((name) => [name, { ...galleryViews[name], nav: galleryNav(name), body: galleryViews[name].draw(), viewer: { name: 'Nadia', homeHref: '/' } }]);
  [browser, server] = await Promise.all([theBrowser(), startLookServer(Object.fromEntries(pages))]);
});
afterAll(async () => {
  await server?.close();
});

describe.each([{ width: 320 }, { width: 1280 }])('at $width pixels', ({ width }) => {
  test.each(galleryNames)('%s has no accessibility violation, scrolls only downwards, keeps to the content policy', async (name) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const trouble: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text()); });
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('request', (request) => { if (!request.url().startsWith(server.origin)) trouble.push(`asked ${request.url()}`); });
    await page.goto(`${server.origin}/${name}`, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(await page.evaluate(() => document.body.classList.contains('js-enabled'))).toBe(true);
    expect(await page.evaluate(() => document.fonts.check('16px "Atkinson Hyperlegible Next"'))).toBe(true);
    expect(trouble).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.close();
  });
});

test('a violation and a page that is too wide would be noticed', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 900 } });
  await page.setContent('<!doctype html><html lang="en"><title>x</title><main><h1>x</h1><img src="data:," alt="" width="400" height="9"><img src="data:,"><input></main></html>');
  expect((await axeViolations(page)).map((line) => line.split(':')[0])).toEqual(expect.arrayContaining(['image-alt', 'label']));
  expect(await sidewaysScroll(page)).toBeGreaterThan(0);
  await page.close();
});

test('nor does a state pass that is drawn in the place of another: a violation, a width and a language of its own are noticed, and are gone with it', async () => {
  const page = (main: string, lang = ' lang="en"'): string => `<!doctype html><html${lang}><head><title>x</title><link rel="stylesheet" href="/none.css"></head><body><main><h1>x</h1>${main}</main></body></html>`;
  const noticed = (html: string): Promise<string> => checkState('it', html).then(() => 'nothing', (error: Error & { actual: unknown }) => `${error.message} ${JSON.stringify(error.actual)}`);
  expect(await noticed(page('<p>y</p>'))).toBe('nothing');
  expect(await noticed(page('<input>'))).toContain('"label: ');
  expect(await noticed(page('<div style="width: 400px">y</div>'))).toContain('no sideways scroll');
  expect(await noticed(page('<p>y</p>', ''))).toContain('"html-has-lang: ');
  expect(await noticed(page('<p style="color: #ccc">Words too pale</p>'))).toContain('"color-contrast: ');
  expect(await noticed(page('<p>y</p>'))).toBe('nothing');
});

test.each([['parts', 'Keep it'], ['sheet', 'Print my plan']] as const)('printed, %s has no header, navigation or buttons', async (name, button) => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/${name}`);
  await page.emulateMedia({ media: 'print' });
  for (const part of [page.locator('header'), page.locator('nav.al-nav'), page.getByRole('button', { name: button })]) expect(await part.isVisible()).toBe(false);
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.locator('main p').first().evaluate((line) => getComputedStyle(line).fontSize)).toBe('18.6667px'); // 14 point
  await page.close();
});

test('large print is 18 point on paper', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/large-sheet`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.al-sheet li').first().evaluate((line) => getComputedStyle(line).fontSize)).toBe('24px');
  await page.close();
});
