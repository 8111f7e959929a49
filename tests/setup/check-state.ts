// What every state of every page must pass (battery G6): no violation of WCAG 2.2 A and AA, and no sideways scroll at 320 px.
// axe cannot run where JavaScript is off, so what a page shows is drawn again, scripts taken out, in one page that all states of a worker share:
// loaded once with axe in it, and then each state put in the place of the one before.
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
  let sheets = '';
  const load = async (html: string): Promise<void> => {
    state = html.replace('</body>', '<script src="/axe.js"></script></body>');
    await page.goto(url);
  };
  return {
    page,
    shows: async (html) => {
      const plain = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
      const its = plain.match(/<link\b[^>]*\bstylesheet\b[^>]*>|<style\b[\s\S]*?<\/style>|<!doctype[^>]*>/gi)?.join('') ?? '';
      const alike = its !== '' && its === sheets;
      sheets = '';
      await (alike ? page.evaluate(putInPlace, plain) : load(plain));
      sheets = its;
      await page.evaluate(async () => {
        await Promise.all([...document.images].filter((image) => image.loading !== 'lazy').map((image) => image.decode().catch(() => undefined)));
        await document.fonts.ready;
      });
    },
  };
};

/** In the browser: everything of this page in place of what is shown, but for the stylesheets, which are the same. To load each state anew costs twice what axe does. */
const putInPlace = (html: string): void => {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const isSheet = (one: Element): boolean => one.matches('link[rel=stylesheet], style');
  const [was, is] = [document.documentElement, next.documentElement];
  for (const name of was.getAttributeNames()) was.removeAttribute(name);
  for (const name of is.getAttributeNames()) was.setAttribute(name, is.getAttribute(name) ?? '');
  for (const one of [...document.head.children]) if (!isSheet(one)) one.remove();
  document.head.append(...[...next.head.children].filter((one) => !isSheet(one)));
  document.body.replaceWith(next.body);
  window.scrollTo(0, 0);
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
