// Small pages on which each browser enhancement is tried.
import { z } from 'zod';
import { CheckboxesField, Form, FormErrors, RadiosField, TextAreaField, TextField, fields, manyOf, oneOf, optionalText, text } from '../../src/kit/forms/index.ts';
import { Actions, Notice, PageTitle } from '../../src/kit/look/index.ts';
import { Button } from '../../src/kit/nhs/index.ts';
import type { LookPage } from './look-server.ts';

const schema = z.object({
  words: text({ missing: 'Write something' }),
  password: optionalText(),
  contact: oneOf(['phone', 'paper'], 'Choose'),
  phone: optionalText(),
  help: manyOf(['leaving', 'places', 'unsure']),
});

const form = (errors: Record<string, string> = {}) => {
  const state = fields(schema, { words: 'Food in' }, errors);
  return (
    <>
      <FormErrors form={state} />
      <PageTitle>A form</PageTitle>
      <Form action="/send" idempotencyKey="key-1" draft={{ url: '/drafts/one', id: 'draft-1' }}>
        <TextAreaField form={state} name="words" label="Words" />
        <TextField form={state} name="password" label="Password" type="password" />
        <RadiosField
          form={state}
          name="contact"
          label="How?"
          items={[{ value: 'phone', label: 'Phone', conditional: <TextField form={state} name="phone" label="Number" /> }, { value: 'paper', label: 'Paper' }]}
        />
        <CheckboxesField
          form={state}
          name="help"
          label="What help?"
          items={[{ value: 'leaving', label: 'Leaving' }, { value: 'places', label: 'Places' }, { value: 'unsure', label: 'Not sure yet', exclusive: true }]}
        />
        <Actions><Button>Send</Button></Actions>
      </Form>
    </>
  );
};

export const scriptPages: Record<string, LookPage> = {
  form: { title: 'A form', body: form() },
  wrong: { title: 'A form', errorsOnPage: true, body: form({ words: 'Write something' }) },
  done: { title: 'Done', notice: <Notice>The meeting is booked.</Notice>, body: <PageTitle>My support</PageTitle> },
  ending: { title: 'Ending', sessionSeconds: 600, viewer: { name: 'Callum', homeHref: '/' }, body: <PageTitle>My support</PageTitle> },
};
