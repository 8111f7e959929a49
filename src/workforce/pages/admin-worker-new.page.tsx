// A new peer worker: who they are, when they work, how they get in.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, email, fields, Form, FormErrors, TextField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { LinkSheet, makeLink, page, sendLink } from '../../access/index.ts';
import { LinkChoice, linkChoice } from '../../teams/index.ts';
import { employWorker } from '../actions/employ-worker.ts';
import { detailFields, detailsOf, weekHours, WorkerFields } from './admin-worker-form.tsx';

const form = z.object({
  ...detailFields,
  email: email({ missing: 'Enter their work e-mail address' }),
  began: date({ missing: 'Enter the day they begin', what: 'The day they begin' }),
  hours: weekHours(),
  how: linkChoice(),
});

export const adminWorkerNew = page({
  form,
  show: ({ typed, errors, refused, key, canMail }) => {
    const f = fields(form, typed, errors);
    return pageOf('Add a peer worker', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede="What they share of themselves is theirs: they write their profile when they first sign in.">Add a peer worker</PageTitle>
        <Form action="/admin/workers/new" idempotencyKey={key}>
          <WorkerFields form={f} />
          <TextField form={f} name="email" label="Work e-mail address" hint="They sign in with it." type="email" width={20} autoComplete="off" />
          <DateField form={f} name="began" label="When do they begin?" hint="For example, 5 1 2027" />
          <TextField form={f} name="hours" label="Contracted hours a week" hint="For example, 15 or 15h 30" width={5} />
          <LinkChoice form={f} name="how" canMail={canMail} />
          <Actions><Button>Add the peer worker</Button></Actions>
        </Form>
        <p><a href="/admin/workers">Go back without adding anybody</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, form: { email: address, began, hours, how, ...details }, origin, canMail }) => {
    const made = await employWorker(tx, { ...detailsOf(details), email: address, began_on: began, minutes: hours });
    if ('kind' in made) return made;
    const next = `/admin/workers/${made.workerId}`;
    if (!made.newAccount) return redirectTo(next, 'worker-added');
    if (how === 'send' && canMail) {
      await sendLink(tx, { accountId: made.accountId, kind: 'invitation', to: address, email: address, origin });
      return redirectTo(next, 'worker-added-link-sent');
    }
    const link = await makeLink(tx, { accountId: made.accountId, kind: 'invitation', email: address });
    return pageOf(`A link for ${details.known_as}`, <LinkSheet link={link} origin={origin} now={tx.now} forWhom={details.known_as} back={{ href: next, label: `Go on to ${details.known_as}` }} />);
  },
});
