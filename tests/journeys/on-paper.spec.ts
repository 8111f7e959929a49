// On paper: what is printed for a person, as the PDF a browser makes of it. A4, no buttons, no heading without what it heads, and no more pages than somebody would keep.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planOfLife } from '../../src/app/demo/plans.ts';
import { PLAN_STORIES } from '../../src/app/demo/plan-stories.ts';
import { aConnection, aPlace } from '../../src/connections/connection.factory.ts';
import { aSummary } from '../../src/endings/endings.factory.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { aHeldContact } from '../../src/support/support.factory.ts';
import { aPlanEntry } from '../../src/plans/plan.factory.ts';
import { pdfPages } from '../setup/pdf-pages.ts';
import type { PdfPage } from '../setup/pdf-pages.ts';
import { aScene, MONDAY_10AM } from '../setup/scene.ts';
import { journey, whoIn } from './kit.ts';
import type { Journey, Somebody } from './kit.ts';

let j: Journey;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  j = await journey();
});
afterAll(() => fixNow(null));

type Scene = Awaited<ReturnType<typeof aScene>>;
const planFor = (s: Scene, n: number): Promise<void> => planOfLife({ db: j.db, trustId: s.trust.id, today: '2026-11-23', n, stage: 'on the ward', personId: s.callum.id, support: s.support, worker: { ...s.nadia, name: 'Nadia', taken: 0, minutes: 960, area: 'east', days: [2, 3, 4], room: 7, profile: '', from: 100 }, began: '2026-11-10', leftOn: null, ended: null, whole: true });

/** The page as a PDF, with what holds of every paper. `most`: no more pages than that. */
const paperOf = async (one: Somebody, path: string, most: number): Promise<PdfPage[]> => {
  await one.goes(path);
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
    expect([Math.round(p.width), Math.round(p.height)], `${path}: A4`).toEqual([595, 842]);
    for (const button of buttons) expect(p.words, `${path}: page ${String(i + 1)}`).not.toContain(button);
    if (i > 0) expect(p.words, `${path}: the number of page ${String(i + 1)}`).toContain(`${String(i + 1)} of ${String(pages.length)}`);
    const lowest = p.laid.filter((one) => one.size > 12).reduce((a, b) => (b.down > a.down ? b : a));
    expect(headings, `${path}: the last line of page ${String(i + 1)}`).not.toContain(lowest.words.trim());
  }
  return pages;
};
const wordsOf = (pages: readonly PdfPage[]): string => pages.map((p) => p.words).join(' ');

test.each(PLAN_STORIES.map((story, n) => [n, story.matters.slice(0, 30)] as const))('plan %i (“%s…”) is both sides of one sheet, in large print two, and nothing private of the service is on it', async (n) => {
  fixNow(MONDAY_10AM);
  const s = await aScene(j);
  await j.db.updateTable('person').set({ nhs_number: `9434765${String(870 + n)}`, address: '7 Invented Road' }).where('id', '=', s.callum.id).execute();
  await planFor(s, n);
  const callum = await j.is(whoIn(s.trust.id)(s.callum));
  const words = wordsOf(await paperOf(callum, '/my-plan/print', 2));
  expect(words).toMatch(/^Callum’s plan 23 November 2026/);
  expect(words).toContain('Numbers to ring');
  for (const never of ['9434765', 'Thistlewood', 'Invented Road', 'Leave quickly', 'Sign out', 'peer lead', 'Alongside', 'Thistledown', 'referr', 'today', 'yesterday', 'tomorrow']) expect(words).not.toContain(never);
  const large = await paperOf(callum, '/my-plan/print?large=1', 4);
  expect(Math.min(...large.flatMap((p) => p.laid.filter((one) => one.words.length > 40).map((one) => one.size)))).toBeGreaterThanOrEqual(24);
});

test('the numbers to ring, the first days and the people are never parted from themselves over two pages', async () => {
  fixNow(MONDAY_10AM);
  const s = await aScene(j);
  await planFor(s, 0);
  const callum = await j.is(whoIn(s.trust.id)(s.callum));
  for (const path of ['/my-plan/print', '/my-plan/print?large=1']) {
    const pages = await paperOf(callum, path, 4);
    const on = (words: string): number => pages.findIndex((p) => p.words.includes(words));
    expect(on('if a life is in danger')).toBe(on('Numbers to ring'));
    expect(on('Put the list on the fridge')).toBe(on('My first three days at home'));
  }
});

