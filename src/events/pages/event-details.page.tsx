// Beginning a gathering, and changing when, where and how many.
import { z } from 'zod';
import { fields, Form, FormErrors } from '../../kit/forms/index.ts';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { page } from '../../access/index.ts';
import { changeDetails, planEvent } from '../actions/plan-event.ts';
import { plannedEvent } from '../event.queries.ts';
import { detailsFrom, EventFields, eventForm, eventProblems, NEW_EVENT, typedEvent } from './parts/event-form.tsx';

export const newEvent = page({
  form: eventForm,
  also: eventProblems,
  show: ({ typed, errors, refused, key }) => {
    const f = fields(eventForm, Object.keys(typed).length > 0 ? typed : NEW_EVENT, errors);
    return pageOf('Plan a gathering', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede="A draft first: only the planning group sees it until you make it public.">Plan a gathering</PageTitle>
        <Form action="/events/new" idempotencyKey={key}><EventFields form={f} /><Actions><Button>Begin planning it</Button></Actions></Form>
      </Reading>
    ));
  },
  send: async ({ tx, form }) => redirectTo(`/events/${await planEvent(tx, detailsFrom(form))}`, 'event-begun'),
});

export const eventDetails = page({
  params: z.object({ id: z.uuid() }),
  form: eventForm,
  also: eventProblems,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const event = found(await plannedEvent(tx, id, 'plan'));
    const f = fields(eventForm, Object.keys(typed).length > 0 ? typed : typedEvent(event), errors);
    return pageOf('When, where and how many', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/events/${id}`}>{event.title}</a>} lede={event.published_at ? 'The page is public: everybody sees what you change here at once.' : undefined}>When, where and how many</PageTitle>
        <Form action={`/events/${id}/details`} idempotencyKey={key}><EventFields form={f} /><Actions><Button>Save the changes</Button></Actions></Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    await changeDetails(tx, id, detailsFrom(form));
    return redirectTo(`/events/${id}`, 'event-changed');
  },
});
