import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, FormErrors } from '../../kit/forms/index.ts';
import { PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { addTeam } from '../actions/keep-team.ts';
import { TeamForm, teamForm, teamOf } from './admin-team-form.tsx';

export const adminTeamNew = page({
  form: teamForm,
  show: ({ typed, errors, key }) => {
    const f = fields(teamForm, typed, errors);
    return pageOf('Add a team', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle>Add a team</PageTitle>
        <TeamForm form={f} action="/admin/teams/new" idempotencyKey={key} button="Add the team" />
      </Reading>
    ));
  },
  send: async ({ tx, form }) => {
    const added = await addTeam(tx, teamOf(form));
    return typeof added === 'string' ? redirectTo(`/admin/teams/${added}`, 'team-added') : added;
  },
});
