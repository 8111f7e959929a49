// Working patterns: each worker's own, a lead all.
import { accountOf, trustOf } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import type { Day } from '../../kit/times.ts';
import type { Pattern, PatternDay } from './pattern.rules.ts';

const COLUMNS = sql`p.id, p.worker_id, p.weeks, p.from_on, p.until_on, p.agreed_at, p.not_agreed_at, p.put_at, p.said_on, coalesce((select json_agg(json_build_object('week', d.week, 'weekday', d.weekday, 'minutes', d.minutes, 'starts', to_char(d.starts, 'HH24:MI'))
  order by d.week, d.weekday) from pattern_day d where d.trust_id = p.trust_id and d.pattern_id = p.id), '[]') as days`;
export type KnownPattern = Pattern & { not_agreed_at: Date | null; put_at: Date; said_on: Day | null };

/** The patterns of these workers that hold on some day between two, proposed ones too; those the viewer may see. */
export const patternsBetween = async (tx: Tx, workerIds: readonly string[], from: Day, until: Day): Promise<KnownPattern[]> =>
  workerIds.length === 0 ? [] : (await sql<KnownPattern>`select ${COLUMNS} from pattern p where p.trust_id = ${trustOf(tx)} and p.worker_id = any(${[...workerIds]}::uuid[]) and p.not_agreed_at is null
    and p.from_on <= ${until}::date and (p.until_on is null or p.until_on >= ${from}::date) and (p.until_on is null or p.until_on >= p.from_on) order by p.from_on, p.id`.execute(tx.db)).rows;

/** What a lead proposed and the worker has not answered. */
export const proposedPatterns = async (tx: Tx, workerId: string): Promise<KnownPattern[]> =>
  (await sql<KnownPattern>`select ${COLUMNS} from pattern p where p.trust_id = ${trustOf(tx)} and p.worker_id = ${workerId} and p.agreed_at is null and p.not_agreed_at is null order by p.put_at desc limit 5`.execute(tx.db)).rows;
export const patternById = async (tx: Tx, id: string): Promise<KnownPattern | undefined> =>
  (await sql<KnownPattern>`select ${COLUMNS} from pattern p where p.trust_id = ${trustOf(tx)} and p.id = ${id}`.execute(tx.db)).rows[0];

/** Agreed ones end the day before a new one begins. */
export const endPatterns = async (tx: Tx, workerId: string, lastDay: Day): Promise<void> => {
  await sql`update pattern set until_on = ${lastDay}::date where trust_id = ${trustOf(tx)} and worker_id = ${workerId} and agreed_at is not null and until_on is null and from_on <= ${lastDay}::date`.execute(tx.db);
};
export type NewPattern = { workerId: string; weeks: number; from: Day; days: readonly PatternDay[]; agreed: boolean; saidOn: Day | null };
export const putPattern = async (tx: Tx, { workerId, weeks, from, days, agreed, saidOn }: NewPattern): Promise<string> => {
  const [id, trust_id] = [newId(), trustOf(tx)];
  await tx.db.insertInto('pattern').values({ trust_id, id, worker_id: workerId, weeks, from_on: from, put_by: accountOf(tx), put_at: tx.now, agreed_at: agreed ? tx.now : null, agreed_by: agreed ? accountOf(tx) : null, said_on: saidOn }).execute();
  if (days.length > 0) await tx.db.insertInto('pattern_day').values(days.map((d) => ({ ...d, trust_id, pattern_id: id }))).execute();
  return id;
};
export const answerPattern = async (tx: Tx, id: string, yes: boolean): Promise<void> => {
  await tx.db.updateTable('pattern').set(yes ? { agreed_at: tx.now, agreed_by: accountOf(tx) } : { not_agreed_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('agreed_at', 'is', null).where('not_agreed_at', 'is', null).execute();
};
