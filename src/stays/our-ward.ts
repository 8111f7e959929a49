// What a ward's first screen shows of its own people, gathered.
import type { Tx } from '../access/index.ts';
import { addDays, dayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { settingsOf } from '../teams/index.ts';
import { wardList } from './ward-list.queries.ts';
import type { WardList } from './ward-list.queries.ts';

/** Somebody who left is on the ward's list for so long: the follow-up is asked about, and they may come back. */
const DAYS_AFTER = 30;

export type OurWard = { list: WardList; today: Day; staleDays: number };

export const ourWard = async (tx: Tx): Promise<OurWard> => {
  const today = dayOf(tx.now);
  return { list: await wardList(tx, addDays(today, -DAYS_AFTER)), today, staleDays: (await settingsOf(tx)).expected_stale_days };
};
