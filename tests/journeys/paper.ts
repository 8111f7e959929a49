// What holds of every paper: A4, no buttons, no heading without what it heads, its number on each page after the first.
import { expect } from 'vitest';
import { pdfPages } from '../setup/pdf-pages.ts';
import type { PdfPage } from '../setup/pdf-pages.ts';
import type { Somebody } from './kit.ts';

/** Services of tests are demonstrations, and each page says so; it is not among the words that come back. */
const IN_THE_MARGIN = 'Demonstration: the people in it are invented.';

/** The page as a PDF, with what holds of every paper. `most`: no more pages than that. */
export const paperOf = async (one: Somebody, path: string, most: number): Promise<PdfPage[]> => {
  await one.goes(path);
  return paperHere(one, path, most);
};
/** The same of the page that is open now; a link is shown once and has no address to go to. */
export const paperHere = async (one: Somebody, path: string, most: number): Promise<PdfPage[]> => {
  const { buttons, headings } = await one.page.evaluate(() => {
    const words = (list: Iterable<Element>): string[] => [...list].map((e) => (e as HTMLElement).innerText.replace(/\s+/g, ' ').trim()).filter((w) => w.length > 3);
    return { buttons: words(document.querySelectorAll('button, .nhsuk-button')), headings: words([...document.querySelectorAll('main :is(h1, h2, h3)')].filter((h) => !h.nextElementSibling?.matches('.al-ask__line'))) };
  });
  const look = process.env.ALONGSIDE_LOOK;
  const pages = pdfPages(await one.page.pdf({ format: 'A4', preferCSSPageSize: true, path: look ? `${look}/${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '').replace(/\W+/g, '-')}.pdf` : undefined }));
  expect(pages.length, `${path}: pages`).toBeGreaterThan(0);
  expect(pages.length, `${path}: pages`).toBeLessThanOrEqual(most);
  expect(buttons, `${path}: there are buttons on the screen`).not.toEqual([]);
  for (const [i, p] of pages.entries()) {
    expect(p.words, `${path}: the margin of page ${String(i + 1)}`).toContain(IN_THE_MARGIN);
    p.words = p.words.replace(IN_THE_MARGIN, '').trim();
    p.laid = p.laid.filter((one) => !one.words.includes(IN_THE_MARGIN));
    expect(p.words, `${path}: page ${String(i + 1)} has more on it than its margin`).toMatch(/\w{3}/);
    expect([Math.round(p.width), Math.round(p.height)], `${path}: A4`).toEqual([595, 842]);
    for (const button of buttons) expect(p.words, `${path}: page ${String(i + 1)}`).not.toContain(button);
    if (i > 0) expect(p.words, `${path}: the number of page ${String(i + 1)}`).toContain(`${String(i + 1)} of ${String(pages.length)}`);
    const lowest = p.laid.filter((one) => one.size > 12).reduce((a, b) => (b.down > a.down ? b : a));
    expect(headings, `${path}: the last line of page ${String(i + 1)}`).not.toContain(lowest.words.trim());
  }
  return pages;
};
export const wordsOf = (pages: readonly PdfPage[]): string => pages.map((p) => p.words).join(' ');

/** How much of each page is written on, in CSS pixels from its first line to its last; a page has room for 1,009. */
export const filled = (pages: readonly PdfPage[]): number[] => pages.map((p) => {
  const down = p.laid.filter((one) => one.size > 12).map((one) => one.down);
  return Math.round(Math.max(...down) - Math.min(...down));
});
