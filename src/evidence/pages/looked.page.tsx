// /reviews/:id/looked: where, with what words, on what day, how many.
import { z } from 'zod';
import { pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, optionalText, PostButton, RadiosField, text, TextAreaField, TextField, typedFrom, wholeNumber } from '../../kit/forms/index.ts';
import { Actions, CardList, CardRow, EmptyState, Section } from '../../kit/look/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { count, dayOf, sayDate } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import { lookSomewhere, takeLookBack } from '../actions/look-somewhere.ts';
import { deskOf } from '../desk.ts';
import { searchesOf } from '../search.queries.ts';
import { SEARCH_KIND_WORDS, SEARCH_KINDS } from '../search.rules.ts';
import { StepFrame } from './step-frame.tsx';

const params = z.object({ id: z.uuid() });
const form = z.object({
  kind: oneOf(SEARCH_KINDS, 'Choose what kind of place it was'),
  place: text({ missing: 'Write where you looked', what: 'The place', max: 200 }),
  words: optionalText({ what: 'The words', max: 1000 }),
  on: date({ missing: 'Enter the day', what: 'The day' }),
  found: ifGiven(wholeNumber({ missing: '', what: 'How many', max: 999_999 })),
  note: optionalText({ what: 'The note', max: 500 }),
});

export const lookedPage = page({
  params, form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const desk = await deskOf(tx, id);
    if (!desk.writes) return redirectTo(desk.path);
    const searches = await searchesOf(tx, desk.id);
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ on: dayOf(tx.now) }), errors);
    return pageOf('Where I looked', (
      <StepFrame desk={desk} slug="looked" lede="Note each place as you go, so that somebody else could look the same way. A magazine counts, and so does a person you asked." before={<FormErrors form={f} refused={refused} />}>
        {searches.length === 0 ? <EmptyState>Nothing is noted yet. Begin with one place, even if it found nothing: that is worth knowing too.</EmptyState> : (
          <CardList>{searches.map((s) => (
            <CardRow key={s.id} action={s.records === 0 ? <PostButton action={`${desk.path}/looked/${s.id}/back`} idempotencyKey={key} hiddenText={s.place}>Take it back</PostButton> : undefined}>
              <strong>{s.place}</strong> <span className="al-soft">({SEARCH_KIND_WORDS[s.kind].toLowerCase()}), {sayDate(s.on_day)}</span>
              {s.words && <><br />Words: {s.words}</>}{s.note && <><br />{s.note}</>}
              <br />{s.found === null ? 'It is not noted how many were found' : `${s.found.toLocaleString('en-GB')} found`}; {s.records === 0 ? 'none brought in yet' : `${s.records.toLocaleString('en-GB')} brought in`}
            </CardRow>))}</CardList>)}
        <Section heading="Note a place">
          <Form action={`${desk.path}/looked`} idempotencyKey={key}>
            <RadiosField form={f} name="kind" label="What kind of place?" items={SEARCH_KINDS.map((value) => ({ value, label: SEARCH_KIND_WORDS[value] }))} />
            <TextField form={f} name="place" label="Which?" hint="For example: PubMed; the website of a charity; a magazine in the day room; a librarian. For a person, their job is enough." />
            <TextAreaField form={f} name="words" label="What words did you look for, if you typed any?" hint="For example: “peer support” AND discharge" rows={2} />
            <DateField form={f} name="on" label="On what day?" />
            <TextField form={f} name="found" label="How many did it find, if you know?" width={5} inputMode="numeric" />
            <TextField form={f} name="note" label="Anything else worth knowing (you can leave this out)" />
            <Actions><Button>Note this place</Button></Actions>
          </Form>
        </Section>
        <p className="al-soft">Searched for {count(searches.length, 'place')} so far.</p>
      </StepFrame>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    await lookSomewhere(tx, id, { kind: v.kind, place: v.place, words: v.words ?? null, on_day: v.on, found: v.found ?? null, note: v.note ?? null });
    return redirectTo(`/reviews/${id}/looked`, 'review-looked');
  },
});

export const lookedBack = page({
  params: z.object({ id: z.uuid(), search: z.uuid() }),
  show: ({ params: { id } }) => redirectTo(`/reviews/${id}/looked`),
  send: async ({ tx, params: { id, search } }) => (await takeLookBack(tx, id, search) ? redirectTo(`/reviews/${id}/looked`, 'review-looked-back') : no('Something came from it meanwhile, so it stays.')),
});
