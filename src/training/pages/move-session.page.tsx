// A session on another day, or called off. For the lead.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, optionalText, PostButton, TextField, time, TimeField, typedFrom } from '../../kit/forms/index.ts';
import { clockTimeOf, dayOf, momentOf, sayMoment } from '../../kit/times.ts';
import { Button, Details } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { moveOrStop, sessionIRun } from '../actions/run-cohort.ts';

const params = z.object({ id: z.uuid() });
const form = z.object({ day: date({ missing: 'Enter the day', what: 'The day' }), at: time({ missing: 'Enter when it begins', what: 'The time' }), place: optionalText({ what: 'The place', max: 120 }) });

export const moveSessionPage = page({
  params,
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const { session, cohort } = await sessionIRun(tx, id);
    audit(tx, { action: 'cohort.session-move-open', object: 'training_session', objectId: id });
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ day: dayOf(session.begins_at), at: clockTimeOf(session.begins_at), place: session.place }), errors);
    return pageOf(`Move ${session.title}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/training/cohorts/${cohort.id}`}>{cohort.name}</a>} lede={`Now ${sayMoment(session.begins_at, dayOf(tx.now))}. Learners see the new day on their own page; tell them as well.`}>{`Move ${session.title}`}</PageTitle>
        <Form action={`/training/sessions/${id}/move`} idempotencyKey={key}>
          <DateField form={f} name="day" label="To which day?" />
          <TimeField form={f} name="at" label="When does it begin?" />
          <TextField form={f} name="place" label="Where?" />
          <Actions><Button>Move it</Button></Actions>
        </Form>
        <Details summary="Call it off"><p>Then its hours count for nobody: not as missed and not as had.</p><PostButton action={`/training/sessions/${id}/call-off`} idempotencyKey={`${key}`}>Call this session off</PostButton></Details>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const done = await moveOrStop(tx, id, { at: momentOf(v.day, v.at), place: v.place ?? null });
    return 'cohortId' in done ? redirectTo(`/training/cohorts/${done.cohortId}`, 'training-moved') : done;
  },
});
export const callOffSession = page({
  params,
  send: async ({ tx, params: { id } }) => {
    const done = await moveOrStop(tx, id, null);
    return 'cohortId' in done ? redirectTo(`/training/cohorts/${done.cohortId}`, 'training-off') : redirectTo(`/training/sessions/${id}`, 'training-not-off');
  },
});
