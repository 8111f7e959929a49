// Who is waiting, longest first: for an answer, and for a peer worker. (Those who wait for a first or second meeting have a support: ask there.)
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';

export type Page = { limit: number; offset: number };
export type ToAnswer = { id: string; number: number; sent_at: Date; source: string; team: string | null; ward: string | null; expected_on: string | null };

/** The page is taken from the index first, and only its rows are joined. */
const page = (tx: Tx, which: 'answer' | 'match', { limit, offset }: Page) => tx.db.selectFrom((db) => {
  const all = db.selectFrom('referral').selectAll('referral').where('referral.trust_id', '=', trustOf(tx));
  const some = which === 'answer' ? all.where('referral.answer', 'is', null)
    : all.where('referral.answer', '=', 'accepted').where('referral.matched_at', 'is', null).where('referral.stopped_at', 'is', null);
  return some.orderBy('referral.sent_at').orderBy('referral.id').limit(limit).offset(offset).as('referral');
})
  .leftJoin('host_team as team', (j) => j.onRef('team.trust_id', '=', 'referral.trust_id').onRef('team.id', '=', 'referral.team_id'))
  .leftJoin('host_team as ward', (j) => j.onRef('ward.trust_id', '=', 'referral.trust_id').onRef('ward.id', '=', 'referral.ward_id'))
  .orderBy('referral.sent_at').orderBy('referral.id');

/** Referrals nobody has answered, the longest first. */
export const waitingForAnswer = async (tx: Tx, ask: Page): Promise<ToAnswer[]> =>
  page(tx, 'answer', ask).select(['referral.id', 'referral.number', 'referral.sent_at', 'referral.source', 'team.name as team', 'ward.name as ward', 'referral.expected_on']).execute();

export type ToMatch = { id: string; number: number; sent_at: Date; answered_at: Date; person_id: string; known_as: string; team_area: string | null; ward_area: string | null };

/** People who were accepted and have no peer worker yet, the longest first since they asked. */
export const waitingForMatch = async (tx: Tx, ask: Page): Promise<ToMatch[]> =>
  (await page(tx, 'match', ask).innerJoin('person', (j) => j.onRef('person.trust_id', '=', 'referral.trust_id').onRef('person.id', '=', 'referral.person_id'))
    .select(['referral.id', 'referral.number', 'referral.sent_at', 'referral.answered_at', 'referral.person_id', 'person.known_as', 'team.area as team_area', 'ward.area as ward_area'])
    .execute()) as ToMatch[];

/** Of these people, who was accepted and has no peer worker yet: their referral by person. */
export const waitingForMatchOf = async (tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> => {
  if (personIds.length === 0) return new Map();
  const rows = await tx.db.selectFrom('referral').select(['id', 'person_id']).where('trust_id', '=', trustOf(tx)).where('person_id', 'in', [...personIds])
    .where('answer', '=', 'accepted').where('matched_at', 'is', null).where('stopped_at', 'is', null).orderBy('sent_at', 'desc').execute();
  return new Map(rows.map((r) => [r.person_id ?? '', r.id]));
};

/** A count that stops: nobody needs to know whether 100 or 340 are waiting, and counting further would cost more the larger a service is. */
export const COUNTED_UP_TO = 100;
export type WaitingCounts = { answer: number; match: number };

/** How many wait for an answer and for a match; each count stops at 100. */
export const waitingCounts = async (tx: Tx): Promise<WaitingCounts> => {
  const { rows } = await sql<WaitingCounts>`select
    (select count(*)::int from (select 1 from referral where trust_id = ${trustOf(tx)} and answer is null limit ${sql.lit(COUNTED_UP_TO)}) a) as answer,
    (select count(*)::int from (select 1 from referral where trust_id = ${trustOf(tx)} and answer = 'accepted' and matched_at is null and stopped_at is null limit ${sql.lit(COUNTED_UP_TO)}) m) as match`.execute(tx.db);
  return rows[0] ?? { answer: 0, match: 0 };
};
