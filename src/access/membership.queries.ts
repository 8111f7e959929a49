// Accounts that work in a trust, and what they are to it. Row security leaves out people supported and carers.
import { sql } from 'kysely';
import { newId } from '../kit/ids.ts';
import type { MemberRole } from './viewer.ts';
import type { Hat } from './membership.rules.ts';
import type { Tx } from './tx.ts';
import { trustOf } from './tx.ts';

export type StaffAccount = { id: string; name: string; email: string | null };
const PAGE = 20;

/** Staff accounts by name, one page; with `search`, those whose name or e-mail holds it. Answers one more than the page when there are more. */
export const staffAccounts = async (tx: Tx, { search, page }: { search?: string; page: number }): Promise<{ accounts: StaffAccount[]; more: boolean }> => {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await tx.db.selectFrom('account as a').select(['a.id', 'a.name', 'a.email'])
    .where((eb) => eb.exists(eb.selectFrom('membership as m').select('m.id').where('m.trust_id', '=', trustOf(tx)).whereRef('m.account_id', '=', 'a.id')))
    .$if(like !== null, (q) => q.where((eb) => eb.or([eb('a.name', 'ilike', like), eb('a.email', 'ilike', like)])))
    .orderBy(sql`lower(a.name)`).orderBy('a.id').limit(PAGE + 1).offset((page - 1) * PAGE).execute();
  return { accounts: rows.slice(0, PAGE), more: rows.length > PAGE };
};

export const staffAccountById = async (tx: Tx, id: string): Promise<StaffAccount | undefined> =>
  tx.db.selectFrom('account as a').select(['a.id', 'a.name', 'a.email']).where('a.id', '=', id)
    .where((eb) => eb.exists(eb.selectFrom('membership as m').select('m.id').where('m.trust_id', '=', trustOf(tx)).whereRef('m.account_id', '=', 'a.id'))).executeTakeFirst();

/** A staff account of this trust with this e-mail, its own or that of a link it has not used yet. */
export const staffAccountByEmail = async (tx: Tx, email: string): Promise<StaffAccount | undefined> =>
  tx.db.selectFrom('account as a').select(['a.id', 'a.name', 'a.email'])
    .where((eb) => eb.exists(eb.selectFrom('membership as m').select('m.id').where('m.trust_id', '=', trustOf(tx)).whereRef('m.account_id', '=', 'a.id')))
    .where((eb) => eb.or([
      eb(sql`lower(a.email)`, '=', email.toLowerCase()),
      eb.exists(eb.selectFrom('invitation as i').select('i.id').where('i.trust_id', '=', trustOf(tx)).whereRef('i.account_id', '=', 'a.id').where(sql`lower(i.email)`, '=', email.toLowerCase())),
    ])).limit(1).executeTakeFirst();

/** What these accounts are and were to this trust, newest first. */
export const hatsOf = async (tx: Tx, accountIds: readonly string[]): Promise<(Hat & { account_id: string })[]> =>
  accountIds.length === 0 ? [] : (await tx.db.selectFrom('membership as m').leftJoin('host_team as h', (join) => join.onRef('h.trust_id', '=', 'm.trust_id').onRef('h.id', '=', 'm.team_id'))
    .select(['m.id', 'm.account_id', 'm.role', 'm.team_id', 'h.name as team_name', 'm.since', 'm.until'])
    .where('m.trust_id', '=', trustOf(tx)).where('m.account_id', 'in', [...accountIds]).orderBy('m.since', 'desc').execute()) as (Hat & { account_id: string })[];

/** Accounts that have this role here now. */
export const accountsWithRole = async (tx: Tx, role: MemberRole): Promise<StaffAccount[]> =>
  tx.db.selectFrom('account as a').innerJoin('membership as m', 'm.account_id', 'a.id').select(['a.id', 'a.name', 'a.email']).distinct()
    .where('m.trust_id', '=', trustOf(tx)).where('m.role', '=', role).where('m.since', '<=', tx.now)
    .where((eb) => eb.or([eb('m.until', 'is', null), eb('m.until', '>', tx.now)])).orderBy('a.name').execute();

