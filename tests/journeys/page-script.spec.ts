// What the script adds to a page, and that the page works without it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { theBrowser, axeViolations } from '../setup/chromium.ts';
import { startLookServer } from '../setup/look-server.ts';
import type { LookServer } from '../setup/look-server.ts';
import { scriptPages } from '../setup/script-pages.tsx';

let browser: Browser;
let server: LookServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([theBrowser(), startLookServer(scriptPages)]);
});
afterAll(async () => {
  await server?.close();
});
beforeEach(() => {
  server.posted.length = 0;
  server.answer = { status: 303 };
});

type On = { javaScript?: boolean; clock?: boolean };

const open = async (path: string, { javaScript = true, clock = false }: On = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: javaScript });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  if (clock) await page.clock.install();
  await page.goto(`${server.origin}/${path}`);
  return page;
};

const path = (page: Page): string => new URL(page.url()).pathname;

describe('leave quickly', () => {
  test('a press replaces the page, so that the back button does not show it', async () => {
    const page = await open('done');
    await page.goto(`${server.origin}/form`);
    await page.getByRole('link', { name: 'Leave quickly' }).click();
    await page.getByText('The weather').waitFor();
    expect(path(page)).toBe('/leave');
    await page.goBack();
    expect(path(page)).toBe('/done');
    await page.context().close();
  });

  test('Esc three times within two seconds does the same, twice does nothing', async () => {
    const page = await open('form', { clock: true });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.clock.fastForward(2500);
    await page.waitForTimeout(2100); // key events carry the browser's own time
    await page.keyboard.press('Escape');
    expect(path(page)).toBe('/form');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByText('The weather').waitFor();
    await page.context().close();
  });

  test('works as a plain link without JavaScript', async () => {
    const page = await open('form', { javaScript: false });
    await page.getByRole('link', { name: 'Leave quickly' }).click();
    expect(path(page)).toBe('/leave');
    await page.context().close();
  });
});

describe('what belongs to a choice', () => {
  test.each([true, false])('opens when it is chosen (JavaScript: %s)', async (javaScript) => {
    const page = await open('form', { javaScript });
    const number = page.getByLabel('Number');
    expect(await number.isVisible()).toBe(false);
    await page.getByLabel('Phone').check();
    expect(await number.isVisible()).toBe(true);
    if (javaScript) expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('Paper').check();
    expect(await number.isVisible()).toBe(false);
    await page.context().close();
  });

  test('"not sure yet" clears the others', async () => {
    const page = await open('form');
    await page.getByLabel('Leaving').check();
    await page.getByLabel('Not sure yet').check();
    expect(await page.getByLabel('Leaving').isChecked()).toBe(false);
    await page.context().close();
  });
});

describe('sending', () => {
  test('pressing again and again sends once; after five seconds it may be sent again', async () => {
    server.answer = { status: 204 }; // leaves the page where it is, as a slow answer does
    const page = await open('form', { clock: true });
    const pressThreeTimes = () =>
      page.evaluate(() => {
        const went: boolean[] = [];
        const note = (event: Event) => went.push(!event.defaultPrevented);
        window.addEventListener('submit', note);
        const button = document.querySelector<HTMLButtonElement>('main form button');
        for (let press = 0; press < 3; press++) button?.click();
        window.removeEventListener('submit', note);
        return went;
      });
    expect(await pressThreeTimes()).toEqual([true, false, false]);
    await expect.poll(() => server.posted.length).toBe(1);
    expect(await pressThreeTimes()).toEqual([false, false, false]);
    await page.clock.fastForward(5100);
    expect(await pressThreeTimes()).toEqual([true, false, false]);
    await expect.poll(() => server.posted.length).toBe(2);
    await page.context().close();
  });

  test.each([true, false])('posts every field with the key and the draft (JavaScript: %s)', async (javaScript) => {
    const page = await open('form', { javaScript });
    await page.getByLabel('Paper').check();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.waitForURL('**/done');
    expect(server.posted.map(({ path: to, fields }) => [to, fields.get('_key'), fields.get('_draft'), fields.get('words'), fields.get('contact')]))
      .toEqual([['/send', 'key-1', 'draft-1', 'Food in', 'paper']]);
    await page.context().close();
  });
});

