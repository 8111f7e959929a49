// My own words: beside an item (/my-notes/:id/words), or something new (/my-notes/add). Kept as they are typed.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, SelectField, text, TextAreaField } from '../../kit/forms/index.ts';
import { sayTime } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Quote, Reading } from '../../kit/look/index.ts';
import { dropDraftsOf, findDraft, look, page } from '../../access/index.ts';
import type { Draft } from '../../access/index.ts';
import type { Typed } from '../../kit/forms/index.ts';
import { noteById } from '../note.queries.ts';
import { contactFacts, workersBeside } from '../note-reader.queries.ts';
import { addWordsToNote, keepNote, leaveOutNote } from '../actions/answer-note.ts';
import { addOwnNote } from '../actions/add-own-note.ts';
import { CLOSED, isClosed, mayOf } from '../note-guard.ts';
import { whoseWords } from '../note-words.ts';
import { readsThis } from '../note-reads.ts';
import { sayContact } from '../notes-by-contact.tsx';

const typedOf = (typed: Typed, draft: Draft | undefined): Typed => (Object.keys(typed).length > 0 || !draft ? typed : (draft.fields as Typed));

const words = (missing: string) => text({ missing, what: 'What you write', max: 4000 });
const WHAT_THEN = ['beside', 'instead', 'later'] as const;
const answerForm = z.object({ words: words('Write your own words, or go back'), then: ifGiven(oneOf(WHAT_THEN, 'Choose what happens to what was written')) });

export const notesOwnWords = page({
  params: z.object({ id: z.uuid() }),
  form: answerForm,
  show: async ({ tx, params: { id }, typed, errors, refused: because, key }) => {
    const note = found(await noteById(tx, id));
    look(tx, 'note.mine', note.person_id, { object: 'note', objectId: id });
    const worker = (await workersBeside(tx, note.person_id)).find((w) => w.support_id === note.support_id);
    const draft = await findDraft(tx, 'note-words', id);
    const f = fields(answerForm, typedOf(typed, draft), errors);
    const theirs = whoseWords(note, 'you');
    return pageOf('Add my own words', (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle>Add my own words</PageTitle>
        {note.words !== null && <Quote by={`${theirs}:`}>{note.words}</Quote>}
        <Form action={`/my-notes/${id}/words`} idempotencyKey={key} draft={{ url: `/drafts/note-words/${id}`, id: draft?.id ?? '', savedAt: draft ? sayTime(draft.saved_at) : undefined }}>
          <TextAreaField form={f} name="words" label="In my own words" rows={6} readsThis={readsThis(worker)} />
          {mayOf(note).includes('leave out') && note.said_by !== 'person' && (
            <RadiosField form={f} name="then" label="And what was written before?" hint="You can also choose later." items={[
              { value: 'beside', label: 'Keep both, mine beside it' },
              { value: 'instead', label: 'Leave that out, and keep mine instead' },
              { value: 'later', label: 'I will decide later' }]} />
          )}
          <Actions><Button variant="secondary">Save my words</Button></Actions>
        </Form>
        <p><a href="/my-notes">Go back</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: said }) => {
    const note = found(await noteById(tx, id));
    const instead = said.then === 'instead' && mayOf(note).includes('leave out');
    if (instead) await addOwnNote(tx, { supportId: note.support_id, personId: note.person_id, contactId: note.contact_id, words: said.words });
    const done = instead ? await leaveOutNote(tx, id) : await addWordsToNote(tx, id, said.words);
    if (!done.ok) return refused(done.because);
    if (said.then === 'beside' && mayOf(note).includes('keep')) await keepNote(tx, id);
    await dropDraftsOf(tx, 'note-words', id);
    return redirectTo('/my-notes', 'note-words-saved');
  },
});

const addForm = z.object({ words: words('Write what you want to remember'), contact: optionalText({ max: 40 }) });

export const notesAdd = page({
  form: addForm,
  show: async ({ tx, typed, errors, refused: because, key }) => {
    const personId = found(tx.viewer.personId);
    look(tx, 'note.mine', personId);
    const [worker] = await workersBeside(tx, personId);
    const facts = await contactFacts(tx, personId, 10, 0);
    const draft = await findDraft(tx, 'note-own', personId);
    const f = fields(addForm, typedOf(typed, draft), errors);
    return pageOf('Add something in my own words', (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle lede="Anything you want remembered: how it was, what helped, what you would rather not.">Add something in my own words</PageTitle>
        <Form action="/my-notes/add" idempotencyKey={key} draft={{ url: `/drafts/note-own/${personId}`, id: draft?.id ?? '', savedAt: draft ? sayTime(draft.saved_at) : undefined }}>
          <TextAreaField form={f} name="words" label="In my own words" rows={7} readsThis={readsThis(worker)} />
          <SelectField form={f} name="contact" label="Is it about one of your meetings?" options={[{ value: '', text: 'No, just something to remember' }, ...facts.map((c) => ({ value: c.contact_id, text: sayContact(c, 'you', tx.now) }))]} />
          <Actions><Button variant="secondary">Save my words</Button></Actions>
        </Form>
        <p><a href="/my-notes">Go back</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, form: said }) => {
    const personId = found(tx.viewer.personId);
    const contact = said.contact ? found((await contactFacts(tx, personId, 200, 0)).find((c) => c.contact_id === said.contact)) : undefined;
    const supportId = contact?.support_id ?? (await workersBeside(tx, personId))[0]?.support_id;
    if (await isClosed(tx, personId)) return refused(CLOSED);
    if (!supportId) return refused('You have no peer worker yet, so nobody would read it. When you have one, you can write here.');
    await addOwnNote(tx, { supportId, personId, contactId: contact?.contact_id ?? null, words: said.words });
    await dropDraftsOf(tx, 'note-own', personId);
    return redirectTo('/my-notes', 'note-words-saved');
  },
});
