// A cohort in one press: the days it meets, and every session gets its date.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { CheckboxesField, date, DateField, fields, Form, FormErrors, manyOf, minutes, oneOf, optionalText, RadiosField, text, TextField, time, TimeField, typedFrom } from '../../kit/forms/index.ts';
import { sayMinutes } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { makeCohort } from '../actions/run-cohort.ts';
import { programmeById, sessionsOfProgramme } from '../programme.queries.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const form = z.object({
  name: text({ missing: 'Enter what to call this cohort', what: 'The name', max: 80 }),
  from: date({ missing: 'Enter the first day', what: 'The first day' }),
  weekdays: manyOf(['1', '2', '3', '4', '5', '6', '7'], 'Choose at least one day'),
  perDay: oneOf(['1', '2', '3'], 'Choose how many sessions in a day'),
  starts: time({ missing: 'Enter when the first session of a day begins', what: 'The time' }),
  pause: minutes({ missing: 'Enter how long the break between two sessions is', what: 'The break', min: 0, max: 240 }),
  place: optionalText({ what: 'The place', max: 120 }),
});

export const cohortNew = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const programme = found(await programmeById(tx, id));
    const sessions = await sessionsOfProgramme(tx, id);
    audit(tx, { action: 'cohort.new', object: 'training_programme', objectId: id });
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ weekdays: ['2', '4'], perDay: '2', starts: '9.30am', pause: '30' }), errors);
    return pageOf('Make a cohort', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/training/programmes/${id}`}>{programme.name}</a>} lede={`${sessions.length} sessions, ${sayMinutes(sessions.reduce((sum, s) => sum + s.minutes, 0))}. Each gets its date from what you choose here; bank holidays are passed over. Single dates can be moved afterwards.`}>Make a cohort</PageTitle>
        <Form action={`/training/programmes/${id}/cohort`} idempotencyKey={key}>
          <TextField form={f} name="name" label="What do you call it?" hint="For example: Spring 2027, or Spring 2027, slower." width={20} />
          <DateField form={f} name="from" label="The first day" />
          <CheckboxesField form={f} name="weekdays" label="On which days does it meet?" hint="Fewer days make it a part-time timetable: the same sessions over more weeks." items={DAYS.map((label, i) => ({ value: String(i + 1), label }))} small />
          <RadiosField form={f} name="perDay" label="How many sessions in a day?" className="al-pills" items={[{ value: '1', label: 'One' }, { value: '2', label: 'Two' }, { value: '3', label: 'Three' }]} />
          <TimeField form={f} name="starts" label="When does a day begin?" />
          <TextField form={f} name="pause" label="Break between two sessions, in minutes" width={3} inputMode="numeric" />
          <TextField form={f} name="place" label="Where?" hint="With how to get in. Learners and trainers read it." />
          <Actions><Button>Make the cohort</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const made = await makeCohort(tx, id, { name: v.name, place: v.place ?? null, from: v.from, weekdays: v.weekdays.map(Number), perDay: Number(v.perDay), startsAt: v.starts, breakMinutes: v.pause });
    return 'id' in made ? redirectTo(`/training/cohorts/${made.id}`, 'cohort-made') : made;
  },
});
