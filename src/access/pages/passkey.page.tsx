// Sign in with a passkey: the phone's or computer's own lock in place of a password.
import { z } from 'zod';
import { jsonOf, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, FormErrors, text } from '../../kit/forms/index.ts';
import { Aside, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit } from '../tx.ts';
import { page } from '../page.ts';
import type { PageAnswer } from '../page.ts';
import { askToSignIn, readSignIn } from '../passkeys.ts';
import { mayGuess, noteGuess } from '../guesses.ts';
import { beginSession, goOnAs } from '../sign-in.queries.ts';
import { SESSION_COOKIE } from '../session.ts';
import { PasskeyForm } from './passkey-form.tsx';

const form = z.object({ passkey: text({ missing: 'Press the button and follow what your phone or computer asks', max: 12_000 }) });

const draw = ({ errors, key, origin, status }: { errors: Record<string, string>; key: string; origin: string; status?: number }): PageAnswer => pageOf('Sign in with a passkey', (
  <Reading>
    <FormErrors form={fields(form, {}, errors)} />
    <PageTitle lede="Your phone or computer knows it is you, by your finger, your face or its own code. Nothing of that comes here.">Sign in with a passkey</PageTitle>
    <PasskeyForm action="/passkey" idempotencyKey={key} kind="use" options="/passkey/ask" origin={origin} button="Sign in with a passkey" filled without={<a href="/sign-in">Sign in with a password</a>} />
    <Aside>You make a passkey once, on your own phone or computer, under “My account”. Never make one on a computer that others use.</Aside>
    <p><a href="/sign-in">Sign in with a password</a></p>
  </Reading>
), { status });

export const passkeySignIn = page({
  form,
  show: ({ errors, key, origin }) => draw({ errors, key, origin }),
  send: async ({ tx, form: { passkey }, key, origin, source }) => {
    const guess = { kind: 'passkey', about: passkey.slice(0, 60), source };
    const wait = !(await mayGuess(tx, guess));
    const accountId = wait ? null : await readSignIn(tx, passkey, origin);
    await noteGuess(tx, guess, accountId !== null);
    if (!accountId) {
      const why = wait ? 'That was tried many times. Wait ten minutes, then try again' : 'We could not sign you in with this passkey. Try again, or use your password';
      return draw({ errors: { passkey: why }, key, origin, status: wait ? 429 : 422 });
    }
    const { token, chosen } = await beginSession(tx, accountId);
    await goOnAs(tx, token);
    audit(tx, { action: 'account.sign-in', object: 'account', objectId: accountId, detail: { passkey: true } });
    return redirectTo(chosen ? '/first' : '/choose', undefined, [{ name: SESSION_COOKIE, value: token }]);
  },
});

/** What the browser shall ask for: a fresh challenge, good once. */
export const passkeyAsk = page({ send: async ({ tx, origin }) => jsonOf(await askToSignIn(tx, origin)) });
