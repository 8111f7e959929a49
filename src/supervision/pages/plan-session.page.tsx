// Plan a supervision: either of the two may.
import { z } from 'zod';
import { invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors } from '../../kit/forms/index.ts';
import { dayOf, momentOf } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, Aside, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { plannable, planSession } from '../actions/plan-session.ts';
import { groupOf } from '../arrangement.queries.ts';
import { typedWhen, whenForm, whenFrom } from '../plan-form.ts';
import { sayCover, sayLast, sayStanding, streamLabel } from '../say-supervision.tsx';
import { WhenFields } from './when-fields.tsx';

export const planSupervision = page({
  params: z.object({ id: z.uuid() }),
  form: whenForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const a = await plannable(tx, id);
    const today = dayOf(tx.now);
    const group = a.stream === 'peer group' ? await groupOf(tx, a.supervisor_account_id) : [];
    audit(tx, { action: 'supervision.plan-open', object: 'supervision_arrangement', objectId: id });
    const day = a.due > today ? a.due : today;
    const start = typedWhen(momentOf(day, '10:00'), a.stream === 'peer group' ? 90 : 60, null);
    const f = fields(whenForm, Object.keys(typed).length > 0 ? typed : { ...start, at: undefined }, errors);
    const cover = sayCover(a, today, tx.viewer.accountId);
    const mine = a.worker_account_id === tx.viewer.accountId;
    return pageOf('Plan supervision', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={mine ? '/my-supervision' : '/supervision'}>{mine ? 'My supervision' : 'Supervision'}</a>}
          lede={`${sayStanding(a, today)} ${sayLast(a, today)}`}>{`Plan ${streamLabel(a.stream).toLowerCase()}${group.length > 0 ? '' : mine ? ` with ${a.supervisor_name}` : ` with ${a.worker_name}`}`}</PageTitle>
        {group.length > 0 && <p>For {group.map((w) => w.known_as).join(', ')}, with {a.supervisor_name}.</p>}
        {cover && <Aside>{cover} If they are still away on the day you choose, whoever covers then holds it: you need not change anything.</Aside>}
        <Form action={`/supervision/plan/${id}`} idempotencyKey={key}>
          <WhenFields form={f} hint={`${mine || group.length > 0 ? '' : `${a.worker_name} works on other days? Then ask first. `}A day that has passed is for one you held already.`} />
          <p className="al-soft">It then stands on the page of everybody who is part of it. No message is sent.</p>
          <Actions><Button>Plan it</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    const when = whenFrom(tx, form);
    if ('errors' in when) return invalid(when.errors);
    const done = await planSession(tx, id, when);
    return done.ok ? redirectTo(`/supervision/sessions/${done.id}`, 'supervision-planned') : no(done.because);
  },
});
