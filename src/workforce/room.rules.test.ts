import { expect, test } from 'vitest';
import { roomLeft, workersNear } from './room.rules.ts';

test.each([
  [{ room_for: 6, with_now: 4, away_until: null }, 2],
  [{ room_for: 6, with_now: 6, away_until: null }, 0],
  [{ room_for: 4, with_now: 7, away_until: null }, 0],
  [{ room_for: 6, with_now: 0, away_until: '2026-11-27' }, 0],
  [{ room_for: 0, with_now: 0, away_until: null }, 0],
])('%j leaves room for %i', (worker, left) => expect(roomLeft(worker)).toBe(left));

test.each([[['east'], 2], [['east', 'west'], 3], [['east', 'east'], 2], [['north'], 0], [[null, 'west'], 1], [['anywhere'], 0]])('workers with room near %j: %i', (near, many) => {
  const areas = [{ area: 'east', room: 3, with_now: 9, workers: 2 }, { area: 'west', room: 2, with_now: 2, workers: 1 }, { area: 'anywhere', room: 1, with_now: 1, workers: 1 }];
  expect(workersNear(areas, near)).toBe(many);
});
