// Every meeting whose notes a lead asked to read lately, each to be looked into by another lead. No word of a note is here.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextAreaField } from '../../kit/forms/index.ts';
import { dayOf, sayMoment, sayTime, sayWhichDay } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle, Quote, Reading } from '../../kit/look/index.ts';
import { audit, look, page } from '../../access/index.ts';
import { noteRequestsByLeads } from '../note-withheld.queries.ts';
import { reviewAsked } from '../actions/ask-to-read-notes.ts';

const BACK_MS = 183 * 86_400_000;

export const notesAskedList = page({
  show: async ({ tx }) => {
    const rows = await noteRequestsByLeads(tx, new Date(tx.now.getTime() - BACK_MS));
    const today = dayOf(tx.now);
    audit(tx, { action: 'note.list-asked', ids: rows.map((r) => r.person_id) });
    return pageOf('Asked to read notes', (
      <Reading>
        <PageTitle lede="Leads read no notes. Where one asked to read those of one meeting, it stands here for half a year, and another lead looks into why.">Asked to read notes</PageTitle>
        {rows.length === 0 ? <EmptyState>Nobody has asked. When a lead does, it appears here at once.</EmptyState> : (
          <CardList>{rows.map((r) => {
            const mine = r.asked_by === tx.viewer.accountId;
            return (
              <CardRow key={r.id} now={!mine && !r.reviewed_at} action={mine ? r.until > tx.now && <ButtonLink href={`/notes/asked/${r.id}`} hiddenText={`the notes of one meeting with ${r.known_as}`}>{`Read it, until ${sayTime(r.until)}`}</ButtonLink> : !r.reviewed_at && <ButtonLink href={`/notes/asked/${r.id}/review`} hiddenText={`that ${r.asked_by_name ?? 'a lead'} asked to read notes about ${r.known_as}`}>Look into it</ButtonLink>}>
                {mine ? 'You' : r.asked_by_name ?? 'A lead'} asked to read one meeting with <a href={`/people/${r.person_id}`}>{r.known_as}</a>, {sayMoment(r.asked_at, today)}. {r.reviewed_at ? `${r.reviewed_by_name ?? 'Another lead'} looked into it ${sayWhichDay(dayOf(r.reviewed_at), today)}.` : mine ? 'Another lead looks into it.' : 'Nobody has looked into it yet.'}
              </CardRow>
            );
          })}</CardList>
        )}
      </Reading>
    ));
  },
});

const form = z.object({ words: text({ missing: 'Write what you found', what: 'What you found', max: 1000 }) });

export const notesAskedReview = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const r = found((await noteRequestsByLeads(tx, new Date(0), id))[0]);
    look(tx, 'note.review-asked-open', r.person_id, { object: 'note_request', objectId: id });
    const f = fields(form, typed, errors);
    const mine = r.asked_by === tx.viewer.accountId;
    return pageOf('Why it was asked', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href="/notes/asked">Asked to read notes</a>} lede={sayMoment(r.asked_at, dayOf(tx.now))}>{`${mine ? 'You' : r.asked_by_name ?? 'A lead'} asked to read one meeting with ${r.known_as}`}</PageTitle>
        <Quote by={`${mine ? 'You' : r.asked_by_name ?? 'They'} wrote why:`}>{r.reason}</Quote>
        {r.reviewed_at ? <p>{r.reviewed_by_name ?? 'Another lead'} looked into it: {r.review_words}</p> : mine ? <p>You asked for this one, so another lead looks into it. If there is none, ask your administrator to name one.</p> : (
          <Form action={`/notes/asked/${id}/review`} idempotencyKey={key}>
            <TextAreaField form={f} name="words" label="What did you find, and what comes of it?" rows={3} readsThis="The leads read this. The person sees that somebody asked and why." />
            <Actions><Button>Save what I found</Button></Actions>
          </Form>
        )}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { words } }) => {
    const done = await reviewAsked(tx, id, words);
    return done.ok ? redirectTo('/notes/asked', 'asked-reviewed') : no(done.because);
  },
});
