// Writing down what the person said: about an item (/notes/:id/said), or words of their own (/people/:id/notes/add).
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, text, TextAreaField, typedFrom } from '../../kit/forms/index.ts';
import { addDays, dayOf, sayTime } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, Card, PageTitle, Reading } from '../../kit/look/index.ts';
import { accountOf, dropDraftsOf, look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { personById } from '../../people/index.ts';
import { noteById } from '../note.queries.ts';
import { workersBeside } from '../note-reader.queries.ts';
import { addOwnNote } from '../actions/add-own-note.ts';
import { addWordsToNote, keepNote, leaveOutNote } from '../actions/answer-note.ts';
import { SAID_WITHIN_DAYS } from '../note.rules.ts';
import { CLOSED, isClosed, mayOf } from '../note-guard.ts';
import { NoteOf } from '../notes-of.tsx';
import { DraftOffer, offered } from '../note-draft-offer.tsx';

const CHOICES = ['keep', 'leave out', 'words'] as const;
const saidOn = date({ missing: 'Enter the day they said it', what: 'The day they said it' });
const form = z.object({ choice: ifGiven(oneOf(CHOICES, 'Choose what they said')), words: optionalText({ what: 'Their words', max: 4000 }), said_on: saidOn });
const query = z.object({ draft: z.enum(['open', 'new']).optional().catch(undefined) });

const dayProblem = (tx: Tx, day: string): string | null => {
  const today = dayOf(tx.now);
  if (day > today) return 'The day they said it must be today or before';
  return day < addDays(today, -SAID_WITHIN_DAYS) ? 'That is too long ago to write down now. Ask them again when you meet' : null;
};

export const notesSaid = page({
  params: z.object({ id: z.uuid() }),
  query,
  form,
  also: (v) => ({
    choice: v.choice === undefined ? 'Choose what they said' : undefined,
    words: v.choice === 'words' && !v.words ? 'Write down what they said' : undefined,
  }),
  show: async ({ tx, params: { id }, query: { draft: wanted }, typed, errors, refused: because, key }) => {
    const note = found(await noteById(tx, id));
    const person = found(await personById(tx, note.person_id));
    look(tx, 'note.open', note.person_id, { object: 'note', objectId: id });
    const draft = await offered(tx, 'note-said', id, wanted);
    const name = person.known_as;
    const may = mayOf(note);
    const f = fields(form, Object.keys(typed).length > 0 ? typed : (draft.fields ?? typedFrom({ said_on: dayOf(tx.now) })), errors);
    return pageOf(`What ${name} said`, (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle caption={<a href={`/people/${note.person_id}/notes`}>Notes with {name}</a>} lede={`Write it as ${name} said it. It is kept as theirs, with your name as the one who wrote it down.`}>{`What ${name} said`}</PageTitle>
        <DraftOffer draft={draft} path={`/notes/${id}/said`} now={tx.now} />
        <Card><NoteOf note={note} name={name} now={tx.now} /></Card>
        <Form action={`/notes/${id}/said`} idempotencyKey={key} draft={{ url: `/drafts/note-said/${id}`, id: draft.id, savedAt: draft.opened ? sayTime(draft.opened) : undefined }}>
          <RadiosField form={f} name="choice" label={`What did ${name} say?`} items={[
            ...(may.includes('keep') ? [{ value: 'keep', label: 'It is right. Keep it' }] : []),
            ...(may.includes('bring back') ? [{ value: 'keep', label: 'Bring it back, and keep it' }] : []),
            ...(may.includes('leave out') ? [{ value: 'leave out', label: 'Leave it out', hint: 'You will no longer see the words. They are erased later, unless they change their mind.' }] : []),
            ...(may.includes('add words') ? [{ value: 'words', label: 'Neither: only these words beside it' }] : [])]} />
          {may.includes('add words') && <TextAreaField form={f} name="words" label={`In ${name}’s own words`} hint="Leave it empty if there were none." rows={5} readsThis={`${name} can read this at once. So can whoever covers for you.`} />}
          <DateField form={f} name="said_on" label="When did they say it?" />
          <Actions><Button>Save what they said</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: said }) => {
    const problem = dayProblem(tx, said.said_on);
    if (problem) return invalid({ said_on: problem });
    const by = { recordedBy: accountOf(tx), saidOn: said.said_on };
    const note = found(await noteById(tx, id));
    const words = said.words && mayOf(note).includes('add words') ? await addWordsToNote(tx, id, said.words, by) : null;
    if (words && !words.ok) return refused(words.because);
    const done = said.choice === 'keep' ? await keepNote(tx, id, by) : said.choice === 'leave out' ? await leaveOutNote(tx, id, by) : (words ?? { ok: false as const, because: 'These words cannot be added to now.' });
    if (!done.ok) return refused(done.because);
    await dropDraftsOf(tx, 'note-said', id);
    return redirectTo(`/people/${done.note.person_id}/notes`, 'note-said-saved');
  },
});

const ownForm = z.object({ words: text({ missing: 'Write down what they said', what: 'Their words', max: 4000 }), said_on: saidOn });

export const notesSaidOwn = page({
  params: z.object({ id: z.uuid() }),
  query,
  form: ownForm,
  show: async ({ tx, params: { id }, query: { draft: wanted }, typed, errors, refused: because, key }) => {
    const person = found(await personById(tx, id));
    found((await workersBeside(tx, id)).find((s) => s.mine));
    look(tx, 'person.open', id);
    const draft = await offered(tx, 'note-said-own', id, wanted);
    const name = person.known_as;
    const f = fields(ownForm, Object.keys(typed).length > 0 ? typed : (draft.fields ?? typedFrom({ said_on: dayOf(tx.now) })), errors);
    return pageOf(`${name}’s own words`, (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle caption={<a href={`/people/${id}/notes`}>Notes with {name}</a>} lede={`Something ${name} wants remembered, said to you or handed over on paper.`}>{`${name}’s own words`}</PageTitle>
        <DraftOffer draft={draft} path={`/people/${id}/notes/add`} now={tx.now} />
        <Form action={`/people/${id}/notes/add`} idempotencyKey={key} draft={{ url: `/drafts/note-said-own/${id}`, id: draft.id, savedAt: draft.opened ? sayTime(draft.opened) : undefined }}>
          <TextAreaField form={f} name="words" label={`In ${name}’s own words`} rows={6} readsThis={`${name} can read this at once. So can whoever covers for you.`} />
          <DateField form={f} name="said_on" label="When did they say it?" />
          <Actions><Button>Save their words</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: said }) => {
    if (await isClosed(tx, id)) return refused(CLOSED);
    const problem = dayProblem(tx, said.said_on);
    if (problem) return invalid({ said_on: problem });
    const support = found((await workersBeside(tx, id)).find((s) => s.mine));
    await addOwnNote(tx, { supportId: support.support_id, personId: id, contactId: null, words: said.words }, { recordedBy: accountOf(tx), saidOn: said.said_on });
    await dropDraftsOf(tx, 'note-said-own', id);
    return redirectTo(`/people/${id}/notes`, 'note-said-saved');
  },
});
