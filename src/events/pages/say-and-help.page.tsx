// What anybody can do after the day: say how it was, without a name; and say that they would like to go on.
import { z } from 'zod';
import { fields, Form, FormErrors, mustTick, oneOf, optionalText, RadiosField, text, TextAreaField, TextField, TickField } from '../../kit/forms/index.ts';
import { found, invalid, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { SENT_TOO_OFTEN, tooOften } from '../../kit/not-too-often.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf } from '../../kit/times.ts';
import { audit, fileAnswer, page } from '../../access/index.ts';
import { fileOfEvent, putFeedback } from '../after.queries.ts';
import { publishedEvent } from '../event.queries.ts';
import { AUDIENCES, AUDIENCE_WORDS } from '../event.rules.ts';
import { putInterest } from '../interest.queries.ts';
import { INTERESTS, INTEREST_WORDS } from '../interest.rules.ts';
import { eventParams } from './event-public.page.tsx';

const feedback = z.object({ good: optionalText({ what: 'What was good', max: 2000 }), better: optionalText({ what: 'What could be better', max: 2000 }), audience: oneOf([...AUDIENCES, 'rather not'], 'Choose, or say that you would rather not') });

export const sayHowItWas = page({
  params: eventParams,
  form: feedback,
  show: async ({ tx, params: { slug, event: id }, typed, errors, refused: because, key }) => {
    const event = found(await publishedEvent(tx, id));
    const f = fields(feedback, typed, errors);
    return pageOf('How was the day?', (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle caption={<a href={`/t/${slug}/events/${id}`}>{event.title}</a>} lede="Short is fine. We keep your words and the day, and nothing that says who you are.">How was the day?</PageTitle>
        <Form action={`/t/${slug}/events/${id}/say`} idempotencyKey={key}>
          <TextAreaField form={f} name="good" label="What was good?" rows={3} />
          <TextAreaField form={f} name="better" label="What could be better next time?" rows={3} readsThis="The planning group reads both. If you need help now, the numbers are at the foot of this page." />
          <RadiosField form={f} name="audience" label="What fits best?" small items={[...AUDIENCES.map((a) => ({ value: a, label: AUDIENCE_WORDS[a].i })), { value: 'rather not', label: 'I would rather not say' }]} />
          <Actions><Button>Send it</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { slug, event: id }, form: v, body, source }) => {
    const event = found(await publishedEvent(tx, id));
    if (!v.good && !v.better) return invalid({ good: 'Write something in one of the two boxes' });
    if (event.called_off_at) return refused('This day did not take place.');
    if (event.begins_at > tx.now) return refused('The day has not begun yet. Please come back afterwards.');
    if (tooOften('event feedback', source)) return refused(SENT_TOO_OFTEN);
    await putFeedback(tx, id, { good: v.good ?? null, better: v.better ?? null, audience: v.audience === 'rather not' ? null : v.audience, said_on: dayOf(tx.now) }, body['_key']);
    return redirectTo(`/t/${slug}/events/${id}`, 'event-said');
  },
});

const interest = z.object({
  kind: oneOf(INTERESTS, 'Choose what you would like'), name: text({ missing: 'Enter your name', what: 'Your name', max: 80 }), contact: text({ missing: 'Say how we can reach you', what: 'How to reach you', max: 200 }),
  words: optionalText({ what: 'What you say', max: 2000 }), agree: mustTick('Tick the box if we may get in touch'),
});
export const wantToHelp = page({
  params: eventParams,
  form: interest,
  show: async ({ tx, params: { slug, event: id }, typed, errors, refused: because, key }) => {
    const event = found(await publishedEvent(tx, id));
    const f = fields(interest, typed, errors);
    return pageOf('I would like to go on', (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle caption={<a href={`/t/${slug}/events/${id}`}>{event.title}</a>} lede="Help, train, or get your team ready. Somebody rings or writes, and nothing is asked of you before.">I would like to go on</PageTitle>
        <Form action={`/t/${slug}/events/${id}/help`} idempotencyKey={key}>
          <RadiosField form={f} name="kind" label="What would you like?" items={INTERESTS.map((k) => ({ value: k, label: INTEREST_WORDS[k].i }))} />
          <TextField form={f} name="name" label="Your name" width={20} autoComplete="name" />
          <TextField form={f} name="contact" label="How can we reach you?" hint="A phone number or an email address" />
          <TextAreaField form={f} name="words" label="Anything you would like to say" rows={3} readsThis="One person of the planning group reads this and gets in touch, on working days." />
          <TickField form={f} name="agree" label="You may get in touch with me about this" />
          <p className="al-soft">{`Kept until it is settled and ${event.keep_days} days longer; then it is erased.`}</p>
          <Actions><Button>Send it</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { slug, event: id }, form: v, source }) => {
    found(await publishedEvent(tx, id));
    if (tooOften('event interest', source)) return refused(SENT_TOO_OFTEN);
    await putInterest(tx, id, { kind: v.kind, name: v.name, contact: v.contact, words: v.words ?? null });
    audit(tx, { action: 'event.interest', detail: { kind: v.kind } });
    return redirectTo(`/t/${slug}/events/${id}`, 'event-interest');
  },
});

/** A published file, for anybody. */
export const publicFile = page({
  params: eventParams.extend({ file: z.uuid() }),
  show: async ({ tx, again, params: { event: id, file } }) => {
    found(await publishedEvent(tx, id));
    const x = found(await fileOfEvent(tx, id, file));
    found(x.published_at);
    return fileAnswer({ again }, { ...x, id: x.file_id });
  },
});
