// /events/<id>/programme: what is on, when, in which room, with whom.
import { z } from 'zod';
import { date, DateField, fields, Form, FormErrors, minutes, oneOf, optionalText, PostButton, RadiosField, text, TextAreaField, TextField, time, TimeField, typedFrom } from '../../kit/forms/index.ts';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { Actions, Card, CardList, CardRow, EmptyState, PageTitle, Reading, When } from '../../kit/look/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, momentOf, sayMoment } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import { addItem, takeItemOut } from '../actions/change-programme.ts';
import { plannedEvent, programmeOf } from '../event.queries.ts';
import { readSpeakers, saySpeaker } from '../event.rules.ts';

const KINDS = ['talk', 'discussion', 'workshop', 'break', 'other'] as const;
const item = z.object({
  title: text({ missing: 'Say what is on', what: 'What is on', max: 150 }), kind: oneOf(KINDS, 'Choose what it is'), day: date({ missing: 'Enter the day', what: 'The day' }), at: time({ missing: 'Enter when it begins' }),
  long: minutes({ missing: 'Say how long', what: 'How long', min: 5, max: 600 }), room: optionalText({ what: 'The room', max: 80 }), speakers: optionalText({ what: 'Who speaks', max: 1000 }),
});
const params = z.object({ id: z.uuid() });

export const programmePage = page({
  params,
  form: item,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const event = found(await plannedEvent(tx, id, 'plan'));
    const items = await programmeOf(tx, id);
    const today = dayOf(tx.now);
    const f = fields(item, Object.keys(typed).length > 0 ? typed : typedFrom({ day: dayOf(event.begins_at), kind: 'talk' }), errors);
    return pageOf('Programme', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/events/${id}`}>{event.title}</a>}>Programme</PageTitle>
        {items.length === 0 ? <EmptyState>Nothing is in it yet. Put the breaks in as well: people plan by them.</EmptyState> : (
          <CardList>{items.map((i) => (
            <CardRow key={i.id} action={<PostButton action={`/events/${id}/programme/out`} idempotencyKey={key} hidden={{ item: i.id }} hiddenText={i.title}>Take out</PostButton>}>
              <When>{sayMoment(i.begins_at, today)}</When><strong>{i.title}</strong>{i.room && `, ${i.room}`}{i.speakers.length > 0 && <><br /><span className="al-soft">{i.speakers.map(saySpeaker).join('; ')}</span></>}
            </CardRow>
          ))}</CardList>
        )}
        <Card heading="Put something in" headingLevel={2}>
          <Form action={`/events/${id}/programme`} idempotencyKey={key}>
            <TextField form={f} name="title" label="What is on?" />
            <RadiosField form={f} name="kind" label="What is it?" small inline items={KINDS.map((k) => ({ value: k, label: k === 'other' ? 'Something else' : k.charAt(0).toUpperCase() + k.slice(1) }))} />
            <DateField form={f} name="day" label="Day" />
            <TimeField form={f} name="at" label="Begins at" />
            <TextField form={f} name="long" label="How long?" hint="For example, 45 minutes" width={10} />
            <TextField form={f} name="room" label="Room" width={20} />
            <TextAreaField form={f} name="speakers" label="Who speaks?" hint="One a line: name, where they come from. Everybody can read this: ask them first." rows={3} />
            <Actions><Button>Put it in the programme</Button></Actions>
          </Form>
        </Card>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    await addItem(tx, id, { title: v.title, kind: v.kind, begins_at: momentOf(v.day, v.at), minutes: v.long, room: v.room ?? null, speakers: readSpeakers(v.speakers) });
    return redirectTo(`/events/${id}/programme`, 'event-programme');
  },
});

export const programmeOut = page({
  params,
  form: z.object({ item: text({ missing: 'Choose what to take out' }) }),
  send: async ({ tx, params: { id }, form }) => {
    await takeItemOut(tx, id, form.item);
    return redirectTo(`/events/${id}/programme`, 'event-programme');
  },
});
