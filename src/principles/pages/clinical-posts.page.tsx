// What is known of the clinical posts of host teams: lost, frozen, or none up to a day; who said so and when.
import { z } from 'zod';
import { invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, oneOf, optionalText, RadiosField, SelectField, text, TextField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { isId } from '../../kit/ids.ts';
import { teamsOf } from '../../teams/index.ts';
import { recordClinicalPost } from '../actions/keep-watch-true.ts';
import { clinicalFacts } from '../watch.queries.ts';
import type { ClinicalFact } from '../watch.queries.ts';

const form = z.object({
  team: text({ missing: 'Choose the team', max: 40 }), kind: oneOf(['lost', 'frozen', 'none'], 'Choose what you were told'), what: optionalText({ what: 'Which post', max: 150 }),
  on: date({ missing: 'Enter the day', what: 'The day' }), by: text({ missing: 'Write who told you', what: 'Who told you', max: 150 }), said: date({ missing: 'Enter the day you were told', what: 'The day you were told' }),
});
export const sayClinical = (c: Pick<ClinicalFact, 'kind' | 'what' | 'on_day' | 'team'>): string =>
  c.kind === 'none' ? `${c.team}: none lost or frozen up to ${sayDate(c.on_day)}.` : `${c.team}: ${c.what}, ${c.kind} on ${sayDate(c.on_day)}.`;

export const clinicalPostsPage = page({
  form,
  also: (v) => ({ what: v.kind !== undefined && v.kind !== 'none' && !v.what ? 'Write which post it was' : undefined }),
  show: async ({ tx, typed, errors, key }) => {
    const [facts, teams] = [await clinicalFacts(tx), await teamsOf(tx)];
    audit(tx, { action: 'principles.clinical-posts' });
    const f = fields(form, typed, errors);
    return pageOf('Clinical posts', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={tx.viewer.role === 'lead' ? '/principles' : '/principles/numbers'}>The watch over our principles</a>} lede="Peer posts must not take the place of clinical ones. Where nobody says what became of a team’s clinical posts, we say that it is not known here.">Clinical posts</PageTitle>
        <Section heading="What we were told">
          {facts.length === 0 ? <EmptyState>Nobody has said anything about clinical posts yet. Ask each team’s manager once a year, and write down the answer.</EmptyState> : (
            <CardList>{facts.map((c) => (
              <CardRow key={c.id} action={c.withdrawn_at ? undefined : <ButtonLink href={`/principles/clinical-posts/${c.id}`} hiddenText={sayClinical(c)}>Correct it</ButtonLink>}>
                {c.withdrawn_at ? <s>{sayClinical(c)}</s> : sayClinical(c)} <span className="al-soft">{c.said_by} said so on {sayDate(c.said_on)}.{c.withdrawn_at ? ` It was not so: ${c.withdrawn_why}` : ''}</span>
              </CardRow>
            ))}</CardList>
          )}
        </Section>
        <Section heading="Write down what you were told">
          <Form action="/principles/clinical-posts" idempotencyKey={key}>
            <SelectField form={f} name="team" label="Which team?" options={[{ value: '', text: 'Choose a team' }, ...teams.map((t) => ({ value: t.id, text: t.name }))]} />
            <RadiosField form={f} name="kind" label="What were you told?" items={[{ value: 'lost', label: 'A clinical post was lost' }, { value: 'frozen', label: 'A clinical post was frozen' }, { value: 'none', label: 'None was lost or frozen' }]} />
            <TextField form={f} name="what" label="Which post?" hint="For example: a band 5 nurse, full time. Leave it empty if none was." />
            <DateField form={f} name="on" label="On which day, or up to which day?" />
            <TextField form={f} name="by" label="Who told you?" hint="Name and job" readsThis="Peer leads and managers here read this." />
            <DateField form={f} name="said" label="When did they tell you?" />
            <Actions><Button>Save what I was told</Button></Actions>
          </Form>
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, form: v }) => {
    const today = dayOf(tx.now);
    if (!isId(v.team) || !(await teamsOf(tx)).some((t) => t.id === v.team)) return invalid({ team: 'Choose the team from the list' });
    if (v.on > today) return invalid({ on: 'The day must be today or before' });
    if (v.said > today) return invalid({ said: 'The day you were told must be today or before' });
    await recordClinicalPost(tx, { teamId: v.team, kind: v.kind, what: v.kind === 'none' ? '' : (v.what ?? ''), on: v.on, saidBy: v.by, saidOn: v.said });
    return redirectTo('/principles/clinical-posts', 'principles-clinical');
  },
});