describe('a draft', () => {
  test('is kept a moment after the last key, without the password, and says when; nothing stays in the browser', async () => {
    server.answer = { status: 204 };
    const page = await open('form', { clock: true });
    await page.clock.pauseAt(new Date(Date.now() + 60_000)); // from here on it moves only as said, however slow the machine
    await page.getByLabel('Password').fill('hunter2');
    await page.getByLabel('Words').press('End');
    await page.getByLabel('Words').pressSequentially(', heating on');
    await page.clock.fastForward(1400);
    expect(server.posted).toEqual([]);
    await page.clock.fastForward(200);
    await page.getByText(/^Saved at \d{1,2}\.\d{2}(am|pm)$/).waitFor();
    expect(server.posted.map(({ path: to, fields }) => [to, fields.get('words'), fields.get('_draft'), fields.has('password')])).toEqual([['/drafts/one', 'Food in, heating on', 'draft-1', false]]);
    expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie])).toEqual([0, 0, 0, '']);
    await page.context().close();
  });

  test('that could not be kept says so, keeps the words on the page, and is tried again', async () => {
    const page = await open('form', { clock: true });
    await page.context().setOffline(true);
    await page.getByLabel('Words').fill('Heating on');
    await page.clock.fastForward(1600);
    await page.getByText('Not saved: no connection. Your words are still on this page.').waitFor();
    expect(await page.getByLabel('Words').inputValue()).toBe('Heating on');
    server.answer = { status: 204 };
    await page.context().setOffline(false);
    await page.clock.fastForward(15_100);
    await page.getByText(/^Saved at/).waitFor();
    expect(server.posted.at(-1)?.fields.get('words')).toBe('Heating on');
    await page.context().close();
  });

  test.each([303, 403, 500])('answered %d is not kept', async (status) => {
    server.answer = { status };
    const page = await open('form', { clock: true });
    await page.getByLabel('Words').fill('Heating on');
    await page.clock.fastForward(1600);
    await page.getByText('Not saved').waitFor();
    await page.context().close();
  });
});

describe('before a session ends', () => {
  test('three minutes earlier it asks, and staying puts it off', async () => {
    server.answer = { status: 200, json: { seconds: 900 } };
    const page = await open('ending', { clock: true });
    const dialog = page.getByRole('dialog', { name: 'Are you still here?' });
    await page.clock.fastForward(415_000); // the page's clock runs on meanwhile: five seconds for a slow machine
    expect(await dialog.isVisible()).toBe(false);
    await page.clock.fastForward(6000);
    await dialog.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(server.posted.map(({ path: to }) => to)).toEqual(['/still-here']);
    await page.clock.fastForward(721_000);
    await dialog.waitFor();
    await page.context().close();
  });

  test('when the service cannot be reached it says so and stays open', async () => {
    const page = await open('ending', { clock: true });
    await page.clock.fastForward(421_000);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await page.getByText('We could not reach Alongside').waitFor();
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('where a page begins to be read', () => {
  test('at the problems when there are some, and a problem leads to its box', async () => {
    const page = await open('wrong');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('nhsuk-error-summary');
    await page.getByRole('link', { name: 'Write something' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('words');
    await page.context().close();
  });

  test('at what has just been done', async () => {
    const page = await open('done');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('al-notice');
    await page.context().close();
  });

  test('the first Tab offers to skip to the content', async () => {
    const page = await open('form');
    await page.keyboard.press('Tab');
    expect(await page.getByRole('link', { name: 'Skip to main content' }).isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main-content');
    await page.context().close();
  });
});
