// Small forms of a part: hours, money asked for, what it did for me. Theirs at /my-involvement/…; the lead writes them for somebody without an account at /involvement/….
import type { ReactNode } from 'react';
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, minutes, oneOf, RadiosField, text, TextAreaField, TextField } from '../../../kit/forms/index.ts';
import { dayOf } from '../../../kit/times.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { pounds } from '../pounds.ts';
import type { PartWithPiece } from '../piece.queries.ts';
import { askMoney, forMeBack, hoursBack, partToKeep, sayForMe, sayHours } from '../take-part.ts';

const params = z.object({ id: z.uuid() });
const two = z.object({ id: z.uuid(), which: z.uuid() });
/** Where a part's page is, for whoever looks. */
export const partHref = (tx: Tx, id: string): string => (tx.viewer.role === 'person' || tx.viewer.role === 'carer' ? `/my-involvement/${id}` : `/involvement/parts/${id}`);
const startOn = (tx: Tx) => { const [year = '', month = '', day = ''] = dayOf(tx.now).split('-'); return { 'on-day': String(Number(day)), 'on-month': String(Number(month)), 'on-year': year }; };
const future = (tx: Tx, on: string) => (on > dayOf(tx.now) ? invalid({ on: 'The day cannot be after today' }) : null);

/** Theirs alone, or written down by the lead with them: nobody else's part has these pages. */
const mine = async (tx: Tx, id: string): Promise<{ part: PartWithPiece; self: boolean; caption: ReactNode }> => {
  const part = await partToKeep(tx, id);
  const self = part.account_id !== null && part.account_id === tx.viewer.accountId;
  found(self || part.account_id === null || null);
  return { part, self, caption: <a href={partHref(tx, id)}>{part.title}</a> };
};

const hoursForm = z.object({ on: date({ missing: 'Say on which day', what: 'The day' }), minutes: minutes({ missing: 'Say how long', what: 'The time', min: 5, max: 1440 }) });
export const hoursPage = page({
  params,
  form: hoursForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const { self, caption } = await mine(tx, id);
    audit(tx, { action: 'piece.open-hours', object: 'piece_part', objectId: id });
    const f = fields(hoursForm, Object.keys(typed).length > 0 ? typed : startOn(tx), errors);
    return pageOf('Hours given', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={caption} lede="Getting ready counts too.">{self ? 'Hours you gave' : 'Hours they gave'}</PageTitle>
        <Form action={`${partHref(tx, id)}/hours`} idempotencyKey={key}>
          <DateField form={f} name="on" label="On which day?" />
          <TextField form={f} name="minutes" label="How long?" hint="For example 45 minutes, or 1h 30." width={10} readsThis={self ? 'The peer lead reads this. Unpaid hours are added up, without your name, to show how much time people give.' : 'You and the person read this.'} />
          <Actions><Button>Save these hours</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const late = future(tx, v.on);
    if (late) return late;
    await sayHours(tx, id, { onDay: v.on, minutes: v.minutes });
    return redirectTo(partHref(tx, id), 'piece-hours');
  },
});
export const hoursBackPage = page({
  params: two,
  send: async ({ tx, params: { id, which } }) => {
    await hoursBack(tx, id, which);
    return redirectTo(partHref(tx, id), 'piece-hours-back');
  },
});

const moneyForm = z.object({ kind: oneOf(['expenses', 'pay'], 'Choose what it is'), what: text({ missing: 'Write what it was for', what: 'What it was for', max: 200 }), amount: pounds('Write how much'), on: date({ missing: 'Say on which day you ask', what: 'The day' }) });
export const moneyPage = page({
  params,
  form: moneyForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const { part, self, caption } = await mine(tx, id);
    audit(tx, { action: 'piece.open-money', object: 'piece_part', objectId: id });
    const f = fields(moneyForm, Object.keys(typed).length > 0 ? typed : { ...startOn(tx), kind: 'expenses' }, errors);
    return pageOf('Ask for money', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={caption} lede={part.expenses}>Ask for money</PageTitle>
        <Form action={`${partHref(tx, id)}/money`} idempotencyKey={key}>
          {part.pay === 'paid' ? <RadiosField form={f} name="kind" label="What is it?" items={[{ value: 'expenses', label: 'Expenses, paid back' }, { value: 'pay', label: 'Pay for what was done' }]} /> : <input type="hidden" name="kind" value="expenses" />}
          <TextField form={f} name="what" label="What was it for?" hint="For example: bus there and back." readsThis={self ? 'The peer lead reads this, and whoever pays it.' : 'The peer lead reads this, and whoever pays it.'} />
          <TextField form={f} name="amount" label="How much?" prefix="£" width={10} inputMode="decimal" />
          <DateField form={f} name="on" label={self ? 'On which day do you ask?' : 'On which day did they ask?'} hint="The days until it is paid are counted from here." />
          <Actions><Button>Ask for it</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const late = future(tx, v.on);
    if (late) return late;
    const done = await askMoney(tx, id, { kind: v.kind, what: v.what, pence: v.amount, askedOn: v.on });
    return done.ok ? redirectTo(partHref(tx, id), 'piece-asked') : no(done.because);
  },
});

const wordsForm = z.object({ words: text({ missing: 'Write a word, or leave it for another day', what: 'Your words', max: 2000 }), sees: oneOf(['only me', 'lead'], 'Choose who reads it'), on: date({ missing: 'Say on which day it was said', what: 'The day' }) });
export const forMePage = page({
  params,
  form: wordsForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const { part, self, caption } = await mine(tx, id);
    audit(tx, { action: 'piece.open-for-me', object: 'piece_part', objectId: id });
    const f = fields(wordsForm, Object.keys(typed).length > 0 ? typed : startOn(tx), errors);
    return pageOf('What did this do for me?', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={caption} lede={self ? 'In your own words, good or bad. Somebody once wrote a review for a day like ours, and found that it made them think again about groups. What was it for you?' : `As ${part.name} said it, in their words. It is theirs: erase it when they ask.`}>{self ? 'What did this do for me?' : `What did this do for ${part.name}?`}</PageTitle>
        <Form action={`${partHref(tx, id)}/for-me`} idempotencyKey={key}>
          <TextAreaField form={f} name="words" label="In my own words" rows={5} readsThis={self ? 'Who reads it is up to you, below. Your peer worker does not.' : 'You and the person read this.'} />
          {self ? <RadiosField form={f} name="sees" label="Who reads it?" items={[{ value: 'only me', label: 'Only me' }, { value: 'lead', label: 'The peer lead too' }]} /> : <input type="hidden" name="sees" value="lead" />}
          <DateField form={f} name="on" label="Said on" />
          <Actions><Button>Keep these words</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const late = future(tx, v.on);
    if (late) return late;
    await sayForMe(tx, id, { words: v.words, sees: v.sees, saidOn: v.on });
    return redirectTo(partHref(tx, id), 'piece-words');
  },
});
export const forMeBackPage = page({
  params: two,
  send: async ({ tx, params: { id, which } }) => {
    await forMeBack(tx, id, which);
    return redirectTo(partHref(tx, id), 'piece-words-back');
  },
});
