import { expect, test } from 'vitest';
import { SHARE_PARTS } from '../people/index.ts';
import { carerPart, PART_KEYS, PARTS, SHARED_PARTS } from './plan-parts.rules.ts';
import { entryProblems } from './entry-form.ts';
import { firstDays, homeDay, needsWhy, nextSteps, planSeen, stepAfter, stepsInOrder, stepVerbs } from './plan.rules.ts';
import type { EntryFacts, PlanReader, PlanSeen } from './plan.rules.ts';
import { boardLine, readersOf, readsPlan, sayReaders, withTogether } from './plan-words.ts';
import type { WhoReads } from './plan-words.ts';

test('every part has a plain question and a hint, and no part is required', () => {
  expect(PARTS.map((p) => p.key).sort()).toEqual([...PART_KEYS].sort());
  for (const part of PARTS) expect([part.question.endsWith('?'), part.hint.length > 20], part.key).toEqual([true, true]);
});

test('what can be shared with a carer is the plan’s own list of parts', () => {
  expect(SHARE_PARTS.filter((p) => p.startsWith('plan: ')).sort()).toEqual(SHARED_PARTS.map((p) => carerPart(p.key)).sort());
});

const private_: EntryFacts = { sharedWith: [], together: false, over: false, standing: 'now' };
const READERS: PlanReader[] = ['person', 'worker', 'lead', 'carer', 'host team', 'emergency', 'another worker'];
/** What each reader sees, in the order above: w words, f that something was left out, - nothing, not that it exists. */
test.each<[string, Partial<EntryFacts>, string]>([
  ['private', {}, 'w------'],
  ['written together', { together: true }, 'ww-----'],
  ['shared with the worker', { sharedWith: ['worker'] }, 'ww-----'],
  ['shared with the lead', { sharedWith: ['lead'] }, 'w-w----'],
  ['shared with a carer', { sharedWith: ['carer'] }, 'w--w---'],
  ['shared with all three', { sharedWith: ['worker', 'lead', 'carer'], together: true }, 'wwww---'],
  ['shared with all three, an earlier version', { sharedWith: ['worker', 'lead', 'carer'], together: true, standing: 'earlier' }, 'w------'],
  ['shared with all three, left out', { sharedWith: ['worker', 'lead', 'carer'], together: true, standing: 'left out' }, 'w------'],
  ['shared with all three, erased', { sharedWith: ['worker', 'lead', 'carer'], together: true, standing: 'erased' }, 'f------'],
  ['shared with all three, after the end', { sharedWith: ['worker', 'lead', 'carer'], together: true, over: true }, 'w--w---'],
])('%s: who sees it', (_name, facts, seen) => {
  const letter: Record<PlanSeen, string> = { words: 'w', fact: 'f', nothing: '-' };
  expect(READERS.map((reader) => letter[planSeen(reader, { ...private_, ...facts })]).join('')).toBe(seen);
});

test.each([['open', ['finish', 'change', 'drop']], ['finished', ['open again']], ['dropped', ['open again']]] as const)('a step that is %s can be: %j', (state, verbs) => expect(stepVerbs(state)).toEqual(verbs));
test.each([['finish', 'finished', false], ['drop', 'dropped', true], ['change', 'open', true], ['open again', 'open', false]] as const)('%s makes it %s; a word why is needed: %s', (verb, state, why) => expect([stepAfter(verb), needsWhy(verb)]).toEqual([state, why]));

const step = (choice: string, due_on: string | null, made: string, state: 'open' | 'finished' = 'open') => ({ choice, due_on, made_at: new Date(made), state });
test('the next steps: the nearest day first, “some day” after, what is finished not at all', () => {
  const steps = [step('me', null, '2026-11-01'), step('me', '2026-12-04', '2026-11-03'), step('worker', '2026-11-30', '2026-11-02'), step('me', '2026-11-20', '2026-11-01', 'finished'), step('other', null, '2026-11-01')];
  expect(stepsInOrder(steps).map((s) => s.due_on)).toEqual(['2026-11-30', '2026-12-04', null, null]);
  expect(nextSteps(steps)).toEqual({ mine: steps[1], theirs: steps[2] });
  expect(nextSteps([])).toEqual({ mine: undefined, theirs: undefined });
});

