// What every state of every page must pass: no violation of WCAG 2.2 A and AA, and no sideways scroll at 320 px.
// axe cannot run where JavaScript is off, so what a page shows is drawn again, scripts taken out, in one page that all states of a worker share.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { loadAssets } from '../../src/kit/look/index.ts';
import { axeSource, theBrowser } from './chromium.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
type Axe = { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
type Checker = { page: Page; shows(html: string): Promise<void> };

let checker: Promise<Checker> | null = null;

const open = async (): Promise<Checker> => {
  const assets = loadAssets();
  let state = '';
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const asset = assets.byUrl.get(path);
    if (asset) response.writeHead(200, { 'content-type': asset.contentType, 'cache-control': 'max-age=31536000, immutable' }).end(asset.body);
    else if (path === '/axe.js') response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=31536000, immutable' }).end(axeSource);
    else if (path === '/state') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(state);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  server.unref(); // gone with the worker, as its browser is
  const context = await (await theBrowser()).newContext({ viewport: { width: 320, height: 800 }, locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  const url = `http://localhost:${(server.address() as AddressInfo).port}/state`;
  return {
    page,
    shows: async (html) => {
      state = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '').replace('</body>', '<script src="/axe.js"></script></body>');
      await page.goto(url);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    },
  };
};

/** Fails when what this page shows cannot be used by everybody; `name` says which state it is. */
export const checkState = async (name: string, html: string): Promise<void> => {
  checker ??= open();
  const { page, shows } = await checker;
  await shows(html);
  const { wide, screen, violations } = await page.evaluate(async (tags) => {
    const [wide, screen] = [document.documentElement.scrollWidth, window.innerWidth];
    const found = await (window as unknown as { axe: Axe }).axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: false });
    return { wide, screen, violations: found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ').slice(0, 400)}`) };
  }, WCAG);
  expect(wide, `${name}: no sideways scroll at 320 px`).toBeLessThanOrEqual(screen);
  expect(violations, `${name}: axe WCAG 2.2 AA`).toEqual([]);
};
