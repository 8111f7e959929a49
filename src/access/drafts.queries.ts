// Half-finished forms, so that nothing typed is lost. A draft belongs to one writer, one trust, one form and one subject:
// it can never appear in another person's form (rubyforgood/casa issues 2764 and 4698 show what happens otherwise).
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '../kit/ids.ts';
import type { Tx } from './tx.ts';

export type Draft = { id: string; form: string; about: string | null; fields: Record<string, unknown>; agreed: boolean; began_at: Date; saved_at: Date; code_hash: string | null };

const HOURS_NOT_AGREED = 72;
const HOURS_WITH_CODE = 72;
const DAYS_AGREED = 30;
const VISITOR_MINUTES = 30;
const COLUMNS = ['id', 'form', 'about', 'fields', 'agreed', 'began_at', 'saved_at', 'code_hash'] as const;

const hoursAfter = (at: Date, hours: number): Date => new Date(at.getTime() + hours * 3_600_000);

/** When a draft is erased if nothing more happens to it. */
const eraseAt = (tx: Tx, draft: { began_at: Date; agreed: boolean; code_hash: string | null }): Date => {
  if (tx.viewer.accountId) return draft.agreed ? hoursAfter(tx.now, DAYS_AGREED * 24) : hoursAfter(draft.began_at, HOURS_NOT_AGREED);
  return draft.code_hash ? hoursAfter(tx.now, HOURS_WITH_CODE) : hoursAfter(tx.now, VISITOR_MINUTES / 60);
};

/** The viewer's own drafts in this trust; signed out, those of the last 30 minutes. */
const mine = (tx: Tx) => {
  const alive = tx.db.selectFrom('draft').select(COLUMNS).where('erase_at', '>', tx.now).where('trust_id', tx.viewer.trustId ? '=' : 'is', tx.viewer.trustId);
  return tx.viewer.accountId
    ? alive.where('account_id', '=', tx.viewer.accountId)
    : alive.where('account_id', 'is', null).where('visitor', '=', tx.viewer.visitor).where('saved_at', '>', hoursAfter(tx.now, -VISITOR_MINUTES / 60));
};

export const draftById = async (tx: Tx, id: string): Promise<Draft | undefined> => (await mine(tx).where('id', '=', id).executeTakeFirst()) as Draft | undefined;

/** The viewer's draft of this form about this subject (null: a new thing), newest first. */
export const findDraft = async (tx: Tx, form: string, about: string | null): Promise<Draft | undefined> =>
  (await mine(tx).where('form', '=', form).where('about', about === null ? 'is' : '=', about).orderBy('saved_at', 'desc').limit(1).executeTakeFirst()) as Draft | undefined;

/** Every draft of one form that the viewer could carry on with, newest first. */
export const draftsOf = async (tx: Tx, form: string): Promise<Draft[]> =>
  (await mine(tx).where('form', '=', form).orderBy('saved_at', 'desc').limit(20).execute()) as Draft[];

/** Begins a draft; answers its id. About somebody who has not agreed it lives 72 hours; signed out, 30 minutes. */
export const beginDraft = async (tx: Tx, draft: { form: string; about?: string | null; fields?: Record<string, unknown>; agreed?: boolean }): Promise<string> => {
  const id = newId();
  const agreed = draft.agreed ?? false;
  await tx.db.insertInto('draft').values({
    id, trust_id: tx.viewer.trustId, account_id: tx.viewer.accountId, visitor: tx.viewer.accountId ? null : tx.viewer.visitor,
    form: draft.form, about: draft.about ?? null, fields: JSON.stringify(draft.fields ?? {}), agreed,
    began_at: tx.now, saved_at: tx.now, erase_at: eraseAt(tx, { began_at: tx.now, agreed, code_hash: null }),
  }).execute();
  return id;
};

/** Puts fields into a draft, beside those it already holds. */
export const saveDraft = async (tx: Tx, draft: Draft, fields: Record<string, unknown>, agreed = draft.agreed): Promise<void> => {
  await tx.db.updateTable('draft').set({
    fields: JSON.stringify({ ...draft.fields, ...fields }), agreed, saved_at: tx.now, erase_at: eraseAt(tx, { ...draft, agreed }),
  }).where('id', '=', draft.id).execute();
};

/** Puts one page of a long form into its draft: these names are cleared first, the other pages stay, whoever else saves at that moment. */
export const savePageOfDraft = async (tx: Tx, draft: Draft, names: readonly string[], fields: Record<string, unknown>): Promise<void> => {
  await tx.db.updateTable('draft').set({
    fields: sql`(fields - ${sql.val([...names])}::text[]) || ${JSON.stringify(fields)}::jsonb`, saved_at: tx.now, erase_at: eraseAt(tx, draft),
  }).where('id', '=', draft.id).execute();
};

/** Erases a draft: sent, or given up. Answers whether it was still there: of two who send it at once, one does. */
export const dropDraft = async (tx: Tx, id: string): Promise<boolean> => {
  const { numDeletedRows } = await tx.db.deleteFrom('draft').where('id', '=', id).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
};

/** Erases the viewer's drafts of one form about one subject: it was sent. */
export const dropDraftsOf = async (tx: Tx, form: string, about: string): Promise<void> => {
  await tx.db.deleteFrom('draft').where('account_id', '=', tx.viewer.accountId).where('form', '=', form).where('about', '=', about).execute();
};

/** Lets a signed-out writer take the draft elsewhere: keeps the hash of their code, and the draft for 72 hours. */
export const keepDraftCode = async (tx: Tx, id: string, code: string): Promise<void> => {
  await tx.db.updateTable('draft').set({ code_hash: codeHash(code), saved_at: tx.now, erase_at: hoursAfter(tx.now, HOURS_WITH_CODE) }).where('id', '=', id).execute();
};
export const codeHash = (code: string): string => createHash('sha256').update(`draft:${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`).digest('base64url');

/** Brings a draft back to whoever has its code, on any device; answers its id, or null when there is none. */
export const claimDraft = async (tx: Tx, code: string, form: string, about: string | null): Promise<string | null> =>
  (await sql<{ id: string | null }>`select claim_draft(${codeHash(code)}, ${form}, ${about}::uuid, ${tx.viewer.visitor}) as id`.execute(tx.db)).rows[0]?.id ?? null;

/** Erases every draft whose time has come; answers how many. For the app's own timed work. */
export const eraseOldDrafts = async (tx: Tx): Promise<number> =>
  Number((await tx.db.deleteFrom('draft').where('erase_at', '<=', tx.now).executeTakeFirstOrThrow()).numDeletedRows);
