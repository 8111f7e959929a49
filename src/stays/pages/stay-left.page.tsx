// They left hospital, or moved to another ward, or are back in hospital.
import { date, DateField, field, ifGiven, optionalText, postedText, SelectField, text, TextAreaField, TextField } from '../../kit/forms/index.ts';
import type { FormState } from '../../kit/forms/index.ts';
import { isId } from '../../kit/ids.ts';
import { teamsOf } from '../../teams/index.ts';
import type { Tx } from '../../access/index.ts';
import { comeIntoHospital, undoStay } from '../actions/come-into-hospital.ts';
import { correctLeaving, leaveHospital } from '../actions/leave-hospital.ts';
import { moveToWard } from '../actions/move-to-ward.ts';
import { stayFormPage } from '../stay-form.tsx';

export const stayLeft = stayFormPage({
  path: 'left', button: 'Save that they left', notice: 'stay-left', offWords: 'They have not left',
  shape: { left_on: ifGiven(date({ missing: 'Enter the day they left', what: 'The day they left' })), left_where: optionalText({ what: 'Where', max: 120 }) },
  title: ({ known_as }, correcting) => (correcting ? `Correct the day ${known_as} left` : `${known_as} has left hospital`),
  lede: ({ known_as }) => `From this day ${known_as}’s peer worker meets them at home within days. The clinical team’s own follow-up is a thing apart.`,
  missing: (v) => ({ left_on: v.left_on ? undefined : 'Enter the day they left' }),
  start: ({ stay, today }, corrects) => (corrects ? { left_on: stay.left_on, left_where: stay.left_where } : { left_on: today }),
  draw: (f, { stay }) => (
    <>
      <DateField form={f} name="left_on" label="The day they left" />
      <TextField form={f} name="left_where" label="Where to (if they agree)" hint="In plain words. For example: home, or a friend’s" readsThis={`${stay.known_as} reads this, and so do their peer worker and the peer lead.`} autoComplete="off" />
    </>
  ),
  act: (tx, stay, v, { told, correction, off }) => {
    const left = { on: v.left_on ?? '', where: v.left_where ?? null };
    return correction ? correctLeaving(tx, stay.id, off ? null : left, told, correction) : leaveHospital(tx, stay.id, left, told);
  },
});

/** A ward's id; whether it is one here is the action's to say. */
export const aWard = () => field<string | undefined>((posted) => ({ value: isId(postedText(posted)) ? postedText(posted) : undefined }));

export const WardField = async ({ tx, form, but }: { tx: Tx; form: FormState<string>; but?: string }) => {
  const wards = (await teamsOf(tx)).filter((team) => team.kind === 'ward' && team.id !== but);
  return <SelectField form={form} name="ward" label="Which ward?" options={[{ value: '', text: 'Choose a ward' }, ...wards.map((ward) => ({ value: ward.id, text: ward.name }))]} />;
};

export const stayMove = stayFormPage({
  path: 'move', button: 'Save the move', notice: 'stay-moved',
  shape: { ward: aWard(), moved_on: ifGiven(date({ missing: 'Enter the day they moved', what: 'The day they moved' })) },
  title: ({ known_as }) => `${known_as} moves to another ward`,
  lede: ({ ward }) => `Their stay there begins. ${ward} sees nothing of what comes after.`,
  missing: (v) => ({ ward: v.ward ? undefined : 'Choose the ward', moved_on: v.moved_on ? undefined : 'Enter the day they moved' }),
  start: ({ today }) => ({ moved_on: today }),
  draw: async (f, { tx, stay }) => <>{await WardField({ tx, form: f, but: stay.team_id })}<DateField form={f} name="moved_on" label="The day they moved" /></>,
  act: (tx, stay, v, { told }) => moveToWard(tx, stay.id, { wardId: v.ward ?? '', on: v.moved_on ?? '' }, told),
});

export const stayAgain = stayFormPage({
  path: 'again', button: 'Save that they are here', notice: 'stay-began',
  shape: { began_on: ifGiven(date({ missing: 'Enter the day they came', what: 'The day they came' })) },
  title: ({ known_as }) => `${known_as} is back in hospital`,
  lede: ({ known_as }) => `Peer support goes on: this is not a failure, and nothing starts over. ${known_as}’s peer worker sees that they are here.`,
  missing: (v) => ({ began_on: v.began_on ? undefined : 'Enter the day they came' }),
  start: ({ today }) => ({ began_on: today }),
  draw: (f, { stay }) => <DateField form={f} name="began_on" label={`The day they came to ${stay.ward}`} />,
  act: (tx, stay, v, { told }) => comeIntoHospital(tx, { personId: stay.person_id, wardId: stay.team_id, beganOn: v.began_on ?? '', locked: stay.locked }, told),
});

export const stayUndo = stayFormPage({
  path: 'mistake', button: 'Take it back', notice: 'stay-undone',
  shape: { because: text({ missing: 'Say why it was a mistake', what: 'Why', max: 300 }) },
  title: () => 'This stay was written down by mistake',
  lede: ({ known_as, ward }) => `Then it is as if ${known_as} had not come to ${ward}. It is kept, with why, and counts nowhere.`,
  missing: () => ({}),
  draw: (f, { stay }) => <TextAreaField form={f} name="because" rows={2} label="Why was it a mistake?" readsThis={`${stay.known_as} can read this, and so can the peer lead.`} />,
  to: (tx, stay) => (tx.viewer.role === 'lead' ? `/people/${stay.person_id}` : '/our-referrals'),
  act: (tx, stay, v, { told }) => undoStay(tx, stay.id, v.because, told),
});
