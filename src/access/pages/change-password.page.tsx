import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import type { PageAnswer, RedirectAnswer, InvalidAnswer } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextField } from '../../kit/forms/index.ts';
import type { Errors } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../page.ts';
import { passwordIsRight } from '../passwords.ts';
import { mayGuess, noteGuess } from '../guesses.ts';
import { myPasswordHash } from '../account.queries.ts';
import { changePassword } from '../actions/change-password.ts';
import { accountOf } from '../tx.ts';

const form = z.object({
  old: text({ missing: 'Enter the password you have now', max: 400 }),
  password: text({ missing: 'Enter a new password', max: 400 }),
});

const draw = (errors: Errors, key: string, status?: number): PageAnswer => {
  const f = fields(form, {}, errors);
  return pageOf('Change my password', (
    <Reading>
      <FormErrors form={f} />
      <PageTitle lede="You are signed out everywhere else when it is changed.">Change my password</PageTitle>
      <Form action="/my-account/password" idempotencyKey={key}>
        <TextField form={f} name="old" label="The password you have now" type="password" autoComplete="current-password" width={20} />
        <TextField form={f} name="password" label="A new password" hint="12 characters or more. Three words that do not belong together are strong and easy to remember." type="password" autoComplete="new-password" width={20} />
        <Button>Change my password</Button>
      </Form>
      <p><a href="/my-account">Go back without changing it</a></p>
    </Reading>
  ), { status });
};

export const changeMyPassword = page({
  form,
  show: ({ errors, key }) => draw(errors, key),
  send: async ({ tx, form: { old, password }, key, source }): Promise<PageAnswer | RedirectAnswer | InvalidAnswer> => {
    const guess = { kind: 'old password', about: accountOf(tx), source };
    if (!(await mayGuess(tx, guess))) return draw({ old: 'That was tried many times. Wait ten minutes, then try again' }, key, 429);
    const right = await passwordIsRight(old, await myPasswordHash(tx));
    await noteGuess(tx, guess, right);
    if (!right) return draw({ old: 'This is not the password you have now' }, key, 422);
    return (await changePassword(tx, password)) ?? redirectTo('/my-account', 'password-set');
  },
});
