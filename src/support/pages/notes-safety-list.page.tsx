// For the lead: what is kept for safety (/notes/for-safety), what is withheld and due to be looked at, and ending that (/notes/:id/stop-withholding).
import { z } from 'zod';
import { found, NotFound, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextAreaField } from '../../kit/forms/index.ts';
import { addDays, dayOf, sayWhichDay } from '../../kit/times.ts';
import { Button, Pagination } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { audit, look, page } from '../../access/index.ts';
import { personById } from '../../people/index.ts';
import { noteById, notesForSafety, peopleNames } from '../note.queries.ts';
import { withholdingsDue } from '../note-withheld.queries.ts';
import { endNoteWithholding } from '../actions/keep-note-for-safety.ts';

const PAGE = 20;
const SOON_DAYS = 14;

export const notesSafetyList = page({
  query: z.object({ page: z.coerce.number().int().min(1).max(500).catch(1) }),
  show: async ({ tx, query: { page: number } }) => {
    const today = dayOf(tx.now);
    const due = number === 1 ? await withholdingsDue(tx, addDays(today, SOON_DAYS)) : [];
    const notes = await notesForSafety(tx, PAGE + 1, (number - 1) * PAGE);
    const shown = notes.slice(0, PAGE);
    const names = await peopleNames(tx, [...due, ...shown].map((n) => n.person_id));
    const person = (id: string) => <a href={`/people/${id}`}>{names.get(id) ?? 'Somebody'}</a>;
    audit(tx, { action: 'note.list-for-safety', ids: [...due.map((d) => d.item_id), ...shown.map((n) => n.id)] });
    return pageOf('Kept for safety', (
      <Reading>
        <PageTitle lede="Words that workers kept for somebody’s safety. The person sees them too, unless a named health professional has asked otherwise.">Kept for safety</PageTitle>
        <p><a href="/notes/asked">Meetings whose notes a lead asked to read</a></p>
        {due.length > 0 && (
          <Section heading="To be looked at again">
            <CardList>{due.map((d) => (
              <CardRow key={d.item_id} now={d.review_on <= today} action={<ButtonLink href={`/notes/${d.item_id}`} hiddenText={`what is withheld from ${names.get(d.person_id) ?? 'somebody'}`}>Look at it</ButtonLink>}>
                {person(d.person_id)}: withheld by {d.professional}, to be looked at {sayWhichDay(d.review_on, today)}
              </CardRow>))}
            </CardList>
          </Section>
        )}
        <Section heading="All of it, newest first">
          {shown.length === 0 ? <EmptyState>Nothing is kept for safety. When a worker keeps something, it appears here with who and why.</EmptyState> : (
            <CardList>{shown.map((n) => (
              <CardRow key={n.id} action={<ButtonLink href={`/notes/${n.id}`} hiddenText={`what was kept about ${names.get(n.person_id) ?? 'somebody'}`}>Read</ButtonLink>}>
                {person(n.person_id)}: kept by {n.names.get(n.safeguarding_by ?? '') ?? 'a worker'} {sayWhichDay(dayOf(n.safeguarding_at ?? n.written_at), today)}{n.withheld ? ', withheld for now' : ''}
              </CardRow>))}
            </CardList>
          )}
        </Section>
        {(number > 1 || notes.length > PAGE) && <Pagination previous={number > 1 ? { href: `/notes/for-safety?page=${number - 1}` } : undefined} next={notes.length > PAGE ? { href: `/notes/for-safety?page=${number + 1}` } : undefined} />}
      </Reading>
    ));
  },
});

const form = z.object({ why: text({ missing: 'Write what was decided, and by whom', what: 'What was decided', max: 1000 }) });

export const notesStopWithholding = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const note = found(await noteById(tx, id));
    if (!note.withheld) throw new NotFound();
    const name = found(await personById(tx, note.person_id)).known_as;
    look(tx, 'note.open', note.person_id, { object: 'note', objectId: id });
    const f = fields(form, typed, errors);
    return pageOf(`Show it to ${name}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/notes/${id}`}>Kept for safety</a>} lede={`From the moment you save this, ${name} can read it. Make sure somebody is with them or will speak with them.`}>{`Show it to ${name}`}</PageTitle>
        {note.words !== null && <Quote>{note.words}</Quote>}
        <Form action={`/notes/${id}/stop-withholding`} idempotencyKey={key}>
          <TextAreaField form={f} name="why" label="What was decided, and by whom?" rows={3} readsThis="The peer lead reads this." />
          <Actions><Button>{`Show it to ${name}`}</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { why } }) => {
    await endNoteWithholding(tx, id, why);
    return redirectTo(`/notes/${id}`, 'note-shown');
  },
});
