import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextField, ukPhone } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { addOnCall } from '../actions/keep-help-lines.ts';

const form = z.object({
  name: text({ missing: 'Enter who answers', what: 'The name', max: 80 }),
  phone: ukPhone({ missing: 'Enter the phone number' }),
  hours: text({ missing: 'Enter when they answer', what: 'When they answer', max: 80 }),
});

export const adminOnCallNew = page({
  form,
  show: ({ typed, errors, key }) => {
    const f = fields(form, typed, errors);
    return pageOf('Add somebody on call', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle lede="A worker who is worried about somebody rings this number when nobody else has answered.">Add somebody on call</PageTitle>
        <Form action="/admin/help/on-call/new" idempotencyKey={key}>
          <TextField form={f} name="name" label="Who answers" hint="A person or a desk, for example: the site manager on call" width={30} />
          <TextField form={f} name="phone" label="Phone number" type="tel" width={20} />
          <TextField form={f} name="hours" label="When do they answer?" hint="For example: day and night, or Monday to Friday from 5pm" width={30} />
          <Actions><Button>Add to the list</Button></Actions>
        </Form>
        <p><a href="/admin/help">Go back without adding anybody</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, form: entry }) => {
    await addOnCall(tx, entry);
    return redirectTo('/admin/help', 'on-call-added');
  },
});
