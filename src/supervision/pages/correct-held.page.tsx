// It was written down as held, and that is not right: another day, somebody else, or it did not take place. What it said stays, with why.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { CheckboxesField, fields, Form, FormErrors, ifGiven, manyIds, oneOf, optionalText, RadiosField, text, TextField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { putHeldRight } from '../actions/correct-held.ts';
import { mayHaveHeld } from '../actions/hold-session.ts';
import { mySession } from '../actions/plan-session.ts';
import { typedWhen, whenForm, whenFrom } from '../plan-form.ts';
import { streamLabel } from '../say-supervision.tsx';
import { readers } from './session.page.tsx';
import { WhenFields } from './when-fields.tsx';

const form = z.object({ was: oneOf(['other', 'not'], 'Choose what is right'), day: ifGiven(whenForm.shape.day), at: ifGiven(whenForm.shape.at), minutes: ifGiven(whenForm.shape.minutes), place: whenForm.shape.place, by: optionalText({ max: 40 }), there: ifGiven(manyIds('')), why: text({ missing: 'Write why you put it right', what: 'Why', max: 200 }) });

export const correctHeldPage = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const s = await mySession(tx, id);
    const heldAt = found(s.held_at ?? (refused ? s.planned_at : null)); // somebody else was quicker: the page still says so
    audit(tx, { action: 'supervision.correct-held-open', object: 'supervision_session', objectId: id });
    const may = mayHaveHeld(s);
    const f = fields(form, Object.keys(typed).length > 0 ? typed : { ...typedWhen(heldAt, s.minutes, s.place), by: s.held_by ?? s.supervisor_account_id, there: s.seats.filter((t) => t.there).map((t) => t.worker_id) }, errors);
    return pageOf('Put right that it was held', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/supervision/sessions/${id}`}>{streamLabel(s.stream)}</a>} lede="What it said before stays beside it, with why. What you wrote in the record stays too.">Put right that it was held</PageTitle>
        <Form action={`/supervision/sessions/${id}/correct`} idempotencyKey={key}>
          <RadiosField form={f} name="was" label="What is right?" items={[
            { value: 'other', label: 'It was held, but not as it says', hint: 'Another day or time, or somebody else held it.', conditional: (
              <>
                <WhenFields form={f} />
                {may.length > 1 && <RadiosField form={f} name="by" label="Who held it?" items={may.map((one) => ({ value: one.id, label: one.id === tx.viewer.accountId ? 'I did' : one.name }))} />}
                {s.stream === 'peer group' && <CheckboxesField form={f} name="there" label="Who was there?" items={s.seats.map((t) => ({ value: t.worker_id, label: t.known_as }))} />}
              </>
            ) },
            { value: 'not', label: 'It was not held', hint: 'It is open again, and you can move it or call it off.' },
          ]} />
          <TextField form={f} name="why" label="Why?" hint="For example: we both fell ill, and I had pressed it already." readsThis={readers(s, tx.viewer.accountId)} />
          <Actions><Button>Put it right</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    if (v.was === 'not') {
      const done = await putHeldRight(tx, id, null, v.why);
      return done.ok ? redirectTo(`/supervision/sessions/${id}`, 'supervision-not-held') : no(done.because);
    }
    const { day, at, minutes } = v;
    if (!day || !at || !minutes) return invalid({ ...(!day && { day: 'Enter the day' }), ...(!at && { at: 'Enter the time' }), ...(!minutes && { minutes: 'Enter how long' }) });
    const when = whenFrom(tx, { day, at, minutes, place: v.place });
    if ('errors' in when) return invalid(when.errors);
    if (when.at > tx.now) return invalid({ at: 'Choose a time that has passed' });
    const may = mayHaveHeld(await mySession(tx, id));
    const by = may.length === 1 ? may[0]?.id : v.by;
    if (!by || !may.some((one) => one.id === by)) return invalid({ by: 'Choose who held it' });
    const done = await putHeldRight(tx, id, { at: when.at, minutes: when.minutes, place: when.place, by, there: v.there ?? [] }, v.why);
    return done.ok ? redirectTo(`/supervision/sessions/${id}`, 'supervision-held-right') : no(done.because);
  },
});
