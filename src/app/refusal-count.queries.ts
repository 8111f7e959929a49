import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** Refusals to people who are signed out are only counted, by day: there is nobody to name. */
export const countRefusal: RawBuilder<unknown> = sql`insert into refusal_count (day, kind, times) values ((app_now() at time zone 'Europe/London')::date, 'not found', 1)
    on conflict (day, kind) do update set times = refusal_count.times + 1`;

/** Fails, and the whole transaction with it, when anything was written or locked in it before. */
export const nothingWritten: RawBuilder<unknown> = sql`select nothing_written()`;
