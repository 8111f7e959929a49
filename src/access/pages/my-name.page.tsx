import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextField, typedFrom } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../page.ts';
import { audit } from '../tx.ts';
import { myAccount, setMyName } from '../account.queries.ts';

const form = z.object({ name: text({ missing: 'Enter the name you go by', what: 'Your name', max: 100 }) });

/** The name an account goes by, as colleagues and the people around it read it. */
export const myName = page({
  form,
  show: async ({ tx, typed, errors, key }) => {
    const account = found(await myAccount(tx));
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ name: account.name }), errors);
    return pageOf('My name', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle lede="This is how the people you are connected with see you here.">My name</PageTitle>
        <Form action="/my-account/name" idempotencyKey={key}>
          <TextField form={f} name="name" label="The name you go by" autoComplete="name" width={20} />
          <Button>Save my name</Button>
        </Form>
        <p><a href="/my-account">Go back without changing it</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, form: { name } }) => {
    await setMyName(tx, name);
    audit(tx, { action: 'account.change-name', object: 'account', objectId: tx.viewer.accountId ?? undefined });
    return redirectTo('/my-account', 'saved');
  },
});