const nadia = { support_id: 's', known_as: 'Nadia', working_days: [2, 3, 4], ended_at: null, sees: true, mine: false };
const who = (more: Partial<WhoReads> = {}): WhoReads => ({ beside: nadia, shares: [], carers: [], ...more });
test.each<[string, WhoReads, boolean, string, RegExp]>([
  ['nothing shared', who(), false, 'Only you see this', /^Only you read this. Nobody in the service sees it./],
  ['with the worker', who({ shares: [{ id: '1', part: 'home', reader: 'worker', support_id: 's' }] }), false, 'Nadia can see this', /Nadia can read this, on their days: Tuesday to Thursday\. Nobody watches it/],
  ['with an earlier worker only', who({ shares: [{ id: '1', part: 'home', reader: 'worker', support_id: 'old' }] }), false, 'Only you see this', /^Only you read this/],
  ['another part', who({ shares: [{ id: '1', part: 'people', reader: 'worker', support_id: 's' }] }), false, 'Only you see this', /^Only you/],
  ['with worker, lead and Mum', who({ shares: [{ id: '1', part: 'home', reader: 'worker', support_id: 's' }, { id: '2', part: 'home', reader: 'lead', support_id: 's' }], carers: [{ id: 'c', name: 'Mum', parts: ['plan: home'] }] }), false, 'Nadia, the peer lead and Mum can see this', /The peer lead can read it .* Mum can read it/],
  ['after the end', who({ beside: { ...nadia, ended_at: new Date(0), sees: false }, shares: [{ id: '1', part: 'home', reader: 'worker', support_id: 's' }], carers: [{ id: 'c', name: 'Mum', parts: ['plan: home'] }] }), true, 'Mum can see this', /^Nobody from the service reads this now\. Mum can read it/],
  ['nobody, after the end', who({ beside: { ...nadia, ended_at: new Date(0), sees: false } }), true, 'Only you see this', /Nobody from the service reads this now/],
])('who reads a part, %s', (_name, facts, over, short, long) => {
  expect(sayReaders(readersOf('home', facts))).toBe(short);
  expect(readsPlan(readersOf('home', facts), over)).toMatch(long);
});

test('words written together are said to be read by the worker, though the part is not shared; not any more after the end', () => {
  const readers = readersOf('home', who());
  expect(readsPlan(withTogether(readers, nadia, { support_id: 's' }), false)).toMatch(/^Nadia can read this/);
  expect(readsPlan(withTogether(readers, nadia, { support_id: 'old' }), false)).toMatch(/^Only you/);
  expect(readsPlan(withTogether(readers, { ...nadia, sees: false }, { support_id: 's' }), true)).toMatch(/^Only you/);
});

test.each([
  ['words', 'mine', {}, ['words']], ['people', 'mine', {}, ['choice', 'who']], ['days', 'mine', {}, ['box', 'words']], ['steps', 'mine', {}, ['choice', 'words']], ['steps', 'mine', { words: 'x', choice: 'other' }, ['who']],
  ['steps', 'mine', { words: 'x', choice: 'me' }, []], ['meeting', 'mine', {}, ['choice']], ['words', 'together', { words: 'x' }, ['said_on']], ['words', 'together', { words: 'x', said_on: '2026-11-23' }, []],
] as const)('%s, %s, %j: what is missing is said by its field: %j', (kind, voice, values, fields) => {
  expect(Object.entries(entryProblems(kind, voice, values)).filter(([, problem]) => problem !== undefined).map(([name]) => name).sort()).toEqual(fields);
});

test('the line for the ward’s board says who, what and when', () => {
  expect(boardLine('Callum', 'Nadia', 'yes', '2026-11-24')).toBe('Callum invites Nadia, peer worker, to the meeting about going home. Callum said so on 24 November 2026.');
  expect(boardLine('Callum', 'Nadia', 'no', '2026-11-24')).toContain('without a peer worker');
});

test.each([
  ['nobody said', undefined, null],
  ['expected tomorrow', { left_on: null, expected_on: '2026-11-28' }, '2026-11-28'],
  ['expected today', { left_on: null, expected_on: '2026-11-27' }, '2026-11-27'],
  ['expected yesterday, and still there: nobody’s day', { left_on: null, expected_on: '2026-11-26' }, null],
  ['left two weeks ago', { left_on: '2026-11-13', expected_on: '2026-11-10' }, '2026-11-13'],
  ['left longer ago', { left_on: '2026-11-12', expected_on: '2026-11-28' }, null],
])('the first days at home begin: %s', (_, stay, day) => expect(homeDay(stay, '2026-11-27')).toBe(day));

test('the strip has three days in a row, or none by date', () => {
  expect(firstDays('2026-11-30')).toEqual(['2026-11-30', '2026-12-01', '2026-12-02']);
  expect(firstDays(null)).toEqual([null, null, null]);
});
