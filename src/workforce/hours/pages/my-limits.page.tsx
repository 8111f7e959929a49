// My own limits: only the worker opens this. No reason is asked, nothing of it is kept anywhere else, and empty boxes erase it.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { date, DateField, field, fields, Form, FormErrors, ifGiven, oneOf, postedText, PostButton, RadiosField, SelectField, TextField, ticked, TickField, typedFrom } from '../../../kit/forms/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { dayOf, sayDate } from '../../../kit/times.ts';
import { Actions, Aside, CardList, CardRow, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { hours, pounds } from '../../posts/fields.ts';
import { expectPay, expectPayNoMore, keepMyLimits } from '../actions/keep-limits.ts';
import { askFirst, comingPay } from '../limits.queries.ts';
import { limitsOfMine } from '../my-limits.ts';
import { sayPounds } from '../pay.rules.ts';

const form = z.object({
  lowest: ifGiven(hours({ missing: '', most: 3600 })), highest: ifGiven(hours({ missing: '', most: 3600 })),
  every: field<'week' | 'month' | null>((posted) => { const typed = postedText(posted); return { value: typed === 'week' || typed === 'month' ? typed : null }; }),
  lowestPay: ifGiven(pounds('')), highestPay: ifGiven(pounds('')), ask: ticked(),
});
const KINDS = ['holiday pay', 'backdated pay', 'something else'] as const;
const comingForm = z.object({ kind: oneOf(KINDS, 'Choose what it is'), amount: pounds('Enter how much, before tax'), on: date({ missing: 'Enter the day it is paid', what: 'The day' }) });
const said = (minutes: number | null): string | null => (minutes === null ? null : minutes % 60 === 0 ? String(minutes / 60) : `${Math.floor(minutes / 60)}h ${minutes % 60}`);
const inPounds = (pence: number | null): string | null => (pence === null ? null : (pence / 100).toFixed(2));

export const myLimitsPage = page({
  form,
  show: async ({ tx, typed, errors, key }) => {
    const id = found(tx.viewer.workerId);
    const [mine, ask, coming] = [await limitsOfMine(tx, id), await askFirst(tx, [id]), await comingPay(tx, id, dayOf(tx.now))];
    const l = mine.limits;
    audit(tx, { action: 'limits.open', object: 'peer_worker', objectId: id });
    const every = l.pay_every !== null && (l.lowest_pence !== null || l.highest_pence !== null) ? l.pay_every : undefined;
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ lowest: said(l.lowest_minutes), highest: said(l.highest_minutes), every, lowestPay: inPounds(l.lowest_pence), highestPay: inPounds(l.highest_pence), ...(ask.has(id) ? { ask: 'yes' } : {}) }), errors);
    return pageOf('My own limits', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/my-hours">My hours</a>} lede="A lowest and a highest that are yours: hours a week, or pay. You are told before a week, leave, more hours, training, holiday pay or a backdated award breaks them.">My own limits</PageTitle>
        <Aside><p><strong>Only you can read this.</strong> Your lead cannot, nor the administrator, nor anybody else, and nobody asks why. Empty a box and save: then it is erased.</p></Aside>
        {mine.now.warnings.length > 0 && <Section heading="In the next three months"><ul>{mine.now.warnings.slice(0, 12).map((w) => <li key={w.words}>{w.words}</li>)}</ul></Section>}
        {mine.now.missing && <Aside>To say whether your pay stays within, we need to know {mine.now.missing}. Ask your lead: it is entered under pay terms. Nothing is guessed.</Aside>}
        <Form action="/my-hours/limits" idempotencyKey={key}>
          <TextField form={f} name="lowest" label="Lowest hours a week" hint="You are told when paid hours would be fewer. For example, 16" width={5} autoComplete="off" />
          <TextField form={f} name="highest" label="Highest hours a week" hint="You are told when paid hours would be more. For “less than 16”, enter 15h 59" width={5} autoComplete="off" />
          <RadiosField form={f} name="every" label="If you set a limit in pay: for a week or a month?" inline items={[{ value: 'week', label: 'A week' }, { value: 'month', label: 'A month' }]} />
          <TextField form={f} name="lowestPay" label="Lowest pay, before tax, in pounds" width={5} autoComplete="off" /><TextField form={f} name="highestPay" label="Highest pay, before tax, in pounds" width={5} autoComplete="off" />
          <TickField form={f} name="ask" label="My lead may know that I would like to be asked before more hours" hint="They see these words and nothing else: not why, and not whether you have a limit." />
          <Actions><Button variant="secondary">Save my limits</Button></Actions>
        </Form>
        <p className="al-soft">Pay is an estimate before tax, from the rates your service has entered. Your payslip and a benefits adviser know better.</p>
        <Section heading="Money that is coming">
          <p>Holiday pay when a contract ends, or an award that is paid late, can come all at once. Write it down here and it counts in the warnings. Only you can read it.</p>
          {coming.length > 0 && <CardList>{coming.map((c) => <CardRow key={c.id} action={<PostButton action={`/my-hours/limits/coming/${c.id}/off`} idempotencyKey={key} hiddenText={`${c.kind}, ${sayDate(c.paid_on)}`}>Erase</PostButton>}>{sayPounds(c.pence)} {c.kind}, {sayDate(c.paid_on)}</CardRow>)}</CardList>}
          <p><a href="/my-hours/limits/coming">Write down money that is coming</a></p>
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, form: v }) => {
    const pay = v.lowestPay !== undefined || v.highestPay !== undefined;
    const limits = { lowest_minutes: v.lowest ?? null, highest_minutes: v.highest ?? null, pay_every: pay ? v.every : null, lowest_pence: v.lowestPay ?? null, highest_pence: v.highestPay ?? null };
    return (await keepMyLimits(tx, limits, v.ask)) ?? redirectTo('/my-hours/limits', 'limits-saved');
  },
});

export const comingPayPage = page({
  form: comingForm,
  show: ({ typed, errors, key }) => {
    const f = fields(comingForm, typed, errors);
    return pageOf('Money that is coming', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/my-hours/limits">My own limits</a>} lede="Only you can read it.">Money that is coming</PageTitle>
        <Form action="/my-hours/limits/coming" idempotencyKey={key}>
          <SelectField form={f} name="kind" label="What is it?" options={[{ value: '', text: 'Choose what it is' }, ...KINDS.map((value) => ({ value, text: value.charAt(0).toUpperCase() + value.slice(1) }))]} />
          <TextField form={f} name="amount" label="How much, before tax, in pounds?" width={10} autoComplete="off" /><DateField form={f} name="on" label="On which day is it paid?" />
          <Actions><Button variant="secondary">Write it down</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form: { kind, amount, on } }) => {
    await expectPay(tx, { kind, pence: amount, paid_on: on });
    return redirectTo('/my-hours/limits', 'limits-saved');
  },
});
export const comingPayOff = page({
  params: z.object({ id: z.uuid() }),
  show: () => redirectTo('/my-hours/limits'),
  send: async ({ tx, params: { id } }) => {
    await expectPayNoMore(tx, id);
    return redirectTo('/my-hours/limits', 'limits-saved');
  },
});