test('very many words flow on over the pages at the whole width: no page is left half empty for them', async () => {
  fixNow(MONDAY_10AM);
  const s = await aScene(j);
  for (const [part, box] of [['home', 'home'], ['money-and-work', 'money and work'], ['health', 'questions'], ['first-week', 'first week'], ['first-month', 'first month'], ['keeping-well', 'signs']] as const) await aPlanEntry(j.db, s.trust.id, s.callum.id, { part, box, words: 'The meter has a tenner on it. Ask next door about the bins. '.repeat(25).trim(), made_by: s.callum.accountId });
  const callum = await j.is(whoIn(s.trust.id)(s.callum));
  const pages = await paperOf(callum, '/my-plan/print', 4);
  for (const p of pages.slice(0, -1)) expect(p.laid.filter((one) => one.words.length > 40).length).toBeGreaterThan(25);
  expect(wordsOf(pages)).toContain('Questions I want to ask about my health');
});

describe('the other papers of one person', () => {
  const scene = async (): Promise<Scene> => {
    fixNow(MONDAY_10AM);
    const s = await aScene(j);
    await planFor(s, 1);
    await aHeldContact(j.db, s.trust.id, s.support, { began_at: new Date('2026-11-19T10:00:00Z') });
    for (const name of ['The choir', 'The allotment', 'The library']) await aConnection(j.db, s.trust.id, s.support, await aPlace(j.db, { name: `${name} (invented)` }), { on: '2026-11-20' });
    await aSummary(j.db, s.trust.id, s.support, { did: 'Sang two songs and stayed for the tea.', helped: 'Standing near the door.', lean_on: 'Mum, and the choir.', next: 'The concert, at the back.', come_back: 'If I miss three Fridays in a row.', sees: 'my worker' });
    return s;
  };

  test('in their own account: a plan to write on, the places, the summary, everything of theirs; dates have their year', async () => {
    const s = await scene();
    const callum = await j.is(whoIn(s.trust.id)(s.callum));
    await paperOf(callum, '/my-plan/print?blank=1', 3);
    expect(wordsOf(await paperOf(callum, '/my-places/paper', 3))).toContain('The library (invented)');
    expect(wordsOf(await paperOf(callum, '/my-ending/summary/print', 1))).toContain('The concert, at the back.');
    await paperOf(callum, '/my-ending/summary/print?large=1', 1);
    const record = wordsOf(await paperOf(callum, '/my-record', 8));
    expect(record).toMatch(/^Everything of mine Callum\. Printed on 23 November 2026\./);
    expect(record).toContain('Thursday 19 November 2026, 10am');
    expect(record).not.toMatch(/yesterday|last (Monday|Thursday|Friday)/);
  });

  test('handed over by their worker: the plan, a summary, an empty one to write on together, a letter', async () => {
    const s = await scene();
    const nadia = await j.is(whoIn(s.trust.id)(s.nadia));
    const handed = wordsOf(await paperOf(nadia, `/people/${s.callum.id}/ending/paper`, 1));
    expect(handed).toContain('If I want to come back');
    expect(handed).not.toContain('This is for them to keep');
    await j.db.deleteFrom('ending_summary').where('support_id', '=', s.support.id).execute();
    await paperOf(nadia, `/people/${s.callum.id}/ending/paper`, 1);
    const letter = wordsOf(await paperOf(nadia, `/people/${s.callum.id}/ending/letter`, 1));
    expect(letter).toContain('Dear Callum,');
    expect(letter).not.toContain('Use a plain envelope');
  });

  test('for anybody: the form to ask on, and the slip a friend hands over', async () => {
    const s = await scene();
    const anybody = await j.is(null);
    await paperOf(anybody, `/t/${s.trust.slug}/refer-myself/paper`, 2);
    await paperOf(anybody, `/t/${s.trust.slug}/refer-myself/paper?large=1`, 2);
    expect(wordsOf(await paperOf(anybody, `/t/${s.trust.slug}/invite/slip`, 1))).toMatch(/^Somebody thought of you/);
  });
});
