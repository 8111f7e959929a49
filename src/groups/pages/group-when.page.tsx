// /groups/:id/when: when a group meets. Its sessions stand ready at once.
import { z } from 'zod';
import { invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, minutes, oneOf, RadiosField, SelectField, TextField, time, TimeField, typedFrom } from '../../kit/forms/index.ts';
import { addDays, addMonths, dayOf } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { sayWhen } from '../actions/say-when.ts';
import { daysOf, OFTEN, OFTEN_WORDS, oftenOf, saySeries, seriesFrom, WEEKDAYS } from '../series.rules.ts';
import { groupToChange } from '../whose-groups.ts';

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const form = z.object({
  often: oneOf(OFTEN, 'Choose how often it meets'), weekday: oneOf(WEEKDAYS, 'Choose the day of the week'), begins: time({ missing: 'Say when it begins', what: 'When it begins' }),
  minutes: minutes({ missing: 'Say how long it lasts', what: 'How long', min: 10, max: 480 }), from: date({ missing: 'Enter the first day', what: 'The first day' }), until: ifGiven(date({ missing: 'Enter the last day', what: 'The last day' })),
});

export const groupWhen = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const group = await groupToChange(tx, id);
    const [s, today] = [group.series, dayOf(tx.now)];
    const start = s ? typedFrom({ ...oftenOf(s), begins: s.begins, minutes: String(s.minutes), from: today, until: s.until_on ?? undefined }) : typedFrom({ often: 'weekly', minutes: '90', from: today });
    const f = fields(form, Object.keys(typed).length > 0 ? typed : start, errors);
    return pageOf(`When ${group.name} meets`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/groups/${id}`}>{group.name}</a>} lede={s ? `Now: ${saySeries(s, today)}. Sessions to come that nobody moved or called off follow the new days.` : 'Sessions stand ready ten weeks ahead. One of them can be moved or called off by itself.'}>When does it meet?</PageTitle>
        <Form action={`/groups/${id}/when`} idempotencyKey={key}>
          <RadiosField form={f} name="often" label="How often?" small items={OFTEN.map((value) => ({ value, label: OFTEN_WORDS[value] }))} />
          <SelectField form={f} name="weekday" label="On which day?" options={[{ value: '', text: 'Choose a day' }, ...WEEKDAYS.map((value, i) => ({ value, text: DAY_NAMES[i] ?? '' }))]} />
          <TimeField form={f} name="begins" label="When does it begin?" />
          <TextField form={f} name="minutes" label="How long does it last?" hint="In minutes, like 90" width={5} />
          <DateField form={f} name="from" label="From which day on?" hint="For every second week, the weeks are counted from here." />
          <DateField form={f} name="until" label="Until when? (leave it empty if it goes on)" />
          <Actions><Button>Save the days</Button><ButtonLink href={`/groups/${id}`}>Go back</ButtonLink></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const today = dayOf(tx.now);
    if (v.from < addDays(today, -400) || v.from > addMonths(today, 24)) return invalid({ from: 'The first day must be within two years' });
    if (v.until && v.until < v.from) return invalid({ until: 'The last day must not lie before the first' });
    const series = seriesFrom(v.often, v.weekday, { dtstart: v.from, until_on: v.until ?? null, begins: v.begins, minutes: v.minutes });
    if (daysOf(series, today, addDays(v.from > today ? v.from : today, 70)).length === 0 && (!v.until || v.until >= today)) return invalid({ often: 'There is no such day in the weeks to come' });
    await sayWhen(tx, id, series);
    return redirectTo(`/groups/${id}`, 'group-days-kept');
  },
});
