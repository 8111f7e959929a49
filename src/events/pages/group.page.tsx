// /events/<id>/group: the planning group, who chairs, what each looks after, and what there is to do.
import { z } from 'zod';
import { CheckboxesField, date, DateField, fields, Form, FormErrors, manyOf, oneOf, optionalText, PostButton, RadiosField, SelectField, text, TextField, TickField, ticked } from '../../kit/forms/index.ts';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { isId } from '../../kit/ids.ts';
import { Actions, Card, CardList, CardRow, NowCard, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { linkHash } from '../../kit/link-secret.ts';
import { dayOf, sayDay, sayWhichDay } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import { addOrganiser, addTask, endTask, joinGroup, takeOutOrganiser } from '../actions/planning-group.ts';
import { myJobs, organisersOf, plannedEvent, planningLink, tasksOf } from '../event.queries.ts';
import { AUDIENCES, AUDIENCE_WORDS, JOBS, JOB_WORDS } from '../event.rules.ts';
import type { Audience } from '../event.rules.ts';

const params = z.object({ id: z.uuid() });
const member = z.object({
  name: text({ missing: 'Enter their name', what: 'The name', max: 80 }), called: text({ missing: 'Say what they are, as they like to be called', what: 'This', max: 80 }),
  side: oneOf(AUDIENCES, 'Choose what fits best'), chair: ticked(), jobs: manyOf(JOBS),
});
const ids = z.object({ out: optionalText(), done: optionalText() });

export const groupPage = page({
  params,
  form: ids,
  show: async ({ tx, params: { id }, key }) => {
    const event = found(await plannedEvent(tx, id));
    const [group, tasks, jobs] = await Promise.all([organisersOf(tx, id), tasksOf(tx, id), myJobs(tx, id)]);
    const [today, at] = [dayOf(tx.now), `/events/${id}/group`];
    const f = fields(taskForm);
    return pageOf('Planning group', (
      <Reading>
        <PageTitle caption={<a href={`/events/${id}`}>{event.title}</a>} lede="Planned together. Two chair it: one member of staff, one person who uses services.">Planning group</PageTitle>
        <CardList>
          {group.map((o) => (
            <CardRow key={o.id} action={jobs.plan && o.account_id !== tx.viewer.accountId ? <PostButton action={at} idempotencyKey={key} hidden={{ out: o.id }} hiddenText={o.name}>Take out</PostButton> : undefined}>
              <strong>{o.name}</strong>, {o.called}. {o.chair && 'Chairs. '}{o.chair ? 'Looks after everything.' : o.jobs.length > 0 ? `${o.jobs.map((j) => JOB_WORDS[j as keyof typeof JOB_WORDS]).join('. ')}.` : ''}{!o.joined_at && <span className="al-soft"> Has not used a link yet.</span>}
            </CardRow>
          ))}
        </CardList>
        {jobs.plan && <Actions><a className="nhsuk-button nhsuk-button--secondary" href={`${at}/add`}>Add somebody</a></Actions>}
        <Section heading="To do">
          {tasks.length === 0 ? <p>Nothing is written down yet.</p> : <CardList>{tasks.map((t) => (
            <CardRow key={t.id} now={!t.done_at && t.due_on <= today} action={t.done_at ? undefined : <PostButton action={at} idempotencyKey={key} hidden={{ done: t.id }} hiddenText={t.what}>It is done</PostButton>}>
              <strong>{t.what}</strong>. {t.owner}, {t.done_at ? `done ${sayWhichDay(dayOf(t.done_at), today)}` : `by ${sayDay(t.due_on, today)}`}
            </CardRow>
          ))}</CardList>}
          <Card heading="Something else to do" headingLevel={2}>
            <Form action={`${at}/task`} idempotencyKey={key}><TaskFields form={f} group={group} /><Actions><Button variant="secondary">Write it down</Button></Actions></Form>
          </Card>
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { out, done } }) => {
    if (out && isId(out)) await takeOutOrganiser(tx, id, out);
    if (done && isId(done)) await endTask(tx, id, done);
    return redirectTo(`/events/${id}/group`, 'event-group-saved');
  },
});

const taskForm = z.object({ what: text({ missing: 'Write what there is to do', what: 'What there is to do', max: 200 }), who: text({ missing: 'Choose who does it' }), due: date({ missing: 'Enter the day', what: 'The day' }) });
const TaskFields = ({ form: f, group }: { form: ReturnType<typeof fields<typeof taskForm>>; group: { id: string; name: string }[] }) => (
  <><TextField form={f} name="what" label="What?" /><SelectField form={f} name="who" label="Who?" options={[{ value: '', text: 'Choose' }, ...group.map((o) => ({ value: o.id, text: o.name }))]} /><DateField form={f} name="due" label="By when?" /></>
);
export const taskPage = page({
  params,
  form: taskForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const event = found(await plannedEvent(tx, id));
    const f = fields(taskForm, typed, errors);
    return pageOf('Something to do', (
      <Reading><FormErrors form={f} /><PageTitle caption={<a href={`/events/${id}/group`}>{event.title}: planning group</a>}>Something to do</PageTitle>
        <Form action={`/events/${id}/group/task`} idempotencyKey={key}><TaskFields form={f} group={await organisersOf(tx, id)} /><Actions><Button>Write it down</Button></Actions></Form></Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    await addTask(tx, id, { what: form.what, organiser_id: form.who, due_on: form.due });
    return redirectTo(`/events/${id}/group`, 'event-group-saved');
  },
});

export const addMember = page({
  params,
  form: member,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const event = found(await plannedEvent(tx, id, 'plan'));
    const f = fields(member, typed, errors);
    return pageOf('Add somebody to the planning group', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/events/${id}/group`}>{event.title}: planning group</a>}>Add somebody to the planning group</PageTitle>
        <Form action={`/events/${id}/group/add`} idempotencyKey={key}>
          <TextField form={f} name="name" label="Their name" width={20} />
          <TextField form={f} name="called" label="What are they, as they like to be called?" hint="For example: member of the recovery group, ward manager, carer" />
          <RadiosField form={f} name="side" label="What fits best?" items={AUDIENCES.map((a: Audience) => ({ value: a, label: AUDIENCE_WORDS[a].they }))} />
          <TickField form={f} name="chair" label="They are one of the two who chair" hint="Their name and what they are called stand on the public page. They look after everything." />
          <CheckboxesField form={f} name="jobs" label="What do they look after?" items={JOBS.map((j) => ({ value: j, label: JOB_WORDS[j] }))} />
          <Actions><Button>Add them and make a link</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form, origin }) => {
    const { secret, title } = await addOrganiser(tx, id, form);
    return pageOf('A link for them', (
      <Reading>
        <PageTitle caption={<a href={`/events/${id}/group`}>{title}: planning group</a>} lede={`${form.name} is in the planning group.`}>A link for them</PageTitle>
        <NowCard><p>Whoever signs in to Alongside and opens this joins as {form.name}. It works once. Without an account they are in the group all the same: tell them what is decided.</p><p><strong>{`${origin}/events/join/${secret}`}</strong></p></NowCard>
        <p>Copy it now: it is not shown again.</p>
      </Reading>
    ));
  },
});

export const joinPage = page({
  params: z.object({ secret: z.string().max(60) }),
  form: z.object({ join: oneOf(['yes'] as const, 'Press to join') }),
  show: async ({ tx, params: { secret }, key }) => {
    const link = found(await planningLink(tx, linkHash(secret)));
    return pageOf('Join the planning group', (
      <Reading><PageTitle lede={`You were asked to help to plan “${link.title}”, as ${link.name}.`}>Join the planning group</PageTitle>
        <Form action={`/events/join/${secret}`} idempotencyKey={key} hidden={{ join: 'yes' }}><Actions><Button>Join the planning group</Button></Actions></Form></Reading>
    ));
  },
  send: async ({ tx, params: { secret } }) => redirectTo(`/events/${await joinGroup(tx, linkHash(secret))}`, 'event-joined'),
});
