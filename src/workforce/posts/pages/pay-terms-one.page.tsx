// One framework of pay terms: full time, bands, pay and leave, each with its source; and a page for each to add.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../../kit/http/index.ts';
import type { Answer } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, optionalText, SelectField, text, TextField, wholeNumber } from '../../../kit/forms/index.ts';
import type { Typed } from '../../../kit/forms/index.ts';
import { Button, SummaryList, Table } from '../../../kit/nhs/index.ts';
import { count, sayDate } from '../../../kit/times.ts';
import { Actions, ButtonLink, EmptyState, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { sayWeekHours } from '../../contract.rules.ts';
import { addBand, sayFullTime, sayLeaveRule, sayLeaveYear, sayPay } from '../actions/keep-pay-terms.ts';
import { sayPounds } from '../../hours/pay.rules.ts';
import { hours, idIfChosen, pounds } from '../fields.ts';
import { bands, frameworks, fullTimeWeeks, rates, rulesOfLeave } from '../framework.queries.ts';
import type { Framework } from '../framework.queries.ts';
import { leaveMonth, monthOptions, MONTHS, source, SOURCE_HINT } from './pay-terms.page.tsx';

const params = z.object({ id: z.uuid() });
const fullForm = z.object({ hours: hours({ missing: 'Enter how many hours a week are full time', like: '37.5', most: 3600, least: 60 }), from: date({ missing: 'Enter the day from which this holds', what: 'The day' }), source: source() });
const bandForm = z.object({ band: text({ missing: 'Enter the band', what: 'The band', max: 30 }), step: wholeNumber({ missing: 'Enter where it stands, like 3', what: 'Where it stands', min: 1, max: 99 }) });
const payForm = z.object({
  band: idIfChosen(), point: optionalText({ what: 'The point', max: 20 }), year: ifGiven(pounds('')), hour: ifGiven(pounds('')),
  from: date({ missing: 'Enter the day from which this pay counts', what: 'The day' }), paid: ifGiven(date({ missing: '', what: 'The day it is first paid' })), source: source(),
});
const leaveForm = z.object({ years: wholeNumber({ missing: 'Enter after how many years, or 0', what: 'Years', max: 60 }), hours: hours({ missing: 'Enter how many hours of leave a full-time year has', like: '202.5', most: 59_940 }), from: date({ missing: 'Enter the day from which this holds', what: 'The day' }), source: source() });
const yearForm = z.object({ month: leaveMonth() });
const known = async (tx: Tx, id: string): Promise<Framework> => found((await frameworks(tx)).find((f) => f.id === id));

export const payTermsOne = page({
  params,
  show: async ({ tx, params: { id } }) => {
    const [all, full, ownBands, pay, leave] = await Promise.all([frameworks(tx), fullTimeWeeks(tx), bands(tx), rates(tx), rulesOfLeave(tx)]);
    const terms = found(all.find((f) => f.id === id));
    const own = ownBands.filter((b) => b.framework_id === id);
    const nameOf = (bandId: string): string => own.find((b) => b.id === bandId)?.name ?? '';
    audit(tx, { action: 'pay-terms.open', object: 'pay_framework', objectId: id });
    const ownPay = pay.filter((r) => own.some((b) => b.id === r.band_id));
    const ownLeave = leave.filter((r) => r.framework_id === id);
    const add = (what: string, words: string) => <Actions><ButtonLink href={`/pay-terms/${id}/${what}`}>{words}</ButtonLink></Actions>;
    return pageOf(terms.name, (
      <Reading>
        <PageTitle caption={<a href="/pay-terms">Pay terms</a>} lede="An entry for a day that has one already puts it right; the old one is kept.">{terms.name}</PageTitle>
        <Section heading="Full time">
          <SummaryList rows={full.filter((w) => w.framework_id === id).map((w) => ({ key: `From ${sayDate(w.from_on)}`, value: `${sayWeekHours(w.minutes)} a week. ${w.source}` }))} />
          {add('full-time', 'Change what full time is')}
        </Section>
        <Section heading="Bands">
          {own.length === 0 ? <EmptyState>No bands yet. Posts and contracts need them, and so does pay.</EmptyState> : <ol>{own.map((b) => <li key={b.id}>{b.name}</li>)}</ol>}
          {add('band', 'Add a band')}
        </Section>
        <Section heading="Pay, before tax">
          {ownPay.length === 0 ? <EmptyState>No pay yet. Without it nobody can be warned before their own limit in pounds; it is asked for, never guessed.</EmptyState> : (
            <Table caption="Pay" captionHidden columns={[{ heading: 'Band' }, { heading: 'From' }, { heading: 'Pay' }, { heading: 'Written in' }]}
              rows={ownPay.map((r) => [`${nameOf(r.band_id)}${r.point ? `, point ${r.point}` : ''}`, `${sayDate(r.from_on)}${r.first_paid_on ? `, first paid ${sayDate(r.first_paid_on)}` : ''}`, r.hour_pence !== null ? `${sayPounds(r.hour_pence)} an hour` : `${sayPounds(r.year_pence ?? 0)} a full-time year`, r.source])} />
          )}
          {own.length > 0 && add('pay', 'Enter pay')}
        </Section>
        <Section heading="Leave">
          <p>The leave year begins on {terms.leave_year_day} {MONTHS[terms.leave_year_month - 1]}. Bank holidays come on top: a fifth of a full-time week each, shared out by hours.</p>
          {ownLeave.length === 0 ? <EmptyState>Nobody has said how much leave a full-time year has. Until then no balance can be shown.</EmptyState>
            : <ul>{ownLeave.map((r) => <li key={r.id}>{r.after_years === 0 ? 'At first' : `After ${count(r.after_years, 'year')}`}: {sayWeekHours(r.minutes)} a full-time year, from {sayDate(r.from_on)}. {r.source}</li>)}</ul>}
          <Actions><ButtonLink href={`/pay-terms/${id}/leave`}>Enter leave</ButtonLink><ButtonLink href={`/pay-terms/${id}/leave-year`}>Change the leave year</ButtonLink></Actions>
        </Section>
      </Reading>
    ));
  },
});

type Draw = { tx: Tx; id: string; typed: Typed; errors: Record<string, string>; key: string };
/** One small form about these terms. */
const about = async ({ tx, id, key }: Draw, what: string, title: string, lede: string, f: Parameters<typeof FormErrors>[0]['form'], button: string, boxes: React.ReactNode): Promise<Answer> => {
  const terms = await known(tx, id);
  return pageOf(title, (
    <Reading>
      <FormErrors form={f} />
      <PageTitle caption={<a href={`/pay-terms/${id}`}>{terms.name}</a>} lede={lede}>{title}</PageTitle>
      <Form action={`/pay-terms/${id}/${what}`} idempotencyKey={key}>{boxes}<Actions><Button>{button}</Button></Actions></Form>
    </Reading>
  ));
};

export const payFullTime = page({
  params, form: fullForm,
  show: ({ tx, params: { id }, typed, errors, key }) => {
    const f = fields(fullForm, typed, errors);
    return about({ tx, id, typed, errors, key }, 'full-time', 'What is full time?', 'From a day on. Whole-time equivalents and leave count with it from that day.', f, 'Save what full time is', <>
      <TextField form={f} name="hours" label="How many hours a week?" hint="For example, 37.5" width={5} /><DateField form={f} name="from" label="From which day?" /><TextField form={f} name="source" label="Where is that written?" hint={SOURCE_HINT} /></>);
  },
  send: async ({ tx, params: { id }, form: v }) => {
    await sayFullTime(tx, id, { minutes: v.hours, from_on: v.from, source: v.source });
    return redirectTo(`/pay-terms/${id}`, 'pay-terms-saved');
  },
});

export const payBand = page({
  params, form: bandForm,
  show: ({ tx, params: { id }, typed, errors, key }) => {
    const f = fields(bandForm, typed, errors);
    return about({ tx, id, typed, errors, key }, 'band', 'Add a band', 'Moving to a band that stands higher is progression.', f, 'Add the band', <>
      <TextField form={f} name="band" label="What is it called?" hint="For example, Band 3" width={10} /><TextField form={f} name="step" label="Where does it stand?" hint="1 is the lowest" width={2} inputMode="numeric" /></>);
  },
  send: async ({ tx, params: { id }, form: { band, step } }) => (await addBand(tx, id, band, step)) ?? redirectTo(`/pay-terms/${id}`, 'pay-terms-saved'),
});

export const payRate = page({
  params, form: payForm,
  also: (v) => ({ year: (v.year === undefined) === (v.hour === undefined) ? 'Enter the pay for a full-time year or for an hour, one of the two' : undefined }),
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const own = (await bands(tx)).filter((b) => b.framework_id === id);
    const f = fields(payForm, typed, errors);
    return about({ tx, id, typed, errors, key }, 'pay', 'Enter pay', 'Before tax. Workers see it, so that they can be warned before a limit of their own.', f, 'Save the pay', <>
      <SelectField form={f} name="band" label="Which band?" options={[{ value: '', text: 'Choose a band' }, ...own.map((b) => ({ value: b.id, text: b.name }))]} />
      <TextField form={f} name="point" label="Point or step, if there are several" hint="As it stands in the contract" width={5} />
      <TextField form={f} name="year" label="Pounds for a full-time year" width={10} /><TextField form={f} name="hour" label="or pounds for an hour" width={5} />
      <DateField form={f} name="from" label="From which day does it count?" /><DateField form={f} name="paid" label="When is it first paid, if later?" hint="What is owed from before is paid with it. Leave it empty if it is paid from the start." />
      <TextField form={f} name="source" label="Where is that written?" hint={SOURCE_HINT} /></>);
  },
  send: async ({ tx, params: { id }, form: v }) => (await sayPay(tx, id, { band_id: v.band ?? '', point: v.point ?? '', year_pence: v.year ?? null, hour_pence: v.hour ?? null, from_on: v.from, first_paid_on: v.paid ?? null, source: v.source })) ?? redirectTo(`/pay-terms/${id}`, 'pay-terms-saved'),
});

