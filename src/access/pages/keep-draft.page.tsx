// Saves what is being typed, as it is typed.
import { z } from 'zod';
import { isId } from '../../kit/ids.ts';
import { jsonOf, NotFound } from '../../kit/http/index.ts';
import { sayTime } from '../../kit/times.ts';
import { page } from '../page.ts';
import { audit } from '../tx.ts';
import { beginDraft, findDraft, saveDraft } from '../drafts.queries.ts';

const params = z.object({ form: z.string().regex(/^[a-z-]{3,40}$/), about: z.string() });
const MOST_FIELDS = 80;
const MOST_LETTERS = 20_000;

const textFields = (body: Record<string, unknown>): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith('_')).slice(0, MOST_FIELDS)
    .flatMap(([name, value]): [string, string | string[]][] => (typeof value === 'string' ? [[name, value.slice(0, MOST_LETTERS)]]
      : Array.isArray(value) ? [[name, value.filter((v) => typeof v === 'string').slice(0, MOST_FIELDS)]] : [])));

/** One draft for each writer, form and subject; a page of somebody else's never reads it (row security, and the subject in its key). */
export const keepDraft = page({
  params,
  send: async ({ tx, params: { form, about }, body }) => {
    if (!isId(about)) throw new NotFound();
    const before = await findDraft(tx, form, about);
    const fields = textFields(body);
    if (before) await saveDraft(tx, { ...before, fields: {} }, fields, true);
    else await beginDraft(tx, { form, about, fields, agreed: true });
    audit(tx, { action: 'draft.keep', object: form, objectId: about });
    return jsonOf({ savedAt: sayTime(tx.now) });
  },
});
