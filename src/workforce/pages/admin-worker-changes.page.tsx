// Changes with a day: other hours, leaving, coming back.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, TextField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { employedWorkerById, stillSupports } from '../admin-worker.queries.ts';
import { changeContract, comeBack, leaveOn } from '../actions/employ-worker.ts';
import { weekHours } from './admin-worker-form.tsx';
import { ContractFields, contractForm, contractProblemsOf, moreFrom, startOfContract } from './contract-fields.tsx';

const params = z.object({ id: z.uuid() });
const hoursForm = z.object({ hours: weekHours(), from: date({ missing: 'Enter the day it begins', what: 'The day' }) });
const changeForm = z.object({ ...hoursForm.shape, ...contractForm });
const leaveForm = z.object({ last: date({ missing: 'Enter their last day', what: 'The last day' }) });

const Back = ({ id, name }: { id: string; name: string }) => <p><a href={`/admin/workers/${id}`}>Back to {name} without changing it</a></p>;

export const adminWorkerHours = page({
  params,
  form: changeForm,
  also: contractProblemsOf,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const worker = found(await employedWorkerById(tx, id));
    const { now, choices } = await startOfContract(tx, id);
    const f = fields(changeForm, Object.keys(typed).length > 0 ? typed : now, errors);
    return pageOf(`Hours of ${worker.known_as}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede="What held before is kept, with its last day.">{`Hours of ${worker.known_as}`}</PageTitle>
        <Form action={`/admin/workers/${id}/hours`} idempotencyKey={key}>
          <TextField form={f} name="hours" label="Contracted hours a week" hint="For example, 15 or 15h 30" width={5} />
          <DateField form={f} name="from" label="From which day?" hint="For example, 1 12 2026" />
          <ContractFields form={f} choices={choices} />
          <Actions><Button>Change the hours</Button></Actions>
        </Form>
        <Back id={id} name={worker.known_as} />
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { hours, from, ...more } }) => (await changeContract(tx, id, hours, from, moreFrom(more))) ?? redirectTo(`/admin/workers/${id}`, 'hours-changed'),
});

export const adminWorkerLeave = page({
  params,
  form: leaveForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const worker = found(await employedWorkerById(tx, id));
    const supports = await stillSupports(tx, id);
    const f = fields(leaveForm, typed, errors);
    return pageOf(`${worker.known_as} leaves`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle lede="After the last day they can open nothing any more. What they wrote stays with the people it is about.">{`${worker.known_as} leaves`}</PageTitle>
        {supports && <p>{worker.known_as} still supports people. Please speak with the peer lead first: each of them needs a new peer worker, and a good ending.</p>}
        <Form action={`/admin/workers/${id}/leave`} idempotencyKey={key}>
          <DateField form={f} name="last" label="Their last day" hint="Today, a day to come, or a day that has passed" />
          <Actions><Button>Save the last day</Button></Actions>
        </Form>
        <Back id={id} name={worker.known_as} />
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { last } }) => (await leaveOn(tx, id, last)) ?? redirectTo(`/admin/workers/${id}`, 'worker-leaves'),
});

export const adminWorkerBack = page({
  params,
  form: hoursForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const worker = found(await employedWorkerById(tx, id));
    if (!worker.left_on) return redirectTo(`/admin/workers/${id}`);
    const f = fields(hoursForm, typed, errors);
    return pageOf(`${worker.known_as} works here`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede="They sign in with what they had. If they have forgotten it, make them a new link under Accounts.">{`${worker.known_as} works here`}</PageTitle>
        <Form action={`/admin/workers/${id}/back`} idempotencyKey={key}>
          <TextField form={f} name="hours" label="Contracted hours a week" hint="For example, 15 or 15h 30" width={5} />
          <DateField form={f} name="from" label="From which day?" hint="For example, 1 12 2026" />
          <Actions><Button>They work here</Button></Actions>
        </Form>
        <Back id={id} name={worker.known_as} />
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { hours, from } }) => (await comeBack(tx, id, hours, from)) ?? redirectTo(`/admin/workers/${id}`, 'worker-added'),
});
