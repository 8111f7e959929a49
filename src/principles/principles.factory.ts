// Principles, for tests, demo data and the gallery. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { addDays } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import type { YearFacts } from './year.rules.ts';

/** Requests of a kind by a team that were refused on a day, once each. */
export const refusedRequests = async (db: Kysely<DB>, trustId: string, of: { teamId: string | null; kind: string; on: Day; happened?: boolean; times?: number }): Promise<void> => {
  const rows = Array.from({ length: of.times ?? 1 }, () => ({ trust_id: trustId, id: crypto.randomUUID(), team_id: of.teamId, kind: of.kind, on_day: of.on, happened: of.happened ?? false }));
  if (rows.length > 0) await db.insertInto('refused_request').values(rows).execute();
};

export const aClinicalPost = async (db: Kysely<DB>, trustId: string, teamId: string, by: string, more: Partial<Insertable<DB['clinical_post_fact']>> & { on_day: Day }): Promise<string> => {
  const id = newId();
  await db.insertInto('clinical_post_fact').values({ kind: 'lost', what: 'A band 5 nurse, full time', said_by: 'Sister Okafor, ward manager', said_on: more.on_day, ...more, trust_id: trustId, id, team_id: teamId, recorded_by: by }).execute();
  return id;
};

/** A concern that the facts raised; answered, or closed too, where `became` says so. */
export const aPrincipleConcern = async (db: Kysely<DB>, trustId: string, mustAnswer: string, more: Partial<Insertable<DB['principle_concern']>> & { raised_on: Day; said: string; became?: { found: string; doing: string; by: Day; at: Date; closed?: { why: string; at: Date; on: Day } } }): Promise<string> => {
  const { became, ...fields } = more;
  const id = newId();
  await db.insertInto('principle_concern').values({
    rule_key: 'alone', cause: `alone:${id}`, answer_by: addDays(more.raised_on, 14), seen_on: more.raised_on, ...fields, must_answer: mustAnswer, trust_id: trustId, id,
    ...(became ? { answered_at: became.at, put_right_by: became.by, ...(became.closed ? { closed_on: became.closed.on } : {}) } : {}),
  }).execute();
  const step = { trust_id: trustId, concern_id: id };
  await db.insertInto('principle_step').values({ ...step, id: newId(), kind: 'raised', words: more.said, at: new Date(`${more.raised_on}T05:40:00Z`) }).execute();
  if (became) await db.insertInto('principle_step').values({ ...step, id: newId(), kind: 'answered', words: became.found, doing: became.doing, by_on: became.by, by_account: mustAnswer, at: became.at }).execute();
  if (became?.closed) await db.insertInto('principle_step').values({ ...step, id: newId(), kind: 'closed', words: became.closed.why, by_account: mustAnswer, at: became.closed.at }).execute();
  return id;
};

export const aPublishedYear = async (db: Kysely<DB>, trustId: string, by: { accountId: string; name: string }, year: number, more: { words: string; facts: YearFacts; at?: Date; version?: number; why?: string }): Promise<void> => {
  await db.insertInto('principle_year').values({ trust_id: trustId, id: newId(), year, version: more.version ?? 1, facts: JSON.stringify(more.facts), words: more.words, published_name: by.name, published_by: by.accountId, why: more.why ?? null, ...(more.at ? { published_at: more.at } : {}) }).execute();
};
