// Following one's own request without an account: one word, two days, whom to ring; nothing else, and no guessing.
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { codeIn, draftIn, fillMyself, referralsOf, trustWith } from '../../tests/setup/asking.ts';
import { asViewer, NOBODY, systemViewer } from '../access/index.ts';
import type { MadeTrust } from '../teams/team.factory.ts';
import { keepFollowCode } from './follow-code.queries.ts';
import { forgetReferralCodes } from './forget-codes.queries.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

const sent = async (trust: MadeTrust): Promise<{ browser: Browser; code: string; html: string }> => {
  const browser = app.signedOut();
  const base = `/t/${trust.slug}/refer-myself`;
  const here = `${base}/${draftIn((await browser.post(base, { age: '16 or over' })).location)}`;
  await fillMyself(browser, here);
  const { html } = await browser.get((await browser.post(`${here}/6`)).location ?? '');
  return { browser, code: codeIn(html), html };
};

test('the page that says it is sent gives a code and says what it shows; on any device it says whether it was answered, and when', async () => {
  const trust = await trustWith(app, { service_phone: '0161 496 0000' });
  const { code, html } = await sent(trust);
  expect(code).toMatch(/^\d{4} \d{4} \d{4}$/);
  expect(html).toContain('It shows only whether and when it was answered');
  expect(html, 'who prints it has no link to press').toMatch(new RegExp(`<span class="al-only-paper"> at https?://[^/]+/t/${trust.slug}/my-request</span>`));
  const elsewhere = app.signedOut();
  const path = `/t/${trust.slug}/my-request`;
  const waiting = await elsewhere.post(path, { code });
  expect(waiting.html).toContain('Not answered yet');
  expect(waiting.html).toContain('0161 496 0000');
  const [referral] = await referralsOf(app, trust.id);
  await app.db.updateTable('referral').set({ answer: 'declined', answered_at: new Date('2026-11-24T10:00:00Z'), decline_reason: 'no room now', answer_words: 'We are full until spring' }).where('id', '=', referral?.id ?? '').execute();
  const answered = await elsewhere.post(path, { code: code.replaceAll(' ', '') });
  expect(answered.html).toContain('It was answered');
  expect(answered.html).toContain('24 November');
  for (const page of [waiting.html, answered.html]) for (const hidden of ['Gemma', 'somewhere to go', 'declined', 'full until', 'no room', String(referral?.number), 'gemma@']) expect(page).not.toContain(hidden);
  expect(answered.location).toBeNull(); // nothing of it stays in an address
});

test('a wrong code, another service, and a code six months old find nothing, in the same words', async () => {
  const [trust, other] = [await trustWith(app), await trustWith(app)];
  const { code } = await sent(trust);
  const said = async (slug: string, typed: string) => (await app.signedOut().post(`/t/${slug}/my-request`, { code: typed })).html.includes('We know no request with this code');
  expect(await said(trust.slug, '0000 0000 0000')).toBe(true);
  expect(await said(other.slug, code)).toBe(true);
  expect(await said(trust.slug, code)).toBe(false);
  await app.db.updateTable('referral_code').set({ made_at: new Date('2026-05-01T00:00:00Z') }).where('trust_id', '=', trust.id).execute();
  expect(await said(trust.slug, code)).toBe(true);
  expect((await app.signedOut().post(`/t/${trust.slug}/my-request`, {})).html).toContain('Enter the code');
});

test('after six months the code goes, however often that is asked for; a younger one stays', async () => {
  const [trust, other] = [await trustWith(app), await trustWith(app)];
  await sent(trust);
  const { code } = await sent(trust);
  await sent(other);
  const [first] = await app.db.selectFrom('referral_code').select('code_hash').where('trust_id', '=', trust.id).orderBy('made_at').execute();
  const old = { made_at: new Date('2026-05-01T00:00:00Z') };
  await app.db.updateTable('referral_code').set(old).where('code_hash', '=', first?.code_hash ?? '').execute();
  await app.db.updateTable('referral_code').set(old).where('trust_id', '=', other.id).execute();
  const forget = () => asViewer(app.appDb, systemViewer(trust.id), forgetReferralCodes);
  expect([await forget(), await forget()]).toEqual([1, 0]);
  const left = await app.db.selectFrom('referral_code').select('trust_id').where('trust_id', 'in', [trust.id, other.id]).execute();
  expect(left.map((row) => row.trust_id).sort()).toEqual([trust.id, other.id].sort());
  expect((await app.signedOut().post(`/t/${trust.slug}/my-request`, { code })).html).toContain('Not answered yet');
});

test('guessing is slowed down; only a hash is kept; no code can be tied to a request sent before', async () => {
  const trust = await trustWith(app);
  const { code } = await sent(trust);
  expect(JSON.stringify(await app.db.selectFrom('referral_code').selectAll().where('trust_id', '=', trust.id).execute())).not.toContain(code.replaceAll(' ', ''));
  const [referral] = await referralsOf(app, trust.id);
  await app.db.deleteFrom('referral_code').where('trust_id', '=', trust.id).execute();
  await asViewer(app.appDb, { ...NOBODY, trustId: trust.id }, (tx) => keepFollowCode(tx, referral?.id ?? '', '1111 1111 1111'), new Date('2026-11-23T10:00:01Z'));
  expect(await app.db.selectFrom('referral_code').selectAll().where('trust_id', '=', trust.id).execute()).toEqual([]);
  const browser = app.signedOut();
  let status = 0;
  for (let i = 0; i < 70 && status !== 429; i += 1) status = (await browser.post(`/t/${trust.slug}/my-request`, { code: `0000 0000 ${String(i).padStart(4, '0')}` })).status;
  expect(status).toBe(429);
});
