// A worker's own profile: one test a promise.
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene } from '../../tests/setup/scene.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
const stored = (id: string) => app.db.selectFrom('peer_worker').select(['profile', 'room_for', 'working_days', 'phone']).where('id', '=', id).executeTakeFirst();

test('a worker says who they are, their room and their days; it is theirs alone', async () => {
  const s = await aScene(app);
  const before = await stored(s.imran.id);
  const nadia = await s.as(s.nadia);
  expect((await nadia.get('/my-profile')).html).toContain('I was on a ward in 2016.');
  expect((await nadia.post('/my-profile', { profile: 'Three lines of mine.', room: '4', days: ['1', '5'], phone: '07700 900009' })).status).toBe(303);
  expect(await stored(s.nadia.id)).toEqual({ profile: 'Three lines of mine.', room_for: 4, working_days: [1, 5], phone: '07700 900009' });
  expect((await nadia.get('/my-profile')).html).toContain('Works Monday and Friday.');
  expect(await stored(s.imran.id)).toEqual(before);
  for (const who of [s.joan, s.callum]) expect((await (await s.as(who)).post('/my-profile', { room: '4' })).status).toBe(403);
});

test('more room than the service can hold is refused by the field, and the words stay', async () => {
  const s = await aScene(app);
  const answer = await (await s.as(s.nadia)).post('/my-profile', { profile: 'Half a line', room: '61' });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain('How many people must be between 0 and 60');
  expect(answer.html).toContain('Half a line');
});
