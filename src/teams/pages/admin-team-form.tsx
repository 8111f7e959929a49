// The form of a team, for adding one and for changing one.
import { z } from 'zod';
import { Form, ifGiven, oneOf, optionalText, RadiosField, text, TextField, ukPhone } from '../../kit/forms/index.ts';
import type { FormState } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions } from '../../kit/look/index.ts';
import type { TeamDetails } from '../admin-team.queries.ts';

export const teamForm = z.object({
  name: text({ missing: 'Enter the name of the team', what: 'The name', max: 80 }),
  kind: oneOf(['ward', 'community'], 'Choose whether it is a ward or a community team'),
  area: optionalText({ what: 'The area', max: 60 }),
  phone: ifGiven(ukPhone({ missing: '' })),
  manager: optionalText({ what: 'The name', max: 80 }),
});

export const teamOf = (read: z.output<typeof teamForm>): TeamDetails => ({ name: read.name, kind: read.kind, area: read.area ?? null, phone: read.phone ?? null, manager_name: read.manager ?? null });

type Props = { form: FormState<keyof typeof teamForm.shape>; action: string; idempotencyKey: string; button: string };

export const TeamForm = ({ form: f, action, idempotencyKey, button }: Props) => (
  <Form action={action} idempotencyKey={idempotencyKey}>
    <TextField form={f} name="name" label="Name of the team" hint="As its staff say it, for example Larkfield ward" />
    <RadiosField form={f} name="kind" label="What is it?" items={[{ value: 'ward', label: 'A ward' }, { value: 'community', label: 'A community team' }]} />
    <TextField form={f} name="area" label="Area (if you use areas)" hint="For example, east 3" width={20} />
    <TextField form={f} name="phone" label="Phone number of the team" hint="Peer workers ring it before a meeting, and when they are worried about somebody." type="tel" width={20} />
    <TextField form={f} name="manager" label="Name of the manager" width={20} />
    <Actions><Button>{button}</Button></Actions>
  </Form>
);
