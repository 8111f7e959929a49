// A meeting of the group: planned (/lived-experience/meetings), and how many came (…/:id). Nobody is named.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused as no } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, optionalText, PostButton, text, TextAreaField, TextField, wholeNumber } from '../../../kit/forms/index.ts';
import { dayOf, sayDate, sayDay } from '../../../kit/times.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, Card, PageTitle, Reading } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { mayKeep, meetingBecame, planMeeting } from '../keep-group.ts';
import { meetingById } from '../lived.queries.ts';

const BACK = <a href="/lived-experience">The lived-experience group</a>;
const planForm = z.object({
  on: date({ missing: 'Say on which day', what: 'The day' }),
  at: optionalText({ what: 'The time', max: 40 }),
  place: optionalText({ what: 'The place', max: 200 }),
  agenda: text({ missing: 'Write what it is about', what: 'What it is about', max: 1000 }),
});

export const planMeetingPage = page({
  form: planForm,
  show: async ({ tx, typed, errors, refused, key }) => {
    await mayKeep(tx);
    audit(tx, { action: 'lived.open-plan' });
    const f = fields(planForm, typed, errors);
    return pageOf('Plan a meeting of the group', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={BACK} lede="Choose a day, a place people can get to, and say what it is about.">Plan a meeting of the group</PageTitle>
        <Form action="/lived-experience/meetings" idempotencyKey={key}>
          <DateField form={f} name="on" label="On which day?" />
          <TextField form={f} name="at" label="What time?" width={10} hint="For example 2pm to 4pm, with a break." />
          <TextField form={f} name="place" label="Where?" hint="With how to get in, for example: step-free, by the side door." />
          <TextAreaField form={f} name="agenda" label="What is it about?" rows={4} readsThis="The group and the peer lead read this, and everybody where the group’s page is published." />
          <Actions><Button>Plan the meeting</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form: v }) => redirectTo(`/lived-experience/meetings/${await planMeeting(tx, { onDay: v.on, atTime: v.at ?? null, place: v.place ?? null, agenda: v.agenda })}`, 'lived-planned'),
});

const cameForm = z.object({ came: wholeNumber({ missing: 'Write how many came', what: 'How many came', max: 500 }) });

export const meetingPage = page({
  params: z.object({ id: z.uuid() }),
  form: cameForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    await mayKeep(tx);
    const m = found(await meetingById(tx, id));
    audit(tx, { action: 'lived.open-meeting', object: 'lived_meeting', objectId: id });
    const f = fields(cameForm, Object.keys(typed).length > 0 ? typed : { came: m.came === null ? '' : String(m.came) }, errors);
    const begun = m.on_day <= dayOf(tx.now);
    return pageOf(`Meeting of the group, ${sayDate(m.on_day)}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={BACK} lede={[m.at_time, m.place].filter(Boolean).join(', ') || undefined}>{`Meeting of the group, ${sayDay(m.on_day)}`}</PageTitle>
        {m.called_off_at && <p><strong>Called off.</strong></p>}
        <Card heading="What it was about" headingLevel={2}>{m.agenda.split('\n').map((line, i) => <p key={i}>{line}</p>)}</Card>
        {!m.called_off_at && begun && (
          <Card heading="How many came?" headingLevel={2} after="Only the number is kept, and no names.">
            <Form action={`/lived-experience/meetings/${id}`} idempotencyKey={key}>
              <TextField form={f} name="came" label="How many people came?" width={4} inputMode="numeric" />
              <Actions><Button>Save how many came</Button></Actions>
            </Form>
          </Card>
        )}
        {!m.called_off_at && m.came === null && <PostButton action={`/lived-experience/meetings/${id}/off`} idempotencyKey={key}>Call this meeting off</PostButton>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { came } }) => {
    found(await meetingById(tx, id));
    const done = await meetingBecame(tx, id, { came });
    return done.ok ? redirectTo('/lived-experience', 'lived-came') : no(done.because);
  },
});

export const callOffMeeting = page({
  params: z.object({ id: z.uuid() }),
  send: async ({ tx, params: { id } }) => {
    await mayKeep(tx);
    found(await meetingById(tx, id));
    await meetingBecame(tx, id, 'called off');
    return redirectTo('/lived-experience', 'lived-off');
  },
});
