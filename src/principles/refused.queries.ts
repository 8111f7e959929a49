// What peer workers are asked for that is not peer support: written without anybody, read in counts.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { namelessId, newId } from '../kit/ids.ts';
import { dayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { referralReasons } from './principles-data.ts';

/** The team of the viewer's own post, for a peer worker: chosen beforehand on the page. */
export const myTeam = async (tx: Tx): Promise<string | null> =>
  (await sql<{ team_id: string | null }>`select t.team_id from contract c join post_term t on t.trust_id = c.trust_id and t.post_id = c.post_id and t.from_on <= ${dayOf(tx.now)}::date and (t.until_on is null or t.until_on >= ${dayOf(tx.now)}::date)
    where c.trust_id = ${trustOf(tx)} and c.worker_id = ${tx.viewer.workerId} and c.from_on <= ${dayOf(tx.now)}::date and (c.until_on is null or c.until_on >= ${dayOf(tx.now)}::date) limit 1`.execute(tx.db)).rows[0]?.team_id ?? null;

/** Keeps what and where and on which day; nobody, and no hour. */
export const putRefused = async (tx: Tx, r: { teamId: string | null; kind: string; happened: boolean; press: string | null }): Promise<string> => {
  const id = namelessId('refused', r.press);
  await tx.db.insertInto('refused_request').values({ trust_id: trustOf(tx), id, team_id: r.teamId, kind: r.kind, happened: r.happened, on_day: dayOf(tx.now) }).onConflict((oc) => oc.doNothing()).execute();
  return id;
};
export const refusedJustNow = async (tx: Tx, id: string): Promise<{ kind: string; team: string | null; happened: boolean } | undefined> =>
  (await sql<{ kind: string; team: string | null; happened: boolean }>`select kind, team, happened from refused_just_now(${id})`.execute(tx.db)).rows[0];
/** Whether it was still there to take back. */
export const takeBack = async (tx: Tx, id: string): Promise<boolean> => (await sql<{ done: boolean }>`select take_back_refusal(${id}) as done`.execute(tx.db)).rows[0]?.done ?? false;

export type AskedCount = { team_id: string | null; team: string | null; kind: string; lately: number; in_year: number; happened: number };
/** For the lead: by team and kind, since two days; what was pressed and what came as a referral that was declined, together. */
export const askedByTeam = async (tx: Tx, lately: Day, year: Day, teamId?: string): Promise<AskedCount[]> => {
  const { reasons, kinds } = referralReasons();
  return (await sql<AskedCount>`select a.team_id, h.name as team, a.kind, (count(*) filter (where a.on_day >= ${lately}::date))::int as lately, count(*)::int as in_year, (count(*) filter (where a.happened))::int as happened from (
      select team_id, kind, on_day, happened from refused_request where trust_id = ${trustOf(tx)} and on_day >= ${year}::date and not taken_back
      union all select f.team_id, k.kind, (f.answered_at at time zone 'Europe/London')::date, false from referral f join unnest(${reasons}::text[], ${kinds}::text[]) as k (reason, kind) on k.reason = f.decline_reason
        where f.trust_id = ${trustOf(tx)} and f.answer = 'declined' and f.answered_at >= ${year}::date) a
    left join host_team h on h.trust_id = ${trustOf(tx)} and h.id = a.team_id ${teamId ? sql`where a.team_id = ${teamId}` : sql``}
    group by a.team_id, h.name, a.kind order by h.name nulls last, in_year desc, a.kind limit 400`.execute(tx.db)).rows;
};

export type InFives = { what: 'all' | 'team' | 'kind'; label: string; /** Null: below five, or it would give away one that is. */ times: number | null };
export const refusalsInFives = async (tx: Tx, from: Day, until: Day): Promise<InFives[]> => {
  const { reasons, kinds } = referralReasons();
  return (await sql<InFives>`select what, label, times from refusals_in_fives(${from}::date, ${until}::date, ${reasons}::text[], ${kinds}::text[])`.execute(tx.db)).rows;
};

export type Talk = { on_day: Day; with_whom: string; words: string; by_name: string | null };
export const talksWith = async (tx: Tx, teamId: string): Promise<Talk[]> =>
  tx.db.selectFrom('principle_talk').leftJoin('account', 'account.id', 'principle_talk.by_account').select(['on_day', 'with_whom', 'words', 'account.name as by_name'])
    .where('trust_id', '=', trustOf(tx)).where('team_id', '=', teamId).orderBy('on_day', 'desc').orderBy('at', 'desc').limit(50).execute();
/** The last talk with each team. */
export const lastTalks = async (tx: Tx): Promise<{ team_id: string; on_day: Day }[]> =>
  tx.db.selectFrom('principle_talk').select(['team_id', (eb) => eb.fn.max('on_day').as('on_day')]).where('trust_id', '=', trustOf(tx)).groupBy('team_id').limit(400).execute();
export const putTalk = async (tx: Tx, t: { teamId: string; on: Day; withWhom: string; words: string }): Promise<void> => {
  await tx.db.insertInto('principle_talk').values({ trust_id: trustOf(tx), id: newId(), team_id: t.teamId, on_day: t.on, with_whom: t.withWhom, words: t.words, by_account: accountOf(tx), at: tx.now }).execute();
};
