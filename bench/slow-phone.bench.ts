// L8: a poor phone. Chromium 360 px wide, its processor four times slower, 400 kbit/s and 400 ms to the server: how long until the largest part of a first
// screen stands there with an empty cache, how much has moved by then, and how long a press takes to be seen. Beside a page of one line, the floor.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { openBrowser, windowOf } from './browser.ts';
import { peopleWanted, withBench } from './kit.ts';
import { accountsOfPeople, peopleOf, personId, signInPerson, signInStaff, signInWorker } from './seed.ts';
import { median, printTable, type Line } from './table.ts';

const goals = { lcpMs: 2_500, inpMs: 200, moved: 0.1 };
const TIMES = 3;
const LINE = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const SLOWER = 4;
const FLOOR = 'floor: a page of one line';

type Seen = { lcpMs: number; moved: number; inpMs: number };

/** In the page, before anything of it: keeps what the browser says of its own times. Of events only presses: a mouse that lies over a page that loads is no press. */
const watch = (): void => {
  const held: Seen = { lcpMs: 0, moved: 0, inpMs: 0 };
  Object.assign(window, { held });
  new PerformanceObserver((list) => { held.lcpMs = list.getEntries().at(-1)?.startTime ?? held.lcpMs; }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => { for (const one of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!one.hadRecentInput) held.moved += one.value; }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { for (const one of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) if (one.interactionId > 0) held.inpMs = Math.max(held.inpMs, one.duration); }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
};

const openOnce = async (browser: Browser, url: string, cookie: string | null): Promise<Seen> => {
  const context = await windowOf(browser, url, cookie, { viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', LINE);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(watch);
  const answer = await page.goto(url, { waitUntil: 'networkidle' });
  if (!answer?.ok()) throw new Error(`${url} answered ${answer?.status()}`);
  const held = () => page.evaluate(() => (window as unknown as { held: Seen }).held);
  const { lcpMs, moved } = await held();
  // Something that answers on the page itself: a part that unfolds, else a box one types into, else the page.
  const unfolds = page.locator('main summary').first();
  if (await unfolds.count()) await unfolds.click();
  else await page.locator('main').first().click({ position: { x: 2, y: 2 } });
  await page.waitForTimeout(600);
  const { inpMs } = await held();
  await context.close();
  return { lcpMs, moved, inpMs };
};

process.exitCode = await withBench(async (bench) => {
  const service = await bench.service(peopleWanted());
  const { superuser, size } = service;
  const url = `http://127.0.0.1:${service.app.port}`;
  const floor = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><html lang="en"><title>x</title><main><p>One line.</p></main></html>')).listen(0, '127.0.0.1');
  const worker = (await signInWorker(superuser, 0)).cookie;
  const screens: [name: string, url: string, cookie: string | null][] = [
    [FLOOR, `http://127.0.0.1:${(floor.address() as AddressInfo).port}/`, null],
    ['signing in', `${url}/sign-in`, null],
    ['the trust’s public page', `${url}/t/bench`, null],
    ['Today (a peer worker)', `${url}/today`, worker],
    ['a person’s page (a peer worker)', `${url}/people/${personId(peopleOf(size, 0).at(-3) ?? 1)}`, worker],
    ['My support (a person)', `${url}/my-support`, (await signInPerson(superuser, accountsOfPeople(size)[0] ?? 1)).cookie],
    ['Our referrals (a host team)', `${url}/our-referrals`, (await signInStaff(superuser, 'host_team')).cookie],
    ['The service today (a lead)', `${url}/service`, (await signInStaff(superuser, 'lead')).cookie],
  ];
  const browser = await openBrowser();
  try {
    const lines: Line[] = [];
    for (const [name, address, cookie] of screens) {
      const seen: Seen[] = [];
      for (let time = 0; time < TIMES; time += 1) seen.push(await openOnce(browser, address, cookie));
      const of = (what: keyof Seen): number => median(seen.map((one) => one[what]));
      const [lcpMs, moved, inpMs] = [of('lcpMs'), of('moved'), of('inpMs')];
      const met = lcpMs <= goals.lcpMs && moved <= goals.moved && inpMs <= goals.inpMs;
      lines.push({ what: `${name}: largest part, ms`, figure: lcpMs.toFixed(0), ...(name === FLOOR ? {} : { goal: `≤ ${goals.lcpMs}`, met }), beside: `moved ${moved.toFixed(3)} (≤ ${goals.moved}); a press is seen after ${inpMs < 16 ? 'less than 16' : inpMs.toFixed(0)} ms (≤ ${goals.inpMs})` });
    }
    return printTable(`L8: first screens on a poor phone, empty cache, medians of ${TIMES}; ${size.people.toLocaleString('en')} people`, lines);
  } finally {
    await browser.close();
    floor.close();
  }
});
