// The set-up path and how others do it: rules as a table, then through HTTP.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';
import { signedInAs } from '../../../tests/setup/matching.ts';
import { now } from '../../kit/clock.ts';
import { addDays, dayOf } from '../../kit/times.ts';
import { aTrust } from '../team.factory.ts';
import { shippedServices, shippedTasks } from './set-up-data.ts';
import { ASPECTS, nextTasks, phaseNow, sayAspect, taskStates } from './set-up.rules.ts';
import type { Step, Task } from './set-up.rules.ts';

const tasks: Task[] = [{ key: 'a', phase: 1, words: 'A', why: '', source: '' }, { key: 'b', phase: 1, words: 'B', why: '', source: '' }, { key: 'c', phase: 2, words: 'C', why: '', source: '' }];
const step = (task: string, kind: Step['kind'], more: Partial<Step> = {}): Step => ({ task, kind, owner: null, due_on: null, done_on: null, done_with: null, words: null, at: new Date('2026-11-01T10:00:00Z'), ...more });
const TODAY = '2026-11-27';

describe('rules of setting up', () => {
  test.each<[string, Step[], string[], number | null, string[]]>([
    ['nothing written', [], ['nobody yet', 'nobody yet', 'nobody yet'], 1, ['a', 'b']],
    ['one planned, one late', [step('a', 'plan', { owner: 'x', due_on: '2026-12-05' }), step('b', 'plan', { owner: 'x', due_on: '2026-11-26' })], ['planned', 'late', 'nobody yet'], 1, ['b', 'a']],
    ['a phase is over when each is done or not for us', [step('a', 'done', { done_on: '2026-11-01', done_with: 'x' }), step('b', 'not for us', { words: 'x' })], ['done', 'not for us', 'nobody yet'], 2, ['c']],
    ['the newest step says it', [step('a', 'done', { done_on: '2026-11-01', done_with: 'x' }), step('a', 'plan', { owner: 'x', due_on: '2026-12-01', at: new Date('2026-11-02T10:00:00Z') })], ['planned', 'nobody yet', 'nobody yet'], 1, ['a', 'b']],
    ['all over', ['a', 'b', 'c'].map((t) => step(t, 'done', { done_on: TODAY, done_with: 'x' })), ['done', 'done', 'done'], null, []],
  ])('%s', (_what, steps, standings, phase, next) => {
    const states = taskStates(tasks, steps, TODAY);
    expect(states.map((s) => s.standing)).toEqual(standings);
    expect(phaseNow(states)).toBe(phase);
    expect(nextTasks(states).map((s) => s.key)).toEqual(next);
  });
  test('every shipped task has a phase, a why and a source; the two trusts of the report come first, each aspect said or said to be missing', () => {
    for (const t of shippedTasks()) expect([[1, 2, 3, 4].includes(t.phase), t.words !== '', t.why !== '', t.source !== ''], t.key).toEqual([true, true, true, true]);
    expect(new Set(shippedTasks().map((t) => t.phase)).size).toBe(4);
    expect(shippedServices().slice(0, 2).map((s) => s.wte)).toEqual(['The equivalent of six full-time peer workers', 'The equivalent of 18 full-time peer workers']);
    for (const s of shippedServices()) for (const [aspect] of ASPECTS) expect(sayAspect(s[aspect])).not.toBe('');
    expect(sayAspect(' ')).toBe('Not said in the source');
  });
});

describe('setting up', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  const on = (name: string, day: string): Record<string, string> => {
    const [year = '', month = '', date = ''] = day.split('-');
    return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
  };
  const today = dayOf(now());

  test('a new service finds four phases; a step gets an owner and a day, is done with somebody, and what it was stays', async () => {
    const trust = await aTrust(app.db);
    const lead = await signedInAs(app, trust.id, 'lead', 'Maud');
    expect((await lead.get('/set-up')).html).toContain('You are in phase 1 of 4');
    expect((await lead.post('/set-up/why', { kind: 'plan', owner: 'Maud', ...on('due', addDays(today, 7)) })).status).toBe(303);
    expect((await lead.get('/set-up')).html).toContain('Maud does it by');
    expect((await lead.post('/set-up/why', { kind: 'done', ...on('on', today), with: 'four members and the trustees' })).status).toBe(303);
    expect((await lead.get('/set-up')).html).toContain('with four members and the trustees');
    expect((await lead.get('/set-up/why')).html).toContain('Maud by');
    const manager = await signedInAs(app, trust.id, 'manager');
    expect((await manager.get('/set-up')).html).toContain('1 of ');
    expect((await manager.post('/set-up/why', { kind: 'done' })).status).toBe(403);
    expect((await lead.post('/set-up/add', { phase: '2', words: 'Ask the allotment for a shed' })).status).toBe(303);
    expect((await lead.get('/set-up')).html).toContain('Ask the allotment for a shed');
    expect((await (await signedInAs(app, (await aTrust(app.db)).id, 'lead')).get('/set-up')).html).not.toContain('allotment');
  });
  test.each([[{}, 'Choose how it stands'], [{ kind: 'plan', owner: 'Maud' }, 'Enter by when'], [{ kind: 'done', ...on('on', today) }, 'Enter with whom'], [{ kind: 'done', ...on('on', addDays(today, 3)), with: 'x' }, 'still to come'], [{ kind: 'plan', owner: 'Maud', ...on('due', addDays(today, -3)) }, 'from today on'], [{ kind: 'not for us' }, 'Write why']] as [Record<string, string>, string][])('%j: a message by the field, nothing saved', async (form, words) => {
    const trust = await aTrust(app.db);
    const answer = await (await signedInAs(app, trust.id, 'lead')).post('/set-up/why', form);
    expect([answer.status, answer.html.includes(words)]).toEqual([422, true]);
    expect(await app.db.selectFrom('set_up_step').select('id').where('trust_id', '=', trust.id).execute()).toEqual([]);
  });
  test('a lead puts another service beside the two trusts, with source and date; what is empty is said to be missing; taken away again', async () => {
    const trust = await aTrust(app.db);
    const lead = await signedInAs(app, trust.id, 'lead');
    expect((await lead.get('/set-up/others')).html).toContain('18 full-time');
    expect((await lead.post('/set-up/others/add', { name: 'Juniper Mind', as_of: '2026' })).html).toContain('Enter where it is written');
    expect((await lead.post('/set-up/others/add', { name: 'Juniper Mind', as_of: '2026', wte: '3.2', source: 'Told by their lead' })).status).toBe(303);
    const { html } = await (await signedInAs(app, trust.id, 'peer_worker')).get('/set-up/others');
    expect(html).toMatch(/Juniper Mind[^]*3\.2[^]*Not said in the source[^]*Told by their lead/);
    const { id } = await app.db.selectFrom('other_service').select('id').where('trust_id', '=', trust.id).executeTakeFirstOrThrow();
    const elsewhere = await signedInAs(app, (await aTrust(app.db)).id, 'lead');
    expect((await elsewhere.get('/set-up/others')).html).not.toContain('Juniper');
    expect((await elsewhere.post(`/set-up/others/${id}/remove`)).status).toBe(404);
    expect((await lead.post(`/set-up/others/${id}/remove`)).status).toBe(303);
    expect((await lead.get('/set-up/others')).html).not.toContain('Juniper');
  });
});
