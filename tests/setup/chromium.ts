// One browser for all test files of a worker, and the checks every page must pass in it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { findOrInstallChromium } from '../../src/app/chromium.ts';

const PLAYWRIGHTS = ['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'OptimizationHints', 'NetworkTimeServiceQuerying'];

const start = async (): Promise<Browser> => chromium.launch({
  executablePath: await findOrInstallChromium((line) => console.error(line)),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    // A second such switch takes the place of Playwright's own, so these hold what matters here of Playwright's too. The network service in the browser's process is a process less;
    // without RenderDocument a page takes the frame of the one before, as browsers did until lately: a third of what a press of a link costs.
    '--enable-features=NetworkServiceInProcess2,CDPScreenshotNewSurface', `--disable-features=${[...PLAYWRIGHTS, 'RenderDocument'].join(',')}`],
});

let started: Promise<Browser> | null = null;

/** The machine's Chromium, started once and gone with this worker. A test file closes what it opens in it, and not the browser. */
export const theBrowser = async (): Promise<Browser> => {
  const running = await started;
  if (!running?.isConnected()) started = start();
  return started ?? start();
};

/** axe itself, as a script. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeResult = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };

/** Violations of WCAG 2.0 to 2.2 A and AA and of axe's good practice, one line each; empty when there are none. */
export const axeViolations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource);
  const result = (await page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`)) as AxeResult;
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
};

/** How far the page is wider than the window, in CSS pixels: 0 when nothing scrolls sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
