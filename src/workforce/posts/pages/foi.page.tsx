// Freedom of information: the answer as a page to print and as a file; and the one number it needs from elsewhere.
import { z } from 'zod';
import { writeCsv } from '../../../kit/csv.ts';
import { fileOf, invalid, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { field, fields, Form, FormErrors, postedText, SelectField, text, TextField } from '../../../kit/forms/index.ts';
import { Button, SummaryList, Table } from '../../../kit/nhs/index.ts';
import { addMonths, dayOf, sayDate } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { Actions, ButtonLink, EmptyState, PageTitle, PrintButton, Reading, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { saySickness } from '../actions/say-sickness.ts';
import { foiOn, sicknessMonths } from '../foi.ts';
import { sicknessBetween } from '../foi.queries.ts';
import { MONTHS } from './pay-terms.page.tsx';

export const foiPage = page({
  show: async ({ tx }) => {
    const today = dayOf(tx.now);
    const lines = await foiOn(tx, today);
    audit(tx, { action: 'foi.open' });
    return pageOf('Freedom of information: peer workers', (
      <Reading>
        <PageTitle caption={<span className="al-no-print"><a href="/posts">Posts</a></span>} lede={`As things stood on ${sayDate(today)}. Nothing here is about one person: a number of people below five is not shown, nor one that would give it away.`}>Peer workers: an answer to a freedom of information request</PageTitle>
        <div className="al-board"><SummaryList rows={lines.map((l) => ({ key: l.question, value: l.answer }))} /></div>
        <p className="al-soft">Whole-time equivalents are contracted hours over what is full time in the pay terms here. Training, development and where peer support sits in the organisation are answered in words by the service.</p>
        <div className="al-no-print"><Actions><ButtonLink href="/foi/file" filled>Take it away as a file (CSV)</ButtonLink><PrintButton />{tx.viewer.role !== 'manager' && <ButtonLink href="/foi/sickness">Enter days lost to sickness</ButtonLink>}</Actions></div>
      </Reading>
    ));
  },
});

export const foiFile = page({
  show: async ({ tx }) => {
    const today = dayOf(tx.now);
    const lines = await foiOn(tx, today);
    audit(tx, { action: 'foi.file' });
    return fileOf(`peer-workers-${today}.csv`, 'text/csv; charset=utf-8', writeCsv(['question', 'answer', 'on'], lines.map((l) => ({ ...l, on: today }))));
  },
});

const sayMonth = (month: Day): string => `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
const MONTH = /^\d{4}-\d{2}-01$/;
const form = z.object({
  month: field<string>((posted) => (MONTH.test(postedText(posted)) ? { value: postedText(posted) } : { problem: 'Choose a month' })),
  days: field<number>((posted) => {
    const typed = postedText(posted);
    if (!typed) return { problem: 'Enter how many working days' };
    const read = /^(\d{1,5})(?:[.,](\d))?$/.exec(typed);
    return read ? { value: Number(read[1]) * 10 + Number(read[2] ?? 0) } : { problem: 'Enter days, like 12 or 12.5' };
  }),
  source: text({ missing: 'Enter where the number comes from', what: 'Where it comes from', max: 200 }),
});

export const foiSickness = page({
  form,
  show: async ({ tx, typed, errors, key }) => {
    const { from, until } = sicknessMonths(dayOf(tx.now));
    const known = await sicknessBetween(tx, from, until);
    audit(tx, { action: 'sickness.list' });
    const f = fields(form, typed, errors);
    const months = Array.from({ length: 18 }, (_, i) => addMonths(until, -i));
    return pageOf('Days lost to sickness', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/foi">Freedom of information</a>} lede="One number a month for all peer workers together, from payroll or personnel. Never who, never why: Alongside keeps no reason for anybody’s absence.">Days lost to sickness</PageTitle>
        <Form action="/foi/sickness" idempotencyKey={key}>
          <SelectField form={f} name="month" label="Which month?" options={[{ value: '', text: 'Choose a month' }, ...months.map((value) => ({ value, text: sayMonth(value) }))]} />
          <TextField form={f} name="days" label="Working days, all peer workers together" width={5} />
          <TextField form={f} name="source" label="Where does the number come from?" hint="For example, the personnel system, and the day you looked" />
          <Actions><Button>Save the number</Button></Actions>
        </Form>
        <Section heading="What is known">
          {known.length === 0 ? <EmptyState>Nothing yet. A request asks for 18 months; the answer says how many of them are known.</EmptyState>
            : <Table caption="What is known" captionHidden columns={[{ heading: 'Month' }, { heading: 'Days', numeric: true }, { heading: 'From' }]} rows={known.map((k) => [sayMonth(k.month), (k.tenths / 10).toFixed(1), k.source])} />}
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, form: { month, days, source } }) => {
    const { from, until } = sicknessMonths(dayOf(tx.now));
    if (month < from || month > until) return invalid({ month: 'Choose one of the last 18 months that have ended' });
    await saySickness(tx, month, days, source);
    return redirectTo('/foi/sickness', 'sickness-saved');
  },
});
