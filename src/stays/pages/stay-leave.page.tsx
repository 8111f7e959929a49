// Leave from the ward, and back from it.
import { date, DateField, ifGiven, optionalText, TextField } from '../../kit/forms/index.ts';
import { backFromLeave, giveLeave } from '../actions/give-leave.ts';
import { leavesOf } from '../history.queries.ts';
import { stayFormPage } from '../stay-form.tsx';

export const stayLeave = stayFormPage({
  path: 'leave', button: 'Save the leave', notice: 'stay-leave', offWords: 'This leave did not take place',
  shape: {
    from_on: ifGiven(date({ missing: 'Enter the first day', what: 'The first day' })),
    until_on: ifGiven(date({ missing: 'Enter the day they are due back', what: 'The day they are due back' })),
    where_to: optionalText({ what: 'Where', max: 120 }),
  },
  title: ({ known_as }, correcting) => (correcting ? `Correct ${known_as}’s leave` : `${known_as} goes on leave`),
  lede: ({ known_as }) => `So that nobody comes to the ward for ${known_as} on a day when they are away.`,
  missing: (v) => ({ from_on: v.from_on ? undefined : 'Enter the first day of leave', until_on: v.until_on ? undefined : 'Enter the day they are due back' }),
  start: async ({ tx, stay, today }, corrects) => {
    const old = corrects ? (await leavesOf(tx, stay.id)).find((one) => one.id === corrects) : undefined;
    return old ? { from_on: old.from_on, until_on: old.until_on, where_to: old.where_to } : { from_on: today };
  },
  draw: (f, { stay }) => (
    <>
      <DateField form={f} name="from_on" label="First day of leave" />
      <DateField form={f} name="until_on" label="Due back on the ward" />
      <TextField form={f} name="where_to" label="Where to (if they agree)" hint="In plain words. For example: home, or their sister’s" readsThis={`${stay.known_as} reads this, and so do their peer worker and the peer lead.`} autoComplete="off" />
    </>
  ),
  act: (tx, stay, v, { told, correction, off }) => giveLeave(tx, stay.id, off ? null : { from: v.from_on ?? '', until: v.until_on ?? '', where: v.where_to ?? null }, told, correction),
});

export const stayBack = stayFormPage({
  path: 'back', button: 'Save', notice: 'stay-back',
  shape: { back_on: ifGiven(date({ missing: 'Enter the day they were back', what: 'The day they were back' })) },
  title: ({ known_as }) => `${known_as} is back from leave`,
  missing: (v) => ({ back_on: v.back_on ? undefined : 'Enter the day they were back' }),
  start: ({ today }) => ({ back_on: today }),
  draw: (f) => <DateField form={f} name="back_on" label="Back on the ward on" />,
  act: (tx, stay, v, { told }) => backFromLeave(tx, stay.id, v.back_on ?? '', told),
});
