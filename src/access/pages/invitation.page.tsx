// A one-use link opened: its holder chooses a password or makes a passkey.
import { z } from 'zod';
import { jsonOf, pageOf, redirectTo } from '../../kit/http/index.ts';
import type { PageAnswer, RedirectAnswer } from '../../kit/http/index.ts';
import { email, fields, Form, FormErrors, ifGiven, optionalText, TextField } from '../../kit/forms/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Aside, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../page.ts';
import { ROLE_NAMES } from '../viewer.ts';
import { mayGuess, noteGuess } from '../guesses.ts';
import { askToMake } from '../passkeys.ts';
import { openLink } from '../invitation.queries.ts';
import type { OpenedLink } from '../invitation.queries.ts';
import { takeUpLink } from '../actions/take-up-link.ts';
import { closedLink } from './invitation-closed.tsx';
import { PasskeyForm } from './passkey-form.tsx';
import type { Tx } from '../tx.ts';

const params = z.object({ token: z.string().max(100) });
const form = z.object({
  email: ifGiven(email({ missing: '' })),
  password: optionalText({ what: 'The password', max: 400 }),
  passkey: optionalText({ max: 12_000 }),
});

/** The link, or the page that says kindly why it does not work. Links that never were count as guesses. */
export const openOr = async (tx: Tx, secret: string, source: string): Promise<{ link: OpenedLink; closed: null } | { link: null; closed: PageAnswer }> => {
  const guess = { kind: 'link', about: secret, source };
  if (!(await mayGuess(tx, guess))) return { link: null, closed: closedLink('too many') };
  const link = await openLink(tx, secret);
  if (!link) {
    await noteGuess(tx, guess, false);
    return { link: null, closed: closedLink('unknown') };
  }
  return link.standing === 'open' ? { link, closed: null } : { link: null, closed: closedLink(link.standing) };
};

const isPersons = (link: OpenedLink): boolean => link.role === 'person' || link.role === 'carer';

const Welcome = ({ link }: { link: OpenedLink }) => {
  if (link.kind === 'reset') return <PageTitle lede="When it is set, you are signed out everywhere else.">{`A new password for ${link.account_name}`}</PageTitle>;
  const what = link.role === null ? '' : isPersons(link) ? `${link.trust_name} made an account for you.` : `${link.trust_name} made an account for you as ${ROLE_NAMES[link.role]}${link.team_name ? `, ${link.team_name}` : ''}.`;
  return <PageTitle lede={`${what} Choose how you want to sign in.`}>{`Hello ${link.account_name}`}</PageTitle>;
};

/** What they will type as their name when they sign in. */
const SignsInAs = ({ link, f }: { link: OpenedLink; f: ReturnType<typeof fields<typeof form>> }) => {
  if (link.email) return <p>You sign in with <strong>{link.email}</strong>.</p>;
  return (
    <>
      {link.sign_in_name && <p>Your sign-in name is <strong>{link.sign_in_name}</strong>. Write it down, or keep the paper.</p>}
      <TextField form={f} name="email" label={link.sign_in_name ? 'Your e-mail address, if you would rather sign in with that' : 'Your e-mail address'}
        hint={link.sign_in_name ? 'You can leave this empty. Nobody writes to you unless you ask.' : undefined} type="email" autoComplete="username" width={20} />
    </>
  );
};

type Drawn = { link: OpenedLink; secret: string; typed: Typed; errors: Errors; key: string; origin: string; status?: number };

const draw = ({ link, secret, typed, errors, key, origin, status }: Drawn): PageAnswer => {
  const f = fields(form, { ...typed, password: undefined, passkey: undefined }, errors);
  const action = `/invitation/${secret}`;
  return pageOf(link.kind === 'reset' ? 'A new password' : 'Choose how you sign in', (
    <Reading>
      <FormErrors form={f} />
      <Welcome link={link} />
      <Form action={action} idempotencyKey={key}>
        <SignsInAs link={link} f={f} />
        <TextField form={f} name="password" label="Choose a password" hint="12 characters or more. Three words that do not belong together are strong and easy to remember." type="password" autoComplete="new-password" width={20} />
        <Button>Set my password</Button>
      </Form>
      <Section heading="Or make a passkey">
        <p>A passkey uses the lock of your own phone or computer: your finger, your face or its code. There is no password to remember. Only do this on a device that is yours alone.</p>
        <PasskeyForm action={action} idempotencyKey={key} kind="make" options={`${action}/passkey`} origin={origin} button="Make a passkey" without="Choose a password above." />
      </Section>
      {link.kind === 'invitation' && <Aside><p>Do you already sign in to Alongside for another service? <a href={`${action}/join`}>Add this to the account you have</a></p></Aside>}
    </Reading>
  ), { status });
};

export const invitation = page({
  params,
  form,
  also: (v) => ({ password: !v.password && !v.passkey ? 'Enter a password' : undefined }),
  show: async ({ tx, params: { token }, typed, errors, key, origin, source }) => {
    const { link, closed } = await openOr(tx, token, source);
    return link ? draw({ link, secret: token, typed, errors, key, origin }) : closed;
  },
  send: async ({ tx, params: { token }, form: chosen, typed, key, origin, source }): Promise<PageAnswer | RedirectAnswer> => {
    const { link, closed } = await openOr(tx, token, source);
    if (!link) return closed;
    const done = await takeUpLink(tx, link, token, { email: chosen.email ?? null, password: chosen.password ?? null, passkey: chosen.passkey ?? null, origin });
    if (done.outcome === 'gone') return closedLink('cancelled');
    if (done.outcome === 'wrong') return draw({ link, secret: token, typed, errors: { [done.field]: done.because }, key, origin, status: 422 });
    return redirectTo(done.signInName ? '/my-account' : done.chosen ? '/first' : '/choose', done.signInName ? 'sign-in-name' : 'password-set', done.cookies);
  },
});

/** What the browser shall ask the phone or computer for, to make a passkey for this link's account. */
export const invitationPasskey = page({
  params,
  send: async ({ tx, params: { token }, origin, source }) => {
    const { link, closed } = await openOr(tx, token, source);
    if (!link) return closed;
    return jsonOf(await askToMake(tx, { origin, accountId: link.account_id, name: link.email ?? link.sign_in_name ?? 'Alongside' }));
  },
});
