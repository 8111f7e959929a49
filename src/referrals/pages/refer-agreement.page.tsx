// Page 1 for teams and for the lead on the phone: do they want this? Only a yes goes on; anything else keeps no name.
import type { ReactNode } from 'react';
import { z } from 'zod';
import { invalid, pageOf, redirectTo, refused as refuse } from '../../kit/http/index.ts';
import type { Answer } from '../../kit/http/index.ts';
import { DateField, fields, Form, FormErrors, RadiosField, SelectField, TextAreaField, TextField, typedFrom } from '../../kit/forms/index.ts';
import type { FormState, Typed } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { dayOf } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import type { Draft, Page, Tx } from '../../access/index.ts';
import { teamsOf } from '../../teams/index.ts';
import type { Team } from '../../teams/index.ts';
import { beginAsking } from '../actions/begin-asking.ts';
import { noteNotAgreed } from '../actions/note-not-agreed.ts';
import { saveAsking } from '../actions/save-asking.ts';
import { agreementForm, alsoAgreement, checkAgreement } from '../agreement-form.ts';
import type { AgreementValues } from '../agreement-form.ts';
import { keptOf } from '../asking-forms.ts';
import { CHECK_PAGE, pageAfter } from '../asking.rules.ts';
import { draftOf, draftsFor, isAnswer, STAFF } from '../asking-way.ts';
import type { Asker, Params, Way } from '../asking-way.ts';
import { Back, CarryOnLater, gone } from './asking-parts.tsx';
import { draftParams } from './asking-page.tsx';
import { UnsentDrafts, unsentOf } from './unsent-drafts.tsx';

const query = z.object({ check: z.string().max(5).optional().catch(undefined) });

const WhoAsks = ({ form, asker, teams, name }: { form: FormState<string>; asker: Asker; teams: Team[]; name: string }) => (
  <>
    {asker.source === 'phone' && (
      <>
        <SelectField form={form} name="team" label="Which team is ringing?" options={[{ value: '', text: 'No team: the person themself, or somebody else' }, ...teams.map((t) => ({ value: t.id, text: t.name }))]} />
        <TextField form={form} name="asker_name" label="Who is ringing? (empty when it is the person themself)" width={20} autoComplete="off" />
      </>
    )}
    {asker.source === 'team link' && <TextField form={form} name="asker_name" label="Your name" width={20} autoComplete="name" />}
    {asker.source === 'host team' && <p>You are asking as {name}, {asker.team?.name}.</p>}
    <TextField form={form} name="asker_job" label={asker.source === 'phone' ? 'Their job (if they are staff)' : 'Your job (if you like)'} width={20} autoComplete="off" />
    <TextField form={form} name="asker_phone" label={asker.source === 'phone' ? 'Number to ring them back' : 'Number to ring you back (if you like)'} type="tel" width={20} autoComplete="off" />
  </>
);

const Questions = ({ form, asker, teams, name }: { form: FormState<string>; asker: Asker; teams: Team[]; name: string }) => (
  <>
    {asker.source === 'phone' && <WhoAsks form={form} asker={asker} teams={teams} name={name} />}
    <RadiosField form={form} name="agreed" label="Do they want peer support?" hint="Ask them first, in your own words. It is theirs to choose, and no is a good answer too." items={[
      { value: 'yes', label: 'Yes', conditional: (
        <>
          <TextAreaField form={form} name="agreed_how" rows={3} label="How did they say yes?" hint="Their own words if you can, or “she said yes on Monday when I asked”." readsThis="The peer lead reads this, and so may the person." />
          <DateField form={form} name="agreed_on" label="When did they say yes?" hint="For example, 23 11 2026" />
          {asker.source !== 'phone' && <WhoAsks form={form} asker={asker} teams={teams} name={name} />}
        </>
      ) },
      { value: 'said no', label: 'They said no', hint: 'We keep no name. We only count that somebody was asked.' },
      { value: 'not asked yet', label: 'Not asked yet', hint: 'Ask first, then come back. We keep no name.' },
    ]} />
  </>
);

type Drawing = { way: Way; asker: Asker; teams: Team[]; tx: Tx; form: FormState<string>; refused: string | null; key: string; action: string; before?: ReactNode; after?: ReactNode };
const drawn = ({ way, asker, teams, tx, form, refused, key, action, before, after }: Drawing): Answer => pageOf('Refer somebody', (
  <Reading>
    {before}
    <FormErrors form={form} refused={refused} />
    <PageTitle caption={`Page 1 of ${CHECK_PAGE}`} lede={asker.source === 'phone' ? 'For somebody on the phone: you type what they say.' : way === STAFF ? undefined : `For ${asker.team?.name ?? ''}.`}>Refer somebody for peer support</PageTitle>
    <Form action={action} idempotencyKey={key}>
      <Questions form={form} asker={asker} teams={teams} name={tx.viewer.name} />
      <Actions><Button>Go on</Button></Actions>
    </Form>
    {after}
  </Reading>
));

const today = (tx: Tx): Typed => typedFrom({ agreed_on: dayOf(tx.now) });

