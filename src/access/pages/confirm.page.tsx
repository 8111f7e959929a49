// "Show that it is you": asked again before something that must not happen at a desk somebody walked away from.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import type { PageAnswer } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, optionalText, TextField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { myPasswordHash } from '../account.queries.ts';
import { mayGuess, noteGuess } from '../guesses.ts';
import { passwordIsRight } from '../passwords.ts';
import { readSignIn } from '../passkeys.ts';
import { confirmSession } from '../sign-in.queries.ts';
import { safeNext } from '../sign-in.rules.ts';
import { accountOf, audit } from '../tx.ts';
import { page } from '../page.ts';
import { PasskeyForm } from './passkey-form.tsx';

const form = z.object({ password: optionalText({ max: 200 }), passkey: optionalText({ max: 12_000 }), next: optionalText({ max: 200 }) });
const query = z.object({ next: z.string().max(200).optional().catch(undefined) });

type Drawn = { errors: Record<string, string>; key: string; next: string | null; hasPassword: boolean; origin: string; status?: number };

const draw = ({ errors, key, next, hasPassword, origin, status }: Drawn): PageAnswer => {
  const f = fields(form, {}, errors);
  const hidden: Record<string, string> = next ? { next } : {};
  return pageOf('Show that it is you', (
    <Reading>
      <FormErrors form={f} />
      <PageTitle lede="You are signed in. What you are about to do needs to be sure that it is still you.">Show that it is you</PageTitle>
      {hasPassword && (
        <Form action="/confirm" idempotencyKey={key} hidden={hidden}>
          <TextField form={f} name="password" label="Password" type="password" autoComplete="current-password" width={20} />
          <Actions><Button>Go on</Button></Actions>
        </Form>
      )}
      <PasskeyForm action="/confirm" idempotencyKey={key} kind="use" options="/passkey/ask" origin={origin} button="Use a passkey" filled={!hasPassword} without={hasPassword ? 'Use your password.' : 'Sign in on a device where it works.'}>
        {next && <input type="hidden" name="next" value={next} />}
      </PasskeyForm>
    </Reading>
  ), { status });
};

export const confirm = page({
  query,
  form,
  show: async ({ tx, errors, key, origin, query: { next } }) => draw({ errors, key, next: safeNext(next), hasPassword: (await myPasswordHash(tx)) !== null, origin }),
  send: async ({ tx, form: { password, passkey, next }, key, origin, source }) => {
    const account = accountOf(tx);
    const guess = { kind: 'confirm', about: account, source };
    const wait = !(await mayGuess(tx, guess));
    const hash = await myPasswordHash(tx);
    const right = !wait && (passkey ? (await readSignIn(tx, passkey, origin)) === account : await passwordIsRight(password ?? '', hash));
    await noteGuess(tx, guess, right);
    audit(tx, { action: 'account.confirm', object: 'account', objectId: account, detail: { worked: right } });
    if (!right) {
      const why = wait ? 'That was tried many times. Wait ten minutes, then try again' : 'That is not right. Try again';
      return draw({ errors: { password: why }, key, next: safeNext(next), hasPassword: hash !== null, origin, status: wait ? 429 : 422 });
    }
    await confirmSession(tx);
    return redirectTo(safeNext(next) ?? '/first');
  },
});
