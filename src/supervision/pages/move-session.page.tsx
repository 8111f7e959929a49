// Move a supervision, or call it off. No reason is asked.
import { z } from 'zod';
import { invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, PostButton } from '../../kit/forms/index.ts';
import { dayOf, sayMoment } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { moveOrCallOff, mySession } from '../actions/plan-session.ts';
import { typedWhen, whenForm, whenFrom } from '../plan-form.ts';
import { streamLabel } from '../say-supervision.tsx';
import { WhenFields } from './when-fields.tsx';

const params = z.object({ id: z.uuid() });

export const moveSupervision = page({
  params,
  form: whenForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const s = await mySession(tx, id);
    audit(tx, { action: 'supervision.move-open', object: 'supervision_session', objectId: id });
    const f = fields(whenForm, Object.keys(typed).length > 0 ? typed : typedWhen(s.planned_at, s.minutes, s.place), errors);
    return pageOf('Move it or call it off', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/supervision/sessions/${id}`}>{streamLabel(s.stream)}</a>} lede={`It is planned for ${sayMoment(s.planned_at, dayOf(tx.now))}. Say to each other first: no message is sent.`}>Move it or call it off</PageTitle>
        <Form action={`/supervision/sessions/${id}/move`} idempotencyKey={key}>
          <WhenFields form={f} />
          <Actions><Button>Move it</Button></Actions>
        </Form>
        <Section heading="Call it off">
          <p>It stays in the list as called off, and the next one is due as before. A reason is not asked.</p>
          <PostButton action={`/supervision/sessions/${id}/call-off`} idempotencyKey={key}>Call it off</PostButton>
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    const when = whenFrom(tx, form);
    if ('errors' in when) return invalid(when.errors);
    const done = await moveOrCallOff(tx, id, when);
    return done.ok ? redirectTo(`/supervision/sessions/${id}`, 'supervision-moved') : no(done.because);
  },
});

export const callOffSupervision = page({
  params,
  show: async ({ tx, params: { id } }) => {
    const s = await mySession(tx, id);
    return pageOf('Call it off', (
      <Reading>
        <PageTitle>{s.called_off_at ? 'It is called off already' : 'It was held already'}</PageTitle>
        <p><a href={`/supervision/sessions/${id}`}>Back to it</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id } }) => {
    const done = await moveOrCallOff(tx, id, null);
    return done.ok ? redirectTo(`/supervision/sessions/${id}`, 'supervision-off') : no(done.because);
  },
});
