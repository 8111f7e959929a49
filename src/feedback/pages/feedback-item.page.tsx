import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, optionalText, RadiosField, TextAreaField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayMoment } from '../../kit/times.ts';
import { Actions, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { feedbackById, stepsOf } from '../feedback.queries.ts';
import { feedbackState } from '../feedback.rules.ts';
import { answerFeedback } from '../actions/answer-feedback.ts';

const params = z.object({ id: z.uuid() });
const STEPS = ['answered', 'closed'] as const;
const form = z.object({ step: oneOf(STEPS, 'Choose what you did'), words: optionalText({ what: 'What you did', max: 2000 }) });

export const feedbackItem = page({
  params,
  form,
  also: (v) => ({ words: v.step === 'answered' && !v.words ? 'Write how you answered, so that others know' : undefined }),
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const item = found(await feedbackById(tx, id));
    const steps = await stepsOf(tx, id);
    audit(tx, { action: 'feedback.read', object: 'feedback', objectId: id, personId: item.person_id });
    const today = dayOf(tx.now);
    const f = fields(form, typed, errors);
    return pageOf(item.kind === 'thanks' ? 'Thanks' : 'Not happy', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle lede={`Sent ${sayMoment(item.sent_at, today)}${item.name ? ` by ${item.name}` : ''}`}>{item.kind === 'thanks' ? 'Thanks' : 'Not happy'}</PageTitle>
        <Quote>{item.words}</Quote>
        <p>{item.contact ? <>They would like an answer: {item.contact}</> : 'They did not ask for an answer.'}</p>
        {steps.length > 0 && <Section heading="What was done"><ul>{steps.map((s) => <li key={s.at.toISOString()}>{sayMoment(s.at, today)}: {s.kind}{s.words ? `. ${s.words}` : ''}</li>)}</ul></Section>}
        {feedbackState(steps) !== 'closed' && (
          <Form action={`/feedback/${id}`} idempotencyKey={key}>
            <RadiosField form={f} name="step" label="What did you do?" items={[{ value: 'answered', label: 'I answered them' }, { value: 'closed', label: 'Nothing more is needed' }]} />
            <TextAreaField form={f} name="words" label="In a few words" rows={4} />
            <Actions><Button>Save what I did</Button></Actions>
          </Form>
        )}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { step, words } }) => {
    await answerFeedback(tx, id, step, words ?? null);
    return redirectTo('/feedback', 'feedback-saved');
  },
});
