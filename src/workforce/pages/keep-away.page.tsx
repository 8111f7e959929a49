// Wards, teams and people a worker would rather not be matched with: a private page. No reason is asked.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, optionalText, PostButton, SelectField, TextField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { isId, newId } from '../../kit/ids.ts';
import { sayDate } from '../../kit/times.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { teamsOf } from '../../teams/index.ts';
import { keepAwayFrom, noLongerKeepAway } from '../actions/keep-away.ts';
import { keptAwayFrom } from '../keep-away.queries.ts';
import type { KeptAway } from '../keep-away.queries.ts';

const form = z.object({ team: optionalText({ max: 40 }), name: optionalText({ what: 'Their name', max: 120 }), born: ifGiven(date({ missing: '', what: 'Their date of birth' })) });

export const keepAwayPage = page({
  form,
  also: ({ team, name, born }) => ({
    team: team && !isId(team) ? 'Choose a ward or team from the list' : team || name ? undefined : 'Choose a ward or team, or enter a name',
    name: born && !name ? 'Enter their name too' : name && name.length < 2 ? 'Enter the whole name' : undefined,
  }),
  show: async ({ tx, typed, errors, key }) => {
    const [list, teams] = await Promise.all([keptAwayFrom(tx, found(tx.viewer.workerId)), teamsOf(tx)]);
    const f = fields(form, typed, errors);
    return pageOf('Where I would rather not be', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/my-profile">My profile</a>} lede="A ward you were on yourself, a neighbour, somebody from before. You are not suggested to anybody there. You need not say why, and nobody asks.">Where I would rather not be</PageTitle>
        <p><strong>Only you can read this list.</strong> Your lead, your colleagues and the people named here never see it. Nothing tells you, or anybody, whether somebody you name is known here.</p>
        {list.length === 0 ? <EmptyState>Nothing is on your list. When you add a ward, a team or a person, they are here and you can take them off again.</EmptyState> : (
          <CardList>{list.map((k) => <CardRow key={k.id} action={<PostButton action={`/my-profile/keep-away/${k.id}/off`} idempotencyKey={newId()} hiddenText={sayKept(k)}>Take off</PostButton>}>{sayKept(k)}</CardRow>)}</CardList>
        )}
        <Section heading="Add to my list">
          <Form action="/my-profile/keep-away" idempotencyKey={key}>
            <SelectField form={f} name="team" label="A ward or team" options={[{ value: '', text: 'Choose a ward or team' }, ...teams.map((t) => ({ value: t.id, text: t.name }))]} />
            <TextField form={f} name="name" label="Or a person: their name" hint="As you know them. First and last name work best." readsThis="Only you read this." />
            <DateField form={f} name="born" label="Their date of birth, if you know it" hint="It helps when two people have one name." />
            <Actions><Button>Add to my list</Button><ButtonLink href="/my-profile">Go back</ButtonLink></Actions>
          </Form>
        </Section>
        <p className="al-soft">Already with somebody, and it should be somebody else? Open their page and choose “Who with whom”. Your lead is told, and nobody asks why.</p>
      </Reading>
    ));
  },
  send: async ({ tx, form: { team, name, born } }) => {
    if (team) await keepAwayFrom(tx, { teamId: team });
    if (name) await keepAwayFrom(tx, { name, bornOn: born ?? null });
    return redirectTo('/my-profile/keep-away', 'keep-away-added');
  },
});

const sayKept = (k: KeptAway): string => k.team ?? `${k.name ?? ''}${k.born_on ? `, born ${sayDate(k.born_on)}` : ''}`;

export const keepAwayOff = page({
  params: z.object({ id: z.uuid() }),
  show: () => redirectTo('/my-profile/keep-away'),
  send: async ({ tx, params: { id } }) => {
    await noLongerKeepAway(tx, id);
    return redirectTo('/my-profile/keep-away', 'keep-away-off');
  },
});