/** What the answer leads to: a form begun or saved, or a count and nothing else. */
const decide = async (tx: Tx, way: Way, params: Params, asker: Asker, v: AgreementValues, typed: Typed, draft?: Draft, check = false): Promise<Answer> => {
  const problems = checkAgreement(v, { today: dayOf(tx.now), source: asker.source, teams: await teamsOf(tx) });
  if (Object.keys(problems).length > 0) return invalid(problems);
  if (v.agreed !== 'yes') {
    await noteNotAgreed(tx, way, v.agreed, asker.source === 'phone' ? (v.team ?? null) : (asker.team?.id ?? null), draft?.id);
    return redirectTo(`${way.base(params)}/${v.agreed === 'said no' ? 'they-said-no' : 'not-asked-yet'}`);
  }
  const kept = keptOf(agreementForm, typed);
  if (!draft) return redirectTo(`${way.base(params)}/${await beginAsking(tx, way, asker, kept)}/2`);
  await saveAsking(tx, way, draft, agreementForm, kept);
  return redirectTo(`${way.base(params)}/${draft.id}/${pageAfter(1, check)}`);
};

/** The first page: nothing is kept before somebody said yes. */
export const beginPage = (way: Way): Page => page({
  params: z.object(way.params) as z.ZodObject, form: agreementForm, also: alsoAgreement,
  show: async ({ tx, params, typed, errors, refused, key }) => {
    const asker = await way.door(tx, params as Params);
    if (isAnswer(asker)) return asker;
    const form = fields(agreementForm, Object.keys(errors).length > 0 || refused ? typed : today(tx), errors);
    return drawn({ way, asker, teams: await teamsOf(tx), tx, form, refused, key, action: way.begin(params as Params),
      before: way === STAFF ? <UnsentDrafts tx={tx} base="/refer" drafts={await unsentOf(tx, way, await draftsFor(tx, way, asker.about))} /> : undefined,
      after: way === STAFF ? undefined : <Section heading="Begun before?"><Actions><ButtonLink href={`${way.base(params as Params)}/carry-on`}>Carry on with a code</ButtonLink></Actions></Section> });
  },
  send: async ({ tx, params, form, typed }) => {
    const asker = await way.door(tx, params as Params);
    return isAnswer(asker) ? asker : decide(tx, way, params as Params, asker, form, typed);
  },
});

/** The same page of a form already begun: a yes may be put in better words, or turn out to be none. */
export const agreementPage = (way: Way): Page => page({
  params: draftParams(way) as z.ZodObject, query, form: agreementForm, also: alsoAgreement,
  show: async ({ tx, params, query: { check }, typed, errors, refused, key }) => {
    const asker = await way.door(tx, params as Params);
    if (isAnswer(asker)) return asker;
    const draft = await draftOf(tx, way, asker, (params as Params).draft ?? '');
    if (!draft) return gone(way, params as Params);
    const here = `${way.base(params as Params)}/${draft.id}`;
    const form = fields(agreementForm, Object.keys(errors).length > 0 || refused ? typed : (draft.fields as Typed), errors);
    return drawn({ way, asker, teams: await teamsOf(tx), tx, form, refused, key, action: `${here}/1${check ? '?check=1' : ''}`,
      before: check ? <Back href={`${here}/${CHECK_PAGE}`} /> : undefined, after: <CarryOnLater here={here} signedIn={tx.viewer.accountId !== null} idempotencyKey={key} /> });
  },
  send: async ({ tx, params, query: { check }, form, typed }) => {
    const asker = await way.door(tx, params as Params);
    if (isAnswer(asker)) return asker;
    const draft = await draftOf(tx, way, asker, (params as Params).draft ?? '');
    return draft ? decide(tx, way, params as Params, asker, form, typed, draft, check !== undefined) : way === STAFF ? gone(way, params as Params) : refuse('This form is not open here any more.');
  },
});

const notAgreed = (way: Way, title: string, words: ReactNode): Page => page({
  params: z.object(way.params) as z.ZodObject,
  show: async ({ tx, params }) => {
    const asker = await way.door(tx, params as Params);
    if (isAnswer(asker)) return asker;
    return pageOf(title, (
      <Reading>
        <PageTitle>{title}</PageTitle>
        {words}
        <p>Nothing about them is kept: no name, nothing of what you typed. We only count, by team, how often people are asked.</p>
        <Actions>{way === STAFF && tx.viewer.role === 'host_team' ? <ButtonLink href="/our-referrals">Our referrals</ButtonLink> : <ButtonLink href={way.begin(params as Params)}>Refer somebody else</ButtonLink>}</Actions>
      </Reading>
    ));
  },
});

export const saidNoPage = (way: Way): Page => notAgreed(way, 'Thank you for asking them', <p>They said no, and that is a good answer. They can change their mind at any time: you can refer them then, or they can ask for themself.</p>);
export const notAskedPage = (way: Way): Page => notAgreed(way, 'Ask them first', (
  <>
    <p>Peer support is theirs to choose. You could say:</p>
    <Quote>“There are people working here who have been on a ward themselves and are further along. One of them could meet you, listen, and help with getting home or finding places to go. It is not treatment, and you can stop when you like. Would you like that?”</Quote>
    <p>Come back when they have said yes.</p>
  </>
));
