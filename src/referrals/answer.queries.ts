// Answering a referral: reading it as it was sent, writing one answer, and what the answers of a service add up to.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { DB, Selectable } from '../kit/db/index.ts';

/** A referral as it was sent, with the names of its team, ward, the person it became and whoever answered. */
export type ReferralAsSent = Selectable<DB['referral']> & {
  team_name: string | null; team_area: string | null; ward_name: string | null; ward_area: string | null; ward_phone: string | null; answered_by_name: string | null; person_known_as: string | null;
};

const readable = (tx: Tx) => tx.db.selectFrom('referral')
  .leftJoin('host_team as team', (j) => j.onRef('team.trust_id', '=', 'referral.trust_id').onRef('team.id', '=', 'referral.team_id'))
  .leftJoin('host_team as ward', (j) => j.onRef('ward.trust_id', '=', 'referral.trust_id').onRef('ward.id', '=', 'referral.ward_id'))
  .leftJoin('account as answerer', 'answerer.id', 'referral.answered_by')
  .leftJoin('person', (j) => j.onRef('person.trust_id', '=', 'referral.trust_id').onRef('person.id', '=', 'referral.person_id'))
  .selectAll('referral')
  .select(['team.name as team_name', 'team.area as team_area', 'ward.name as ward_name', 'ward.area as ward_area', 'ward.phone as ward_phone', 'answerer.name as answered_by_name', 'person.known_as as person_known_as'])
  .where('referral.trust_id', '=', trustOf(tx));

/** For the lead; undefined when there is none, or when it is about a colleague's own record. */
export const referralAsSent = async (tx: Tx, id: string): Promise<ReferralAsSent | undefined> => readable(tx).where('referral.id', '=', id).executeTakeFirst();

/** Holds the referral until this transaction ends: a second answer waits here, and then finds the first. */
export const holdReferral = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.db.selectFrom('referral').select('id').where('trust_id', '=', trustOf(tx)).where('id', '=', id).forUpdate().executeTakeFirst()) !== undefined;

export type Answer = { answer: 'accepted'; personId: string } | { answer: 'declined'; reason: string; words: string | null };

export const putAnswer = async (tx: Tx, id: string, given: Answer): Promise<void> => {
  const facts = given.answer === 'accepted' ? { person_id: given.personId } : { decline_reason: given.reason, answer_words: given.words };
  await tx.db.updateTable('referral').set({ answer: given.answer, answered_at: tx.now, answered_by: tx.viewer.accountId, ...facts })
    .where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('answer', 'is', null).execute();
};

/** They would rather not, for now: the clocks stop. Only before anybody was matched. */
export const putStopped = async (tx: Tx, id: string, words: string | null): Promise<void> => {
  await tx.db.updateTable('referral').set({ stopped_at: tx.now, stopped_by: tx.viewer.accountId, stopped_words: words })
    .where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('matched_at', 'is', null).where('stopped_at', 'is', null).execute();
};

/** When the newest 200 answers since a moment were asked for and given; for anybody of the trust, because it names nobody. */
export const answeredLately = async (tx: Tx, since: Date): Promise<{ sent_at: Date; answered_at: Date }[]> =>
  (await sql<{ sent_at: Date; answered_at: Date }>`select sent_at, answered_at from answered_lately(${since.toISOString()}::timestamptz)`.execute(tx.db)).rows;

export type DeclinedCount = { team_id: string | null; team: string | null; reason: string; times: number };

/** How often each team's referrals were declined since a moment, by reason; the team's name is null for people who asked for themselves. */
export const declinedByTeam = async (tx: Tx, since: Date): Promise<DeclinedCount[]> =>
  (await sql<DeclinedCount>`
    select d.team_id, h.name as team, d.decline_reason as reason, d.times::int from (
      select team_id, decline_reason, count(*) as times from referral
      where trust_id = ${trustOf(tx)} and answer = 'declined' and answered_at >= ${since.toISOString()}::timestamptz group by team_id, decline_reason) d
    left join host_team h on h.trust_id = ${trustOf(tx)} and h.id = d.team_id
    order by h.name nulls last, d.times desc, d.decline_reason`.execute(tx.db)).rows;
