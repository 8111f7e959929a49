// A lead asks to read the words of one meeting (/people/:id/ask-to-read), and reads them for two hours (/notes/asked/:id).
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, PostButton, RadiosField, text, TextAreaField } from '../../kit/forms/index.ts';
import { sayTime } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, Aside, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { personById } from '../../people/index.ts';
import { notesOfContact } from '../note.queries.ts';
import { myNoteRequest } from '../note-withheld.queries.ts';
import { contactFacts } from '../note-reader.queries.ts';
import { askToReadNotes, closeAsked } from '../actions/ask-to-read-notes.ts';
import { isReason } from '../note.rules.ts';
import { NotesByContact, sayContact } from '../notes-by-contact.tsx';

const MEETINGS = 20;
const form = z.object({
  contact: text({ missing: 'Choose which meeting', max: 40 }),
  reason: text({ missing: 'Write why you need to read it', what: 'The reason', max: 1000 }),
});

export const notesAsk = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const person = found(await personById(tx, id));
    const facts = (await contactFacts(tx, id, MEETINGS, 0)).filter((c) => c.held);
    look(tx, 'person.open', id);
    const name = person.known_as;
    const f = fields(form, typed, errors);
    return pageOf('Ask to read notes', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/people/${id}`}>{name}</a>} lede={`The words are between ${name} and their peer worker. You can read one meeting for two hours, with a reason that ${name} and their worker will see. Another lead looks into it.`}>Ask to read notes</PageTitle>
        {facts.length === 0 ? <EmptyState>They have not met yet, so there is nothing to read.</EmptyState> : (
          <Form action={`/people/${id}/ask-to-read`} idempotencyKey={key}>
            <RadiosField form={f} name="contact" label="Which meeting?" items={facts.map((c) => ({ value: c.contact_id, label: sayContact(c, name, tx.now) }))} />
            <TextAreaField form={f} name="reason" label="Why do you need to read it?" rows={3} readsThis={`${name} reads this, with your name and the time. So do their peer worker and the other leads.`} />
            <Actions><Button>Read it for two hours</Button></Actions>
          </Form>
        )}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { contact, reason } }) => {
    if (!isReason(reason)) return invalid({ reason: 'Say a little more about why, in at least 10 letters' });
    found(await personById(tx, id));
    const done = await askToReadNotes(tx, id, contact, reason);
    return done.ok ? redirectTo(`/notes/asked/${done.id}`) : no(done.because);
  },
});

export const notesAsked = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id }, key }) => {
    const asked = found(await myNoteRequest(tx, id));
    const person = found(await personById(tx, asked.person_id));
    const notes = await notesOfContact(tx, found(asked.contact_id));
    const facts = (await contactFacts(tx, asked.person_id, 200, 0)).filter((c) => c.contact_id === asked.contact_id);
    look(tx, 'note.open', asked.person_id, { object: 'contact', objectId: asked.contact_id ?? undefined, words: asked.reason });
    return pageOf('Notes of one meeting', (
      <Reading>
        <PageTitle caption={<a href={`/people/${asked.person_id}`}>{person.known_as}</a>}>Notes of one meeting</PageTitle>
        <Aside>You asked to read this because: “{asked.reason}” You can until {sayTime(asked.until)}. {person.known_as} and their worker see that you did, and why. What {person.known_as} has not been shown yet, or left out, is not here.</Aside>
        <Section heading="What was written"><NotesByContact facts={facts} notes={notes} name={person.known_as} now={tx.now} /></Section>
        <PostButton action={`/notes/asked/${id}`} idempotencyKey={key}>I have read it: close it now</PostButton>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id } }) => {
    await closeAsked(tx, id);
    return redirectTo('/notes/asked', 'asked-closed');
  },
});
