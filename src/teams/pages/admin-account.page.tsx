// One account: what it is here, another role, a new link, switching it off.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, ifGiven, oneOf, PostButton, SelectField, text } from '../../kit/forms/index.ts';
import { dayOf, sayDate, sayMoment } from '../../kit/times.ts';
import { Button, Details } from '../../kit/nhs/index.ts';
import { Actions, Card, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, endRole, GIVEN_ROLES, giveRole, hatsOf, isAhead, LinkSheet, linksOf, makeLink, nextLinkKind, page, ROLE_NAMES, sendLink, staffAccountById, switchOffAccount } from '../../access/index.ts';
import { sayHat, sayLink } from '../account-row.rules.ts';
import { teamsOf } from '../team.queries.ts';
import { capital } from '../words.ts';

const params = z.object({ id: z.uuid() });
const form = z.object({ role: oneOf(GIVEN_ROLES, 'Choose a role'), team: ifGiven(text({ missing: '', max: 40 })) });

export const adminAccount = page({
  params,
  form,
  also: (v) => ({ team: v.role === 'host_team' && !v.team ? 'Choose the team they belong to' : undefined }),
  show: async ({ tx, params: { id }, typed, errors, refused, key, canMail }) => {
    const account = found(await staffAccountById(tx, id));
    const hats = await hatsOf(tx, [id]);
    const links = await linksOf(tx, [id]);
    const teams = await teamsOf(tx);
    const ahead = hats.filter((hat) => isAhead(hat, tx.now));
    const own = id === tx.viewer.accountId;
    const link = sayLink(links, tx.now);
    const mailTo = account.email ?? links.find((one) => one.email)?.email ?? null;
    const f = fields(form, typed, errors);
    audit(tx, { action: 'account.read', object: 'account', objectId: id });
    return pageOf(account.name, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={mailTo ?? undefined}>{account.name}</PageTitle>
        <Section heading="What they do here">
          {ahead.length === 0 ? <EmptyState>Nothing now. They cannot open anything of this service. Give a role to let them in again.</EmptyState> : (
            <CardList>
              {ahead.map((hat) => (
                <CardRow key={hat.id} action={hat.role === 'peer_worker' ? <a href="/admin/workers">Under Peer workers</a>
                  : <PostButton action={`/admin/accounts/${id}/end`} idempotencyKey={key} hidden={{ membership: hat.id }} hiddenText={`the role ${ROLE_NAMES[hat.role]}`}>End</PostButton>}>
                  <strong>{capital(sayHat(hat, tx.now))}</strong><br /><span className="al-soft">since {sayDate(dayOf(hat.since))}</span>
                </CardRow>
              ))}
            </CardList>
          )}
          <Details summary="Give another role" open={Object.keys(errors).length > 0}>
            <Form action={`/admin/accounts/${id}`} idempotencyKey={key}>
              <SelectField form={f} name="role" label="Role" options={[{ value: '', text: 'Choose a role' }, ...GIVEN_ROLES.map((role) => ({ value: role, text: capital(ROLE_NAMES[role]) }))]} />
              <SelectField form={f} name="team" label="Team (for a host team)" options={[{ value: '', text: 'Choose a team' }, ...teams.map((team) => ({ value: team.id, text: team.name }))]} />
              <Actions><Button variant="secondary">Give the role</Button></Actions>
            </Form>
          </Details>
        </Section>
        {ahead.length > 0 && (
          <Card heading="A new link" headingLevel={2} actions={(
            <>
              {canMail && mailTo && <PostButton action={`/admin/accounts/${id}/link`} idempotencyKey={key} hidden={{ how: 'send' }}>E-mail a link to them</PostButton>}
              <PostButton action={`/admin/accounts/${id}/link`} idempotencyKey={key} hidden={{ how: 'show' }}>Show me a link to print</PostButton>
            </>
          )} after={canMail ? undefined : 'No e-mail goes out from here: print or copy the link, and hand it over yourself.'}>
            <p>{nextLinkKind(links, account.email !== null) === 'invitation' ? 'They choose a password or a passkey with it. It works once, for 7 days.' : 'For a forgotten password or a lost phone. It works once, for 24 hours. When they use it they are signed out everywhere else.'}</p>
            {link && <p>{link}. A new one stops it.</p>}
            {canMail && tx.viewer.demo && <p>In the demonstration no e-mail leaves the machine: it is in <a href="/demo/outbox">the outbox</a>.</p>}
            <p>{canMail && mailTo ? 'The e-mail to themselves is safer: nobody sees the link on the way. ' : ''}They can see on their own account page that a link was made.</p>
          </Card>
        )}
        {ahead.length > 0 && !own && (
          <Details summary="Switch this account off">
            <p>Every role they have here ends, and they are signed out at once, wherever they are. What they wrote stays. You can give them a role again later.</p>
            <PostButton action={`/admin/accounts/${id}/off`} idempotencyKey={key} hiddenText={account.name}>Switch off now</PostButton>
          </Details>
        )}
        {hats.length > ahead.length && (
          <Details summary="What they did here before">
            <ul>{hats.filter((hat) => !ahead.includes(hat)).map((hat) => <li key={hat.id}>{capital(sayHat(hat, tx.now))}, since {sayDate(dayOf(hat.since))}</li>)}</ul>
          </Details>
        )}
        {links.length > 0 && (
          <Details summary="Links made">
            <ul>{links.slice(0, 10).map((one) => <li key={one.made_at.toISOString()}>{sayMoment(one.made_at, dayOf(tx.now))}{one.used_at ? `, used ${sayMoment(one.used_at, dayOf(tx.now))}` : ''}</li>)}</ul>
          </Details>
        )}
        <p><a href="/admin/accounts">Back to all accounts</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { role, team } }) => {
    const teamId = role === 'host_team' ? (team ?? null) : null;
    if (teamId && !(await teamsOf(tx)).some((one) => one.id === teamId)) return invalid({ team: 'Choose the team they belong to' });
    return (await giveRole(tx, id, { role, teamId })) ?? redirectTo(`/admin/accounts/${id}`, 'role-given');
  },
});

