// The guided check through HTTP: one thing a page, no JavaScript, nothing kept, nobody known.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../../tests/setup/app.ts';
import { aTrust } from '../../teams/team.factory.ts';
import { aWorker } from '../../workforce/worker.factory.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

export const ANSWERS: [string, Record<string, string>][] = [
  ['family', { family: 'single' }], ['ages', { age: '40' }], ['home', { home: 'social', london: 'no' }], ['rent', { rent: '95.20', rent_every: 'week' }], ['benefits', { universal_credit: 'yes', esa: 'none' }], ['health', { health: 'lcwra_before' }],
  ['pip', { daily_living: 'none', mobility: 'none' }], ['caring', { caring: 'none' }], ['savings', { savings: '0' }], ['council', {}], ['offer', { band: '3-0', hours: '16', pension: 'yes' }],
];
const hiddenIn = (html: string): Record<string, string> => Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']));
/** Presses Go on, page after page, with what each page brought along. */
const walk = async (browser: Browser, answers = ANSWERS): Promise<{ html: string; status: number }> => {
  let answer = await browser.post('/better-off', { go: 'begin' });
  for (const [step, typed] of answers) {
    const carried = hiddenIn(answer.html);
    expect(carried['step'], `page ${step}`).toBe(step);
    answer = await browser.post('/better-off', { ...carried, ...typed, go: 'next' });
  }
  return answer;
};

describe('the guided check', () => {
  test('eleven pages, then both incomes, the hours, the picture with its table, each rate with its source', async () => {
    const { html, status } = await walk(app.signedOut());
    expect(status).toBe(200);
    for (const words of ['Working 16 hours you would have about £144.36 a week more than out of work', '£292.44', '£436.80', 'at any number of hours, up to full time', 'This is an estimate', 'National Insurance by the week', 'legislation.gov.uk', 'not counted', '<svg']) expect(html).toContain(words);
    expect(html).not.toMatch(/you will be better off/i);
  });

  test('what cannot be used: a message by the box, 422, what was typed is kept; Back keeps everything', async () => {
    const browser = app.signedOut();
    const first = await browser.post('/better-off', { go: 'begin' });
    expect((await browser.post('/better-off', { ...hiddenIn(first.html), go: 'next' })).html).toContain('Choose who you live with');
    const wrong = await browser.post('/better-off', { step: 'rent', family: 'single', age: '40', home: 'social', london: 'no', asked: 'family ages home', rent: 'a lot', go: 'next' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Enter pounds and pence');
    expect(wrong.html).toContain('value="a lot"');
    const before = await browser.post('/better-off', { ...hiddenIn(wrong.html), rent: '95', go: 'back' });
    expect(before.html).toContain('Where do you live?');
    expect(hiddenIn(before.html)).toMatchObject({ age: '40', rent: '95' });
  });

  test('a changed answer asks only what it makes new', async () => {
    const browser = app.signedOut();
    const result = await walk(browser);
    const changed = await browser.post('/better-off', { ...hiddenIn(result.html), go: 'at family' });
    const next = await browser.post('/better-off', { ...hiddenIn(changed.html), family: 'couple', go: 'next' });
    expect(next.html).toContain('Your partner’s age');
    const partner = await browser.post('/better-off', { ...hiddenIn(next.html), age: '40', partner_age: '38', go: 'next' });
    expect(partner.html).toContain('What does your partner earn?');
    expect((await browser.post('/better-off', { ...hiddenIn(partner.html), partner_pay: '9,000', go: 'next' })).html).toContain('What comes out');
  });

  test('the sheet for an adviser has the answers, the lines, what is not counted and how old each rate is', async () => {
    const browser = app.signedOut();
    const result = await walk(browser);
    const { html } = await browser.post('/better-off', { ...hiddenIn(result.html), go: 'sheet' });
    for (const words of ['For a talk with a benefits adviser', 'rents from the council', 'LCWRA, before 6 April 2026', 'What the adviser said', 'They hold from April 2026 to April 2027', 'Read in November 2026', 'gov.uk']) expect(html).toContain(words);
  });

  test('rent by the month is the same rent; which of the two must be said, and nothing is guessed', async () => {
    const rent = (typed: Record<string, string>) => ANSWERS.map(([step, answer]): [string, Record<string, string>] => (step === 'rent' ? [step, typed] : [step, answer]));
    const { html } = await walk(app.signedOut(), rent({ rent: '412.53', rent_every: 'month' }));
    for (const words of ['£144.36 a week more', '£412.53 a month', '£436.80']) expect(html).toContain(words);
    const unsaid = await app.signedOut().post('/better-off', { step: 'rent', family: 'single', age: '40', home: 'private', london: 'no', asked: 'family ages home', rent: '95', lha: '90', go: 'next' });
    expect([unsaid.status, unsaid.html.includes('Choose a week or a month'), unsaid.html.includes('value="90"')]).toEqual([422, true, true]);
  });

  test('a rate we do not have is named, and not guessed; the person reads it in plain words', async () => {
    const partner: [string, Record<string, string>][] = [['partner', { partner_pay: '60000' }]];
    const { html } = await walk(app.signedOut(), [['family', { family: 'couple_children' }], ['ages', { age: '40', partner_age: '40', children: '3' }], ...partner, ...ANSWERS.slice(2, 9), ['childcare', { childcare: '0' }], ...ANSWERS.slice(9)]);
    expect(html).toContain('This needs an adviser');
    expect(html).toContain('What happens to Child Benefit when one of you earns this much');
    expect(html).toContain('To show to the adviser: child_benefit.high_income_charge is not known for 2026-27');
    expect(html).toContain('href="/find?q=benefits+advice"');
  });

  test('nobody is known, even signed in: no row in the audit, no cookie, no name; and nothing is written anywhere', async () => {
    const trust = await aTrust(app.db);
    const nadia = await aWorker(app.db, trust.id);
    const browser = await app.signedIn({ trustId: trust.id, accountId: nadia.accountId, membershipId: nadia.membershipId });
    const rows = async (): Promise<unknown> => (await app.db.selectFrom('audit_row').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
    const before = await rows();
    expect((await browser.get('/better-off')).html).not.toContain('Nadia');
    await walk(browser);
    expect(await rows()).toBe(before);
    expect(await app.db.selectFrom('spent_key').select('form').where('form', 'like', '%better-off%').execute()).toEqual([]);
  });

  test('the way back: each rule has where it was read, or says that an adviser must be asked', async () => {
    const { html } = await app.signedOut().get('/better-off/if-not');
    const cards = html.match(/al-card__after">[^<]*/g) ?? [];
    expect(cards.length).toBeGreaterThan(10);
    for (const card of cards) expect(card).toMatch(/Where we read it|Ask an adviser/);
  });
});
