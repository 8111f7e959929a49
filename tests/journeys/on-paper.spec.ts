// On paper: what is printed for a person, as the PDF a browser makes of it. A4, no buttons, no heading without what it heads, and no more pages than somebody would keep.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCircleRow } from '../../src/access/access.factory.ts';
import { planOfLife } from '../../src/app/demo/plans.ts';
import { PLAN_STORIES } from '../../src/app/demo/plan-stories.ts';
import { aConnection, aPlace } from '../../src/connections/connection.factory.ts';
import { aSummary } from '../../src/endings/endings.factory.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { aHeldContact } from '../../src/support/support.factory.ts';
import { aPlanEntry } from '../../src/plans/plan.factory.ts';
import { aScene, MONDAY_10AM } from '../setup/scene.ts';
import { journey, whoIn } from './kit.ts';
import type { Journey } from './kit.ts';
import { paperOf, wordsOf } from './paper.ts';

let j: Journey;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  j = await journey();
});
afterAll(() => fixNow(null));

type Scene = Awaited<ReturnType<typeof aScene>>;
const planFor = (s: Scene, n: number): Promise<void> => planOfLife({ db: j.db, trustId: s.trust.id, today: '2026-11-23', n, stage: 'on the ward', personId: s.callum.id, support: s.support, worker: { ...s.nadia, name: 'Nadia', taken: 0, minutes: 960, area: 'east', days: [2, 3, 4], room: 7, profile: '', from: 100 }, began: '2026-11-10', leftOn: null, ended: null, whole: true });

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
    await aCircleRow(j.db, s.trust.id, { personId: s.callum.id, accountId: s.imran.accountId, kind: 'cover', supportId: s.support.id, until: new Date('2026-11-27T17:00:00Z') });
    const callum = await j.is(whoIn(s.trust.id)(s.callum));
    await paperOf(callum, '/my-plan/print?blank=1', 3);
    const places = wordsOf(await paperOf(callum, '/my-places/paper', 3));
    for (const words of ['The library (invented)', 'If I need help now, I ring: ', '116 123 Samaritans']) expect(places).toContain(words);
    const summary = wordsOf(await paperOf(callum, '/my-ending/summary/print', 1));
    for (const words of ['The concert, at the back.', '23 November 2026.', 'If I need help now, I ring: ']) expect(summary).toContain(words);
    await paperOf(callum, '/my-ending/summary/print?large=1', 1);
    const record = wordsOf(await paperOf(callum, '/my-record', 8));
    expect(record).toMatch(/^Everything of mine Callum\. Printed on 23 November 2026\./);
    expect(record).toContain('Thursday 19 November 2026, 10am');
    expect(record).toContain('Imran, covering for your peer worker. The same as your peer worker, while they cover. Until Friday 27 November 2026, 5pm.');
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
