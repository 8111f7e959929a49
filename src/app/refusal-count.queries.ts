import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { DB } from '../kit/db/index.ts';

/** Refusals to people who are signed out are only counted, by day: there is nobody to name. */
export const countRefusal = async (trx: Transaction<DB>): Promise<void> => {
  await sql`insert into refusal_count (day, kind, times) values ((app_now() at time zone 'Europe/London')::date, 'not found', 1)
    on conflict (day, kind) do update set times = refusal_count.times + 1`.execute(trx);
};
