// Accounts, memberships, sessions and circle rows for tests, demo data and the gallery. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import type { AccountId, Id, PersonId, SupportId, TeamId, TrustId } from '../kit/ids.ts';
import { newToken, tokenHash } from './session.ts';
import type { MemberRole } from './viewer.ts';

export const anAccount = async (db: Kysely<DB>, account: Partial<Insertable<DB['account']>> = {}): Promise<{ id: AccountId; name: string; email: string }> => {
  const id = account.id ?? newId<'account'>();
  const row = { name: 'Ash Invented', email: `a${id.slice(-10)}@example.invalid`, demo: true, made_at: now(), ...account, id };
  await db.insertInto('account').values(row).execute();
  return { id, name: row.name, email: row.email ?? '' };
};

export const aMembership = async (db: Kysely<DB>, trustId: TrustId, accountId: AccountId, role: MemberRole, more: { teamId?: TeamId; since?: Date; until?: Date } = {}): Promise<Id<'membership'>> => {
  const id = newId<'membership'>();
  await db.insertInto('membership').values({ trust_id: trustId, id, account_id: accountId, role, team_id: more.teamId ?? null, since: more.since ?? new Date(now().getTime() - 60_000), until: more.until ?? null }).execute();
  return id;
};

/** An account that is this to that trust, signed in: answers the token of its session. */
export const aSession = async (db: Kysely<DB>, trustId: TrustId, accountId: AccountId, membershipId: string): Promise<string> => {
  const token = newToken();
  const at = now();
  await db.insertInto('session').values({ token_hash: tokenHash(token), id: newId(), account_id: accountId, trust_id: trustId, membership_id: membershipId, began_at: at, last_seen_at: at, confirmed_at: at }).execute();
  return token;
};

/** A row in a person's circle. */
export const aCircleRow = async (db: Kysely<DB>, trustId: TrustId, row: {
  personId: PersonId; accountId: AccountId; kind: 'self' | 'support' | 'cover' | 'shared' | 'break_glass' | 'named'; why?: string; supportId?: SupportId; parts?: string[]; since?: Date; until?: Date | null;
}): Promise<Id<'circle'>> => {
  const id = newId<'circle'>();
  await db.insertInto('circle').values({
    trust_id: trustId, id, person_id: row.personId, account_id: row.accountId, kind: row.kind, support_id: row.supportId ?? null, why: row.why ?? row.kind, parts: row.parts ?? [],
    since: row.since ?? new Date(now().getTime() - 60_000), until: row.until ?? null, made_at: row.since ?? now(),
  }).execute();
  return id;
};
