// The guided check, one thing a page: what each page asks, and when it is left out.
import { z } from 'zod';
import { field, oneOf, postedText, yesNo } from '../../kit/forms/index.ts';
import { readAges, readHours, readPounds, type Answers } from './answers.rules.ts';

/** Kept as typed; only whether it can be used is decided here. */
export const asTyped = (good: (typed: string) => boolean, missing: string, wrong: string) =>
  field<string>((posted) => {
    const typed = postedText(posted);
    if (!typed) return { problem: missing };
    return good(typed) ? { value: typed } : { problem: wrong };
  });
const amount = (missing: string) => asTyped((typed) => readPounds(typed) !== null, missing, 'Enter pounds and pence, like 95 or 95.20');
const maybeAmount = () => field<string>((posted) => {
  const typed = postedText(posted);
  return typed && readPounds(typed) === null ? { problem: 'Enter pounds and pence, like 95 or 95.20, or leave it empty' } : { value: typed };
});
const age = (whose: string) => asTyped((typed) => /^\d\d$/.test(typed) && Number(typed) >= 18 && Number(typed) <= 65, `Enter ${whose} age`, 'Enter an age from 18 to 65. Below and above it other rules hold: ask a benefits adviser');

const partner = (a: Answers): boolean => a['family'] === 'couple' || a['family'] === 'couple_children';
const children = (a: Answers): boolean => a['family'] === 'lone_parent' || a['family'] === 'couple_children';
const always = (): boolean => true;

export const BANDS = ['2-0', '3-0', '3-1', '4-0', '4-1', '5-0', 'other'] as const;

/** In the order they are asked. `schema` has the fields of one page for these answers; a page that does not `apply` is passed over. */
export const STEPS = {
  family: { title: 'Who do you live with?', applies: always, schema: () => z.object({ family: oneOf(['single', 'couple', 'lone_parent', 'couple_children'], 'Choose who you live with') }) },
  ages: {
    title: 'How old are you?', applies: always,
    schema: (a: Answers) => z.object({
      age: age('your'), ...(partner(a) ? { partner_age: age('your partner’s') } : {}),
      ...(children(a) ? { children: asTyped((typed) => readAges(typed) !== null, 'Enter the ages of your children', 'Enter ages in whole years with a comma between them, like 3, 7') } : {}),
    }),
  },
  partner: { title: 'What does your partner earn?', applies: partner, schema: () => z.object({ partner_pay: amount('Enter their pay, or 0') }) },
  home: { title: 'Where do you live?', applies: always, schema: () => z.object({ home: oneOf(['social', 'private', 'owner'], 'Choose how you live'), london: yesNo('Say whether it is in London') }) },
  rent: { title: 'What is your rent?', applies: (a: Answers) => a['home'] !== 'owner', schema: (a: Answers) => z.object({ rent: amount('Enter your rent'), rent_every: oneOf(['week', 'month'], 'Choose a week or a month'), ...(a['home'] === 'private' ? { lha: amount('Enter the Local Housing Allowance') } : {}) }) },
  benefits: {
    title: 'What do you live on now?', applies: always,
    schema: () => z.object({ universal_credit: yesNo('Say whether you get Universal Credit'), esa: oneOf(['none', 'assessment', 'wrag', 'support'], 'Choose one, or “No”') }),
  },
  health: { title: 'Has Universal Credit said that you have limited capability for work?', applies: (a: Answers) => a['universal_credit'] !== 'no', schema: () => z.object({ health: oneOf(['none', 'lcw', 'lcwra_before', 'lcwra_new'], 'Choose one') }) },
  pip: { title: 'Do you get Personal Independence Payment (PIP)?', applies: always, schema: () => z.object({ daily_living: oneOf(['none', 'standard', 'enhanced'], 'Choose one for daily living'), mobility: oneOf(['none', 'standard', 'enhanced'], 'Choose one for mobility') }) },
  caring: { title: 'Do you care for somebody?', applies: always, schema: (a: Answers) => z.object({ caring: oneOf(a['esa'] === undefined || a['esa'] === 'none' ? ['none', 'element', 'allowance'] : ['none', 'element'], 'Choose one') }) },
  savings: { title: 'Have you any savings?', applies: always, schema: () => z.object({ savings: amount('Enter your savings, or 0') }) },
  childcare: { title: 'Would you pay for childcare while you work?', applies: children, schema: () => z.object({ childcare: amount('Enter what you would pay a week, or 0') }) },
  council: { title: 'Does the council take something off your council tax?', applies: always, schema: () => z.object({ council_out: maybeAmount(), council_in: maybeAmount() }) },
  offer: {
    title: 'The job you are thinking of', applies: always,
    schema: () => z.object({
      band: oneOf(BANDS, 'Choose a pay band'), pay: maybeAmount(),
      hours: asTyped((typed) => readHours(typed) !== null, 'Enter the hours a week', 'Enter hours a week from 0.5 to 37.5, like 16 or 16.5'), pension: yesNo('Say whether you would be in the NHS pension'),
    }),
  },
} as const satisfies Record<string, { title: string; applies(a: Answers): boolean; schema(a: Answers): z.ZodObject }>;

export type StepName = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as StepName[];
export const isStep = (name: unknown): name is StepName => typeof name === 'string' && Object.hasOwn(STEPS, name);

/** Problems across the boxes of one page. */
export const alsoOf = (name: StepName) => (values: Record<string, unknown>): Record<string, string | undefined> =>
  (name === 'offer' && values['band'] === 'other' && !(readPounds(String(values['pay'] ?? '')) ?? 0) ? { pay: 'Enter the pay a year for full time' } : {});

/** The page after this one, or the one before it; null at either end. */
export const nextStep = (name: StepName, answers: Answers): StepName | null => STEP_NAMES.slice(STEP_NAMES.indexOf(name) + 1).find((one) => STEPS[one].applies(answers)) ?? null;
export const stepBefore = (name: StepName, answers: Answers): StepName | null => STEP_NAMES.slice(0, STEP_NAMES.indexOf(name)).reverse().find((one) => STEPS[one].applies(answers)) ?? null;
/** "Page 3 of 11", for these answers. */
export const placeOf = (name: StepName, answers: Answers): { at: number; of: number } => {
  const asked = STEP_NAMES.filter((one) => STEPS[one].applies(answers));
  return { at: asked.indexOf(name) + 1, of: asked.length };
};
