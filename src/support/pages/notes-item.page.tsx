// /notes/:id: one item for those who may read it: the worker, whoever covers, the lead where it is kept for safety.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { fields, FormErrors, oneOf, PostButton } from '../../kit/forms/index.ts';
import { dayOf, sayDay } from '../../kit/times.ts';
import { ButtonLink, Card, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { personById } from '../../people/index.ts';
import { noteById } from '../note.queries.ts';
import { readNoteAnswers, showNote } from '../actions/show-note.ts';
import { mayOf } from '../note-guard.ts';
import { NoteOf } from '../notes-of.tsx';

const form = z.object({ verb: oneOf(['show', 'read'], 'Choose what to do') });

export const notesItem = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused: because, key }) => {
    const note = found(await noteById(tx, id));
    const person = found(await personById(tx, note.person_id));
    look(tx, 'note.open', note.person_id, { object: 'note', objectId: id });
    const may = mayOf(note);
    const name = person.known_as;
    const today = dayOf(tx.now);
    const isLead = tx.viewer.role === 'lead';
    const left = note.state === 'left out';
    return pageOf('One thing to remember', (
      <Reading>
        <FormErrors form={fields(form, typed, errors)} refused={because} />
        <PageTitle caption={<a href={`/people/${note.person_id}`}>{name}</a>}>One thing to remember</PageTitle>
        <Card actions={<>
          {may.includes('show') && <PostButton action={`/notes/${id}`} idempotencyKey={key} hidden={{ verb: 'show' }}>{`Show it to ${name} now`}</PostButton>}
          {may.some((v) => v === 'keep' || v === 'leave out' || v === 'bring back' || v === 'add words') && <ButtonLink href={`/notes/${id}/said`}>{`Record what ${name} said`}</ButtonLink>}
          {may.includes('correct') && <ButtonLink href={`/notes/${id}/correct`}>Put it right</ButtonLink>}
        </>}>
          <NoteOf note={note} name={name} now={tx.now} />
        </Card>
        {note.withheld && (
          <Section heading={`Not shown to ${name} for now`}>
            <p>{note.withheld.professional} said that {name} should not see this yet. Why: {note.withheld.why}</p>
            <p>It is looked at again on {sayDay(note.withheld.review_on, today)}. {note.withheld.tell_person ? `${name} can see that something is withheld, and that day.` : `${name} is not told that something is withheld.`}</p>
            {isLead && <p><ButtonLink href={`/notes/${id}/stop-withholding`}>{`Show it to ${name}`}</ButtonLink></p>}
          </Section>
        )}
        {(may.includes('keep for safety') || may.includes('withhold')) && (
          <Section heading="If it is about somebody’s safety">
            {may.includes('keep for safety') && <p>{left ? `${name} left this out, so you no longer see its words. If they must be kept for somebody’s safety, they can be, until they are erased on ${sayDay(note.erase_on ?? today, today)}. ${name} and the lead will see that you did, and why.` : `You can keep words for somebody’s safety even if ${name} leaves them out. ${name} and the lead will see that you did, and why.`} <a href={`/notes/${id}/keep-for-safety`}>Keep it for safety</a></p>}
            {may.includes('withhold') && <p>A named health professional may ask that {name} does not see this yet. <a href={`/notes/${id}/withhold`}>Write down who and why</a></p>}
          </Section>
        )}
        <p>{isLead ? <a href="/notes/for-safety">Everything kept for safety</a> : <a href={`/people/${note.person_id}/notes`}>All notes with {name}</a>}</p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { verb } }) => {
    const done = verb === 'show' ? await showNote(tx, id) : await readNoteAnswers(tx, id);
    if (!done.ok) return refused(done.because);
    return redirectTo(`/people/${done.note.person_id}/notes`, verb === 'show' ? 'note-shown' : 'note-read');
  },
});
