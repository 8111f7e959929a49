// /reviews/:id/first-look and /second-look: one thing at a time, alone, with what belongs in the review beside it.
import { z } from 'zod';
import { pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, SelectField, TextAreaField, typedFrom } from '../../kit/forms/index.ts';
import { Actions, Aside, ButtonLink, Card, EmptyState } from '../../kit/look/index.ts';
import { Button, Details } from '../../kit/nhs/index.ts';
import { page } from '../../access/index.ts';
import type { Page } from '../../access/index.ts';
import { decide } from '../actions/decide.ts';
import { deskOf } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { myLastDecision, standingOf } from '../look.queries.ts';
import { ANSWER_WORDS, answerProblems, FIRST_ANSWERS, REASON_WORDS, REASONS, SAID, SECOND_ANSWERS } from '../look.rules.ts';
import type { Stage } from '../look.rules.ts';
import { nextForMe, recordById } from '../record.queries.ts';
import { RecordFacts } from './record-card.tsx';
import { StepFrame } from './step-frame.tsx';

const params = z.object({ id: z.uuid() });
const query = z.object({ record: z.uuid().optional().catch(undefined) });
const LEDES: Record<Stage, string> = {
  first: 'Read only the title and the summary. If you are not sure, say so: it goes on to the second look. Nobody sees your answer until they have given theirs.',
  second: 'Now the whole text. Leave something out only for a reason that is on the list. Nobody sees your answer until they have given theirs.',
};

/** The criteria, in view while somebody decides. */
export const Criteria = ({ desk, open = true }: { desk: Desk; open?: boolean }) => (
  <Details summary="What belongs in this review" open={open}>
    <p><strong>We ask:</strong> {desk.words.question}</p>
    {desk.words.include && <><p><strong>It belongs if:</strong></p><ul>{desk.words.include.split('\n').filter(Boolean).map((line) => <li key={line}>{line}</li>)}</ul></>}
    {desk.words['leave out'] && <><p><strong>It does not if:</strong></p><ul>{desk.words['leave out'].split('\n').filter(Boolean).map((line) => <li key={line}>{line}</li>)}</ul></>}
  </Details>
);

const lookPage = (stage: Stage): Page => {
  const answers = stage === 'first' ? FIRST_ANSWERS : SECOND_ANSWERS;
  const slug = stage === 'first' ? 'first-look' : 'second-look';
  const form = z.object({ record: z.uuid(), answer: oneOf<string>(answers, 'Choose one answer'), reason: ifGiven(oneOf(REASONS, 'Choose why')), words: optionalText({ what: 'Your words', max: 1000 }) });
  return page({
    params, query, form,
    also: (v) => answerProblems(stage, v),
    show: async ({ tx, params: { id }, query: asked, typed, errors, refused, key }) => {
      const desk = await deskOf(tx, id);
      if (!desk.writes) return redirectTo(desk.path);
      const [{ record: next, left }, last, standing] = await Promise.all([nextForMe(tx, desk.id, stage), myLastDecision(tx, desk.id, stage), standingOf(tx, desk.id)]);
      const wanted = typeof typed.record === 'string' ? typed.record : asked.record;
      const chosen = wanted ? await recordById(tx, desk.id, wanted) : undefined;
      const record = chosen && chosen.gone_into === null && chosen[stage === 'first' ? 'first_look' : 'second_look'] === 'waiting' ? chosen : next;
      const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({}), errors);
      const waiting = standing[stage].waiting ?? 0;
      return pageOf(stage === 'first' ? 'First look' : 'Second look', (
        <StepFrame desk={desk} slug={slug} lede={LEDES[stage]} before={<FormErrors form={f} refused={refused} />}>
          {!desk.reads ? <Aside><p>You lead this review and do not read in it, so you give no answers. {waiting > 0 ? `${waiting} still wait for somebody.` : 'Nothing waits.'} To read too, ask yourself under <a href={`${desk.path}/readers`}>Who reads</a>.</p></Aside>
            : !record ? (
              <EmptyState actions={<ButtonLink href={`${desk.path}/differ`}>See where we differ</ButtonLink>}>{waiting > 0 ? `You have answered all you can. ${waiting} wait for another reader.` : 'Nothing waits for you here.'}</EmptyState>
            ) : (
              <>
                <Card heading={record.title} headingLevel={2}><RecordFacts record={record} open /></Card>
                <Criteria desk={desk} />
                <Form action={`${desk.path}/${slug}`} idempotencyKey={key} hidden={{ record: record.id }}>
                  <RadiosField form={f} name="answer" label="Does it belong in this review?" items={answers.map((value) => ({
                    value, label: ANSWER_WORDS[value],
                    conditional: stage === 'second' && value === 'no' ? <><SelectField form={f} name="reason" label="Why is it left out?" options={[{ value: '', text: 'Choose why' }, ...REASONS.map((one) => ({ value: one, text: REASON_WORDS[one] ?? one }))]} /><TextAreaField form={f} name="words" label="In your words (you can leave this out)" rows={2} /></> : undefined,
                  }))} />
                  <Actions><Button>Save my answer</Button></Actions>
                  <p className="al-soft">{left} left for you. Take a break whenever you like.</p>
                </Form>
              </>)}
          {last && <p>Your last answer: “{last.title}”, {SAID[last.answer]}. <a href={`${desk.path}/${slug}?record=${last.record_id}`}>Answer it again</a> (as long as it waits for somebody).</p>}
        </StepFrame>
      ));
    },
    send: async ({ tx, params: { id }, form: v }) => {
      const problem = await decide(tx, id, v.record, { stage, answer: v.answer as 'yes', reason: v.reason, words: v.words });
      return problem ? no(problem) : redirectTo(`/reviews/${id}/${slug}`, 'review-decided');
    },
  });
};

export const firstLook = lookPage('first');
export const secondLook = lookPage('second');
