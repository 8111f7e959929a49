import { z } from 'zod';
import { found, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, optionalText, RadiosField, TextAreaField, TextField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayMoment } from '../../kit/times.ts';
import { Actions, NowCard, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { concernById, concernSteps, leadsAndCover, onCallList } from '../concern.queries.ts';
import { concernState, nobodyHasIt, WHAT_NOW } from '../concern.rules.ts';
import type { ConcernState, ConcernStepKind } from '../concern.rules.ts';
import { followConcern } from '../actions/follow-concern.ts';
import { WhoToRing } from './who-to-ring.tsx';

const KINDS = ['confirmed', 'rang', 'no answer', 'on-call rung', 'taken', 'told the person', 'added', 'closed'] as const;
const STEP_WORDS: Record<ConcernStepKind, string> = {
  rang: 'I rang, and they will ring back', 'no answer': 'I rang and nobody answered', confirmed: 'A named person confirmed that they have it', 'on-call rung': 'I rang the on-call number',
  taken: 'I have it now', 'passed on': 'Passed on', added: 'Add words', closed: 'Close it: what happened',
  'told the person': 'I told the person that this was written down',
};
const SAID: Record<ConcernStepKind, string> = { rang: 'rang', 'no answer': 'rang, no answer', confirmed: 'confirmed', 'on-call rung': 'rang on-call', taken: 'the lead took it', 'passed on': 'passed on', added: 'added', closed: 'closed', 'told the person': 'told the person' };

const form = z.object({ step: oneOf(KINDS, 'Choose what you did'), who: optionalText({ max: 150 }), words: optionalText({ what: 'What you write', max: 2000 }) });

const offered = (state: ConcernState, lead: boolean, toTell: boolean): (typeof KINDS)[number][] => {
  const steps = offeredNow(state, lead);
  return toTell ? [...steps.filter((kind) => kind !== 'added'), 'told the person', 'added'] : steps;
};
const offeredNow = (state: ConcernState, lead: boolean): (typeof KINDS)[number][] => {
  if (state === 'closed') return ['added'];
  if (nobodyHasIt(state)) return lead ? ['taken', 'confirmed', 'rang', 'no answer', 'on-call rung', 'added'] : ['confirmed', 'rang', 'no answer', 'on-call rung', 'added'];
  return lead ? ['closed', 'added', ...(state === 'confirmed' ? (['taken'] as const) : [])] : ['added'];
};

export const concernPage = page({
  params: z.object({ id: z.uuid() }),
  form,
  also: (v) => ({
    who: v.step === 'confirmed' && !v.who ? 'Write the name and job of the person who has it' : undefined,
    words: (v.step === 'added' || v.step === 'closed') && !v.words ? 'Write what happened' : undefined,
  }),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const concern = found(await concernById(tx, id));
    const [steps, set] = [await concernSteps(tx, id), await settingsOf(tx)];
    const state = concernState(concern, steps, tx.now, set.concern_confirm_minutes);
    const waiting = nobodyHasIt(state);
    const ring = waiting ? <WhoToRing now={false} onCall={await onCallList(tx)} leads={await leadsAndCover(tx, dayOf(tx.now))} servicePhone={set.service_phone} ward={concern.team_name ? { name: concern.team_name, phone: concern.team_phone } : null} /> : null;
    audit(tx, { action: 'concern.open', object: 'concern', objectId: id, personId: concern.person_id });
    const today = dayOf(tx.now);
    const f = fields(form, typed, errors);
    return pageOf('A concern', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={`Raised ${sayMoment(concern.raised_at, today)} by ${concern.raised_by_name ?? 'a colleague'}${concern.known_as ? `, about ${concern.known_as}` : ''}.`}>A concern</PageTitle>
        {waiting ? <NowCard heading="Nobody has it yet" headingLevel={2}><p>{WHAT_NOW[state]}</p></NowCard> : <p>{concern.confirmed_name && state === 'confirmed' ? `${concern.confirmed_name} has it.` : WHAT_NOW[state]}</p>}
        {ring}
        <Section heading="What was seen or heard"><Quote>{concern.said}</Quote>
          <p>{concern.person_knows === true ? 'The person knows that this was raised, and can read these words.' : concern.person_knows === false ? 'The person does not know: telling them could put somebody in danger.' : 'The person has not been told yet.'}</p>
        </Section>
        {concern.told_name && <p>Told by voice: {concern.told_name}, {concern.told_job}{concern.told_at ? `, ${sayMoment(concern.told_at, today)}` : ''}. They said they would: {concern.they_will}</p>}
        {steps.length > 0 && <Section heading="What was done"><ul>{steps.map((s, i) => <li key={i}>{sayMoment(s.at, today)}, {s.by_name ?? 'a colleague'}: {SAID[s.kind]}{s.who ? `, ${s.who}` : ''}{s.words ? `. ${s.words}` : ''}</li>)}</ul></Section>}
        <Section heading="Write down what you did">
          <Form action={`/concerns/${id}`} idempotencyKey={key}>
            <RadiosField form={f} name="step" label="What happened?" items={offered(state, tx.viewer.role === 'lead', concern.person_id !== null && concern.person_knows !== true).map((kind) => ({
              value: kind, label: STEP_WORDS[kind], ...(kind === 'told the person' ? { hint: 'They can then read what was seen or heard, who was told and who has it. Not what is written here.' } : {}),
              ...(kind === 'confirmed' ? { conditional: <TextField form={f} name="who" label="Their name and job" width={30} /> } : {}) }))} />
            <TextAreaField form={f} name="words" label="In a few words" rows={3} readsThis="The peer lead and whoever raised it read this." />
            <Actions><Button>Save what I did</Button></Actions>
          </Form>
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { step, who, words } }) => {
    const done = await followConcern(tx, id, { kind: step, who: step === 'confirmed' ? (who ?? null) : null, words: words ?? null });
    return done.ok ? redirectTo(`/concerns/${id}`, 'concern-step-saved') : no(done.because);
  },
});
