import { z } from 'zod';
import { invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, fields, field, Form, FormErrors, oneOf, RadiosField, text, TextField } from '../../kit/forms/index.ts';
import { dayOf } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { addCrisisLine } from '../actions/keep-help-lines.ts';

const HOW = ['phone', 'text', 'in person'] as const;
/** Numbers of a crisis line: 3 digits (111) up to a long number, or an address when one goes there. */
const number = () => field<string>((posted) => {
  const typed = typeof posted === 'string' ? posted.trim() : '';
  if (!typed) return { problem: 'Enter the number to ring or text, or the address to go to' };
  return typed.length > 120 ? { problem: 'Use 120 characters or fewer' } : { value: typed };
});

/** Digits that a phone dials as they stand: words beside them would be dialled wrong. */
const isDialled = (typed: string): boolean => /^\+?[\d\s()-]+$/.test(typed) && typed.replace(/\D/g, '').length >= 3;

const form = z.object({
  who: text({ missing: 'Enter who answers', what: 'Who answers', max: 80 }),
  how: oneOf(HOW, 'Choose how people reach it'),
  number: number(),
  hours: text({ missing: 'Enter when it answers', what: 'When it answers', max: 80 }),
  for_whom: text({ missing: 'Enter for whom it is', what: 'For whom', max: 80 }),
  source: text({ missing: 'Enter where you have it from', what: 'Where you have it from', max: 200 }),
  checked: date({ missing: 'Enter the day somebody rang it and it answered', what: 'The day' }),
});

export const adminLineNew = page({
  form,
  also: (v) => ({ number: v.how && v.how !== 'in person' && v.number && !isDialled(v.number) ? 'Enter only the number, like 0800 123 4567 or 111. Say the rest under when it answers' : undefined }),
  show: ({ typed, errors, key }) => {
    const f = fields(form, typed, errors);
    return pageOf('Add a crisis line', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle lede="Ring it first. Somebody in a bad hour must not reach a dead line.">Add a crisis line</PageTitle>
        <Form action="/admin/help/lines/new" idempotencyKey={key}>
          <TextField form={f} name="who" label="Who answers" hint="As people know it, for example: the trust’s crisis line" width={30} />
          <RadiosField form={f} name="how" label="How do people reach it?" items={[{ value: 'phone', label: 'By phone' }, { value: 'text', label: 'By text message' }, { value: 'in person', label: 'By going there' }]} />
          <TextField form={f} name="number" label="Number, or the address to go to" width={20} />
          <TextField form={f} name="hours" label="When does it answer?" hint="For example: day and night, or every day 5pm to 11pm" width={30} />
          <TextField form={f} name="for_whom" label="For whom is it?" hint="For example: anybody in the area, from 18 years" width={30} />
          <TextField form={f} name="source" label="Where do you have it from?" hint="A web page or the person who told you" width={30} />
          <DateField form={f} name="checked" label="When did somebody ring it last, and it answered?" hint="For example, 31 10 2026" />
          <Actions><Button>Add the crisis line</Button></Actions>
        </Form>
        <p><a href="/admin/help">Go back without adding it</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, form: { checked, ...line } }) => {
    if (checked > dayOf(tx.now)) return invalid({ checked: 'The day cannot be in the future' });
    await addCrisisLine(tx, { ...line, checked_on: checked });
    return redirectTo('/admin/help', 'line-added');
  },
});
