// What timed work is. The list is in jobs.ts; how it is kept in turn, in job-queue.ts.
import type { DB, Kysely } from '../../kit/db/index.ts';

/**
 * Something the app does by the clock. It may run twice, late, or on two machines at once: each must leave the same behind as one run on time.
 * It is told nothing but the time, so nothing about anybody is ever kept in the queue.
 */
export type Job = {
  /** Its name in the queue and in the log. */
  name: string;
  /** When, as cron in Europe/London: minute, hour, day, month, weekday. */
  when: string;
  /** Does what is due at that moment; answers how many things it did. */
  run(db: Kysely<DB>, at: Date): Promise<number>;
};
