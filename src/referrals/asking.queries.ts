// Sending a referral, counting who did not agree, and what a host team may see of its own.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { dayOf } from '../kit/times.ts';
import type { ReferralRow } from './asked-row.rules.ts';
import type { Agreement } from './asking.rules.ts';

const PAGE = 20;
const LISTED = ['id', 'number', 'known_as', 'full_name', 'sent_at', 'answer', 'answered_at', 'matched_at', 'first_held_at', 'second_held_at', 'stopped_at'] as const;

/** Keeps a referral; answers its id and the number people can quote. */
export const putReferral = async (tx: Tx, row: ReferralRow & { /** Somebody known already, who asks again. */ person_id?: string }): Promise<{ id: string; number: number }> => {
  const id = newId();
  const { rows } = await sql<{ number: number }>`select next_referral_number(${trustOf(tx)}::uuid) as number`.execute(tx.db);
  const number = rows[0]?.number ?? 0;
  await tx.db.insertInto('referral').values({ ...row, trust_id: trustOf(tx), id, number, sent_at: tx.now }).execute();
  return { id, number };
};

/** Counts that somebody said no or was not asked yet: the team, the day and nothing else. */
export const countNotAgreed = async (tx: Tx, answer: Exclude<Agreement, 'yes'>, teamId: string | null): Promise<void> => {
  await tx.db.insertInto('not_agreed').values({ trust_id: trustOf(tx), id: newId(), team_id: teamId, answer, on_day: dayOf(tx.now) }).execute();
};

export type ListedReferral = {
  id: string; number: number; known_as: string; full_name: string; sent_at: Date; answer: string | null; answered_at: Date | null; matched_at: Date | null;
  first_held_at: Date | null; second_held_at: Date | null; stopped_at: Date | null;
};

const ours = (tx: Tx) => tx.db.selectFrom('referral').where('trust_id', '=', trustOf(tx)).where('team_id', 'in', tx.viewer.teamIds.length > 0 ? tx.viewer.teamIds : [newId()]);
/** Somebody who has died is in no list; the page of the referral stays. A team may not read a person, only whether their record is closed. */
const notClosed = sql<boolean>`not closed_of_ours(person_id)`;
/** Said in the words of the index `referral_under_way`, so that a team reads what is under way and not all it ever sent. */
const underWay = sql<boolean>`(stopped_at is null and second_held_at is null and (answer is null or answer = 'accepted'))`;
const over = sql<boolean>`(answer in ('declined', 'withdrawn') or stopped_at is not null or second_held_at is not null)`;

/** One page of the team's own referrals: those under way, longest waiting first; or those that are over, newest first. */
export const ourReferrals = async (tx: Tx, which: 'under way' | 'over', page = 1): Promise<{ rows: ListedReferral[]; more: boolean }> => {
  const rows = await ours(tx).select(LISTED).where(which === 'over' ? over : underWay).where(notClosed)
    .orderBy(which === 'over' ? sql`sent_at desc` : sql`(answer is null) desc, (matched_at is null) desc, sent_at`).offset((page - 1) * PAGE).limit(PAGE + 1).execute();
  return { rows: rows.slice(0, PAGE), more: rows.length > PAGE };
};

/** One of the team's own referrals as it was sent, with where it is. */
export const ourReferral = (tx: Tx, id: string) => ours(tx).selectAll().where('id', '=', id).executeTakeFirst();

/** The team takes a referral back, with why. False when it was answered in the meantime. */
export const withdraw = async (tx: Tx, id: string, why: string): Promise<boolean> => {
  const { numUpdatedRows } = await tx.db.updateTable('referral').set({ answer: 'withdrawn', answered_at: tx.now, answered_by: tx.viewer.accountId, answer_words: why })
    .where('trust_id', '=', trustOf(tx)).where('team_id', 'in', tx.viewer.teamIds).where('id', '=', id).where('answer', 'is', null).executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
};
