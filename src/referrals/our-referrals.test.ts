// The host team's first screen, and one referral of theirs.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aLead, aNurse, NOW } from '../../tests/setup/asking.ts';
import { fixNow } from '../kit/clock.ts';
import { aTeam } from '../teams/team.factory.ts';
import { aReferral } from './referral.factory.ts';

describe('our referrals', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterEach(() => fixNow(null));

  test('empty, it teaches', async () => {
    const sam = await aNurse(app);
    const page = await sam.browser.get('/our-referrals');
    expect(page.html).toContain('Nothing is under way');
    expect(page.html).toContain('not therapy, observation, escort, medication or cover for staff');
  });

  test('where each is, long waits said as they are, longest waiting first, and the named lead', async () => {
    const sam = await aNurse(app);
    await aLead(app, sam.trust);
    const day = (n: number): Date => new Date(NOW.getTime() - n * 86_400_000);
    await aReferral(app.db, sam.trust.id, { team_id: sam.teamId, known_as: 'Newest' }).sent(day(0));
    await aReferral(app.db, sam.trust.id, { team_id: sam.teamId, known_as: 'Overdue' }).sent(day(10));
    await aReferral(app.db, sam.trust.id, { team_id: sam.teamId, known_as: 'Matched' }).sent(day(12)).accepted().matched(day(3));
    await aReferral(app.db, sam.trust.id, { team_id: sam.teamId, known_as: 'Saidno' }).sent(day(20)).declined({ reason: 'therapy' });
    await aReferral(app.db, sam.trust.id, { team_id: (await aTeam(app.db, sam.trust.id)).id, known_as: 'Otherteam' }).sent(day(1));
    const { html } = await sam.browser.get('/our-referrals');
    for (const words of ['It has waited 6 working days. We aim for 3', 'by Thursday', 'They have a peer worker', 'The answer was no', 'Joan']) expect(html).toContain(words);
    expect(html).not.toContain('Otherteam');
    expect(html.indexOf('Overdue')).toBeLessThan(html.indexOf('Newest'));
    expect(html.indexOf('Newest')).toBeLessThan(html.indexOf('Matched'));
    const audited = await app.db.selectFrom('audit_row').select('ids').where('trust_id', '=', sam.trust.id).where('action', '=', 'referral.list-ours').execute();
    expect(audited[0]?.ids).toHaveLength(4);
  });

  test('twenty at a time, with a way to the rest', async () => {
    const sam = await aNurse(app);
    for (let i = 0; i < 22; i += 1) await aReferral(app.db, sam.trust.id, { team_id: sam.teamId, known_as: `Person${i}x` });
    const first = await sam.browser.get('/our-referrals');
    expect(first.html.match(/Person\d+x<\/strong>/g)).toHaveLength(20);
    expect(first.html).toContain('/our-referrals?page=2');
    expect((await sam.browser.get('/our-referrals?page=2')).html.match(/Person\d+x<\/strong>/g)).toHaveLength(2);
  });

  test('one as it was sent, the answer with its reason, and nobody else’s', async () => {
    const sam = await aNurse(app);
    const asked = await aReferral(app.db, sam.trust.id, { team_id: sam.teamId, hopes: 'A quiet week' }).sent(NOW).declined({ reason: 'something else', words: 'We rang you about this.' });
    const { html, status } = await sam.browser.get(`/our-referrals/${asked.id}`);
    expect(status).toBe(200);
    for (const words of ['A quiet week', 'The answer was no', 'We rang you about this.', String(asked.number)]) expect(html).toContain(words);
    expect(html).not.toContain('Take it back');
    const other = await aNurse(app, sam.trust);
    expect((await other.browser.get(`/our-referrals/${asked.id}`)).status).toBe(404);
    expect((await (await aNurse(app)).browser.get(`/our-referrals/${asked.id}`)).status).toBe(404);
  });

  test('a day of answering is promised while it lies ahead, and owned up to when it has passed', async () => {
    const sam = await aNurse(app);
    const page = async (sent: Date): Promise<string> => (await sam.browser.get(`/our-referrals/${(await aReferral(app.db, sam.trust.id, { team_id: sam.teamId }).sent(sent)).id}`)).html;
    const [ahead, passed] = [await page(NOW), await page(new Date(NOW.getTime() - 10 * 86_400_000))];
    expect(ahead).toContain('reads it and answers by');
    expect(ahead).not.toContain('That was meant to be by');
    expect(passed).toContain('That was meant to be by');
    expect(passed).not.toContain('answers by');
  });

  test('opening one of somebody who is supported is a look that they see', async () => {
    const sam = await aNurse(app);
    const asked = await aReferral(app.db, sam.trust.id, { team_id: sam.teamId }).sent(NOW).accepted();
    await sam.browser.get(`/our-referrals/${asked.id}`);
    expect(await app.db.selectFrom('audit_row').select(['person_id', 'look']).where('object_id', '=', asked.id).execute()).toEqual([{ person_id: asked.personId, look: true }]);
  });

  test('taken back with a reason while it has no answer; then no more', async () => {
    const sam = await aNurse(app);
    const asked = await aReferral(app.db, sam.trust.id, { team_id: sam.teamId }).sent(NOW);
    expect((await sam.browser.post(`/our-referrals/${asked.id}`, { why: '' })).status).toBe(422);
    expect((await (await aNurse(app, sam.trust)).browser.post(`/our-referrals/${asked.id}`, { why: 'not ours' })).status).toBe(404);
    expect((await sam.browser.post(`/our-referrals/${asked.id}`, { why: 'He changed his mind' })).location).toBe('/our-referrals');
    expect(await app.db.selectFrom('referral').select(['answer', 'answer_words', 'answered_by']).where('id', '=', asked.id).executeTakeFirst()).toEqual({ answer: 'withdrawn', answer_words: 'He changed his mind', answered_by: sam.accountId });
    const answered = await aReferral(app.db, sam.trust.id, { team_id: sam.teamId }).sent(NOW).accepted();
    expect((await sam.browser.post(`/our-referrals/${answered.id}`, { why: 'too late' })).status).toBe(409);
  });
});
