// /reviews/:id/findings: each thing that is in, and what it found, in words anybody reads.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, RadiosField, text, TextAreaField, TextField, typedFrom } from '../../kit/forms/index.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, QuietTag } from '../../kit/look/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { page } from '../../access/index.ts';
import { writeFinding } from '../actions/write-finding.ts';
import { shortName } from '../cite.ts';
import { deskOf } from '../desk.ts';
import { EFFECT_WORDS, EFFECTS, SURE, SURE_WORDS } from '../finding.rules.ts';
import { includedOf } from '../finding.queries.ts';
import { RecordFacts } from './record-card.tsx';
import { StepFrame } from './step-frame.tsx';

export const findingsPage = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const desk = await deskOf(tx, id);
    if (!desk.writes) return redirectTo(desk.path);
    const included = await includedOf(tx, desk.id);
    return pageOf('What they found', (
      <StepFrame desk={desk} slug="findings" lede="For each thing that is in: what came of it, for whom, and how sure one can be.">
        {included.length === 0 ? <EmptyState actions={<ButtonLink href={`${desk.path}/second-look`}>Go to the second look</ButtonLink>}>Nothing is in yet. What comes through the second look appears here.</EmptyState> : (
          <CardList>{included.map((r) => (
            <CardRow key={r.id} action={<a href={`${desk.path}/findings/${r.id}`}>{r.finding ? 'Change' : 'Write'} what it found<span className="nhsuk-u-visually-hidden">: {r.title}</span></a>}>
              <strong>{r.title}</strong><br /><span className="al-soft">{shortName(r)}</span>{r.finding && <><br /><QuietTag>{EFFECT_WORDS[r.finding.effect].says}</QuietTag> {r.finding.words}</>}
            </CardRow>))}</CardList>)}
      </StepFrame>
    ));
  },
});

const form = z.object({
  effect: oneOf(EFFECTS, 'Choose what came of it'),
  forWhom: text({ missing: 'Write for whom', what: 'For whom', max: 500 }),
  words: text({ missing: 'Write what it found', what: 'What it found', max: 3000 }),
  sure: oneOf(SURE, 'Choose how sure you are'),
  why: text({ missing: 'Write why', what: 'Why', max: 1500 }),
});

export const findingPage = page({
  params: z.object({ id: z.uuid(), record: z.uuid() }),
  form,
  show: async ({ tx, params: { id, record }, typed, errors, refused, key }) => {
    const desk = await deskOf(tx, id);
    if (!desk.writes) return redirectTo(desk.path);
    const r = found((await includedOf(tx, desk.id)).find((one) => one.id === record));
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ effect: r.finding?.effect, forWhom: r.finding?.for_whom, words: r.finding?.words, sure: r.finding?.sure, why: r.finding?.why }), errors);
    return pageOf('What it found', (
      <StepFrame desk={desk} slug="findings" lede={r.title} before={<FormErrors form={f} refused={refused} />}>
        <RecordFacts record={r} />
        <Form action={`${desk.path}/findings/${r.id}`} idempotencyKey={key}>
          <RadiosField form={f} name="effect" label="What came of it?" items={EFFECTS.map((value) => ({ value, label: EFFECT_WORDS[value].says, hint: `${EFFECT_WORDS[value].means}.` }))} />
          <TextField form={f} name="forWhom" label="For whom?" hint="For example: people leaving hospital in England, in the year after." />
          <TextAreaField form={f} name="words" label="What did it find, in plain words?" rows={4} />
          <RadiosField form={f} name="sure" label="How sure can one be?" hint="The field calls this the certainty of the evidence." items={SURE.map((value) => ({ value, label: SURE_WORDS[value] }))} />
          <TextAreaField form={f} name="why" label="Why?" hint="For example: many people took part, and who got support was left to chance; or: only twelve people, and no one to compare with." rows={3} />
          <Actions><Button>Save what it found</Button></Actions>
        </Form>
      </StepFrame>
    ));
  },
  send: async ({ tx, params: { id, record }, form: v }) => {
    await writeFinding(tx, id, record, { effect: v.effect, for_whom: v.forWhom, words: v.words, sure: v.sure, why: v.why });
    return redirectTo(`/reviews/${id}/findings`, 'review-finding-saved');
  },
});
