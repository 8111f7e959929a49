// Somebody's part for the lead (or a named person): hours and money as facts, what they let be read, thanks. And the answer to money that waits.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, optionalText, PostButton, RadiosField, text, TextAreaField, TextField } from '../../../kit/forms/index.ts';
import { dayOf, sayDate } from '../../../kit/times.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, ButtonLink, Card, PageTitle, Reading } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { claimById } from '../part.queries.ts';
import { partStanding, sayClaim, sayPay, sayPounds, sayStanding } from '../piece.rules.ts';
import { partToKeep, payClaim, thankFor } from '../take-part.ts';
import { gatherPart } from './my-part.page.tsx';
import { HoursHere, MoneyHere, WordsHere } from './part-parts.tsx';

const params = z.object({ id: z.uuid() });
const thanksForm = z.object({ words: text({ missing: 'Write what you thank them for', what: 'Your thanks', max: 600 }) });

export const partPage = page({
  params,
  form: thanksForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const part = await partToKeep(tx, id);
    const [all, today] = [await gatherPart(tx, part), dayOf(tx.now)];
    audit(tx, { action: 'piece.open-part', object: 'piece_part', objectId: id });
    const named = part.account_id === null;
    const base = `/involvement/parts/${id}`;
    const here = { ...all, base, idempotencyKey: key, today, may: named, pays: true };
    const f = fields(thanksForm, typed, errors);
    return pageOf(`${part.name}, ${part.title}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/involvement/pieces/${part.piece_id}`}>{part.title}</a>} lede={`${sayStanding(part)}. ${sayPay(part)}.`}>{part.name}</PageTitle>
        {named && <p>Without an account: what stands here is theirs, written down for them. {part.reach ? `How to reach them: ${part.reach}` : ''}</p>}
        <HoursHere {...here} />
        {named && <Actions><ButtonLink href={`${base}/hours`}>Write down hours they gave</ButtonLink></Actions>}
        <MoneyHere {...here} />
        {named && <Actions><ButtonLink href={`${base}/money`}>Write down money they ask for</ButtonLink></Actions>}
        <WordsHere {...here} />
        {named && <Actions><ButtonLink href={`${base}/for-me`}>Write down what it did for them</ButtonLink></Actions>}
        <Card heading={`Thank ${part.name}`} headingLevel={2}>
          <Form action={base} idempotencyKey={key}>
            <TextAreaField form={f} name="words" label="What for?" rows={3} readsThis={named ? 'It stands in the record you print for them.' : 'They read it on their own page, with your name. It stands in their record.'} />
            <Actions><Button>Say thank you</Button></Actions>
          </Form>
        </Card>
        {named && partStanding(part) === 'in it' && <Actions><PostButton action={`${base}/end`} idempotencyKey={key} hidden={{ how: 'finished' }}>It is finished</PostButton><PostButton action={`${base}/end`} idempotencyKey={key} hidden={{ how: 'stopped' }}>They stopped</PostButton></Actions>}
        {named && <p><a href={`${base}/record`}>Print their record for them</a></p>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { words } }) => {
    await thankFor(tx, id, words);
    return redirectTo(`/involvement/parts/${id}`, 'piece-thanked');
  },
});

const payForm = z.object({ answer: oneOf(['paid', 'not paid'], 'Choose what became of it'), on: ifGiven(date({ missing: '', what: 'The day' })), why: optionalText({ what: 'The reason', max: 300 }) });
export const payPage = page({
  params,
  form: payForm,
  also: (v) => ({ on: v.answer === 'paid' && !v.on ? 'Say on which day it was paid' : undefined, why: v.answer === 'not paid' && !v.why ? 'Write why. They read it' : undefined }),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const claim = found(await claimById(tx, id));
    const part = await partToKeep(tx, claim.part_id);
    audit(tx, { action: 'piece.open-pay', object: 'piece_claim', objectId: id });
    const f = fields(payForm, typed, errors);
    return pageOf('Money that waits', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/involvement/parts/${part.id}`}>{part.name}, {part.title}</a>} lede={`${sayClaim(claim, part.pay_within_days, dayOf(tx.now))}.`}>{`${sayPounds(claim.pence)} for ${claim.what}`}</PageTitle>
        {claim.answered_at ? <p>{`Answered ${sayDate(dayOf(claim.answered_at))}.`}</p> : (
          <Form action={`/involvement/money/${id}`} idempotencyKey={key}>
            <RadiosField form={f} name="answer" label="What became of it?" items={[
              { value: 'paid', label: 'It was paid', conditional: <DateField form={f} name="on" label="On which day?" /> },
              { value: 'not paid', label: 'It is not paid', conditional: <TextField form={f} name="why" label="Why?" readsThis="They read this on their own page." /> }]} />
            <Actions><Button>Save what became of it</Button></Actions>
          </Form>)}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    if (v.on && v.on > dayOf(tx.now)) return invalid({ on: 'The day cannot be after today' });
    const done = await payClaim(tx, id, v.answer === 'paid' ? { paidOn: v.on ?? dayOf(tx.now) } : { why: v.why ?? '' });
    return done.ok ? redirectTo('/involvement', 'piece-paid') : no(done.because);
  },
});
