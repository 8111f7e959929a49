import { expect, test } from 'vitest';
import { roomByArea, roomLeft } from './room.rules.ts';

test.each([
  [{ room_for: 6, with_now: 4, away_until: null }, 2],
  [{ room_for: 6, with_now: 6, away_until: null }, 0],
  [{ room_for: 4, with_now: 7, away_until: null }, 0],
  [{ room_for: 6, with_now: 0, away_until: '2026-11-27' }, 0],
  [{ room_for: 0, with_now: 0, away_until: null }, 0],
])('%j leaves room for %i', (worker, left) => expect(roomLeft(worker)).toBe(left));

test('room is added up by area; a worker over their room takes none from the others, and no area comes last', () => {
  const worker = (area: string | null, room_for: number, with_now: number, away_until: string | null = null) => ({ area, room_for, with_now, away_until });
  expect(roomByArea([worker('west', 3, 1), worker(null, 2, 1), worker('east', 6, 8), worker('east', 4, 1), worker('west', 5, 1, '2026-11-30')])).toEqual([
    { area: 'east', room: 3, with_now: 9 }, { area: 'west', room: 2, with_now: 2 }, { area: 'anywhere', room: 1, with_now: 1 },
  ]);
  expect(roomByArea([])).toEqual([]);
});
