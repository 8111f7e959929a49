// Somebody new: name, e-mail, role, team; then their link.
import { z } from 'zod';
import { invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { email, fields, Form, FormErrors, ifGiven, oneOf, RadiosField, SelectField, text, TextField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, Aside, PageTitle, Reading } from '../../kit/look/index.ts';
import { addAccount, GIVEN_ROLES, LinkSheet, makeLink, page, ROLE_MEANS, ROLE_NAMES, sendLink, staffAccountByEmail } from '../../access/index.ts';
import { capital } from '../words.ts';
import { teamsOf } from '../team.queries.ts';
import { LinkChoice, linkChoice } from './link-choice.tsx';

const form = z.object({
  name: text({ missing: 'Enter the name they go by', what: 'The name', max: 100 }),
  email: email({ missing: 'Enter their work e-mail address' }),
  role: oneOf(GIVEN_ROLES, 'Choose what they do here'),
  team: ifGiven(text({ missing: '', max: 40 })),
  how: linkChoice(),
});

export const adminAccountNew = page({
  form,
  also: (v) => ({ team: v.role === 'host_team' && !v.team ? 'Choose the team they belong to' : undefined }),
  show: async ({ tx, typed, errors, refused, key, canMail }) => {
    const teams = await teamsOf(tx);
    const f = fields(form, typed, errors);
    return pageOf('Add somebody', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede="They get a link that works once, for 7 days, and choose a password themselves. You never see it.">Add somebody</PageTitle>
        <Aside><p>A peer worker is added under <a href="/admin/workers/new">Peer workers</a>, with their days and hours. A person supported gets an account from their peer lead.</p></Aside>
        <Form action="/admin/accounts/new" idempotencyKey={key}>
          <TextField form={f} name="name" label="Name they go by" hint="As colleagues and people read it" width={20} autoComplete="off" />
          <TextField form={f} name="email" label="Work e-mail address" hint="They sign in with it." type="email" width={20} autoComplete="off" />
          <RadiosField form={f} name="role" label="What do they do here?" items={GIVEN_ROLES.map((role) => ({
            value: role, label: capital(ROLE_NAMES[role]), hint: ROLE_MEANS[role],
            conditional: role !== 'host_team' ? undefined : teams.length === 0 ? <p>No team yet. <a href="/admin/teams/new">Add the team</a> first.</p>
              : <SelectField form={f} name="team" label="Which team?" options={[{ value: '', text: 'Choose a team' }, ...teams.map((team) => ({ value: team.id, text: team.name }))]} />,
          }))} />
          <LinkChoice form={f} name="how" canMail={canMail} />
          <Actions><Button>Add them</Button></Actions>
        </Form>
        <p><a href="/admin/accounts">Go back without adding anybody</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, form: { name, email: address, role, team, how }, origin, canMail }) => {
    const teamId = role === 'host_team' ? (team ?? null) : null;
    if (teamId && !(await teamsOf(tx)).some((one) => one.id === teamId)) return invalid({ team: 'Choose the team they belong to' });
    const known = await staffAccountByEmail(tx, address);
    if (known) return invalid({ email: `${known.name} already has an account here with this address. Open it under Accounts to give another role` });
    const accountId = await addAccount(tx, { name, role, teamId });
    if (how === 'send' && canMail) {
      await sendLink(tx, { accountId, kind: 'invitation', to: address, email: address, origin });
      return redirectTo(`/admin/accounts/${accountId}`, 'link-sent');
    }
    const link = await makeLink(tx, { accountId, kind: 'invitation', email: address });
    return pageOf(`A link for ${name}`, <LinkSheet link={link} origin={origin} now={tx.now} forWhom={name} back={{ href: `/admin/accounts/${accountId}`, label: `Go on to the account of ${name}` }} />);
  },
});
