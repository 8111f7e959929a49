// The command's JSON: the example of the documentation is what it says, and what cannot be read is answered in its place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../kit/project-root.ts';
import { allocateLines } from './allocate-lines.ts';

const answers = async (text: string): Promise<{ good: boolean; lines: any[] }> => {
  const lines: unknown[] = [];
  const good = await allocateLines(text, (line) => { lines.push(JSON.parse(line)); });
  return { good, lines };
};
const one = async (problem: object) => (await answers(JSON.stringify(problem))).lines[0];
const callum = { id: 'callum', waited: 9 };
const nadia = { id: 'nadia', slots: 1 };

test('docs/allocate.md: the example has the answer that stands beneath it, and is the file in data/examples', async () => {
  const blocks = [...readFileSync(join(projectRoot, 'docs', 'allocate.md'), 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map((m) => m[1] ?? '');
  expect(blocks).toHaveLength(2);
  expect(JSON.parse(blocks[0] ?? '')).toEqual(JSON.parse(readFileSync(join(projectRoot, 'data', 'examples', 'allocate.json'), 'utf8')));
  const { good, lines } = await answers(blocks[0] ?? '');
  expect(good).toBe(true);
  expect(lines).toEqual([JSON.parse(blocks[1] ?? '')]);
});

test('one a line: a line that cannot be read is answered in its place, and the rest go on', async () => {
  const question = JSON.stringify({ people: [callum], workers: [nadia] });
  const { good, lines } = await answers(`${question}\nrubbish\n\n${question}\n`);
  expect(good).toBe(false);
  expect(lines.map((line) => ('error' in line ? 'error' : line.assignment[0].worker))).toEqual(['nadia', 'error', 'nadia']);
});

test('lists of their own say the same as what stands with the person or the worker', async () => {
  const inside = await one({ today: '2026-11-27', people: [{ id: 'callum', waiting_since: '2026-11-18', wishes: { days: [2] }, needs: { languages: ['Urdu'] } }], workers: [{ id: 'nadia', languages: ['Urdu'], slots: [{ day: 2, places: 1 }] }] });
  const apart = await one({ people: [{ id: 'callum' }], workers: [{ id: 'nadia', languages: ['Urdu'] }], wishes: [{ person: 'callum', days: [2] }], needs: [{ person: 'callum', languages: ['Urdu'] }], waits: [{ person: 'callum', days: 9 }], slots: [{ worker: 'nadia', day: 2, places: 1 }] });
  expect(apart).toEqual(inside);
  expect(inside.objective).toMatchObject({ proposed: 1, waiting: 10, everything_wished: 1 });
});

test('nobody, no workers, no room: an empty answer, proven', async () => {
  for (const problem of [{ people: [], workers: [] }, { people: [callum], workers: [] }, { people: [callum], workers: [{ ...nadia, slots: 0 }] }]) {
    const answer = await one(problem);
    expect(answer.assignment).toEqual([]);
    expect(answer.proof.optimal).toBe(true);
  }
  expect((await one({ people: [callum], workers: [{ ...nadia, slots: 0 }] })).left[0].change[0].words).toBe('One more place with nadia.');
});

test('who keeps away is never proposed, and nothing in the answer says so', async () => {
  const away = await one({ people: [{ ...callum, teams: ['Rowan House'] }, { id: 'bo' }], workers: [{ ...nadia, avoid: { teams: ['Rowan House'], people: ['bo'] } }] });
  const conflict = await one({ people: [{ ...callum, teams: ['Rowan House'] }, { id: 'bo' }], workers: [nadia], conflicts: [{ person: 'callum', worker: 'nadia' }, { person: 'bo', worker: 'nadia' }] });
  expect(away).toEqual(conflict);
  expect(away.assignment).toEqual([]);
  for (const { why, change } of away.left) expect(JSON.stringify({ why, change })).not.toMatch(/nadia|Rowan|avoid|conflict|keep/i);
});

describe('what cannot be read is said by name', () => {
  test.each<[string, string, RegExp]>([
    ['nothing', '', /nothing was given/], ['not JSON', '{', /not JSON/], ['a list', '[]', /expected object/], ['no people', '{"workers":[]}', /^people: /],
    ['a person without an id', JSON.stringify({ people: [{}], workers: [] }), /^people\.0\.id: /], ['an unknown field', JSON.stringify({ people: [{ ...callum, risk: 'high' }], workers: [] }), /risk/],
    ['the same id twice', JSON.stringify({ people: [callum, callum], workers: [] }), /"callum" stands there twice/], ['a conflict with nobody', JSON.stringify({ people: [callum], workers: [nadia], conflicts: [{ person: 'bo', worker: 'nadia' }] }), /no person "bo"/],
    ['negative places', JSON.stringify({ people: [], workers: [{ id: 'nadia', slots: -1 }] }), /workers\.0\.slots/], ['half a place', JSON.stringify({ people: [], workers: [{ id: 'nadia', slots: 1.5 }] }), /workers\.0\.slots/],
    ['a ninth weekday', JSON.stringify({ people: [{ ...callum, wishes: { days: [9] } }], workers: [] }), /people\.0\.wishes\.days\.0/], ['waiting since tomorrow', JSON.stringify({ today: '2026-11-27', people: [{ id: 'bo', waiting_since: '2026-11-28' }], workers: [] }), /after today/],
    ['29 February of a common year', JSON.stringify({ today: '2026-11-27', people: [{ id: 'bo', waiting_since: '2026-02-29' }], workers: [] }), /waiting_since/], ['since, without today', JSON.stringify({ people: [{ id: 'bo', waiting_since: '2026-11-01' }], workers: [] }), /"today" is needed/],
    ['wishes said twice', JSON.stringify({ people: [{ ...callum, wishes: {} }], workers: [], wishes: [{ person: 'callum' }] }), /more than once/], ['slots said twice', JSON.stringify({ people: [], workers: [nadia], slots: [{ worker: 'nadia', places: 1 }] }), /more than once/],
  ])('%s', async (_, text, words) => {
    const { good, lines } = await answers(text);
    expect(good).toBe(false);
    expect(lines).toHaveLength(1);
    expect(lines[0].error).toMatch(words);
  });
});
