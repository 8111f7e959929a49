// What somebody wishes of a peer worker, as things one can look for: the same questions for the person and for whoever writes it down.
import { z } from 'zod';
import { CheckboxesField, fields, manyOf, oneOf, optionalText, RadiosField, SelectField, typedFrom } from '../../kit/forms/index.ts';
import type { FormState, Typed } from '../../kit/forms/index.ts';
import { experienceItems } from '../../workforce/index.ts';
import { MUSTS, TIMES, WITH_WHOM } from '../match-reasons.rules.ts';
import type { Must, Wishes } from '../match-reasons.rules.ts';

const LISTED = experienceItems().filter((item) => item.group === 'lived');
const SPOKEN = experienceItems().filter((item) => item.group === 'speak');
const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const NO_MATTER = 'no matter';

export const wishFields = {
  experience: manyOf(LISTED.map((i) => i.key)), languages: manyOf(SPOKEN.map((i) => i.key)), with: oneOf([...WITH_WHOM, NO_MATTER], 'Choose a woman, a man or no matter'),
  days: manyOf(DAYS), times: manyOf(TIMES), area: optionalText({ what: 'The area', max: 60 }), must: manyOf(MUSTS),
};
type Values = z.output<z.ZodObject<typeof wishFields>>;

export const wishesOf = (v: Values): Wishes => ({ experience: v.experience, languages: v.languages, withWhom: WITH_WHOM.find((w) => w === v.with) ?? null, days: v.days.map(Number), times: v.times, area: v.area ?? null, must: v.must });
export const typedWishes = (w: Wishes | undefined): Typed => (w ? typedFrom({ experience: w.experience, languages: w.languages, with: w.withWhom ?? NO_MATTER, days: w.days.map(String), times: w.times, area: w.area, must: w.must }) : {});
const MUST_LABELS: Record<Must, string> = { language: 'The language', with: 'A woman, or a man, as chosen', area: 'The area', days: 'One of the days' };

type Props = { form: FormState<string>; areas: readonly string[]; /** "You" to the person, "They" about them. */ you: boolean };

export const WishFields = ({ form, areas, you }: Props) => {
  const f = fields(z.object(wishFields), form.typed, form.errors);
  return (
    <>
      <CheckboxesField form={f} name="experience" label={you ? 'Is there something they should know from the inside?' : 'Somebody who knows from the inside'} hint="Nothing needs to be ticked. Workers choose what they let be used, so not everything is known." className="al-pills" small
        items={LISTED.map((i) => ({ value: i.key, label: i.wish }))} />
      <CheckboxesField form={f} name="languages" label={you ? 'A language they should speak' : 'A language'} hint="Only if English is hard, or another would be better." className="al-pills" small items={SPOKEN.map((i) => ({ value: i.key, label: i.mine }))} />
      <RadiosField form={f} name="with" label="A woman, a man, or no matter?" inline items={[...WITH_WHOM.map((value) => ({ value, label: value.replace('a ', 'A ') })), { value: NO_MATTER, label: 'No matter' }]} />
      <CheckboxesField form={f} name="days" label={you ? 'Which days suit you?' : 'Which days suit them?'} className="al-pills" items={DAYS.map((value, i) => ({ value, label: DAY_NAMES[i] ?? '' }))} />
      <CheckboxesField form={f} name="times" label="What time of day?" className="al-pills" items={TIMES.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }))} />
      {areas.length > 0 && <SelectField form={f} name="area" label="Somebody from which area?" options={[{ value: '', text: 'No matter' }, ...areas.map((area) => ({ value: area, text: area }))]} />}
      <CheckboxesField form={f} name="must" label="Must any of this be so?" hint={`Everything else is a wish. When somebody is looked for for many people at once, nobody is proposed to ${you ? 'you' : 'them'} who does not have this. That can take longer.`} className="al-pills" items={MUSTS.map((value) => ({ value, label: MUST_LABELS[value] }))} />
    </>
  );
};
