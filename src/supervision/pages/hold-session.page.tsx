// It was held: when, how long, by whom, and in a group who was there. Either writes it down; both see it.
import { z } from 'zod';
import { invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { CheckboxesField, fields, Form, FormErrors, manyIds, optionalText, RadiosField, ifGiven } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { mayHaveHeld, sayHeld } from '../actions/hold-session.ts';
import { mySession } from '../actions/plan-session.ts';
import { typedWhen, whenForm, whenFrom } from '../plan-form.ts';
import { streamLabel } from '../say-supervision.tsx';
import { WhenFields } from './when-fields.tsx';

const form = z.object({ ...whenForm.shape, by: optionalText({ max: 40 }), there: ifGiven(manyIds('')) });

export const holdSupervision = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const s = await mySession(tx, id);
    audit(tx, { action: 'supervision.hold-open', object: 'supervision_session', objectId: id });
    const may = mayHaveHeld(s);
    const f = fields(form, Object.keys(typed).length > 0 ? typed : { ...typedWhen(s.planned_at, s.minutes, s.place), by: s.holder_account_id ?? s.supervisor_account_id, there: s.seats.map((t) => t.worker_id) }, errors);
    return pageOf('It was held', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/supervision/sessions/${id}`}>{streamLabel(s.stream)}</a>} lede="When it was, and who was there. What you said goes into the record, afterwards.">It was held</PageTitle>
        <Form action={`/supervision/sessions/${id}/held`} idempotencyKey={key}>
          <WhenFields form={f} />
          {may.length > 1 && <RadiosField form={f} name="by" label="Who held it?" items={may.map((one) => ({ value: one.id, label: one.id === tx.viewer.accountId ? `I did` : one.name }))} />}
          {s.stream === 'peer group' && <CheckboxesField form={f} name="there" label="Who was there?" hint="Who was not is not asked why." items={s.seats.map((t) => ({ value: t.worker_id, label: t.known_as }))} />}
          <Actions><Button>Save that it was held</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const when = whenFrom(tx, v);
    if ('errors' in when) return invalid(when.errors);
    if (when.at > tx.now) return invalid({ at: 'Choose a time that has passed' });
    const s = await mySession(tx, id);
    const may = mayHaveHeld(s);
    const by = may.length === 1 ? may[0]?.id : v.by;
    if (!by || !may.some((one) => one.id === by)) return invalid({ by: 'Choose who held it' });
    const done = await sayHeld(tx, id, { at: when.at, minutes: when.minutes, place: when.place, by, there: v.there ?? [] });
    return done.ok ? redirectTo(`/supervision/sessions/${id}`, 'supervision-held') : no(done.because);
  },
});
