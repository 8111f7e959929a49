// The person's own next meeting: I can't make it; somewhere else, please. Says who reads it, and when.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, optionalText, RadiosField, TextAreaField, typedFrom } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayMoment, sayWeekdays } from '../../kit/times.ts';
import { Actions, Card, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { workerById } from '../../workforce/index.ts';
import { tellMyWorker } from '../actions/tell-my-worker.ts';
import { contactById } from '../contact.queries.ts';
import { contactState } from '../contact.rules.ts';
import { saidByPerson } from '../contact.rules.ts';
import { sayFromTo, sayWhere } from '../contact-words.ts';
import { stepsOfContacts } from '../contact-step.queries.ts';
import { dial } from './parts/contact-presses.tsx';

const KINDS = ['cannot make it', 'somewhere else'] as const;
const form = z.object({ kind: oneOf(KINDS, 'Choose what you want to say'), words: optionalText({ what: 'Your words', max: 500 }) });

export const myMeeting = page({
  params: z.object({ id: z.uuid() }),
  query: z.object({ say: z.enum(['cannot', 'elsewhere']).optional().catch(undefined) }),
  form,
  show: async ({ tx, params: { id }, query: { say }, typed, errors, refused, key }) => {
    const contact = found(await contactById(tx, id));
    const [worker, settings, steps] = [await workerById(tx, contact.worker_id), await settingsOf(tx), await stepsOfContacts(tx, [id])];
    const [today, state] = [dayOf(tx.now), contactState(contact, tx.now)];
    const said = saidByPerson(steps);
    const f = fields(form, Object.keys(typed).length === 0 && say ? typedFrom({ kind: say === 'cannot' ? 'cannot make it' : 'somewhere else' }) : typed, errors);
    const name = contact.worker_name;
    const days = worker && worker.working_days.length > 0 ? ` on their days: ${sayWeekdays(worker.working_days)}` : ' on the days they work';
    return pageOf(`Meeting ${name}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle>{`Meeting ${name}`}</PageTitle>
        <Card when={contact.planned_at ? sayMoment(contact.planned_at, today) : undefined} heading={`${sayFromTo(contact)}, ${sayWhere(contact)}`} headingLevel={2}>
          {state === 'called off' && <p>This meeting was called off.</p>}
          {state === 'held' && <p>You two met.</p>}
          {state === 'did not happen' && <p>You two did not meet.</p>}
        </Card>
        {said.length > 0 && <Section heading="What you said">{said.map((s) => <Quote key={s.at.toISOString()} by={`${sayMoment(s.at, today)}: ${s.kind === 'cannot make it' ? 'I can’t make it' : 'somewhere else, please'}`}>{s.words ?? 'Nothing more.'}</Quote>)}</Section>}
        {state === 'ahead' && (
          <Form action={`/my-meetings/${id}`} idempotencyKey={key}>
            <RadiosField form={f} name="kind" label={`What do you want to say to ${name}?`} items={[
              { value: 'cannot make it', label: 'I can’t make it', hint: 'You do not need to say why.' },
              { value: 'somewhere else', label: 'Somewhere else, please', hint: 'Say where, if you know: a walk, a café, by phone.' }]} />
            <TextAreaField form={f} name="words" label="Anything you want to add" rows={3} readsThis={<>{name} reads this{days}. It is not read at night.{worker?.phone && <> If it is about today, ring {name}: <a href={dial(worker.phone)}>{worker.phone}</a>.</>}{!worker?.phone && settings.service_phone && <> If it is about today, ring <a href={dial(settings.service_phone)}>{settings.service_phone}</a>.</>}</>} />
            <Actions><Button variant="secondary">{`Tell ${name}`}</Button></Actions>
          </Form>
        )}
        <p><a href="/my-support">Back to my support</a> · <a href={`/t/${tx.viewer.trustSlug}/say`}>Not happy, or want to say thanks?</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { kind, words } }) => {
    const done = await tellMyWorker(tx, id, kind, words ?? null);
    return done.ok ? redirectTo(`/my-meetings/${id}`, 'worker-told') : no(done.because);
  },
});
