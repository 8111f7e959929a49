// A new expected day of leaving, or why it is not known yet. Added to the history; nothing is written over.
import { date, DateField, ifGiven, optionalText, oneOf, RadiosField, TextAreaField } from '../../kit/forms/index.ts';
import { sayExpectedDay, sayStillRight } from '../actions/say-expected.ts';
import { stayFormPage } from '../stay-form.tsx';

const shape = {
  known: oneOf(['yes', 'no'], 'Say whether there is a day'),
  expected_on: ifGiven(date({ missing: 'Enter the day', what: 'The day' })),
  unknown_why: optionalText({ what: 'The reason', max: 300 }),
};

export const stayExpected = stayFormPage({
  path: 'expected', button: 'Save', notice: 'stay-expected', shape, asksWho: true,
  title: ({ known_as }) => `When ${known_as} leaves`,
  lede: () => 'A day can change. Everybody who plans with it sees who said so, and when.',
  missing: (v) => (v.known === 'yes' ? { expected_on: v.expected_on ? undefined : 'Enter the day that is expected' } : v.known === 'no' ? { unknown_why: v.unknown_why ? undefined : 'Write why it is not known yet' } : {}),
  start: ({ tx, today }) => (tx.viewer.role === 'lead' ? {} : { toldBy: tx.viewer.name, toldOn: today }),
  draw: (f, { stay }) => (
    <RadiosField form={f} name="known" label="Is there a day when they are expected to leave?" items={[
      { value: 'yes', label: 'Yes', conditional: <DateField form={f} name="expected_on" label="The day" hint="For example, 4 12 2026" /> },
      { value: 'no', label: 'Not known yet', conditional: <TextAreaField form={f} name="unknown_why" rows={2} label="Why is it not known yet?" hint="For example: waiting for a place to live" readsThis={`${stay.known_as} reads this, and so do their peer worker and the peer lead.`} /> },
    ]} />
  ),
  act: (tx, stay, v, { told }) => sayExpectedDay(tx, stay.id, { ...told, expectedOn: v.known === 'yes' ? (v.expected_on ?? null) : null, unknownWhy: v.known === 'no' ? (v.unknown_why ?? null) : null }),
});

/** Nothing new: the day still stands. One press for the ward; a lead writes who told them. */
export const stayStillRight = stayFormPage({
  path: 'still-right', button: 'Yes, it is still right', notice: 'stay-still-right', shape: { from: optionalText({ max: 10 }) },
  title: ({ known_as }) => `Is it still right for ${known_as}?`,
  lede: () => 'What was said before stands, with who says so now.',
  missing: () => ({}),
  draw: () => null,
  to: (_tx, _stay, v) => (v.from === 'list' ? '/our-referrals' : null),
  act: (tx, stay, _v, { told }) => sayStillRight(tx, stay.id, told),
});
