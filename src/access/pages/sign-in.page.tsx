import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import type { PageAnswer } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, optionalText, text, TextField } from '../../kit/forms/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Aside, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit } from '../tx.ts';
import { page } from '../page.ts';
import { passwordIsRight } from '../passwords.ts';
import { SESSION_COOKIE } from '../session.ts';
import { beginSession, failedLately, findSignIn, goOnAs, noteAttempt } from '../sign-in.queries.ts';
import { readSignInName } from '../sign-in-name.rules.ts';
import { mayTry, safeNext } from '../sign-in.rules.ts';

const form = z.object({
  email: text({ missing: 'Enter your e-mail address or your sign-in name', what: 'This', max: 254 }),
  password: text({ missing: 'Enter your password', max: 200 }),
  next: optionalText({ max: 200 }),
});
const query = z.object({ next: z.string().max(200).optional().catch(undefined), late: z.string().optional().catch(undefined) });

type Drawn = { typed: Typed; errors: Errors; key: string; next: string | null; late: boolean; status?: number };

const draw = ({ typed, errors, key, next, late, status }: Drawn): PageAnswer => {
  const f = fields(form, { ...typed, password: undefined }, errors);
  return pageOf('Sign in', (
    <Reading>
      <FormErrors form={f} />
      <PageTitle>Sign in</PageTitle>
      {late && <Aside>You were signed out because nothing happened here for a while. What you typed in a form is kept: open it again after signing in.</Aside>}
      <Form action="/sign-in" idempotencyKey={key} hidden={next ? { next } : {}}>
        <TextField form={f} name="email" label="E-mail address or sign-in name" hint="A sign-in name looks like maple-river-27." autoComplete="username" autoCapitalize="none" spellCheck={false} width={20} />
        <TextField form={f} name="password" label="Password" type="password" autoComplete="current-password" width={20} />
        <Button>Sign in</Button>
      </Form>
      <p><a href="/passkey">Sign in with a passkey</a></p>
      <p>Forgotten it, or no account yet? Ask your peer worker or the person who looks after accounts in your service. They can give you a link that sets a new password. You never need an account to get support: everything can be done on paper too.</p>
    </Reading>
  ), { status });
};

export const signIn = page({
  query,
  form,
  show: ({ typed, errors, key, query: { next, late } }) => draw({ typed, errors, key, next: safeNext(next), late: late !== undefined }),
  send: async ({ tx, form: { email: written, password, next }, typed, key, source }) => {
    const address = readSignInName(written) ?? written;
    const failed = await failedLately(tx, address, source);
    const wait = !mayTry(failed);
    const known = wait ? undefined : await findSignIn(tx, address);
    const right = !wait && (await passwordIsRight(password, known?.password_hash ?? null));
    await noteAttempt(tx, address, source, right);
    if (!right || !known) {
      const why = wait ? 'That was tried many times. Wait ten minutes, then try again' : 'The e-mail address or the password is not right';
      return draw({ typed, errors: { password: why }, key, next: safeNext(next), late: false, status: wait ? 429 : 422 });
    }
    const { token, chosen } = await beginSession(tx, known.account_id);
    await goOnAs(tx, token);
    audit(tx, { action: 'account.sign-in', object: 'account', objectId: known.account_id });
    const cookies = [{ name: SESSION_COOKIE, value: token }];
    return redirectTo(chosen ? (safeNext(next) ?? '/first') : '/choose', undefined, cookies);
  },
});
