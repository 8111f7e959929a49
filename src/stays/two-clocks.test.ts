// Two clocks with two owners, through HTTP: no meeting ever says anything of the clinical follow-up, and the other way round.
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { day, onWard, said as words, TOLD } from '../../tests/setup/ward-scene.ts';
import type { OnWard } from '../../tests/setup/ward-scene.ts';
import { fixNow } from '../kit/clock.ts';
import { aHeldContact } from '../support/support.factory.ts';

describe('two clocks with two owners', () => {
  let app: TestApp;
  let w: OnWard;
  let s: Scene;
  let sam: Browser;
  let stayId: string;
  beforeAll(async () => {
    app = await testApp();
  });
  beforeEach(async () => {
    w = await onWard(app);
    ({ s, sam, stayId } = w);
  });
  afterEach(() => fixNow(null));
  const leave = (on: string, more: Record<string, string> = {}) => sam.post(`/stays/${stayId}/left`, { ...day('left_on', on), ...more });
  const nurseOf = (teamId: string, name: string) => w.nurseOf(teamId, name);
  const followUps = () => app.db.selectFrom('follow_up').selectAll().where('person_id', '=', s.callum.id).orderBy('recorded_at').execute();

  const HOWS = ['on the ward', 'at home', 'out and about', 'at our base', 'phone', 'video', 'text'] as const;

  test.each(HOWS)('a held meeting %s never says anything of the clinical follow-up', async (how) => {
    await leave('2026-11-20');
    const nadia = await s.as(s.nadia);
    for (const [i, onDay] of ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].entries()) {
      const saved = await nadia.post(`/people/${s.callum.id}/record`, { held: 'yes', onDay, began: `${6 + i}am`, heldHow: how, lasted: '45', activities: 'listening', next: 'none' });
      expect(saved.status, onDay).toBe(303);
    }
    expect(await followUps()).toEqual([]);
    expect((await s.facts()).home_held_at).not.toBeNull();
    for (const [who, path] of [[nadia, `/people/${s.callum.id}`], [await s.as(s.joan), '/service']] as const) expect(words((await who.get(path)).html), path).toContain('Not known here. Ask Larkfield ward on 0161 496 0101.');
    expect(words((await sam.get(`/stays/${stayId}`)).html)).toContain('Not written down here yet.');
    expect(words((await (await s.as(s.callum)).get('/my-support')).html)).toContain('We are not told whether they were');
    // Recording a meeting never offers to close it either.
    expect(words((await nadia.get(`/people/${s.callum.id}/record`)).html)).not.toMatch(/follow-up|72|clinical/i);
  });

  test.each([
    ['within', '2026-11-23', 'That is within three days.'], ['on the same day', '2026-11-20', 'That is the day they left: the three days count from the day after.'], ['late', '2026-11-24', 'That is after the third day.'],
  ])('what is said of the follow-up, %s, is shown as it is, and never sets our own clock', async (_, on, timing) => {
    fixNow('2026-11-25T10:00:00Z');
    sam = await nurseOf(s.ward.id, 'Sam');
    await leave('2026-11-20');
    expect((await sam.post(`/stays/${stayId}/follow-up`, { ...day('done_on', on), done_by: 'the crisis team' })).status).toBe(303);
    const page = words((await (await s.as(s.nadia)).get(`/people/${s.callum.id}`)).html);
    expect(page).toContain('by the crisis team. ');
    expect(page).toContain(timing);
    expect(page).toContain('Sam, Larkfield ward said so today.');
    expect(page).toContain('To come, by Friday 27 November, with Nadia');
    expect(page).not.toMatch(/failed|breach|missed/i);
    expect((await s.facts()).home_held_at).toBeNull();
    expect(words((await (await s.as(s.joan)).get('/hospital')).html)).toContain('Our first meeting at home: by Friday 27 November');
  });

  test('the lead’s list folds somebody just home only when both clocks are known: our meeting alone closes nothing', async () => {
    await leave('2026-11-20');
    const page = async (): Promise<string> => (await (await s.as(s.joan)).get('/hospital')).html;
    const isFolded = (html: string): boolean => html.indexOf('<details') !== -1 && html.indexOf('<details') < html.indexOf('Our first meeting at home');
    await (await s.as(s.nadia)).post(`/people/${s.callum.id}/record`, { held: 'yes', onDay: '2026-11-21', began: '10am', heldHow: 'at home', lasted: '45', activities: 'listening', next: 'none' });
    expect(words(await page())).toContain('Our first meeting at home: met last Saturday');
    expect(isFolded(await page())).toBe(false);
    await sam.post(`/stays/${stayId}/follow-up`, { ...day('done_on', '2026-11-22'), done_by: 'the crisis team' });
    expect(isFolded(await page())).toBe(true);
    expect(words(await page())).toContain('We met, and their follow-up is known: 1');
  });

  test('several said: the newest is shown, all are kept; a correction has its reason; taken back is unknown again', async () => {
    await leave('2026-11-20');
    const joan = await s.as(s.joan);
    await sam.post(`/stays/${stayId}/follow-up`, { ...day('done_on', '2026-11-21'), done_by: 'the ward' });
    fixNow('2026-11-23T10:05:00Z');
    await joan.post(`/stays/${stayId}/follow-up`, { ...day('done_on', '2026-11-22'), done_by: 'Priya of the crisis team', ...TOLD });
    const page = async () => words((await joan.get(`/people/${s.callum.id}`)).html);
    expect(await page()).toContain('by Priya of the crisis team. That is within three days. Sam Rill, staff nurse said so today.');
    const [first, second] = await followUps();
    fixNow('2026-11-23T10:10:00Z');
    expect((await sam.post(`/stays/${stayId}/follow-up`, { corrects: second?.id ?? '', off: 'yes' })).status).toBe(422);
    await sam.post(`/stays/${stayId}/follow-up`, { corrects: second?.id ?? '', off: 'yes', why: 'that was another Callum' });
    expect(await page()).toContain('by the ward.');
    await sam.post(`/stays/${stayId}/follow-up`, { corrects: first?.id ?? '', off: 'yes', why: 'nobody was reached' });
    expect(await page()).toContain('Not known here.');
    expect(await followUps()).toHaveLength(4);
    const history = words((await sam.get(`/stays/${stayId}`)).html);
    for (const why of ['Corrected: that was another Callum', 'Corrected: nobody was reached']) expect(history).toContain(why);
  });

  test.each([
    ['before they left', { ...day('done_on', '2026-11-19'), done_by: 'x' }, 'A follow-up takes place after that'], ['ahead', { ...day('done_on', '2026-11-24'), done_by: 'x' }, 'cannot be ahead of today'],
    ['by nobody', day('done_on', '2026-11-21'), 'Write who did it'], ['on no day', { done_by: 'x' }, 'Enter the day it took place'],
  ])('a follow-up %s: clear words, nothing saved', async (_, form, problem) => {
    await leave('2026-11-20');
    const answer = await sam.post(`/stays/${stayId}/follow-up`, form);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(problem);
    expect(await followUps()).toEqual([]);
  });

  test('a follow-up of somebody who has not left is refused', async () => expect((await sam.post(`/stays/${stayId}/follow-up`, { ...day('done_on', '2026-11-21'), done_by: 'x' })).status).toBe(409));
});

