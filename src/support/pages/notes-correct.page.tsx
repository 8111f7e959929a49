// /notes/:id/correct: the worker puts an item right. The old words and the reason stay to be seen.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextAreaField, typedFrom } from '../../kit/forms/index.ts';
import { sayTime } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Quote, Reading } from '../../kit/look/index.ts';
import { dropDraftsOf, look, page } from '../../access/index.ts';
import { personById } from '../../people/index.ts';
import { noteById } from '../note.queries.ts';
import { correctNote } from '../actions/correct-note.ts';
import { isReason } from '../note.rules.ts';
import { mayOf } from '../note-guard.ts';
import { DraftOffer, offered } from '../note-draft-offer.tsx';

const form = z.object({
  words: text({ missing: 'Write how it should read', what: 'The words', max: 4000 }),
  why: text({ missing: 'Write why it changes, so that it can be understood later', what: 'The reason', max: 500 }),
});

export const notesCorrect = page({
  params: z.object({ id: z.uuid() }),
  query: z.object({ draft: z.enum(['open', 'new']).optional().catch(undefined) }),
  form,
  show: async ({ tx, params: { id }, query: { draft: wanted }, typed, errors, refused: because, key }) => {
    const note = found(await noteById(tx, id));
    const name = found(await personById(tx, note.person_id)).known_as;
    if (because === null && !mayOf(note).includes('correct')) return redirectTo(`/notes/${id}`);
    look(tx, 'note.open', note.person_id, { object: 'note', objectId: id });
    const draft = await offered(tx, 'note-correct', id, wanted);
    const f = fields(form, Object.keys(typed).length > 0 ? typed : (draft.fields ?? typedFrom({ words: note.words })), errors);
    return pageOf('Put it right', (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle caption={<a href={`/people/${note.person_id}/notes`}>Notes with {name}</a>} lede={`${name} is asked again, and can see what it said before and why it changed.`}>Put it right</PageTitle>
        <DraftOffer draft={draft} path={`/notes/${id}/correct`} now={tx.now} />
        {note.words !== null && <Quote by="It says now:">{note.words}</Quote>}
        <Form action={`/notes/${id}/correct`} idempotencyKey={key} draft={{ url: `/drafts/note-correct/${id}`, id: draft.id, savedAt: draft.opened ? sayTime(draft.opened) : undefined }}>
          <TextAreaField form={f} name="words" label="How it should read" rows={6} readsThis={`${name} reads this, and whoever covers for you.`} />
          <TextAreaField form={f} name="why" label="Why does it change?" rows={3} readsThis={`${name} reads this too.`} />
          <Actions><Button>Save the corrected words</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { words, why } }) => {
    if (!isReason(why)) return invalid({ why: 'Say a little more about why it changes' });
    const done = await correctNote(tx, id, words, why);
    if (!done.ok) return refused(done.because);
    await dropDraftsOf(tx, 'note-correct', id);
    return redirectTo(`/people/${done.note.person_id}/notes`, 'note-corrected');
  },
});
