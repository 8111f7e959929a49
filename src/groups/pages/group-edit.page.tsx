// /groups/new and /groups/:id/change: what a group says of itself.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { Form, FormErrors } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { alterGroup } from '../actions/change-group.ts';
import { startGroup } from '../actions/start-group.ts';
import { factsOf, formProblems, GroupFields, groupFields, groupForm, linkOf, teamOptions, typedGroup } from '../group-form.tsx';
import { groupToChange } from '../whose-groups.ts';

export const groupNew = page({
  form: groupFields,
  also: formProblems,
  show: async ({ tx, typed, errors, key }) => {
    const f = groupForm(typed, errors);
    const teams = await teamOptions(tx);
    return pageOf('Start a group', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle lede="Say it as you would say it to somebody at the door. When it meets comes next.">Start a group</PageTitle>
        <Form action="/groups/new" idempotencyKey={key}><GroupFields form={f} teams={teams} /><Actions><Button>Start the group</Button><ButtonLink href="/groups">Go back</ButtonLink></Actions></Form>
      </Reading>
    ));
  },
  send: async ({ tx, form }) => redirectTo(`/groups/${await startGroup(tx, factsOf(form), linkOf(form))}/when`, 'group-started'),
});

export const groupChange = page({
  params: z.object({ id: z.uuid() }),
  form: groupFields,
  also: formProblems,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const group = await groupToChange(tx, id);
    const f = groupForm(Object.keys(typed).length > 0 ? typed : typedGroup(group), errors);
    const teams = await teamOptions(tx);
    return pageOf(`Change ${group.name}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/groups/${id}`}>{group.name}</a>} lede="What it said before is kept.">Change what the group says of itself</PageTitle>
        <Form action={`/groups/${id}/change`} idempotencyKey={key}><GroupFields form={f} teams={teams} /><Actions><Button>Save the change</Button><ButtonLink href={`/groups/${id}`}>Go back</ButtonLink></Actions></Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    await alterGroup(tx, id, factsOf(form), linkOf(form));
    return redirectTo(`/groups/${id}`, 'group-changed');
  },
});
