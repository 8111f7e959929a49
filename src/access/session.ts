// Sessions: a random token in a cookie, its hash in the database, thirty minutes idle and twelve hours at the longest.
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { DB } from '../kit/db/index.ts';
import { NOBODY } from './viewer.ts';
import type { Role, Viewer } from './viewer.ts';

export const SESSION_COOKIE = 'alongside';
export const VISITOR_COOKIE = 'alongside_form';

export type SessionLimits = { idleMinutes: number; longestHours: number };

export const newToken = (): string => randomBytes(32).toString('base64url');
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
/** The visitor's cookie as the database knows it. */
export const visitorHash = (cookie: string): string => createHash('sha256').update(`visitor:${cookie}`).digest('base64url');

type Entered = {
  session_id: string | null; account_id: string | null; account_name: string | null; trust_id: string | null; trust_slug: string | null;
  trust_name: string | null; trust_demo: boolean; membership_id: string | null; role: Role; team_ids: string[]; worker_id: string | null;
  person_id: string | null; confirmed_at: Date | null; began_at: Date | null; out_of_time: boolean; names_hidden: boolean; whole_records: string[];
};

/** Finds who is looking and sets it for this transaction, in one round trip. Unknown slug: a viewer without trust. */
export const enterAs = async (db: Transaction<DB>, door: { token: string | null; slug: string | null; visitor: string | null; now: Date; limits: SessionLimits }): Promise<Viewer> => {
  const { rows } = await sql<Entered>`select * from enter(${door.token ? tokenHash(door.token) : null}::bytea, ${door.slug}::text, ${door.visitor}::text,
    ${door.now.toISOString()}::timestamptz, make_interval(mins => ${door.limits.idleMinutes}::int), make_interval(hours => ${door.limits.longestHours}::int))`.execute(db);
  const e = rows[0];
  if (!e) return { ...NOBODY, visitor: door.visitor };
  return {
    accountId: e.account_id, name: e.account_name ?? '', role: e.role, trustId: e.trust_id, trustSlug: e.trust_slug, trustName: e.trust_name,
    demo: e.trust_demo, teamIds: e.team_ids, workerId: e.worker_id, personId: e.person_id, wholeRecords: e.whole_records, namesHidden: e.names_hidden, sessionId: e.session_id, membershipId: e.membership_id,
    confirmedAt: e.confirmed_at, sessionBeganAt: e.began_at, outOfTime: e.out_of_time, visitor: e.account_id ? null : door.visitor,
  };
};