/** Everybody who works here now in some role: whom a lead may choose as cover. */
export const staffNow = async (tx: Tx): Promise<StaffAccount[]> =>
  tx.db.selectFrom('account as a').select(['a.id', 'a.name', 'a.email'])
    .where((eb) => eb.exists(eb.selectFrom('membership as m').select('m.id').where('m.trust_id', '=', trustOf(tx)).whereRef('m.account_id', '=', 'a.id')
      .where('m.role', 'not in', ['person', 'carer', 'host_team', 'reviewer']).where('m.since', '<=', tx.now).where((or) => or.or([or('m.until', 'is', null), or('m.until', '>', tx.now)]))))
    .orderBy(sql`lower(a.name)`).limit(200).execute();

/** Accounts whose newest link ran out before they used one. */
export const linksRunOut = async (tx: Tx): Promise<StaffAccount[]> =>
  tx.db.selectFrom('account as a').select(['a.id', 'a.name', 'a.email'])
    .where((eb) => eb.exists(eb.selectFrom('invitation as i').select('i.id').where('i.trust_id', '=', trustOf(tx)).whereRef('i.account_id', '=', 'a.id').where('i.cancelled_at', 'is', null)
      .where('i.used_at', 'is', null).where('i.expires_at', '<=', tx.now).where('i.kind', '=', 'invitation')))
    .where((eb) => eb.not(eb.exists(eb.selectFrom('invitation as i').select('i.id').where('i.trust_id', '=', trustOf(tx)).whereRef('i.account_id', '=', 'a.id')
      .where((or) => or.or([or('i.used_at', 'is not', null), or.and([or('i.cancelled_at', 'is', null), or('i.expires_at', '>', tx.now)])])))))
    .where((eb) => eb.exists(eb.selectFrom('membership as m').select('m.id').where('m.trust_id', '=', trustOf(tx)).whereRef('m.account_id', '=', 'a.id')
      .where((or) => or.or([or('m.until', 'is', null), or('m.until', '>', tx.now)]))))
    .orderBy(sql`lower(a.name)`).limit(PAGE).execute();

/** Makes an empty account: its holder sets e-mail and password with a link. */
export const putAccount = async (tx: Tx, account: { id: string; name: string; signInName?: string }): Promise<void> => {
  await tx.db.insertInto('account').values({ id: account.id, name: account.name, sign_in_name: account.signInName ?? null, demo: tx.viewer.demo, made_at: tx.now }).execute();
};

export const putMembership = async (tx: Tx, hat: { accountId: string; role: MemberRole; teamId?: string | null; since?: Date; until?: Date | null }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('membership').values({
    trust_id: trustOf(tx), id, account_id: hat.accountId, role: hat.role, team_id: hat.teamId ?? null, since: hat.since ?? tx.now, until: hat.until ?? null, made_by: tx.viewer.accountId,
  }).execute();
  return id;
};

/** Ends what an account is here, from that moment on. */
export const endHat = async (tx: Tx, id: string, until: Date): Promise<void> => {
  await tx.db.updateTable('membership').set({ until, ended_by: tx.viewer.accountId }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};

/** Ends everything an account works as here, and its sessions; answers how many roles ended. */
export const switchOff = async (tx: Tx, accountId: string): Promise<number> =>
  (await sql<{ n: number }>`select switch_off_account(${accountId}::uuid) as n`.execute(tx.db)).rows[0]?.n ?? 0;

/** Somebody who worked here before may sign in again. */
export const switchOn = async (tx: Tx, accountId: string): Promise<void> => {
  await sql`select switch_on_account(${accountId}::uuid)`.execute(tx.db);
};

/** How many people supported and carers have an account here. */
export const countPeopleAccounts = async (tx: Tx): Promise<number> => (await sql<{ n: number }>`select accounts_of_people() as n`.execute(tx.db)).rows[0]?.n ?? 0;
