// Opening a round before, or the round after; its links are shown once.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { date, DateField, field, fields, Form, FormErrors, ifGiven, oneOf, postedText, RadiosField, SelectField, TextField, wholeNumber } from '../../kit/forms/index.ts';
import type { FormState } from '../../kit/forms/index.ts';
import { Button, Fieldset } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { isId } from '../../kit/ids.ts';
import { page } from '../../access/index.ts';
import { teamsOf } from '../../teams/index.ts';
import { linksAgain, openRound } from '../actions/keep-round.ts';
import type { Links } from '../actions/keep-round.ts';
import { nameOf } from '../say-round.ts';
import { statementSets } from '../statement-sets.ts';
import { roundById } from '../statements.queries.ts';
import type { Round } from '../statements.queries.ts';
import { LinkSheets } from './link-sheets.tsx';

const params = z.object({ id: z.uuid() });
const many = () => ifGiven(wholeNumber({ missing: '', what: 'The number', min: 0, max: 5000 }));
const askForm = z.object({ closes: date({ missing: 'Enter the last day to answer', what: 'The last day' }), staff: many(), peers: many(), people: many() });
const team = field<string | null>((posted) => (postedText(posted) === '' ? { value: null } : isId(postedText(posted)) ? { value: postedText(posted) } : { problem: 'Choose from the list' }));
const newForm = z.object({ set: oneOf(['them-and-us', 'recovery-practice'], 'Choose what to ask'), team, ...askForm.shape });
type Asked = { staff?: number | undefined; peers?: number | undefined; people?: number | undefined };
const couldOf = ({ staff, peers, people }: Asked) => ({ ...(staff === undefined ? {} : { staff }), ...(peers === undefined ? {} : { 'peer workers': peers }), ...(people === undefined ? {} : { 'people supported': people }) });

const Numbers = ({ form: f }: { form: FormState<'closes' | 'staff' | 'peers' | 'people'> }) => (
  <>
    <Fieldset legend="How many people could answer?" legendAs={{ size: 's' }}>
      <p className="al-soft">Each group has a link of its own, which takes as many answers as there are people. Leave a group empty that you do not ask. A group of fewer than five could never be shown.</p>
      <TextField form={f} name="staff" label="Staff" width={4} inputMode="numeric" />
      <TextField form={f} name="peers" label="Peer workers" width={4} inputMode="numeric" />
      <TextField form={f} name="people" label="People supported" width={4} inputMode="numeric" />
    </Fieldset>
    <DateField form={f} name="closes" label="Last day to answer" hint="Three or four weeks are usual." />
  </>
);

const linkPage = (slug: string | null, origin: string, round: Round, links: Links) => pageOf('The links', <LinkSheets base={`${origin}/t/${slug}/statements/`} roundId={round.id} name={nameOf(round)} closesOn={round.closes_on} links={links} />);

export const statementNew = page({
  form: newForm,
  show: async ({ tx, typed, errors, refused, key }) => {
    const f = fields(newForm, typed, errors);
    const teams = await teamsOf(tx);
    return pageOf('Ask a set of statements', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href="/statements">What it is like here</a>} lede="This is the round before. When it is over you can ask the same again, and see the change.">Ask a set of statements</PageTitle>
        <Form action="/statements/new" idempotencyKey={key}>
          <RadiosField form={f} name="set" label="What do you ask?" items={statementSets().map((s) => ({ value: s.key, label: s.name, hint: s.about }))} />
          <SelectField form={f} name="team" label="About whom?" options={[{ value: '', text: 'The whole service' }, ...teams.map((t) => ({ value: t.id, text: t.name }))]} />
          <Numbers form={f as unknown as FormState<'closes' | 'staff' | 'peers' | 'people'>} />
          <Actions><Button>Open the round</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form: v, origin }) => {
    const made = await openRound(tx, { setKey: v.set, teamId: v.team, beforeId: null, closesOn: v.closes, could: couldOf(v) });
    return 'kind' in made ? made : linkPage(tx.viewer.trustSlug, origin, found(await roundById(tx, made.id)), made.links);
  },
});

/** The same statements again for the same team: the round after. */
export const statementAgain = page({
  params, form: askForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const round = found(await roundById(tx, id));
    const f = fields(askForm, typed, errors);
    return pageOf('Ask again', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/statements/${id}`}>{nameOf(round)}</a>} lede="The same statements, for the same groups. Then the change stands beside what is not known of it.">Ask again</PageTitle>
        <Form action={`/statements/${id}/again`} idempotencyKey={key}><Numbers form={f} /><Actions><Button>Open the round after</Button></Actions></Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v, origin }) => {
    const before = found(await roundById(tx, id));
    if (before.before_id) return no('This is a round after already.');
    const made = await openRound(tx, { setKey: before.set_key, teamId: before.team_id, beforeId: id, closesOn: v.closes, could: couldOf(v) });
    return 'kind' in made ? made : linkPage(tx.viewer.trustSlug, origin, found(await roundById(tx, made.id)), made.links);
  },
});

export const statementLinks = page({
  params, show: ({ params: { id } }) => redirectTo(`/statements/${id}`),
  send: async ({ tx, params: { id }, origin }) => {
    const made = await linksAgain(tx, id);
    return 'kind' in made ? made : linkPage(tx.viewer.trustSlug, origin, made.round, made.links);
  },
});
