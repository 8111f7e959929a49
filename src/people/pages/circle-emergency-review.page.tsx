// For the lead: records that were opened in an emergency, each to be looked into by somebody other than who opened it.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextAreaField, yesNo, YesNoField } from '../../kit/forms/index.ts';
import { dayOf, sayMoment, sayTime, sayWhichDay } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { audit, look, page } from '../../access/index.ts';
import { emergenciesToReview, emergencyById, looksInEmergency } from '../circle-emergency.queries.ts';
import { reviewEmergency } from '../actions/open-in-emergency.ts';
import { mayReview } from '../circle.rules.ts';
import { whatTheyDid } from '../circle-words.ts';

export const emergencyList = page({
  show: async ({ tx }) => {
    const rows = await emergenciesToReview(tx);
    audit(tx, { action: 'person.emergency-list', ids: rows.map((row) => row.id) });
    const today = dayOf(tx.now);
    return pageOf('Opened in an emergency', (
      <Reading>
        <PageTitle lede="Each of these is looked into by somebody other than the one who opened it.">Opened in an emergency</PageTitle>
        {rows.length === 0 ? <EmptyState>Nothing waits. When somebody opens a record in an emergency, it appears here at once.</EmptyState> : (
          <CardList>{rows.map((row) => {
            const mine = !mayReview(row, tx.viewer.accountId ?? '');
            return (
              <CardRow key={row.id} now={!mine} action={mine ? undefined : <ButtonLink href={`/emergency/${row.id}`} hiddenText={`that ${row.opened_by} opened the record of ${row.known_as}`}>Look into it</ButtonLink>}>
                {row.opened_by} opened the record of <a href={`/people/${row.person_id}`}>{row.known_as}</a> {sayWhichDay(dayOf(row.since), today)} at {sayTime(row.since)}{mine ? '. You opened this one, so another lead or one of the two named people looks into it. If there is nobody, ask your administrator to name somebody.' : ''}
              </CardRow>
            );
          })}</CardList>
        )}
      </Reading>
    ));
  },
});

const form = z.object({ needed: yesNo('Choose yes or no'), words: text({ missing: 'Write what you found, and what comes of it', what: 'What you found', max: 2000 }), end: yesNo('Choose yes or no') });

export const emergencyReview = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused: because, key }) => {
    const row = found(await emergencyById(tx, id));
    look(tx, 'person.open', row.person_id, { object: 'circle', objectId: id });
    const looks = await looksInEmergency(tx, id);
    const today = dayOf(tx.now);
    const f = fields(form, typed, errors);
    const may = mayReview(row, tx.viewer.accountId ?? '');
    return pageOf('Opened in an emergency', (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle caption={<a href="/emergency/opened">Opened in an emergency</a>} lede={`${sayMoment(row.since, today)}, until ${sayTime(row.ended_at ?? row.until)}.`}>{`${row.opened_by} opened the record of ${row.known_as}`}</PageTitle>
        <Quote by={`${row.opened_by} wrote why:`}>{row.why}</Quote>
        {may && <Section heading="What they looked at">{looks.length === 0 ? <p>Nothing, so far.</p> : <ul>{[...new Set(looks.map((l) => `${sayTime(l.at)}: ${whatTheyDid([l.action]).replace('your', 'the')}`))].map((words) => <li key={words}>{words}</li>)}</ul>}</Section>}
        {row.reviewed_at ? <p>This was looked into {sayWhichDay(dayOf(row.reviewed_at), today)}.</p> : !may ? <p>You opened this one, so somebody else looks into it.</p> : (
          <Form action={`/emergency/${id}`} idempotencyKey={key}>
            <YesNoField form={f} name="needed" label="Was it needed?" />
            <TextAreaField form={f} name="words" label="What did you find, and what comes of it?" rows={4} readsThis="You and any other lead read this. The person sees that it was looked into, and by whom." />
            <YesNoField form={f} name="end" label="Should it end now?" no={{ hint: `It ends by itself at ${sayTime(row.until)}.` }} />
            <Actions><Button>Save what I found</Button></Actions>
          </Form>
        )}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { needed, words, end } }) => {
    const done = await reviewEmergency(tx, id, { words: `${needed ? 'It was needed.' : 'It was not needed.'} ${words}`, endNow: end });
    return done ? redirectTo('/emergency/opened', 'emergency-reviewed') : refused('You cannot look into this one: you opened it yourself, or somebody has done it already.');
  },
});
