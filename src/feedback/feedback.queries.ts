import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import type { DB, Insertable } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { FeedbackStepKind } from './feedback.rules.ts';

export type Feedback = { id: string; kind: 'not happy' | 'thanks'; reader: string; words: string; name: string | null; contact: string | null; sent_at: Date; person_id: string | null };
export type FeedbackStep = { kind: FeedbackStepKind; at: Date; words: string | null; by_account: string };

const COLUMNS = ['id', 'kind', 'reader', 'words', 'name', 'contact', 'sent_at', 'person_id'] as const;
const PAGE = 20;

export const putFeedback = async (tx: Tx, row: Omit<Insertable<DB['feedback']>, 'trust_id' | 'id'>): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('feedback').values({ ...row, trust_id: trustOf(tx), id, sent_at: tx.now }).execute();
  return id;
};

/** What this reader has not closed yet, oldest first: one page of it. Row security leaves out what is about the viewer. */
export const openFeedback = async (tx: Tx): Promise<Feedback[]> =>
  (await tx.db.selectFrom('feedback').select(COLUMNS).where('trust_id', '=', trustOf(tx)).where('reader', '=', tx.viewer.role)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('feedback_step').select('feedback_step.id').whereRef('feedback_step.trust_id', '=', 'feedback.trust_id')
      .whereRef('feedback_step.feedback_id', '=', 'feedback.id').where('feedback_step.kind', '=', 'closed'))))
    .orderBy('sent_at').limit(PAGE).execute()) as Feedback[];

export const feedbackById = async (tx: Tx, id: string): Promise<Feedback | undefined> =>
  (await tx.db.selectFrom('feedback').select(COLUMNS).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('reader', '=', tx.viewer.role).executeTakeFirst()) as Feedback | undefined;

export const stepsOf = async (tx: Tx, feedbackId: string): Promise<FeedbackStep[]> =>
  (await tx.db.selectFrom('feedback_step').select(['kind', 'at', 'words', 'by_account']).where('trust_id', '=', trustOf(tx)).where('feedback_id', '=', feedbackId).orderBy('at').execute()) as FeedbackStep[];

export const putStep = async (tx: Tx, feedbackId: string, kind: FeedbackStepKind, words: string | null): Promise<void> => {
  await tx.db.insertInto('feedback_step').values({ trust_id: trustOf(tx), id: newId(), feedback_id: feedbackId, kind, by_account: accountOf(tx), at: tx.now, words }).execute();
};
