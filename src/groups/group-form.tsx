// What a group says of itself: the same questions for a new one and for a change.
import { z } from 'zod';
import { fields, ifGiven, oneOf, optionalText, postcode, RadiosField, SelectField, text, TextAreaField, TextField, typedFrom, ukPhone, wholeNumber } from '../kit/forms/index.ts';
import type { Errors, FormState, Typed } from '../kit/forms/index.ts';
import type { Tx } from '../access/index.ts';
import { teamsOf } from '../teams/index.ts';
import { pick } from './group.queries.ts';
import type { Group } from './group.queries.ts';
import { COUNT_WORDS, COUNTS, groupProblems, HOW_WORDS, HOWS, OPEN_TO, OPEN_WORDS } from './group.rules.ts';
import type { GroupFacts } from './group.rules.ts';

const link = z.unknown().transform((v) => (typeof v === 'string' ? v.trim() : '')).superRefine((v, c) => {
  if (v !== '' && (v.length > 500 || !/^https:\/\/\S+$/i.test(v) || !URL.canParse(v))) c.addIssue({ code: 'custom', message: 'The link must be a web address that begins with https://' });
});
export const groupFields = z.object({
  name: text({ missing: 'Give the group a name', what: 'The name', max: 100 }), about: text({ missing: 'Say in plain words what it is', what: 'What it is', max: 1500 }), for_whom: text({ missing: 'Say who it is for', what: 'Who it is for', max: 300 }),
  open_to: oneOf(OPEN_TO, 'Choose who may come'), how: oneOf(HOWS, 'Choose how it meets'), venue: optionalText({ what: 'The place', max: 120 }), address: optionalText({ what: 'The street', max: 160 }), town: optionalText({ what: 'The town', max: 80 }),
  postcode: ifGiven(postcode({ missing: 'Enter the postcode' })), access: optionalText({ what: 'What helps with getting in', max: 600 }), how_to_come: text({ missing: 'Say how somebody comes the first time', what: 'How to come', max: 600 }), phone: ifGiven(ukPhone({ missing: 'Enter a phone number' })),
  link, counts: oneOf(COUNTS, 'Choose how it is counted'), capacity: ifGiven(wholeNumber({ missing: 'Enter a number', what: 'How many', min: 2, max: 500 })), team: optionalText({ max: 40 }),
});
type Values = z.output<typeof groupFields>;

export const factsOf = (v: Values): GroupFacts => ({
  name: v.name, about: v.about, for_whom: v.for_whom, open_to: v.open_to, how: v.how, venue: v.venue ?? null, address: v.address ?? null, town: v.town ?? null, postcode: v.postcode ?? null, access: v.access ?? null,
  how_to_come: v.how_to_come, phone: v.phone ?? null, counts: v.counts, capacity: v.capacity ?? null, team_id: v.team ?? null,
});
export const linkOf = (v: Values): string | null => (v.link === '' ? null : v.link);
export const formProblems = (v: Partial<Values>): Record<string, string | undefined> => groupProblems({ how: v.how, venue: v.venue ?? null, open_to: v.open_to, counts: v.counts });
export const typedGroup = (g: Group): Typed => typedFrom({ ...pick(g), team: g.team_id, link: g.link });

/** Where a group may be held: wards and teams of the trust. */
export const teamOptions = async (tx: Tx): Promise<{ value: string; text: string }[]> => [{ value: '', text: 'Nowhere in particular' }, ...(await teamsOf(tx)).map((t) => ({ value: t.id, text: t.name }))];

export const groupForm = (typed: Typed, errors: Errors) => fields(groupFields, typed, errors);
type Props = { form: FormState<string>; teams: readonly { value: string; text: string }[] };

export const GroupFields = ({ form, teams }: Props) => {
  const f = fields(groupFields, form.typed, form.errors);
  return (
    <>
      <TextField form={f} name="name" label="What is it called?" width={30} />
      <TextAreaField form={f} name="about" label="What is it, in plain words?" hint="What you do there, and what nobody has to do." rows={4} />
      <TextField form={f} name="for_whom" label="Who is it for?" hint="For example: anybody over 18 who knows low days" />
      <RadiosField form={f} name="open_to" label="Who may come?" items={[{ value: 'anybody', label: OPEN_WORDS.anybody, hint: 'It stands on the public page and in the directory. Nothing about who comes does.' }, { value: 'people supported', label: OPEN_WORDS['people supported'], hint: 'Only people supported here find it.' }]} />
      <RadiosField form={f} name="how" label="How does it meet?" items={HOWS.map((value) => ({ value, label: HOW_WORDS[value] }))} />
      <TextField form={f} name="venue" label="Where? (if it meets in person)" hint="The name of the place, as people know it" />
      <TextField form={f} name="address" label="Street" />
      <TextField form={f} name="town" label="Town" width={20} />
      <TextField form={f} name="postcode" label="Postcode" width={10} />
      <TextAreaField form={f} name="access" label="What helps with getting in?" hint="Steps, a lift, a hearing loop, a toilet, parking, the bus. Say too what there is not." rows={3} />
      <TextAreaField form={f} name="how_to_come" label="How does somebody come the first time?" hint="Who meets them and where, whether to ring first, whether they may only look." rows={3} />
      <TextField form={f} name="phone" label="A phone number to ask (of the service)" width={20} />
      <TextField form={f} name="link" label="The link to join online (if it does)" hint="Begins with https://" readsThis="Only people who have a place see it, and those who lead the group. It stands on no public page." />
      <RadiosField form={f} name="counts" label="How do you count who comes?" items={COUNTS.map((value) => ({ value, label: COUNT_WORDS[value] }))} />
      <TextField form={f} name="capacity" label="How many places? (leave it empty if anybody fits)" width={5} readsThis="When it is full, people wait in the order in which they asked, and can stop waiting themselves." />
      <SelectField form={f} name="team" label="Is it held on a ward or with a team?" hint="Its staff see how many come, never who, and no number under five." options={[...teams]} />
    </>
  );
};
