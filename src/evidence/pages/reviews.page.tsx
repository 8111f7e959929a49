// /reviews: the reviews one may open; a lead opens a new one.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, optionalText, text, TextAreaField, TextField, typedFrom } from '../../kit/forms/index.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle, QuietTag, Reading } from '../../kit/look/index.ts';
import { Button, Details } from '../../kit/nhs/index.ts';
import { dayOf, sayDay } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import { openReview } from '../actions/open-review.ts';
import { reviewsOpen } from '../review.queries.ts';
import type { ReviewLine } from '../review.queries.ts';

const stateOf = (r: ReviewLine): string => (r.mine === 'invited' ? 'You are asked to read in it' : r.published ? `Published, version ${r.published}` : r.mine === 'reading' ? 'You read in it' : 'Being written');

export const reviewsPage = page({
  show: async ({ tx }) => {
    const reviews = await reviewsOpen(tx);
    const lead = tx.viewer.role === 'lead';
    return pageOf('Reviews', (
      <Reading>
        <PageTitle lede="A review gathers what is known about one question: from research, from the web, from magazines, from people. You need no training for it. Each step says what it is, and what the field calls it.">Reviews</PageTitle>
        {lead && reviews.length > 0 && <Actions><ButtonLink filled href="/reviews/new">Open a review</ButtonLink></Actions>}
        {reviews.length === 0
          ? <EmptyState actions={lead ? <ButtonLink filled href="/reviews/new">Open a review</ButtonLink> : undefined}>{lead ? 'No review has been opened yet. Whoever you ask to read in one finds it here.' : 'You read in no review yet. When somebody asks you to, it appears here.'}</EmptyState>
          : <CardList>{reviews.map((r) => (
            <CardRow key={r.id} now={r.mine === 'invited'} action={<a href={`/reviews/${r.id}`}>Open<span className="nhsuk-u-visually-hidden"> {r.title}</span></a>}>
              <strong>{r.title || 'A review'}</strong><br /><span className="al-soft">Opened {sayDay(dayOf(r.opened_at), dayOf(tx.now))}.</span> <QuietTag>{stateOf(r)}</QuietTag>
            </CardRow>))}</CardList>}
        {tx.viewer.trustSlug && <p><a href={`/t/${tx.viewer.trustSlug}/reviews`}>What is published, for everybody to read</a></p>}
      </Reading>
    ));
  },
});

const form = z.object({
  title: text({ missing: 'Give it a title', what: 'The title', max: 150 }),
  question: text({ missing: 'Write the question', what: 'The question', max: 1000 }),
  askedBy: optionalText({ what: 'Who asked', max: 200 }),
  name: optionalText({ what: 'Your name', max: 100 }),
});

export const newReview = page({
  form,
  show: ({ typed, errors, refused, key }) => {
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({}), errors);
    return pageOf('Open a review', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede="One question, in your own words. Everything can be changed later; what it said before stays readable.">Open a review</PageTitle>
        <Form action="/reviews/new" idempotencyKey={key}>
          <TextField form={f} name="title" label="What shall it be called?" hint="For example: Does peer support help people come home from hospital?" />
          <TextAreaField form={f} name="question" label="What do you want to find out?" hint="The field calls this the review question." rows={3} readsThis="Whoever reads in the review; everybody, once it is published." />
          <Details summary="Help with the question"><p>It helps to say <strong>who</strong> it is about, <strong>what</strong> is done, <strong>what instead</strong> or nothing, and <strong>what may come of it</strong>. The field calls that PICO.</p></Details>
          <TextField form={f} name="askedBy" label="Who asked for it? (you can leave this out)" hint="For example: our lived-experience group, on 3 March." />
          <TextField form={f} name="name" label="Will you read too? Then the name you go by in it" hint="Leave it empty if others read and you do not. Published names stand under the review." width={20} />
          <Actions><Button>Open the review</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form: v }) => redirectTo(`/reviews/${await openReview(tx, { title: v.title, question: v.question, askedBy: v.askedBy, readAlong: v.name })}`, 'review-opened'),
});
