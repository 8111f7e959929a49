// Everything readiness is worked out from, for some teams at once.
import { accountOf, trustOf } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import type { DB, Insertable } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { addMonths, dayOf, startOfDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import type { Again, Entry, Exception, Signature } from './readiness.rules.ts';

export type OwnItem = { id: string; team_id: string; words: string; why: string; good_months: number };
export type Named<T> = T & { id: string; team_id: string; by_name: string | null };
export type SignedException = Named<Exception> & { reason: string };
export type Look = Named<{ words: string; again_on: Day; at: Date }>;
export type TeamManager = { team_id: string; account_id: string; name: string; since: Date };
type OfTeam<T> = T & { team_id: string };
export type TeamFacts = { own: OwnItem[]; entries: OfTeam<Entry>[]; signatures: Named<Signature>[]; again: OfTeam<Again>[]; exceptions: SignedException[]; looks: Look[]; managers: TeamManager[] };

/** Older than this is history: an item is good for five years at most. */
const YEARS_BACK = 6;

/** What is written down about some teams. Of exceptions and looks the newest of each; of signatures, those of the last two years. */
export const factsOf = async (tx: Tx, teamIds: readonly string[]): Promise<TeamFacts> => {
  if (teamIds.length === 0) return { own: [], entries: [], signatures: [], again: [], exceptions: [], looks: [], managers: [] };
  const [trust, ids, today] = [trustOf(tx), [...teamIds], dayOf(tx.now)];
  const twoYears = startOfDay(addMonths(today, -24));
  const [own, entries, signatures, again, exceptions, looks, managers] = await Promise.all([
    tx.db.selectFrom('readiness_item').select(['id', 'team_id', 'words', 'why', 'good_months']).where('trust_id', '=', trust).where('team_id', 'in', ids).where('removed_at', 'is', null).orderBy('added_at').execute(),
    tx.db.selectFrom('readiness_entry').select(['id', 'team_id', 'item', 'kind', 'words', 'owner', 'due_on', 'on_day', 'good_until', 'entered_at']).where('trust_id', '=', trust).where('team_id', 'in', ids)
      .where('entered_at', '>', startOfDay(addMonths(today, -12 * YEARS_BACK))).orderBy('entered_at').execute(),
    tx.db.selectFrom('readiness_signature as s').leftJoin('account as a', 'a.id', 's.account_id').select(['s.id', 's.team_id', 's.signs_as', 's.account_id', 's.signed_at', 'a.name as by_name']).where('s.trust_id', '=', trust).where('s.team_id', 'in', ids)
      .where('s.signed_at', '>', twoYears).orderBy('s.signed_at').execute(),
    tx.db.selectFrom('readiness_again').select(['team_id', 'why', 'asked', 'at']).where('trust_id', '=', trust).where('team_id', 'in', ids).where('at', '>', twoYears).orderBy('at').execute(),
    tx.db.selectFrom('readiness_exception as e').leftJoin('account as a', 'a.id', 'e.signed_by').distinctOn('e.team_id').select(['e.id', 'e.team_id', 'e.reason', 'e.until_on', 'e.signed_at', 'e.taken_back_at', 'a.name as by_name'])
      .where('e.trust_id', '=', trust).where('e.team_id', 'in', ids).orderBy('e.team_id').orderBy('e.signed_at', 'desc').execute(),
    tx.db.selectFrom('readiness_look as l').leftJoin('account as a', 'a.id', 'l.by_account').distinctOn('l.team_id').select(['l.id', 'l.team_id', 'l.words', 'l.again_on', 'l.at', 'a.name as by_name'])
      .where('l.trust_id', '=', trust).where('l.team_id', 'in', ids).orderBy('l.team_id').orderBy('l.at', 'desc').execute(),
    tx.db.selectFrom('team_manager as m').innerJoin('account as a', 'a.id', 'm.account_id').select(['m.team_id', 'm.account_id', 'm.since', 'a.name']).where('m.trust_id', '=', trust).where('m.team_id', 'in', ids).where('m.ended_at', 'is', null).execute(),
  ]);
  return { own, entries, signatures, again, exceptions, looks, managers } as TeamFacts;
};

/** In which teams a peer worker is placed on a day. */
export const placedIn = async (tx: Tx, on: Day): Promise<string[]> =>
  (await sql<{ teams: string[] }>`select teams_with_placements(${on}::date) as teams`.execute(tx.db)).rows[0]?.teams ?? [];
/** When somebody last raised a concern about somebody there: for a lead, by team. */
export const lastConcerns = async (tx: Tx): Promise<{ team_id: string; at: Date }[]> =>
  (await sql<{ team_id: string; at: Date }>`select team_id, at from last_concern_in_teams()`.execute(tx.db)).rows;

/** Accounts of the team's own staff now, who may be named its manager. */
export const staffOfTeam = async (tx: Tx, teamId: string): Promise<{ id: string; name: string }[]> =>
  tx.db.selectFrom('membership as m').innerJoin('account as a', 'a.id', 'm.account_id').select(['a.id', 'a.name']).distinct().where('m.trust_id', '=', trustOf(tx)).where('m.role', '=', 'host_team').where('m.team_id', '=', teamId)
    .where('m.since', '<=', tx.now).where((eb) => eb.or([eb('m.until', 'is', null), eb('m.until', '>', tx.now)])).orderBy('a.name').limit(100).execute();

type New<T extends 'readiness_item' | 'readiness_entry' | 'readiness_signature' | 'readiness_again' | 'readiness_exception' | 'readiness_look'> = Omit<Insertable<DB[T]>, 'trust_id' | 'id'>;
const key = (tx: Tx) => ({ trust_id: trustOf(tx), id: newId() });
export const putItem = async (tx: Tx, row: New<'readiness_item'>): Promise<void> => { await tx.db.insertInto('readiness_item').values({ ...key(tx), added_at: tx.now, ...row }).execute(); };
export const removeItem = async (tx: Tx, id: string, why: string): Promise<void> => {
  await tx.db.updateTable('readiness_item').set({ removed_at: tx.now, removed_by: accountOf(tx), removed_why: why }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};
export const putEntry = async (tx: Tx, row: Omit<New<'readiness_entry'>, 'entered_by' | 'entered_at'>): Promise<void> => {
  await tx.db.insertInto('readiness_entry').values({ ...key(tx), entered_by: accountOf(tx), entered_at: tx.now, ...row }).execute();
};
export const putSignature = async (tx: Tx, row: Pick<New<'readiness_signature'>, 'team_id' | 'signs_as'>): Promise<void> => {
  await tx.db.insertInto('readiness_signature').values({ ...key(tx), account_id: accountOf(tx), signed_at: tx.now, ...row }).execute();
};
export const putAgain = async (tx: Tx, row: Pick<New<'readiness_again'>, 'team_id' | 'why' | 'asked' | 'words'>): Promise<void> => {
  await tx.db.insertInto('readiness_again').values({ ...key(tx), by_account: accountOf(tx), at: tx.now, ...row }).execute();
};
export const putException = async (tx: Tx, row: Pick<New<'readiness_exception'>, 'team_id' | 'reason' | 'until_on'>): Promise<void> => {
  await tx.db.insertInto('readiness_exception').values({ ...key(tx), signed_by: accountOf(tx), signed_at: tx.now, ...row }).execute();
};
export const takeBackException = async (tx: Tx, id: string): Promise<void> => {
  await tx.db.updateTable('readiness_exception').set({ taken_back_at: tx.now, taken_back_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('taken_back_at', 'is', null).execute();
};
export const putLook = async (tx: Tx, row: Pick<New<'readiness_look'>, 'team_id' | 'words' | 'again_on'>): Promise<void> => {
  await tx.db.insertInto('readiness_look').values({ ...key(tx), by_account: accountOf(tx), at: tx.now, ...row }).execute();
};
/** Whose account signs as the manager from now on; whoever was named before is no longer. */
export const nameManager = async (tx: Tx, teamId: string, accountId: string): Promise<void> => {
  await tx.db.updateTable('team_manager').set({ ended_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('team_id', '=', teamId).where('ended_at', 'is', null).execute();
  await tx.db.insertInto('team_manager').values({ ...key(tx), team_id: teamId, account_id: accountId, since: tx.now, named_by: accountOf(tx) }).execute();
};
