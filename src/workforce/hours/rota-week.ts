// The rota of some workers for one week.
import type { Tx } from '../../access/index.ts';
import { addDays } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { bankHolidays } from '../../teams/index.ts';
import { absencesBetween } from '../absence.queries.ts';
import { entriesBetween, heldContracts } from './hours.queries.ts';
import type { Entry, HeldContract } from './hours.queries.ts';
import { leaveBetween } from './leave.queries.ts';
import { patternsBetween } from './pattern.queries.ts';
import type { Pattern } from './pattern.rules.ts';

export type Off = { from_on: Day; until_on: Day; words: string };
export type WeekFacts = { monday: Day; patterns: readonly Pattern[]; off: readonly Off[]; holidays: ReadonlySet<Day>; entries: readonly Entry[] };
export type RotaWeek = WeekFacts & { worker_id: string; /** The contract that holds on the Monday, or the first day of it in the week. */ contract: HeldContract | undefined };

/** Planned, off and written down, for each worker; what the viewer may not see is not there. */
export const rotaWeek = async (tx: Tx, workerIds: readonly string[], monday: Day): Promise<RotaWeek[]> => {
  const sunday = addDays(monday, 6);
  const [patterns, entries, leave, away, contracts] = await Promise.all([patternsBetween(tx, workerIds, monday, sunday), entriesBetween(tx, workerIds, monday, sunday), leaveBetween(tx, workerIds, monday, sunday), absencesBetween(tx, workerIds, monday, sunday), heldContracts(tx, workerIds, monday, sunday)]);
  return workerIds.map((id) => {
    const of = <T extends { worker_id: string }>(rows: readonly T[]): T[] => rows.filter((r) => r.worker_id === id);
    const onLeave = of(leave);
    return {
      worker_id: id, monday, patterns: of(patterns), entries: of(entries), contract: of(contracts)[0], holidays: bankHolidays(),
      off: [...onLeave.map((b) => ({ from_on: b.from_on, until_on: b.until_on, words: b.answer === 'agreed' ? 'Leave' : 'Leave asked for' })),
        ...of(away).filter((a) => !onLeave.some((b) => b.from_on <= a.from_on && b.until_on >= a.until_on)).map((a) => ({ from_on: a.from_on, until_on: a.until_on, words: 'Away' }))],
    };
  });
};
