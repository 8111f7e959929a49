// For the two named people: records a lead opened in an emergency. When, why and what was looked at, never whose record it was.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextAreaField, yesNo, YesNoField } from '../../kit/forms/index.ts';
import { dayOf, sayMoment, sayTime, sayWhichDay } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { emergenciesByLeads, looksInLeadsEmergency } from '../circle-emergency.queries.ts';
import { reviewLeadsEmergency } from '../actions/open-in-emergency.ts';
import { whatTheyDid } from '../circle-words.ts';

export const leadsEmergencyList = page({
  show: async ({ tx }) => {
    const rows = await emergenciesByLeads(tx);
    audit(tx, { action: 'person.emergency-list', ids: rows.map((row) => row.id) });
    const today = dayOf(tx.now);
    return pageOf('Opened by a peer lead', (
      <Reading>
        <PageTitle lede="When a peer lead opens a record in an emergency, somebody else looks into it: another lead, or one of you two.">Opened by a peer lead</PageTitle>
        {rows.length === 0 ? <EmptyState>Nothing waits. When a lead opens a record in an emergency, it appears here at once.</EmptyState> : (
          <CardList>{rows.map((row) => (
            <CardRow key={row.id} now action={<ButtonLink href={`/opened-by-a-lead/${row.id}`} hiddenText={`that ${row.opened_by} opened a record`}>Look into it</ButtonLink>}>
              {row.opened_by} opened a record {sayWhichDay(dayOf(row.since), today)} at {sayTime(row.since)}
            </CardRow>
          ))}</CardList>
        )}
      </Reading>
    ));
  },
});

const form = z.object({ needed: yesNo('Choose yes or no'), words: text({ missing: 'Write what you found, and what comes of it', what: 'What you found', max: 2000 }), end: yesNo('Choose yes or no') });

export const leadsEmergencyReview = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const row = found((await emergenciesByLeads(tx)).find((one) => one.id === id));
    const looks = await looksInLeadsEmergency(tx, id);
    audit(tx, { action: 'person.emergency-review', object: 'circle', objectId: id });
    const f = fields(form, typed, errors);
    return pageOf('Opened by a peer lead', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/opened-by-a-lead">Opened by a peer lead</a>} lede={`${sayMoment(row.since, dayOf(tx.now))}, until ${sayTime(row.until)}. You are not shown whose record it was. Ask ${row.opened_by} what happened.`}>{`${row.opened_by} opened a record`}</PageTitle>
        <Quote by={`${row.opened_by} wrote why:`}>{row.why}</Quote>
        <Section heading="What they looked at">{looks.length === 0 ? <p>Nothing, so far.</p> : <ul>{[...new Set(looks.map((l) => `${sayTime(l.at)}: ${whatTheyDid([l.action]).replace('your', 'the')}`))].map((words) => <li key={words}>{words}</li>)}</ul>}</Section>
        <Form action={`/opened-by-a-lead/${id}`} idempotencyKey={key}>
          <YesNoField form={f} name="needed" label="Was it needed?" />
          <TextAreaField form={f} name="words" label="What did you find, and what comes of it?" rows={4} readsThis="The peer leads read this. The person sees that it was looked into, and by whom." />
          <YesNoField form={f} name="end" label="Should it end now?" no={{ hint: `It ends by itself at ${sayTime(row.until)}.` }} />
          <Actions><Button>Save what I found</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { needed, words, end } }) => {
    await reviewLeadsEmergency(tx, id, { words: `${needed ? 'It was needed.' : 'It was not needed.'} ${words}`, endNow: end });
    return redirectTo('/opened-by-a-lead', 'emergency-reviewed');
  },
});
