// Leaving hospital through HTTP: who writes what down, what is refused, who sees it.
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { day, onWard, said as words, TOLD } from '../../tests/setup/ward-scene.ts';
import type { OnWard } from '../../tests/setup/ward-scene.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aPlannedContact } from '../support/support.factory.ts';

describe('leaving hospital', () => {
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
  const nurseOf = (teamId: string, name: string) => w.nurseOf(teamId, name);
  const stayRow = (id = stayId) => app.db.selectFrom('stay').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const staysOfCallum = () => app.db.selectFrom('stay').select(['id', 'team_id', 'began_on', 'left_on', 'moved_to', 'undone_at']).where('person_id', '=', s.callum.id).orderBy('made_at').execute();

  test('the ward’s first screen: who is there with peer support, when they leave and who said so; nothing of notes, plans or places', async () => {
    const other = await aScene(app);
    const { html } = await sam.get('/our-referrals');
    const text = words(html);
    expect(text).toContain('Callum. Expected to leave on Friday. It can change. Sam, charge nurse said so last Friday. Peer support is under way.');
    expect(text).not.toContain('Is this still right?');
    expect(html).not.toContain(other.callum.id);
    expect(words((await (await nurseOf(ashgrove, 'Tamsin')).get('/our-referrals')).html)).toContain('Nobody with peer support is on the ward just now');
  });

  test('when support has ended and nothing is asked for, they are not on the ward’s list', async () => {
    await app.db.updateTable('support').set({ ended_at: MONDAY_10AM }).where('id', '=', s.support.id).execute();
    expect((await sam.get('/our-referrals')).html).not.toContain('>Callum<');
  });

  test('a day that has passed, or that nobody has confirmed for a week, says so everywhere and the ward is asked', async () => {
    await app.db.updateTable('stay').set({ expected_on: '2026-11-20' }).where('id', '=', stayId).execute();
    const passed = 'Expected to leave Friday 20 November, which has passed.';
    for (const [who, path] of [[sam, '/our-referrals'], [sam, `/stays/${stayId}`], [await s.as(s.nadia), `/people/${s.callum.id}`]] as const) expect(words((await who.get(path)).html), path).toContain(passed);
    const joan = await s.as(s.joan);
    const lead = async (path: string): Promise<string> => words((await joan.get(path)).html);
    expect(await lead('/service')).toContain('was expected to leave last Friday');
    expect(await lead('/hospital')).toContain('Friday 20 November, which has passed.');
    expect(words((await sam.get('/our-referrals')).html)).toContain('Is this still right?');
    expect(words((await (await s.as(s.callum)).get('/my-support')).html)).toContain('We have not heard of a new day yet, and are asking Larkfield ward');
    await app.db.updateTable('stay').set({ expected_on: '2026-12-04', expected_said_on: '2026-11-09' }).where('id', '=', stayId).execute();
    for (const [who, path] of [[sam, '/our-referrals'], [await s.as(s.nadia), `/people/${s.callum.id}`]] as const) expect(words((await who.get(path)).html), path).toContain('Nobody has said for 14 days that this still stands.');
    expect(await lead('/service')).toMatch(/Days of leaving to ask about: 1 Larkfield ward 0161 496 0101 Callum/);
    expect(await lead('/hospital')).toContain('Friday 4 December, said 14 days ago.');
    expect((await sam.post(`/stays/${stayId}/still-right`, { from: 'list' })).location).toBe('/our-referrals');
    expect(await stayRow()).toMatchObject({ expected_on: '2026-12-04', expected_said_by: 'Sam, Larkfield ward', expected_said_on: '2026-11-23' });
    expect(words((await sam.get('/our-referrals')).html)).not.toContain('Is this still right?');
    const dates = await app.db.selectFrom('expected_date').select(['expected_on', 'said_by', 'still_right']).where('stay_id', '=', stayId).orderBy('recorded_at', 'desc').execute();
    expect(dates[0]).toEqual({ expected_on: '2026-12-04', said_by: 'Sam, Larkfield ward', still_right: true });
    expect(dates).toHaveLength(2);
  });

  test('a passed day cannot be confirmed; it wants a new day', async () => {
    await app.db.updateTable('stay').set({ expected_on: '2026-11-20' }).where('id', '=', stayId).execute();
    const answer = await sam.post(`/stays/${stayId}/still-right`);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('That day has passed');
  });

  test('a new day appends, with who said so; the old one stays', async () => {
    expect((await sam.post(`/stays/${stayId}/expected`, { known: 'yes', ...day('expected_on', '2026-12-01'), toldBy: 'Dr Rowe, at the ward round', ...day('toldOn', '2026-11-22') })).location).toBe(`/stays/${stayId}`);
    expect(await stayRow()).toMatchObject({ expected_on: '2026-12-01', expected_said_by: 'Dr Rowe, at the ward round', expected_said_on: '2026-11-22' });
    await sam.post(`/stays/${stayId}/expected`, { known: 'no', unknown_why: 'waiting for a place to live' });
    const text = words((await sam.get(`/stays/${stayId}`)).html);
    for (const said of ['The day of leaving is not known yet: waiting for a place to live', 'Expected to leave on Tuesday 1 December', 'Dr Rowe, at the ward round said so yesterday', 'Expected to leave on Friday 27 November']) expect(text).toContain(said);
  });

  test.each([
    ['nothing chosen', {}, 'Say whether there is a day'], ['no day', { known: 'yes' }, 'Enter the day that is expected'], ['a day that has passed', { known: 'yes', ...day('expected_on', '2026-11-22') }, 'That day has passed'],
    ['no reason', { known: 'no' }, 'Write why it is not known yet'], ['said tomorrow', { known: 'no', unknown_why: 'x', toldBy: 'Dr Rowe', ...day('toldOn', '2026-11-24') }, 'The day cannot be ahead of today'],
    ['not a day', { known: 'yes', ...day('expected_on', '2026-02-30') }, 'must be a real date'],
  ])('a new day, %s: words by the field, nothing saved', async (_, form, problem) => {
    const answer = await sam.post(`/stays/${stayId}/expected`, form);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(problem);
    expect((await stayRow()).expected_on).toBe('2026-11-27');
  });

  test('leave is seen by the worker before they set off, and by the person; back ends it', async () => {
    await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: new Date('2026-11-23T14:00:00Z') });
    expect((await sam.post(`/stays/${stayId}/leave`, { ...day('from_on', '2026-11-22'), ...day('until_on', '2026-11-25'), where_to: 'home' })).location).toBe(`/stays/${stayId}`);
    const nadia = await s.as(s.nadia);
    expect(words((await nadia.get('/today')).html)).toContain('Callum is on leave until Wednesday 25 November: check with Larkfield ward.');
    expect(words((await nadia.get(`/people/${s.callum.id}`)).html)).toContain('On leave until Wednesday 25 November (home).');
    expect(words((await (await s.as(s.callum)).get('/my-support')).html)).toContain('Your leave is from Sunday 22 November until Wednesday 25 November');
    const over = await sam.post(`/stays/${stayId}/leave`, { ...day('from_on', '2026-11-24'), ...day('until_on', '2026-11-26') });
    expect(over.status).toBe(422);
    expect(over.html).toContain('There is leave from Sunday 22 November to Wednesday 25 November already');
    await sam.post(`/stays/${stayId}/back`, day('back_on', '2026-11-23'));
    expect(words((await nadia.get('/today')).html)).not.toContain('on leave');
    expect((await sam.post(`/stays/${stayId}/back`, day('back_on', '2026-11-23'))).status).toBe(404);
  });

  test('leave is corrected by a new row with why; the old one stays; leave that did not take place counts no more', async () => {
    await sam.post(`/stays/${stayId}/leave`, { ...day('from_on', '2026-11-24'), ...day('until_on', '2026-11-26') });
    const [first] = await app.db.selectFrom('stay_leave').select('id').where('stay_id', '=', stayId).execute();
    const corrected = { corrects: first?.id ?? '', ...day('from_on', '2026-11-24'), ...day('until_on', '2026-11-25') };
    expect((await sam.post(`/stays/${stayId}/leave`, corrected)).html).toContain('Say why it changes');
    await sam.post(`/stays/${stayId}/leave`, { ...corrected, why: 'one night only' });
    expect(words((await sam.get(`/stays/${stayId}`)).html)).toContain('Corrected: one night only');
    expect((await sam.post(`/stays/${stayId}/leave`, { ...corrected, why: 'again' })).status).toBe(409);
    const second = await app.db.selectFrom('stay_leave').select('id').where('corrects', '=', first?.id ?? '').executeTakeFirstOrThrow();
    await sam.post(`/stays/${stayId}/leave`, { corrects: second.id, off: 'yes', why: 'the doctor said no' });
    expect(words((await (await s.as(s.nadia)).get(`/people/${s.callum.id}`)).html)).not.toContain('Leave from');
    expect(await app.db.selectFrom('stay_leave').select('id').where('stay_id', '=', stayId).execute()).toHaveLength(3);
  });

  test('a move: the stay there begins, the first ward sees nothing of what comes after, the worker sees where', async () => {
    await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: new Date('2026-11-23T14:00:00Z'), made_at: new Date('2026-11-19T10:00:00Z') });
    const same = await sam.post(`/stays/${stayId}/move`, { ward: s.ward.id, ...day('moved_on', '2026-11-23') });
    expect(same.status).toBe(422);
    expect(same.html).toContain('choose another ward');
    expect((await sam.post(`/stays/${stayId}/move`, { ward: newId(), ...day('moved_on', '2026-11-23') })).status).toBe(422);
    expect((await sam.post(`/stays/${stayId}/move`, { ward: ashgrove, ...day('moved_on', '2026-11-23') })).location).toBe(`/stays/${stayId}`);
    const [old, next] = await staysOfCallum();
    expect(old).toMatchObject({ left_on: '2026-11-23', moved_to: next?.id });
    expect(next).toMatchObject({ team_id: ashgrove, began_on: '2026-11-23', left_on: null });
    expect((await sam.get(`/stays/${next?.id}`)).status).toBe(404);
    expect((await sam.get('/our-referrals')).html).not.toContain('>Callum<');
    for (const path of ['left', 'move', 'expected', 'leave']) expect((await sam.post(`/stays/${stayId}/${path}`, { ...day('left_on', '2026-11-23') })).status, path).not.toBe(303);
    const tamsin = await nurseOf(ashgrove, 'Tamsin');
    expect(words((await tamsin.get('/our-referrals')).html)).toContain('Callum. Is this still right?');
    expect(words((await tamsin.get(`/stays/${next?.id}`)).html)).toContain('Came to Ashgrove ward from Larkfield ward on Monday 23 November');
    expect((await tamsin.get(`/stays/${stayId}`)).status).toBe(404);
    expect(words((await (await s.as(s.nadia)).get('/today')).html)).toContain('Callum is on Ashgrove ward since this was planned: check the place.');
    // A move is no leaving: no clock runs.
    expect(words((await (await s.as(s.nadia)).get(`/people/${s.callum.id}`)).html)).not.toContain('first days at home');
  });

  test('a move written down by mistake: only a lead puts it right, with why; they are on the first ward again', async () => {
    await sam.post(`/stays/${stayId}/move`, { ward: ashgrove, ...day('moved_on', '2026-11-23') });
    const next = (await staysOfCallum())[1]?.id ?? '';
    const refused = await (await nurseOf(ashgrove, 'Tamsin')).post(`/stays/${next}/mistake`, { because: 'not here' });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Only the peer lead can take this back');
    expect((await (await s.as(s.joan)).post(`/stays/${next}/mistake`, { because: 'another Callum', ...TOLD })).status).toBe(303);
    expect(await stayRow()).toMatchObject({ left_on: null, moved_to: null });
    expect((await staysOfCallum())[1]?.undone_at).not.toBeNull();
    expect(words((await sam.get('/our-referrals')).html)).toContain('Callum.');
  });

  test.each([
    ['ahead of today', '2026-11-24', 'cannot be ahead of today'], ['before it began', '2026-11-01', 'cannot be before Monday 2 November'], ['not given', '', 'Enter the day they left'],
  ])('a day of leaving %s: clear words, nothing saved', async (_, on, problem) => {
    const answer = await sam.post(`/stays/${stayId}/left`, on ? day('left_on', on) : {});
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(problem);
    expect((await stayRow()).left_on).toBeNull();
  });

  test('left: both clocks stand on the person’s page, the lead’s screens, My support and the ward’s page, each with its owner', async () => {
    expect((await leave('2026-11-20', { left_where: 'home, with his mum' })).location).toBe(`/stays/${stayId}`);
    const unknown = 'Not known here. Ask Larkfield ward on 0161 496 0101.';
    const person = words((await (await s.as(s.nadia)).get(`/people/${s.callum.id}`)).html);
    for (const said of ['Left Larkfield ward last Friday: home, with his mum', 'Our first meeting at home To come, by Friday 27 November, with Nadia', unknown, 'until Monday 23 November']) expect(person).toContain(said);
    for (const path of ['/service', '/hospital']) expect(words((await (await s.as(s.joan)).get(path)).html), path).toContain(`Our first meeting at home: by Friday 27 November, with Nadia. The clinical team’s follow-up: ${unknown}`);
    const mine = words((await (await s.as(s.callum)).get('/my-support')).html);
    for (const said of ['Nadia meets you at home by Friday 27 November', 'Somebody from the ward or the crisis team should be in touch by Monday 23 November', 'If nobody is, ring Larkfield ward on 0161 496 0101']) expect(mine).toContain(said);
    const ward = words((await sam.get(`/stays/${stayId}`)).html);
    for (const said of ['Their peer worker meets them at home by Friday 27 November. Nothing for the ward to do.', 'Not written down here yet.']) expect(ward).toContain(said);
  });

  test('left twice is refused in words; the day is corrected with why, and the clocks follow', async () => {
    await leave('2026-11-20');
    const twice = await leave('2026-11-21');
    expect(twice.status).toBe(409);
    expect(twice.html).toContain('already written down that they left');
    const step = await app.db.selectFrom('stay_step').select('id').where('stay_id', '=', stayId).where('kind', '=', 'left').executeTakeFirstOrThrow();
    expect((await leave('2026-11-21', { corrects: step.id, why: 'he stayed a night longer' })).status).toBe(303);
    expect((await stayRow()).left_on).toBe('2026-11-21');
    expect(words((await (await s.as(s.nadia)).get(`/people/${s.callum.id}`)).html)).toContain('by Saturday 28 November');
    const second = await app.db.selectFrom('stay_step').select('id').where('corrects', '=', step.id).executeTakeFirstOrThrow();
    await sam.post(`/stays/${stayId}/left`, { corrects: second.id, off: 'yes', why: 'it was leave' });
    expect(await stayRow()).toMatchObject({ left_on: null });
    const history = words((await sam.get(`/stays/${stayId}`)).html);
    for (const said of ['Left on Friday 20 November', 'Corrected: he stayed a night longer', 'Has not left after all', 'Corrected: it was leave']) expect(history).toContain(said);
  });

  test('two at once: one of them leaves, the other is told', async () => {
    const joan = await s.as(s.joan);
    const answers = await Promise.all([leave('2026-11-20'), joan.post(`/stays/${stayId}/left`, { ...day('left_on', '2026-11-21'), told: 'yes', ...TOLD })]);
    expect(answers.map((one) => one.status).sort()).toEqual([303, 409]);
    expect(await app.db.selectFrom('stay_step').select('id').where('stay_id', '=', stayId).where('kind', '=', 'left').execute()).toHaveLength(1);
  });

  test('a lead writes only with who told them and when', async () => {
    const joan = await s.as(s.joan);
    const without = await joan.post(`/stays/${stayId}/left`, day('left_on', '2026-11-20'));
    expect(without.status).toBe(422);
    for (const problem of ['Write who told you: their name and job', 'Enter the day they told you']) expect(without.html).toContain(problem);
    expect((await joan.post(`/stays/${stayId}/left`, { ...day('left_on', '2026-11-20'), ...TOLD })).status).toBe(303);
    expect(await stayRow()).toMatchObject({ left_on: '2026-11-20', left_told_by: 'Sam Rill, staff nurse' });
  });

  test('a peer worker sees it all and writes none of it, but can ask the ward, which sees who asked', async () => {
    const nadia = await s.as(s.nadia);
    const page = await nadia.get(`/stays/${stayId}`);
    expect(page.status).toBe(200);
    expect(page.html).toContain('Ring the ward');
    expect(page.html).not.toContain('Everybody in hospital');
    expect((await sam.get(`/stays/${stayId}`)).html).toContain('<a href="/our-referrals">Our referrals</a>');
    expect((await (await s.as(s.joan)).get(`/stays/${stayId}`)).html).toContain('<a href="/hospital">Everybody in hospital</a>');
    expect(page.html).not.toMatch(/stays\/[0-9a-f-]+\/(left|leave|move|expected|follow-up|mistake)/);
    for (const path of ['expected', 'still-right', 'leave', 'back', 'move', 'left', 'again', 'follow-up', 'mistake']) {
      expect((await nadia.get(`/stays/${stayId}/${path}`)).status, path).toBe(403);
      expect((await nadia.post(`/stays/${stayId}/${path}`, {})).status, path).toBe(403);
    }
    expect((await nadia.post(`/stays/${stayId}/ask`)).location).toBe(`/people/${s.callum.id}`);
    expect(words((await sam.get('/our-referrals')).html)).toContain('Is this still right? Expected to leave on Friday. It can change. Sam, charge nurse said so last Friday. Nadia asked today.');
    fixNow('2026-11-23T10:05:00Z');
    await sam.post(`/stays/${stayId}/still-right`, { from: 'list' });
    expect(words((await sam.get('/our-referrals')).html)).not.toContain('Nadia asked');
    expect((await (await s.as(s.imran)).get(`/stays/${stayId}`)).status).toBe(404);
  });

  test('only the ward’s own people: not another ward, not another trust', async () => {
    const [tamsin, elsewhere] = [await nurseOf(ashgrove, 'Tamsin'), await aScene(app)];
    for (const path of ['', '/expected', '/left', '/follow-up']) {
      expect((await tamsin.get(`/stays/${stayId}${path}`)).status).toBe(404);
      expect((await (await elsewhere.as(elsewhere.joan)).get(`/stays/${stayId}${path}`)).status).toBe(404);
    }
    expect((await tamsin.post(`/stays/${stayId}/left`, day('left_on', '2026-11-20'))).status).toBe(404);
  });

  test('opening a stay is a look the person sees', async () => {
    await sam.get(`/stays/${stayId}`);
    expect(await app.db.selectFrom('audit_row').select(['look', 'person_id']).where('object_id', '=', stayId).where('action', '=', 'stay.open').execute()).toContainEqual({ look: true, person_id: s.callum.id });
    expect((await (await s.as(s.callum)).get('/who-looked')).html).toContain('looked at your time in hospital');
  });

  test('leaving sooner than there is time for is said to the worker and on the lead’s screen', async () => {
    await app.db.updateTable('stay').set({ expected_on: '2026-11-24' }).where('id', '=', stayId).execute();
    expect(words((await (await s.as(s.nadia)).get('/today')).html)).toContain('Leaves tomorrow, and you have not met.');
    expect(words((await (await s.as(s.joan)).get('/service')).html)).toContain('There is little time to meet on the ward.');
    await app.db.insertInto('trust_setting').values({ trust_id: s.trust.id, key: 'first_on_ward_days', value: '1' }).execute();
    expect(words((await (await s.as(s.nadia)).get('/today')).html)).not.toContain('Leaves tomorrow');
  });

  test('in a closed record nothing more is written, and no list shows it', async () => {
    await app.db.updateTable('person').set({ locked_at: MONDAY_10AM }).where('id', '=', s.callum.id).execute();
    for (const [path, form] of [['left', day('left_on', '2026-11-20')], ['leave', { ...day('from_on', '2026-11-24'), ...day('until_on', '2026-11-25') }], ['still-right', {}]] as const) expect((await sam.post(`/stays/${stayId}/${path}`, form)).status, path).toBe(409);
    expect((await sam.get('/our-referrals')).html).not.toContain('>Callum<');
    for (const path of ['/service', '/hospital']) expect((await (await s.as(s.joan)).get(path)).html).not.toContain('>Callum<');
  });
});
