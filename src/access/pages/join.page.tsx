// Somebody who already signs in to Alongside takes what a link offers into the account they have.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import type { PageAnswer, RedirectAnswer } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextField } from '../../kit/forms/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../page.ts';
import { audit } from '../tx.ts';
import { passwordIsRight } from '../passwords.ts';
import { joinByLink } from '../invitation.queries.ts';
import type { OpenedLink } from '../invitation.queries.ts';
import { readSignInName } from '../sign-in-name.rules.ts';
import { beginSession, failedLately, findSignIn, goOnAs, noteAttempt } from '../sign-in.queries.ts';
import { mayTry } from '../sign-in.rules.ts';
import { SESSION_COOKIE } from '../session.ts';
import { closedLink } from './invitation-closed.tsx';
import { openOr } from './invitation.page.tsx';

const params = z.object({ token: z.string().max(100) });
const form = z.object({
  email: text({ missing: 'Enter the e-mail address or sign-in name you use', what: 'This', max: 254 }),
  password: text({ missing: 'Enter the password you use', max: 400 }),
});

type Drawn = { link: OpenedLink; secret: string; typed: Typed; errors: Errors; key: string; status?: number };

const draw = ({ link, secret, typed, errors, key, status }: Drawn): PageAnswer => {
  const f = fields(form, { ...typed, password: undefined }, errors);
  return pageOf('Add this to the account you have', (
    <Reading>
      <FormErrors form={f} />
      <PageTitle lede={`What ${link.trust_name} offers is added. Your other services see nothing of it.`}>Add this to the account you have</PageTitle>
      <Form action={`/invitation/${secret}/join`} idempotencyKey={key}>
        <TextField form={f} name="email" label="E-mail address or sign-in name" autoComplete="username" autoCapitalize="none" spellCheck={false} width={20} />
        <TextField form={f} name="password" label="Password" type="password" autoComplete="current-password" width={20} />
        <Button>Add it to my account</Button>
      </Form>
      <p><a href={`/invitation/${secret}`}>Go back and choose a new password instead</a></p>
    </Reading>
  ), { status });
};

export const joinAccount = page({
  params,
  form,
  show: async ({ tx, params: { token }, typed, errors, key, source }) => {
    const { link, closed } = await openOr(tx, token, source);
    if (!link) return closed;
    return link.kind === 'invitation' ? draw({ link, secret: token, typed, errors, key }) : redirectTo(`/invitation/${token}`);
  },
  send: async ({ tx, params: { token }, form: { email: written, password }, typed, key, source }): Promise<PageAnswer | RedirectAnswer> => {
    const { link, closed } = await openOr(tx, token, source);
    if (!link) return closed;
    const address = readSignInName(written) ?? written;
    const wait = !mayTry(await failedLately(tx, address, source));
    const known = wait ? undefined : await findSignIn(tx, address);
    const right = !wait && (await passwordIsRight(password, known?.password_hash ?? null));
    await noteAttempt(tx, address, source, right);
    const again = (why: string, status: number): PageAnswer => draw({ link, secret: token, typed, errors: { password: why }, key, status });
    if (wait) return again('That was tried many times. Wait ten minutes, then try again', 429);
    if (!right || !known) return again('The e-mail address or the password is not right', 422);
    const outcome = await joinByLink(tx, token, known.account_id);
    if (outcome === 'gone') return closedLink('cancelled');
    if (outcome === 'already here') return again('That account is already part of this service. Keep the two apart: go back and choose a new password', 409);
    const session = await beginSession(tx, known.account_id);
    await goOnAs(tx, session.token);
    audit(tx, { action: 'account.join', object: 'account', objectId: known.account_id, detail: { link: link.invitation_id } });
    return redirectTo(session.chosen ? '/first' : '/choose', undefined, [{ name: SESSION_COOKIE, value: session.token }]);
  },
});
