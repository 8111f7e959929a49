// Pay terms: a list, and new ones. What full time is comes first, because WTE needs it.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, oneOf, SelectField, text, TextField, typedFrom } from '../../../kit/forms/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { sayWeekHours } from '../../contract.rules.ts';
import { addPayTerms } from '../actions/keep-pay-terms.ts';
import { hours } from '../fields.ts';
import { bands, frameworks, fullTimeWeeks } from '../framework.queries.ts';

export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const MONTH_NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
export const leaveMonth = () => oneOf(MONTH_NUMBERS, 'Choose the month in which the leave year begins');
export const monthOptions = MONTHS.map((text, i) => ({ value: String(i + 1), text }));
export const source = () => text({ missing: 'Enter where this is written, so that others can check it', what: 'Where it is written', max: 200 });
export const SOURCE_HINT = 'For example, the name and section of the agreement, and the day you looked';

const form = z.object({ name: text({ missing: 'Enter a name for these terms', what: 'The name', max: 60 }), hours: hours({ missing: 'Enter how many hours a week are full time', like: '37.5', most: 3600, least: 60 }), from: date({ missing: 'Enter the day from which this holds', what: 'The day' }), source: source(), month: leaveMonth() });

export const payTerms = page({
  form,
  show: async ({ tx, typed, errors, key }) => {
    const [all, full, known] = await Promise.all([frameworks(tx), fullTimeWeeks(tx), bands(tx)]);
    audit(tx, { action: 'pay-terms.list' });
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ month: '4' }), errors);
    return pageOf('Pay terms', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/posts">Posts</a>} lede="What full time is, the bands, what they pay, and how much leave there is. These are yours to enter, each with where it is written: nothing is built in and nothing is guessed.">Pay terms</PageTitle>
        {all.length === 0 ? <EmptyState>There are no pay terms yet. Begin with what full time is; then whole-time equivalents can be said.</EmptyState> : (
          <CardList>
            {all.map((one, i) => (
              <CardRow key={one.id}>
                <strong><a href={`/pay-terms/${one.id}`}>{one.name}</a></strong>{i === 0 && all.length > 1 ? ', the usual terms here' : ''}. Full time is {sayWeekHours(full.find((w) => w.framework_id === one.id)?.minutes ?? 0)}. {known.filter((b) => b.framework_id === one.id).map((b) => b.name).join(', ') || 'No bands yet'}.
              </CardRow>
            ))}
          </CardList>
        )}
        <Section heading={all.length === 0 ? 'Add your pay terms' : 'Add other pay terms'}>
          <Form action="/pay-terms" idempotencyKey={key}>
            <TextField form={f} name="name" label="What are they called?" hint="For example, the national agreement, or our own terms" width={20} />
            <TextField form={f} name="hours" label="How many hours a week are full time?" hint="For example, 37.5" width={5} />
            <DateField form={f} name="from" label="Since when?" hint="A day before your first contract. For example, 1 10 2004" />
            <TextField form={f} name="source" label="Where is that written?" hint={SOURCE_HINT} />
            <SelectField form={f} name="month" label="In which month does the leave year begin?" hint="On its first day." options={monthOptions} />
            <Actions><Button>Add these terms</Button></Actions>
          </Form>
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, form: { name, hours: minutes, from, source: where, month } }) => {
    const made = await addPayTerms(tx, { name, leave_year_month: Number(month), leave_year_day: 1 }, { minutes, from_on: from, source: where });
    return typeof made === 'string' ? redirectTo(`/pay-terms/${made}`, 'pay-terms-added') : made;
  },
});