export const payLeave = page({
  params, form: leaveForm,
  show: ({ tx, params: { id }, typed, errors, key }) => {
    const f = fields(leaveForm, typed, errors);
    return about({ tx, id, typed, errors, key }, 'leave', 'Enter leave', 'For a full-time year, in hours, without bank holidays. Part-time workers get their share by hours.', f, 'Save the leave', <>
      <TextField form={f} name="years" label="After how many whole years of service?" hint="0 for the beginning" width={2} inputMode="numeric" /><TextField form={f} name="hours" label="Hours of leave in a full-time year" hint="Days times the hours of a full-time day. For example, 202.5" width={5} />
      <DateField form={f} name="from" label="From which day does this hold?" /><TextField form={f} name="source" label="Where is that written?" hint={SOURCE_HINT} /></>);
  },
  send: async ({ tx, params: { id }, form: v }) => {
    await sayLeaveRule(tx, id, { after_years: v.years, minutes: v.hours, from_on: v.from, source: v.source });
    return redirectTo(`/pay-terms/${id}`, 'pay-terms-saved');
  },
});

export const payLeaveYear = page({
  params, form: yearForm,
  show: ({ tx, params: { id }, typed, errors, key }) => {
    const f = fields(yearForm, typed, errors);
    return about({ tx, id, typed, errors, key }, 'leave-year', 'When does the leave year begin?', 'On the first day of a month.', f, 'Save the leave year', <SelectField form={f} name="month" label="In which month?" options={[{ value: '', text: 'Choose a month' }, ...monthOptions]} />);
  },
  send: async ({ tx, params: { id }, form: { month } }) => {
    await sayLeaveYear(tx, id, { leave_year_month: Number(month), leave_year_day: 1 });
    return redirectTo(`/pay-terms/${id}`, 'pay-terms-saved');
  },
});
