// The queue's own tables: whether they are there, and what the app's role may do with them.
import type pg from 'pg';
import { roleNames } from '../../kit/db/roles.ts';

export const QUEUE_SCHEMA = 'timed_work';

/** The app's role fills and empties the queue; it makes, changes and owns nothing. Nobody else needs it, the backup neither: it holds no facts. */
export const grantQueue = async (owner: pg.Pool): Promise<void> => {
  await owner.query(`
    comment on schema ${QUEUE_SCHEMA} is 'pg-boss: when timed work is due. Holds nothing about anybody, and is not part of a backup.';
    grant usage on schema ${QUEUE_SCHEMA} to ${roleNames.app};
    grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${roleNames.app};
    grant usage on all sequences in schema ${QUEUE_SCHEMA} to ${roleNames.app};
    grant execute on all functions in schema ${QUEUE_SCHEMA} to ${roleNames.app};`);
};

export const queueIsThere = async (pool: pg.Pool): Promise<boolean> =>
  (await pool.query<{ there: boolean }>(`select to_regclass('${QUEUE_SCHEMA}.version') is not null as there`)).rows[0]?.there ?? false;
