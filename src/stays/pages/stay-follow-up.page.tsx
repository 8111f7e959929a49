// The clinical team's own follow-up: done on which day, by whom, and who says so. By the ward, or a lead who was told. Never by a peer worker.
import { date, DateField, ifGiven, optionalText, TextField } from '../../kit/forms/index.ts';
import { sayFollowUp } from '../actions/say-follow-up.ts';
import { followUpsOf } from '../follow-up.queries.ts';
import { stayFormPage } from '../stay-form.tsx';

export const stayFollowUp = stayFormPage({
  path: 'follow-up', button: 'Save the follow-up', notice: 'stay-follow-up', offWords: 'It did not take place after all',
  shape: { done_on: ifGiven(date({ missing: 'Enter the day', what: 'The day' })), done_by: optionalText({ what: 'The name or team', max: 120 }) },
  title: ({ known_as }, correcting) => (correcting ? 'Correct the clinical follow-up' : `The clinical follow-up of ${known_as}`),
  lede: () => 'Somebody of the clinical team saw or spoke with them after they left. A meeting with a peer worker is never this.',
  missing: (v) => ({ done_on: v.done_on ? undefined : 'Enter the day it took place', done_by: v.done_by ? undefined : 'Write who did it: a name or a team' }),
  start: async ({ tx, stay }, corrects) => {
    const old = corrects ? (await followUpsOf(tx, [stay.id])).find((one) => one.id === corrects) : undefined;
    return old ? { done_on: old.done_on, done_by: old.done_by } : {};
  },
  draw: (f) => (
    <>
      <DateField form={f} name="done_on" label="The day it took place" />
      <TextField form={f} name="done_by" label="Who did it?" hint="A name, or the team. For example: the crisis team" autoComplete="off" />
    </>
  ),
  act: (tx, stay, v, { told, correction, off }) => sayFollowUp(tx, stay.id, off ? null : { on: v.done_on ?? '', by: v.done_by ?? '' }, told, correction),
});
