// Something agreed in supervision (/supervision/sessions/:id/agree), and what became of it (/supervision/agreed/:id).
import { z } from 'zod';
import { pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, text, TextAreaField, TextField } from '../../kit/forms/index.ts';
import { dayOf, sayWhichDay } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Quote, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { agree, myAgreed, partOf, sayBecame } from '../actions/hold-session.ts';
import { mySession } from '../actions/plan-session.ts';
import { BECAME, becameProblems } from '../agreed.rules.ts';
import { streamLabel } from '../say-supervision.tsx';
import { NOBODY_NAMED, readers } from './session.page.tsx';

const params = z.object({ id: z.uuid() });
const agreeForm = z.object({
  what: text({ missing: 'Write what you agreed', what: 'What you agreed', max: 300 }),
  by: text({ missing: 'Choose who does it', max: 40 }),
  due: ifGiven(date({ missing: '', what: 'The day' })),
});

export const agreePage = page({
  params,
  form: agreeForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const s = await mySession(tx, id);
    audit(tx, { action: 'supervision.agree-open', object: 'supervision_session', objectId: id });
    const me = tx.viewer.accountId;
    const f = fields(agreeForm, typed, errors);
    return pageOf('Something we agreed', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/supervision/sessions/${id}`}>{streamLabel(s.stream)}</a>} lede="Small and yours to do. It stays on both your pages until it is done, changed or dropped.">Something we agreed</PageTitle>
        <Form action={`/supervision/sessions/${id}/agree`} idempotencyKey={key}>
          <TextField form={f} name="what" label="What?" hint={NOBODY_NAMED} readsThis={readers(s, me)} />
          <RadiosField form={f} name="by" label="Who does it?" items={partOf(s).map((one) => ({ value: one.id, label: one.id === me ? 'I do' : one.name }))} />
          <DateField form={f} name="due" label="By when?" hint="You can leave it empty." />
          <Actions><Button>Save what we agreed</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const done = await agree(tx, id, { what: v.what, by: v.by, dueOn: v.due ?? null });
    return done.ok ? redirectTo(`/supervision/sessions/${id}`, 'supervision-agreed') : no(done.because);
  },
});

const becameForm = z.object({
  became: oneOf(BECAME, 'Choose what became of it'),
  what: optionalText({ what: 'What it is now', max: 300 }),
  due: ifGiven(date({ missing: '', what: 'The day' })),
  why: optionalText({ what: 'The word why', max: 300 }),
});

export const agreedPage = page({
  params,
  form: becameForm,
  also: becameProblems,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const { agreed, session } = await myAgreed(tx, id);
    audit(tx, { action: 'supervision.agreed-open', object: 'supervision_session', objectId: agreed.session_id });
    const f = fields(becameForm, Object.keys(typed).length > 0 ? typed : { what: agreed.now.what }, errors);
    const whose = agreed.by_account === tx.viewer.accountId ? 'Yours' : `${agreed.by_name ?? 'Somebody'} does it`;
    return pageOf('What became of it', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/supervision/sessions/${agreed.session_id}`}>{streamLabel(session.stream)}</a>} lede={`${whose}${agreed.now.due_on ? `, by ${sayWhichDay(agreed.now.due_on, dayOf(tx.now)).replace(/^on /, '')}` : ''}.`}>What became of it?</PageTitle>
        <Quote>{agreed.now.what}</Quote>
        <Form action={`/supervision/agreed/${id}`} idempotencyKey={key}>
          <RadiosField form={f} name="became" label="What became of it?" items={[
            { value: 'done', label: 'It is done' },
            { value: 'changed', label: 'It has changed', conditional: <><TextField form={f} name="what" label="What is it now?" hint={NOBODY_NAMED} /><DateField form={f} name="due" label="By when?" hint="You can leave it empty." /></> },
            { value: 'dropped', label: 'We dropped it' }]} />
          <TextAreaField form={f} name="why" label="A word about it" rows={2} hint="If it has changed or is dropped, a word why." readsThis={readers(session, tx.viewer.accountId)} />
          <Actions><Button>Save what became of it</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const done = await sayBecame(tx, id, { kind: v.became, what: v.became === 'changed' ? (v.what ?? null) : null, dueOn: v.became === 'changed' ? (v.due ?? null) : null, why: v.why ?? null });
    return done.ok ? redirectTo(`/supervision/sessions/${done.sessionId}`, 'supervision-became') : no(done.because);
  },
});
