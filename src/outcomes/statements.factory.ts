// Rounds of statements with their counts, for tests and demo data. Takes the owner's connection.
import { createHash } from 'node:crypto';
import type { DB, Kysely } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { addDays, momentOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { statementSet } from './statement-sets.ts';
import type { Audience } from './statements.rules.ts';

export type ToldRound = {
  set?: string; teamId: string | null; beforeId?: string; on: Day; by: string; closed: boolean;
  /** How many answered by the link, and how often each answer was given to a statement, from "not at all" on; turned statements are told as they read. */
  answers: Partial<Record<Audience, { people: number; could: number; of: (key: string, turned: boolean, i: number) => readonly number[] }>>;
};

/** A round that was open for four weeks from a day on. Its links are nobody's: their secrets are made up and thrown away. */
export const aRound = async (db: Kysely<DB>, trustId: string, told: ToldRound): Promise<string> => {
  const [id, set] = [newId(), statementSet(told.set ?? 'them-and-us')];
  const closes = addDays(told.on, 28);
  await db.insertInto('statement_round').values({ trust_id: trustId, id, set_key: set?.key ?? '', team_id: told.teamId, before_id: told.beforeId ?? null, opened_by: told.by, opened_at: momentOf(told.on, '10:00'), closes_on: closes, ...(told.closed ? { closed_at: momentOf(closes, '17:00'), closed_by: told.by } : {}) }).execute();
  for (const [audience, { people, could, of }] of Object.entries(told.answers)) {
    const row = { trust_id: trustId, round_id: id, audience };
    await db.insertInto('statement_link').values({ ...row, could_answer: could, token_hash: createHash('sha256').update(newId()).digest(), made_at: momentOf(told.on, '10:00') }).execute();
    await db.insertInto('statement_return').values({ ...row, way: 'link', n: people }).execute();
    const counts = (set?.statements ?? []).flatMap((s, i) => of(s.key, s.turned, i).map((n, answer) => ({ ...row, way: 'link', statement: s.key, answer, n }))).filter((c) => c.n > 0);
    if (counts.length > 0) await db.insertInto('statement_count').values(counts).execute();
  }
  return id;
};
