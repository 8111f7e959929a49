// Half-finished forms, so that nothing typed is lost. A draft belongs to one writer, one form and one subject:
// it can never appear in another person's form (rubyforgood/casa issues 2764 and 4698 show what happens otherwise).
import { createHash } from 'node:crypto';
import { newId } from '../kit/ids.ts';
import type { Tx } from './tx.ts';

export type Draft = { id: string; form: string; about: string | null; fields: Record<string, unknown>; agreed: boolean; began_at: Date; saved_at: Date };

const HOURS_NOT_AGREED = 72;
const DAYS_AGREED = 30;
const VISITOR_MINUTES = 30;
const COLUMNS = ['id', 'form', 'about', 'fields', 'agreed', 'began_at', 'saved_at'] as const;

const eraseAt = (tx: Tx, began: Date, agreed: boolean): Date =>
  tx.viewer.accountId
    ? new Date((agreed ? tx.now : began).getTime() + (agreed ? DAYS_AGREED * 24 : HOURS_NOT_AGREED) * 3_600_000)
    : new Date(tx.now.getTime() + VISITOR_MINUTES * 60_000);

export const draftById = async (tx: Tx, id: string): Promise<Draft | undefined> =>
  (await tx.db.selectFrom('draft').select(COLUMNS).where('id', '=', id).where('erase_at', '>', tx.now).executeTakeFirst()) as Draft | undefined;

/** The viewer's draft of this form about this subject (null: a new thing), newest first. */
export const findDraft = async (tx: Tx, form: string, about: string | null): Promise<Draft | undefined> =>
  (await tx.db.selectFrom('draft').select(COLUMNS).where('form', '=', form).where('erase_at', '>', tx.now)
    .where('about', about === null ? 'is' : '=', about).orderBy('saved_at', 'desc').limit(1).executeTakeFirst()) as Draft | undefined;

/** Every draft of one form that the viewer could carry on with. */
export const draftsOf = async (tx: Tx, form: string): Promise<Draft[]> =>
  (await tx.db.selectFrom('draft').select(COLUMNS).where('form', '=', form).where('erase_at', '>', tx.now).orderBy('saved_at', 'desc').limit(20).execute()) as Draft[];

/** Begins a draft; answers its id. About somebody who has not agreed it lives 72 hours; signed out, 30 minutes. */
export const beginDraft = async (tx: Tx, draft: { form: string; about?: string | null; fields?: Record<string, unknown>; agreed?: boolean }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('draft').values({
    id, trust_id: tx.viewer.trustId, account_id: tx.viewer.accountId, visitor: tx.viewer.accountId ? null : tx.viewer.visitor,
    form: draft.form, about: draft.about ?? null, fields: JSON.stringify(draft.fields ?? {}), agreed: draft.agreed ?? false,
    began_at: tx.now, saved_at: tx.now, erase_at: eraseAt(tx, tx.now, draft.agreed ?? false),
  }).execute();
  return id;
};

/** Puts fields into a draft, beside those it already holds. */
export const saveDraft = async (tx: Tx, draft: Draft, fields: Record<string, unknown>, agreed = draft.agreed): Promise<void> => {
  await tx.db.updateTable('draft').set({
    fields: JSON.stringify({ ...draft.fields, ...fields }), agreed, saved_at: tx.now, erase_at: eraseAt(tx, draft.began_at, agreed),
  }).where('id', '=', draft.id).execute();
};

/** Erases a draft: sent, or given up. */
export const dropDraft = async (tx: Tx, id: string): Promise<void> => {
  await tx.db.deleteFrom('draft').where('id', '=', id).execute();
};

/** Lets a signed-out writer take the draft elsewhere: keeps the hash of their code. */
export const keepDraftCode = async (tx: Tx, id: string, code: string): Promise<void> => {
  await tx.db.updateTable('draft').set({ code_hash: codeHash(code) }).where('id', '=', id).execute();
};
export const codeHash = (code: string): string => createHash('sha256').update(`draft:${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`).digest('base64url');
