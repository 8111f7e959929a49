// One team: its details, its own referral link, closing it.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, FormErrors, PostButton, typedFrom } from '../../kit/forms/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Details } from '../../kit/nhs/index.ts';
import { Aside, Card, PageTitle, PrintButton, PrintSheet, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { adminTeamById } from '../admin-team.queries.ts';
import { closeTeam, editTeam } from '../actions/keep-team.ts';
import { makeTeamLink } from '../actions/make-team-link.ts';
import { settingsOf } from '../settings.ts';
import { TeamForm, teamForm, teamOf } from './admin-team-form.tsx';

const params = z.object({ id: z.uuid() });

export const adminTeam = page({
  params,
  form: teamForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const team = found(await adminTeamById(tx, id));
    const { work_email_domains: domains } = await settingsOf(tx);
    const f = fields(teamForm, Object.keys(typed).length > 0 ? typed : typedFrom({ name: team.name, kind: team.kind, area: team.area, phone: team.phone, manager: team.manager_name }), errors);
    return pageOf(team.name, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={team.kind === 'ward' ? 'Ward' : 'Community team'}>{team.name}</PageTitle>
        {team.closed_at && <Aside><p>Closed {sayDate(dayOf(team.closed_at))}. It can no longer be chosen. What it asked for stays on record.</p><PostButton action={`/admin/teams/${id}/open`} idempotencyKey={key}>Open it again</PostButton></Aside>}
        <TeamForm form={f} action={`/admin/teams/${id}`} idempotencyKey={key} button="Save" />
        {!team.closed_at && (
          <>
            <Section heading="Its own referral link">
              <Card actions={<PostButton action={`/admin/teams/${id}/link`} idempotencyKey={key}>{team.has_link ? 'Replace the link' : 'Make a link'}</PostButton>}
              after={team.has_link ? 'The link there is now stops working when you replace it. Do that when somebody has it who should not.' : undefined}>
              <p>With this link the team’s staff ask for peer support without an account. They prove with a code, sent to their work e-mail, that they belong to the trust.</p>
              {domains.length === 0 && <p>No work e-mail addresses are set, so no code can be sent yet. <a href="/admin/clocks/work_email_domains">Set the work e-mail addresses</a></p>}
              <p>{team.has_link ? 'It has a link. It was shown once, when it was made.' : 'It has no link yet.'}</p>
              </Card>
            </Section>
            <Details summary="Close this team">
              <p>Do this when the ward or team is no more. It can no longer be chosen, its link stops working, and its staff see no new requests. You can open it again.</p>
              <PostButton action={`/admin/teams/${id}/close`} idempotencyKey={key}>Close this team</PostButton>
            </Details>
          </>
        )}
        <p><a href="/admin/teams">Back to all teams</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => (await editTeam(tx, id, teamOf(form))) ?? redirectTo(`/admin/teams/${id}`, 'saved'),
});

export const adminTeamClose = page({ params, send: async ({ tx, params: { id } }) => { await closeTeam(tx, id, true); return redirectTo('/admin/teams', 'team-closed'); } });
export const adminTeamOpen = page({ params, send: async ({ tx, params: { id } }) => { await closeTeam(tx, id, false); return redirectTo(`/admin/teams/${id}`, 'team-opened'); } });

/** Shows the new link once, on a sheet for the team's wall. */
export const adminTeamLink = page({
  params,
  show: ({ params: { id } }) => redirectTo(`/admin/teams/${id}`),
  send: async ({ tx, params: { id }, origin }) => {
    const { team, path } = await makeTeamLink(tx, id);
    const { service_phone: phone } = await settingsOf(tx);
    return pageOf(`The link of ${team.name}`, (
      <Reading>
        <PageTitle lede="Print this page or copy the link now. It is not shown again: if it is lost, make a new one.">{`The link of ${team.name}`}</PageTitle>
        <PrintSheet>
          <Section heading={`Asking for peer support, ${team.name}`}>
          <p>{tx.viewer.trustName}, {sayDate(dayOf(tx.now))}</p>
          <p>Open this address in a web browser:</p>
          <p><strong>{origin}{path}</strong></p>
          <p>You need no account. A code comes to your work e-mail address. Ask the person first: they decide.</p>
          {phone && <p>Or ring us: {phone}</p>}
          <p>This link belongs to {team.name}. Please do not pass it on.</p>
          </Section>
        </PrintSheet>
        <PrintButton />
        <p><a href={`/admin/teams/${id}`}>Back to {team.name}</a></p>
      </Reading>
    ));
  },
});
