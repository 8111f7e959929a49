// A half-written form is offered to staff, never put before them unasked: another person may be looking over a shoulder.
import { findDraft } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import type { Typed } from '../kit/forms/index.ts';
import { dayOf, sayMoment } from '../kit/times.ts';
import { Aside } from '../kit/look/index.ts';

export type OfferedDraft = { id: string; /** When it was begun, if it is there and not opened. */ began: Date | null; /** When it was last saved, once opened. */ opened: Date | null; fields: Typed | null };

/** The writer's draft of this form about this subject; its fields only when they chose to carry on. */
export const offered = async (tx: Tx, form: string, about: string, wanted: 'open' | 'new' | undefined): Promise<OfferedDraft> => {
  const draft = await findDraft(tx, form, about);
  if (!draft) return { id: '', began: null, opened: null, fields: null };
  return wanted === 'open' ? { id: draft.id, began: null, opened: draft.saved_at, fields: draft.fields as Typed } : { id: draft.id, began: wanted === 'new' ? null : draft.began_at, opened: null, fields: null };
};

export const DraftOffer = ({ draft, path, now }: { draft: OfferedDraft; path: string; now: Date }) =>
  draft.began ? <Aside>You began this on {sayMoment(draft.began, dayOf(now))}. <a href={`${path}?draft=open`}>Carry on with it</a> or <a href={`${path}?draft=new`}>start again</a>.</Aside> : null;
