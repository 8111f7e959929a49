// For the lead: who is in hospital, whose day of leaving to ask about, who just left. Every list has a limit.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { addDays } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { JOINED, STAY } from './stay.queries.ts';
import type { Stay } from './stay.queries.ts';

export type InHospital = Stay & { person_id: string; known_as: string };
type Page = { limit: number; offset?: number };

const PEOPLE = sql`select ${STAY}, s.person_id, p.known_as from ${JOINED} join person p on p.trust_id = s.trust_id and p.id = s.person_id`;
const OPEN = sql`s.left_on is null and s.undone_at is null and p.locked_at is null`;

/** Days of leaving that have passed, that nobody has confirmed for so many days, or that nobody gave: the longest out of date first. */
export const datesToAsk = async (tx: Tx, today: Day, staleDays: number, { limit, offset = 0 }: Page): Promise<InHospital[]> =>
  // Which ones first, by an index that holds them in this order; then what is said of those few.
  (await sql<InHospital>`${PEOPLE} where s.trust_id = ${trustOf(tx)} and s.id = any(array(
      select x.id from stay x where x.trust_id = ${trustOf(tx)} and x.left_on is null and x.undone_at is null
        and (x.expected_on < ${today} or x.expected_said_on <= ${addDays(today, -staleDays)} or (x.expected_on is null and x.expected_unknown_why is null))
        and (select p.locked_at from person p where p.trust_id = x.trust_id and p.id = x.person_id) is null
      order by least(x.expected_on, x.expected_said_on) nulls last, x.id limit ${sql.lit(limit)} offset ${offset}))
    order by least(s.expected_on, s.expected_said_on) nulls last, s.id`.execute(tx.db)).rows;

/** Everybody in hospital, the nearest day of leaving first; those without a day last. */
export const inHospitalNow = async (tx: Tx, { limit, offset = 0 }: Page): Promise<InHospital[]> =>
  (await sql<InHospital>`${PEOPLE} where s.trust_id = ${trustOf(tx)} and ${OPEN} order by s.expected_on nulls last, s.id limit ${limit} offset ${offset}`.execute(tx.db)).rows;
