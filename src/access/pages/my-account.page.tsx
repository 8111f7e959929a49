// Everybody's own account: how they sign in, where they are signed in, what was done to it by others.
import { z } from 'zod';
import { found, jsonOf, NotFound, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, FormErrors, optionalText, PostButton, text, TextField } from '../../kit/forms/index.ts';
import { dayOf, sayHowLong, sayMoment } from '../../kit/times.ts';
import { ButtonLink, Card, CardList, CardRow, EmptyState, FirstFew, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { SummaryList } from '../../kit/nhs/index.ts';
import { page } from '../page.ts';
import { audit } from '../tx.ts';
import { endMyOtherSessions, linksMadeForMe, myAccount, myPasswordHash, mySessions } from '../account.queries.ts';
import { myPasskeys, putPasskey, removePasskey } from '../passkey.queries.ts';
import { askToMake, readMade } from '../passkeys.ts';
import { mayLosePasskey } from '../account.rules.ts';
import { PasskeyForm } from './passkey-form.tsx';

const form = z.object({
  passkey: text({ missing: 'Press the button and follow what your phone or computer asks', max: 12_000 }),
  label: optionalText({ what: 'The name', max: 60 }),
});

/** This device, and the last used of the others. */
const FEW = 3;

export const myAccountPage = page({
  form,
  show: async ({ tx, typed, errors, refused, key, origin, sessionSeconds }) => {
    const account = found(await myAccount(tx));
    const passkeys = await myPasskeys(tx);
    const sessions = await mySessions(tx, sessionSeconds);
    const links = await linksMadeForMe(tx);
    const hasPassword = (await myPasswordHash(tx)) !== null;
    const today = dayOf(tx.now);
    const f = fields(form, { ...typed, passkey: undefined }, errors);
    return pageOf('My account', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle>My account</PageTitle>
        <SummaryList rows={[
          { key: 'Name', value: account.name, actions: [{ href: '/my-account/name', text: 'Change', hiddenText: 'my name' }] },
          ...(account.email ? [{ key: 'E-mail', value: account.email }] : []),
          ...(account.sign_in_name ? [{ key: 'Sign-in name', value: <><strong>{account.sign_in_name}</strong><br />You type this, with your password, when you sign in. Write it down.</> }] : []),
          { key: 'Password', value: hasPassword ? 'Set' : 'None: you sign in with a passkey', actions: hasPassword ? [{ href: '/my-account/password', text: 'Change', hiddenText: 'my password' }] : [] },
        ]} />

        <Section heading="Passkeys">
          <p>With a passkey you sign in by the lock of your own phone or computer. Only make one on a device that is yours alone.</p>
          {passkeys.length > 0 && (
            <CardList>
              {passkeys.map((one) => (
                <CardRow key={one.id} action={<PostButton action={`/my-account/passkeys/${one.id}/remove`} idempotencyKey={key} hiddenText={`the passkey ${one.label}`}>Remove</PostButton>}>
                  <strong>{one.label}</strong><br />made {sayMoment(one.made_at, today)}{one.last_used_at ? `, last used ${sayHowLong(one.last_used_at, tx.now)}` : ', not used yet'}
                </CardRow>
              ))}
            </CardList>
          )}
          <PasskeyForm action="/my-account" idempotencyKey={key} kind="make" options="/my-account/passkeys/ask" origin={origin} button="Make a passkey" without="Your password works everywhere.">
            <TextField form={f} name="label" label="A name for it, so that you know it again" hint="For example, my phone" width={20} />
          </PasskeyForm>
        </Section>

        <Section heading="Where you are signed in">
          <FirstFew few={FEW} more={(n) => `${n} more places`}
            rows={[...sessions].sort((a, b) => Number(b.id === tx.viewer.sessionId) - Number(a.id === tx.viewer.sessionId)).map((one) => (
              <CardRow key={one.id}>
                {one.id === tx.viewer.sessionId ? <strong>Here, on this device</strong> : <>On another device or in another browser</>}
                <br />since {sayMoment(one.began_at, today)}, last used {sayHowLong(one.last_seen_at, tx.now)}{one.trust_name ? `, at ${one.trust_name}` : ''}
              </CardRow>
            ))} />
          {sessions.length > 1 && <PostButton action="/my-account/sessions/end" idempotencyKey={key}>Sign out everywhere else</PostButton>}
        </Section>

        <Section heading="Links made for your account">
          <p>When somebody makes a link that lets you sign in, it is listed here, so that nothing happens to your account without you seeing it.</p>
          {links.length === 0 ? <EmptyState>No link was made for your account.</EmptyState> : (
            <CardList>
              {links.map((one) => (
                <CardRow key={one.made_at.toISOString()}>
                  {one.kind === 'reset' ? 'For a new password' : 'For a new account'}, made {sayMoment(one.made_at, today)} by {one.trust_name}
                  {one.used_at ? `, used ${sayMoment(one.used_at, today)}` : ', not used'}
                </CardRow>
              ))}
            </CardList>
          )}
        </Section>
        <Card heading="Something here that was not you?" headingLevel={2} actions={hasPassword && <ButtonLink href="/my-account/password">Change my password</ButtonLink>}>
          <p>{hasPassword ? 'Change your password: that signs everybody else out.' : 'Remove the passkeys you do not know, and sign out everywhere else.'} Then tell your peer worker, or whoever looks after accounts in your service.</p>
        </Card>
      </Reading>
    ));
  },
  send: async ({ tx, form: { passkey, label }, origin }) => {
    const made = await readMade(tx, passkey, origin);
    if (!made) return { kind: 'invalid', errors: { passkey: 'The passkey could not be made. Try again' } };
    const id = await putPasskey(tx, { ...made, label: label ?? 'My passkey' });
    audit(tx, { action: 'passkey.make', object: 'passkey', objectId: id });
    return redirectTo('/my-account', 'passkey-made');
  },
});

/** What the browser shall ask for, to make a passkey of one's own. */
export const myPasskeyAsk = page({
  send: async ({ tx, origin }) => {
    const account = found(await myAccount(tx));
    return jsonOf(await askToMake(tx, { origin, accountId: account.id, name: account.email ?? account.sign_in_name ?? 'Alongside' }));
  },
});

export const removeMyPasskey = page({
  params: z.object({ id: z.uuid() }),
  send: async ({ tx, params: { id } }) => {
    const passkeys = await myPasskeys(tx);
    if (!passkeys.some((one) => one.id === id)) throw new NotFound();
    if (!mayLosePasskey(passkeys.length, (await myPasswordHash(tx)) !== null)) return redirectTo('/my-account', 'passkey-last');
    await removePasskey(tx, id);
    audit(tx, { action: 'passkey.remove', object: 'passkey', objectId: id });
    return redirectTo('/my-account', 'passkey-removed');
  },
});

export const endOtherSessions = page({
  send: async ({ tx }) => {
    await endMyOtherSessions(tx);
    audit(tx, { action: 'account.end-other-sessions' });
    return redirectTo('/my-account', 'other-sessions-ended');
  },
});
