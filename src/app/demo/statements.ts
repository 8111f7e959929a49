// 'Them and us' on one ward, before peer workers came and nine months after; a group too small to show; and a round that is open.
import type { DB, Kysely } from '../../kit/db/index.ts';
import { addDays } from '../../kit/times.ts';
import { aRound } from '../../outcomes/statements.factory.ts';
import type { DemoService } from './service.ts';

/** Answers of a group, leaning one way: the same shape for each statement, moved a little by its place. */
const leaning = (shape: readonly number[]) => (_key: string, turned: boolean, i: number): readonly number[] => {
  const moved = shape.map((n, a) => n + (a === (i % 3) + 1 ? 1 : a === ((i + 1) % 3) + 1 ? -1 : 0)).map((n) => Math.max(0, n));
  return turned ? [...moved].reverse() : moved;
};

export const statementsOfDemo = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const [joan, ward, east] = [s.staff.joan, s.teams.find((t) => t.name === 'Larkfield ward'), s.teams.find((t) => t.name === 'East community team')];
  if (!joan || !ward || !east) return;
  const before = await aRound(db, s.trustId, { teamId: ward.id, on: addDays(s.today, -330), by: joan.accountId, closed: true, answers: {
    staff: { people: 22, could: 31, of: leaning([4, 7, 7, 3, 1]) }, 'people supported': { people: 14, could: 18, of: leaning([3, 5, 4, 2, 0]) }, 'peer workers': { people: 3, could: 5, of: leaning([1, 1, 1, 0, 0]) },
  } });
  await aRound(db, s.trustId, { teamId: ward.id, beforeId: before, on: addDays(s.today, -50), by: joan.accountId, closed: true, answers: {
    staff: { people: 24, could: 31, of: leaning([1, 3, 7, 9, 4]) }, 'people supported': { people: 12, could: 19, of: leaning([1, 3, 5, 2, 1]) }, 'peer workers': { people: 4, could: 5, of: leaning([0, 1, 2, 1, 0]) },
  } });
  await aRound(db, s.trustId, { teamId: east.id, on: addDays(s.today, -9), by: joan.accountId, closed: false, answers: { staff: { people: 6, could: 17, of: leaning([1, 1, 2, 1, 1]) }, 'people supported': { people: 2, could: 24, of: leaning([0, 1, 1, 0, 0]) } } });
  await aRound(db, s.trustId, { set: 'recovery-practice', teamId: null, on: addDays(s.today, -120), by: joan.accountId, closed: true, answers: {
    staff: { people: 41, could: 90, of: leaning([3, 8, 14, 11, 5]) }, 'peer workers': { people: 9, could: 12, of: leaning([1, 3, 3, 1, 1]) }, 'people supported': { people: 26, could: 80, of: leaning([4, 8, 8, 4, 2]) },
  } });
};