const ending = z.object({ membership: z.uuid() });
export const adminAccountEnd = page({
  params,
  form: ending,
  show: (asked) => adminAccount.show?.({ ...asked, errors: {}, typed: {} }) ?? redirectTo('/admin/accounts'),
  send: async ({ tx, params: { id }, form: { membership } }) => (await endRole(tx, id, membership)) ?? redirectTo(`/admin/accounts/${id}`, 'role-ended'),
});

export const adminAccountOff = page({
  params,
  show: (asked) => adminAccount.show?.(asked) ?? redirectTo('/admin/accounts'),
  send: async ({ tx, params: { id } }) => (await switchOffAccount(tx, id)) ?? redirectTo(`/admin/accounts/${id}`, 'account-off'),
});

/** A new link: mailed to themselves, or shown once on a sheet. */
export const adminAccountLink = page({
  params,
  form: z.object({ how: oneOf(['send', 'show'], 'Choose how they get it') }),
  show: ({ params: { id } }) => redirectTo(`/admin/accounts/${id}`),
  send: async ({ tx, params: { id }, form: { how }, origin, canMail }) => {
    const account = found(await staffAccountById(tx, id));
    const links = await linksOf(tx, [id]);
    const kind = nextLinkKind(links, account.email !== null);
    const pending = account.email ? null : (links.find((one) => one.email)?.email ?? null);
    const to = account.email ?? pending;
    if (how === 'send' && canMail && to) {
      await sendLink(tx, { accountId: id, kind, to, email: pending, origin });
      return redirectTo(`/admin/accounts/${id}`, 'link-sent');
    }
    const link = await makeLink(tx, { accountId: id, kind, email: pending });
    return pageOf(`A link for ${account.name}`, <LinkSheet link={link} origin={origin} now={tx.now} forWhom={account.name} back={{ href: `/admin/accounts/${id}`, label: `Go on to the account of ${account.name}` }} />);
  },
});
