// Hours of one day, written down or put right; by the number or by the clock.
import { z } from 'zod';
import { found, invalid, NotFound, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { fields, Form, FormErrors, ifGiven, minutes, oneOf, optionalText, RadiosField, TextField, ticked, TickField, time, TimeField, typedFrom } from '../../../kit/forms/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { addDays, dayOf, mondayOf, sayDay, sayMoment } from '../../../kit/times.ts';
import { Actions, Aside, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { sayWeekHours } from '../../contract.rules.ts';
import { hours } from '../../posts/fields.ts';
import { writeHours } from '../actions/write-hours.ts';
import { earlierEntries, entriesBetween } from '../hours.queries.ts';
import { ENTRY_KINDS, minutesBetween } from '../hours.rules.ts';
import { KIND_WORDS } from './week-table.tsx';

const params = z.object({ day: z.iso.date() });
const form = z.object({
  kind: oneOf(ENTRY_KINDS, 'Choose what these hours are'), hours: ifGiven(hours({ missing: '', most: 1440 })), from: ifGiven(time({ missing: '', what: 'The time you began' })), until: ifGiven(time({ missing: '', what: 'The time you finished' })),
  pause: ifGiven(minutes({ missing: '', what: 'The break', min: 0, max: 600 })), why: optionalText({ what: 'Why it changes', max: 200 }), know: ticked(),
});

export const writeHoursPage = page({
  params,
  form,
  also: (v) => ({
    hours: v.hours === undefined && v.from === undefined && v.until === undefined ? 'Enter how many hours, or when you began and finished' : v.hours !== undefined && (v.from !== undefined || v.until !== undefined) ? 'Enter the hours or the times, not both' : undefined,
    until: v.from !== undefined && v.until === undefined ? 'Enter when you finished' : v.from !== undefined && v.until === v.from ? 'You cannot finish when you begin' : undefined, from: v.until !== undefined && v.from === undefined ? 'Enter when you began' : undefined,
  }),
  show: async ({ tx, params: { day }, typed, errors, key }) => {
    const id = found(tx.viewer.workerId);
    const today = dayOf(tx.now);
    if (day < addDays(today, -366) || day > addDays(today, 366)) throw new NotFound();
    const [entries, earlier] = await Promise.all([entriesBetween(tx, [id], day, day), earlierEntries(tx, id, day)]);
    audit(tx, { action: 'hours.day', object: 'peer_worker', objectId: id });
    const ahead = day > today;
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ kind: ahead ? 'training' : 'worked' }), errors);
    const kinds = ENTRY_KINDS.filter((k) => !(ahead && k === 'worked'));
    const labels = { worked: 'Worked, in all', overtime: 'Paid on top of my contract', training: 'Training, paid on top of my contract', 'training in hours': 'Training, within my contract', 'lieu earned': 'Kept for later (time off in lieu)', 'lieu taken': 'Taken back (time off in lieu)' };
    return pageOf(`Hours of ${sayDay(day, today)}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/my-hours?week=${mondayOf(day)}`}>My hours</a>} lede={ahead ? 'This day is still to come: what is planned beside your pattern.' : 'What you write down is yours: your lead reads it too, and nobody changes it but you.'}>{`Hours of ${sayDay(day, today)}`}</PageTitle>
        {entries.length > 0 && <Aside><p>Written down: {entries.map((e) => `${sayWeekHours(e.minutes)} ${KIND_WORDS[e.kind]}`).join(', ')}.</p></Aside>}
        <Form action={`/my-hours/${day}`} idempotencyKey={key}>
          <RadiosField form={f} name="kind" label="What are these hours?" items={kinds.map((value) => ({ value, label: labels[value] }))} />
          <TextField form={f} name="hours" label="How many hours?" hint="For example, 5 or 5h 30. Without breaks." width={5} />
          <p>or by the clock:</p>
          <TimeField form={f} name="from" label="Began" /><TimeField form={f} name="until" label="Finished" hint="After midnight counts too. On the nights the clocks change, real hours count." />
          <TextField form={f} name="pause" label="Break, in minutes" width={3} />
          {(entries.length > 0 || errors.why) && <TextField form={f} name="why" label="If it changes what is written down: why?" hint="In a few words. The old entry is kept." />}
          {errors.know && <TickField form={f} name="know" label="I know, write it down all the same" />}
          <Actions><Button>Write it down</Button></Actions>
        </Form>
        {earlier.length > 0 && <Section heading="Put right"><ul>{earlier.map((e) => <li key={e.id}>{sayWeekHours(e.minutes)} {KIND_WORDS[e.kind]}, until {sayMoment(e.replaced_at, today)}</li>)}</ul></Section>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { day }, form: v }) => {
    const worked = v.hours ?? (v.from !== undefined && v.until !== undefined ? minutesBetween(day, v.from, v.until, addDays(day, 1), v.pause ?? 0) : null);
    if (worked === null) return invalid({ hours: 'Enter how many hours, or when you began and finished' });
    return (await writeHours(tx, { day, kind: v.kind, minutes: worked, from: v.from ?? null, until: v.until ?? null, why: v.why ?? null, knows: v.know })) ?? redirectTo(`/my-hours?week=${mondayOf(day)}`, 'hours-written');
  },
});
