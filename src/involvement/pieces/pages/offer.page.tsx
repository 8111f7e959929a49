// The lead offers a piece of work. What is paid, who is beside them and what is paid back are asked before anybody else is.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../../kit/http/index.ts';
import { fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, text, TextAreaField, TextField, wholeNumber } from '../../../kit/forms/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { pieceKinds } from '../benefits.ts';
import { payProblems, PER } from '../piece.rules.ts';
import { pounds } from '../pounds.ts';
import { offerPiece } from '../take-part.ts';

const form = z.object({
  title: text({ missing: 'Give it a name', what: 'The name', max: 100 }),
  kind: text({ missing: 'Choose what kind of work it is', max: 40 }),
  what: text({ missing: 'Write what there is to do', what: 'What there is to do', max: 2000 }),
  howLong: text({ missing: 'Write how long it takes', what: 'How long', max: 200 }),
  when: text({ missing: 'Write when it is', what: 'When', max: 200 }),
  places: ifGiven(wholeNumber({ missing: '', what: 'How many people', min: 1, max: 500 })),
  pay: oneOf(['paid', 'unpaid'], 'Choose whether it is paid'),
  rate: ifGiven(pounds('')),
  per: ifGiven(oneOf(PER, 'Choose what that is for')),
  why: optionalText({ what: 'Why nothing is paid', max: 300 }),
  beside: text({ missing: 'Write who is beside them. Nobody does this alone', what: 'Who is beside them', max: 60 }),
  support: text({ missing: 'Write what support comes with it', what: 'The support', max: 500 }),
  expenses: text({ missing: 'Write what is paid back, and how', what: 'Expenses', max: 400 }),
  within: wholeNumber({ missing: 'Write within how many days money is paid', what: 'The days', min: 1, max: 90 }),
});

export const offerPage = page({
  form,
  also: (v) => ({ ...payProblems(v), kind: v.kind && !pieceKinds().some((k) => k.key === v.kind) ? 'Choose a kind from the list' : undefined }),
  show: ({ tx, typed, errors, refused, key }) => {
    audit(tx, { action: 'piece.open-offer' });
    const f = fields(form, Object.keys(typed).length > 0 ? typed : { expenses: 'Fares and a carer’s time are paid back. Money in hand before, if you need it.', within: '10' }, errors);
    return pageOf('Offer a piece of work', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href="/involvement">Involvement</a>} lede="Anybody can read it: people supported, carers, and the public page. What was offered is not changed afterwards: close it, and offer it anew.">Offer a piece of work</PageTitle>
        <Form action="/involvement/offer" idempotencyKey={key}>
          <TextField form={f} name="title" label="What is it called?" />
          <RadiosField form={f} name="kind" label="What kind of work is it?" small items={pieceKinds().map((k) => ({ value: k.key, label: k.label, hint: k.like || undefined }))} />
          <TextAreaField form={f} name="what" label="What is there to do?" rows={4} hint="As you would say it to somebody who has never done it." readsThis="Everybody can read this." />
          <TextField form={f} name="howLong" label="How long does it take?" hint="For example: four meetings of two hours, and a day." />
          <TextField form={f} name="when" label="When?" hint="For example: Tuesdays in March, 2pm. Or: when it suits you." />
          <TextField form={f} name="places" label="For how many people?" hint="You can leave it empty." width={4} inputMode="numeric" />
          <RadiosField form={f} name="pay" label="Is it paid?" small items={[
            { value: 'paid', label: 'Yes', conditional: <><TextField form={f} name="rate" label="How much?" prefix="£" width={10} inputMode="decimal" /><RadiosField form={f} name="per" label="For what?" inline items={[{ value: 'hour', label: 'An hour' }, { value: 'session', label: 'A session' }, { value: 'whole piece', label: 'The whole piece' }]} /></> },
            { value: 'unpaid', label: 'No', conditional: <TextField form={f} name="why" label="Why not?" hint="Everybody reads this. Unpaid hours are counted." /> }]} />
          <TextField form={f} name="beside" label="Who is beside them?" hint="A first name: somebody who has done it before." width={20} />
          <TextAreaField form={f} name="support" label="What support comes with it?" rows={2} hint="For example: meets you before and after, reads drafts with you, sits next to you." />
          <TextAreaField form={f} name="expenses" label="What is paid back, and how?" rows={2} />
          <TextField form={f} name="within" label="Within how many days is money paid?" hint="Your promise. The days are counted." width={4} inputMode="numeric" />
          <Actions><Button>Offer this work</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form: v }) => {
    const paid = v.pay === 'paid';
    const id = await offerPiece(tx, { title: v.title, kind: v.kind, what: v.what, how_long: v.howLong, when_words: v.when, places: v.places ?? null, pay: v.pay, rate_pence: paid ? (v.rate ?? null) : null, rate_per: paid ? (v.per ?? null) : null,
      unpaid_why: paid ? null : (v.why ?? null), support: v.support, beside: v.beside, expenses: v.expenses, pay_within_days: v.within });
    return redirectTo(`/involvement/pieces/${id}`, 'piece-offered');
  },
});