describe('coming back to hospital', () => {
  let app: TestApp;
  let w: OnWard;
  let s: Scene;
  let sam: Browser;
  let stayId: string;
  let ashgrove: string;
  beforeAll(async () => {
    app = await testApp();
  });
  beforeEach(async () => {
    w = await onWard(app);
    ({ s, sam, stayId, ashgrove } = w);
  });
  afterEach(() => fixNow(null));
  const leave = (on: string, more: Record<string, string> = {}) => sam.post(`/stays/${stayId}/left`, { ...day('left_on', on), ...more });
  const stayRow = (id = stayId) => app.db.selectFrom('stay').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  const again = (on: string) => sam.post(`/stays/${stayId}/again`, day('began_on', on));

  test('support goes on; the clocks of the earlier leaving stand as they were; after the second leaving new ones run', async () => {
    await leave('2026-11-10');
    await aHeldContact(app.db, s.trust.id, s.support, { began_at: new Date('2026-11-12T14:00:00Z'), how: 'at home' });
    await app.db.updateTable('support').set({ home_held_at: new Date('2026-11-12T14:00:00Z') }).where('id', '=', s.support.id).execute();
    await sam.post(`/stays/${stayId}/follow-up`, { ...day('done_on', '2026-11-11'), done_by: 'the crisis team' });
    const answer = await again('2026-11-16');
    const second = answer.location?.split('/').at(-1) ?? '';
    expect(answer.status).toBe(303);
    expect(await app.db.selectFrom('support').select('ended_at').where('id', '=', s.support.id).executeTakeFirst()).toEqual({ ended_at: null });
    const nadia = await s.as(s.nadia);
    const page = async () => words((await nadia.get(`/people/${s.callum.id}`)).html);
    expect(await page()).toContain('When they left Larkfield ward on Tuesday 10 November');
    expect(await page()).toContain('Met on Thursday 12 November');
    expect(await page()).toContain('Done on Wednesday 11 November by the crisis team.');
    // On the ward again: a meeting there, or on leave, closes no clock of the earlier leaving and none of the next.
    await nadia.post(`/people/${s.callum.id}/record`, { held: 'yes', onDay: '2026-11-18', began: '10am', heldHow: 'on the ward', lasted: '45', activities: 'listening', next: 'none' });
    expect((await s.facts()).home_held_at).toEqual(new Date('2026-11-12T14:00:00Z'));
    await sam.post(`/stays/${second}/left`, day('left_on', '2026-11-20'));
    expect((await s.facts()).home_held_at).toBeNull();
    expect(await page()).toContain('To come, by Friday 27 November, with Nadia');
    expect(await page()).toContain('Not known here. Ask Larkfield ward');
    expect((await nadia.get('/today')).html).toContain('First meeting at home');
    await nadia.post(`/people/${s.callum.id}/record`, { held: 'yes', onDay: '2026-11-22', began: '10am', heldHow: 'phone', lasted: '15', activities: 'listening', next: 'none' });
    expect((await s.facts()).home_held_at).toEqual(new Date('2026-11-22T10:00:00Z'));
    expect(await page()).toContain('Met on Thursday 12 November');
  });

  test('told late: a meeting already held after the day they left counts for our clock', async () => {
    await aHeldContact(app.db, s.trust.id, s.support, { began_at: new Date('2026-11-21T14:00:00Z'), how: 'out and about' });
    await leave('2026-11-20');
    expect((await s.facts()).home_held_at).toEqual(new Date('2026-11-21T14:00:00Z'));
    const step = await app.db.selectFrom('stay_step').select('id').where('stay_id', '=', stayId).where('kind', '=', 'left').executeTakeFirstOrThrow();
    await leave('2026-11-22', { corrects: step.id, why: 'a later day' });
    expect((await s.facts()).home_held_at).toBeNull();
  });

  test('before they left, ahead, or twice: clear words', async () => {
    await leave('2026-11-10');
    expect((await again('2026-11-09')).html).toContain('They left hospital on Tuesday 10 November');
    expect((await again('2026-11-24')).status).toBe(422);
    expect((await again('2026-11-20')).status).toBe(303);
    const twice = await again('2026-11-20');
    expect(twice.status).toBe(409);
    expect(twice.html).toContain('already written down that they are in hospital');
  });

  test('written by mistake: kept with why, it counts nowhere, and the first days go on', async () => {
    await leave('2026-11-18');
    const second = (await again('2026-11-20')).location?.split('/').at(-1) ?? '';
    expect((await sam.post(`/stays/${second}/mistake`, { because: '' })).status).toBe(422);
    expect((await sam.post(`/stays/${second}/mistake`, { because: 'he only visited' })).location).toBe('/our-referrals');
    expect((await sam.get(`/stays/${second}`)).status).toBe(404);
    expect(words((await (await s.as(s.nadia)).get(`/people/${s.callum.id}`)).html)).toContain('To come, by Wednesday 25 November, with Nadia');
    expect((await stayRow(second)).undone_why).toBe('he only visited');
  });

  test('a lead writes any ward, as told', async () => {
    await leave('2026-11-10');
    const joan = await s.as(s.joan);
    expect((await joan.post(`/people/${s.callum.id}/in-hospital`, { ward: ashgrove, ...day('began_on', '2026-11-20') })).status).toBe(422);
    const done = await joan.post(`/people/${s.callum.id}/in-hospital`, { ward: ashgrove, ...day('began_on', '2026-11-20'), ...TOLD });
    expect(done.status).toBe(303);
    expect(words((await (await s.as(s.callum)).get('/my-support')).html)).toContain('You are on Ashgrove ward.');
    expect((await (await s.as(s.nadia)).get(`/people/${s.callum.id}/in-hospital`)).status).toBe(403);
  });
});
