import { audit, authorise, savePageOfDraft } from '../../access/index.ts';
import type { Draft, Tx } from '../../access/index.ts';
import type { Typed } from '../../kit/forms/index.ts';
import { postedNames } from '../asking-forms.ts';
import { STAFF } from '../asking-way.ts';
import type { Way } from '../asking-way.ts';
import type { z } from 'zod';

/** Keeps one page of the form in its draft, in place of what that page held before. */
export const saveAsking = async (tx: Tx, way: Way, draft: Draft, form: z.ZodObject, kept: Typed): Promise<void> => {
  if (way === STAFF) authorise(tx, 'host_team', 'lead');
  await savePageOfDraft(tx, draft, postedNames(form), kept);
  audit(tx, { action: 'referral.save-draft', object: 'draft', objectId: draft.id });
};
