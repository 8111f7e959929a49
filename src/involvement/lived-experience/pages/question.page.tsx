// A question to the group: asked (/lived-experience/questions), answered (…/:id), and what became of it (…/:id/became).
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, oneOf, PostButton, RadiosField, text, TextAreaField, TextField } from '../../../kit/forms/index.ts';
import { dayOf, sayDate } from '../../../kit/times.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, ButtonLink, Card, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { publishedForQuestion, reviewsForQuestion } from '../../../evidence/index.ts';
import { askGroup, decide, mayKeep, openReviewFor, sayOutcome } from '../keep-group.ts';
import { isPublished, meetings, questionById } from '../lived.queries.ts';
import { OUTCOMES, SAYS, standingOf } from '../question.rules.ts';
import { Thread } from './question-parts.tsx';

const params = z.object({ id: z.uuid() });
const BACK = <a href="/lived-experience">The lived-experience group</a>;
const reads = async (tx: Tx): Promise<string> => ((await isPublished(tx)) ? 'Everybody can read this: the group’s page is published. No names, and nothing about anybody’s health.' : 'The group and the peer lead read this. It may be published later: no names, and nothing about anybody’s health.');
const startOn = (tx: Tx, name: string) => { const [year = '', month = '', day = ''] = dayOf(tx.now).split('-'); return { [`${name}-day`]: String(Number(day)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year }; };
const given = (typed: Record<string, unknown>) => Object.keys(typed).length > 0;

const askForm = z.object({
  words: text({ missing: 'Write what the group is asked', what: 'The question', max: 600 }),
  askedBy: text({ missing: 'Write who asks', what: 'Who asks', max: 100 }),
  on: date({ missing: 'Say on which day it was asked', what: 'The day' }),
});
const late = (on: string, tx: Tx): string | null => (on > dayOf(tx.now) ? 'The day cannot be after today' : null);

export const askPage = page({
  form: askForm,
  show: async ({ tx, typed, errors, refused, key }) => {
    await mayKeep(tx);
    audit(tx, { action: 'lived.open-ask' });
    const f = fields(askForm, given(typed) ? typed : startOn(tx, 'on'), errors);
    return pageOf('Ask the group something', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={BACK} lede="Ask before it is decided. It stays at the top of the group’s page until it is answered.">Ask the group something</PageTitle>
        <Form action="/lived-experience/questions" idempotencyKey={key}>
          <TextAreaField form={f} name="words" label="What are they asked?" rows={4} readsThis={await reads(tx)} />
          <TextField form={f} name="askedBy" label="Who asks?" hint="For example the board, or the peer lead." width={20} />
          <DateField form={f} name="on" label="On which day?" />
          <Actions><Button>Ask the group</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form: v }) => {
    const problem = late(v.on, tx);
    if (problem) return invalid({ on: problem });
    return redirectTo(`/lived-experience/questions/${await askGroup(tx, { words: v.words, askedBy: v.askedBy, askedOn: v.on })}`, 'lived-question');
  },
});

const decideForm = z.object({
  words: text({ missing: 'Write what the group said', what: 'What the group said', max: 2000 }),
  on: date({ missing: 'Say on which day the group said it', what: 'The day' }),
  meeting: text({ missing: 'Choose a meeting, or none of them', max: 40 }),
});

export const questionPage = page({
  params,
  form: decideForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    await mayKeep(tx);
    const q = found(await questionById(tx, id));
    const lead = tx.viewer.role === 'lead';
    const [reviews, published] = [lead ? await reviewsForQuestion(tx, id) : [], await publishedForQuestion(tx, id)];
    const [standing, met] = [standingOf(q), (await meetings(tx, 6)).filter((m) => m.called_off_at === null && m.on_day <= dayOf(tx.now))];
    audit(tx, { action: 'lived.open-question', object: 'lived_question', objectId: id });
    const f = fields(decideForm, given(typed) ? typed : { ...startOn(tx, 'on'), meeting: met[0]?.id ?? 'none' }, errors);
    return pageOf('A question to the group', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={BACK} lede={`Asked by ${q.asked_by}, ${sayDate(q.asked_on)}. ${SAYS[standing]}.`}>{q.words}</PageTitle>
        <Thread question={q} />
        {standing !== 'open' && <Actions><ButtonLink filled={standing === 'decided'} href={`/lived-experience/questions/${id}/became`}>Say what became of it</ButtonLink></Actions>}
        <Card heading={standing === 'open' ? 'What did the group say?' : 'The group has something to add'} headingLevel={2}>
          <Form action={`/lived-experience/questions/${id}`} idempotencyKey={key}>
            <TextAreaField form={f} name="words" label="In the group’s own words" rows={5} hint="Also where they did not agree: then write down both." readsThis={await reads(tx)} />
            <DateField form={f} name="on" label="On which day?" />
            <RadiosField form={f} name="meeting" label="At which meeting?" items={[...met.map((m) => ({ value: m.id, label: sayDate(m.on_day) })), { value: 'none', label: 'Not at a meeting' }]} />
            <Actions><Button variant={standing === 'open' ? undefined : 'secondary'}>Save what the group said</Button></Actions>
          </Form>
        </Card>
        {(lead || published.length > 0) && (
          <Section heading="What is known about it">
            {published.map((r) => <p key={r.id}><a href={`/t/${tx.viewer.trustSlug}/reviews/${r.id}`}>{r.title}</a>, published on {sayDate(dayOf(r.published_at))}</p>)}
            {reviews.filter((r) => !published.some((p) => p.id === r.id)).map((r) => <p key={r.id}><a href={`/reviews/${r.id}`}>{r.title}</a>, being written</p>)}
            {lead && reviews.length === 0 && <><p>When the group wants to know what is written about it, open a review of it: members can be asked to read in it.</p><PostButton action={`/lived-experience/questions/${id}/review`} idempotencyKey={key}>Open a review of this question</PostButton></>}
          </Section>
        )}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const problem = late(v.on, tx);
    if (problem) return invalid({ on: problem });
    const meeting = v.meeting === 'none' ? null : (await meetings(tx, 200)).find((m) => m.id === v.meeting)?.id;
    if (meeting === undefined) return invalid({ meeting: 'Choose a meeting, or none of them' });
    const done = await decide(tx, id, { words: v.words, decidedOn: v.on, meetingId: meeting });
    return done.ok ? redirectTo(`/lived-experience/questions/${id}`, 'lived-decided') : no(done.because);
  },
});

const becameForm = z.object({
  kind: oneOf(OUTCOMES, 'Choose what became of it'),
  words: text({ missing: 'Write what became of it', what: 'What became of it', max: 1000 }),
  byWhom: text({ missing: 'Write who did it, or who says so', what: 'Who', max: 100 }),
  on: date({ missing: 'Say on which day', what: 'The day' }),
});

export const becamePage = page({
  params,
  form: becameForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    await mayKeep(tx);
    const q = found(await questionById(tx, id));
    audit(tx, { action: 'lived.open-question', object: 'lived_question', objectId: id });
    const f = fields(becameForm, given(typed) ? typed : startOn(tx, 'on'), errors);
    return pageOf('What became of it', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/lived-experience/questions/${id}`}>{q.words}</a>} lede="Being asked is not enough. This is what the group finds when it looks back.">What became of it?</PageTitle>
        <Thread question={q} />
        <Form action={`/lived-experience/questions/${id}/became`} idempotencyKey={key}>
          <RadiosField form={f} name="kind" label="What became of it?" items={[{ value: 'changed', label: 'Something changed because of it' }, { value: 'on its way', label: 'It is on its way' }, { value: 'will not change', label: 'It will not change', hint: 'Say why. An honest no is better than silence.' }]} />
          <TextAreaField form={f} name="words" label="In plain words" rows={4} readsThis={await reads(tx)} />
          <TextField form={f} name="byWhom" label="Who did it, or who says so?" width={20} />
          <DateField form={f} name="on" label="On which day?" />
          <Actions><Button>Save what became of it</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const problem = late(v.on, tx);
    if (problem) return invalid({ on: problem });
    const done = await sayOutcome(tx, id, { kind: v.kind, words: v.words, byWhom: v.byWhom, onDay: v.on });
    return done.ok ? redirectTo(`/lived-experience/questions/${id}`, 'lived-became') : no(done.because);
  },
});

/** The lead opens a review that answers a question of the group; it says who asked for it. */
export const reviewOfQuestion = page({ params, send: async ({ tx, params: { id } }) => redirectTo(`/reviews/${await openReviewFor(tx, id)}`, 'review-opened') });
