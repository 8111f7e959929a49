// What the pages of the form ask, read the same way when a page is saved and when everything is sent.
import { z } from 'zod';
import { date, email, ifGiven, manyOf, nhsNumber, oneOf, optionalText, readForm, text, ticked, ukPhone, wholeNumber, yesNo } from '../kit/forms/index.ts';
import type { Errors, Typed } from '../kit/forms/index.ts';
import type { Day } from '../kit/times.ts';
import { ASKING_PAGES, bornProblem, inVoice, leavingProblem, YOUNGER, YOUNGEST } from './asking.rules.ts';
import type { AskingPage, Voice } from './asking.rules.ts';
import { area, sectorOf } from './postcode-area.ts';

export const HELP = ['leaving', 'places'] as const;
export const ONE_OR_GROUP = ['one-to-one', 'group', 'both'] as const;
export const OTHER_WARD = 'other';

/** Page 2: the person, and how it is safe to reach them. */
export const personForm = (voice: Voice) => z.object({
  known_as: text({ missing: inVoice(voice, 'Enter the name they like', 'Enter the name you like'), what: 'The name', max: 100 }),
  full_name: text({ missing: inVoice(voice, 'Enter their full name', 'Enter your full name'), what: 'The name', max: 200 }),
  age: ifGiven(wholeNumber({ missing: '', what: 'The age', min: 0, max: 120 })),
  born: ifGiven(date({ missing: '', what: 'The date of birth' })),
  safe_contact: text({ missing: inVoice(voice, 'Write how and when it is safe to reach them', 'Write how and when it is safe to reach you'), what: 'This', max: 1000 }),
  online_safe: oneOf(voice === 'they' ? ['yes', 'no', 'not asked yet'] : ['yes', 'no'], inVoice(voice, 'Choose whether online is safe for them', 'Choose whether online is safe for you')),
  phone: ifGiven(ukPhone({ missing: '' })),
  email: ifGiven(email({ missing: '' })),
  address: optionalText({ what: 'The address', max: 500 }),
  area: area(),
  access_needs: optionalText({ max: 2000 }),
  language: optionalText({ what: 'The language', max: 100 }),
  interpreter: ticked(),
  nhs: ifGiven(nhsNumber({ missing: '' })),
});

/** Page 3: on a ward or at home, and the expected date of leaving with who said so, or why it is not known. */
export const whereForm = (voice: Voice) => z.object({
  on_ward: yesNo(inVoice(voice, 'Choose where they are now', 'Choose where you are now')),
  ward: optionalText({ max: 40 }),
  ward_words: optionalText({ what: 'The name of the ward', max: 200 }),
  date_known: ifGiven(yesNo('Choose yes or no')),
  expected_on: ifGiven(date({ missing: '', what: 'The date of leaving' })),
  expected_said_by: optionalText({ what: 'Who said so', max: 200 }),
  expected_unknown_why: optionalText({ max: 500 }),
});

/** Page 4: what they hope for, and how. */
export const hopesForm = (voice: Voice) => z.object({
  hopes: text({ missing: inVoice(voice, 'Write what they hope for, in their words if you can', 'Write what you hope for'), max: 4000 }),
  help: manyOf(HELP, 'Choose one or both'),
  one_or_group: oneOf(ONE_OR_GROUP, inVoice(voice, 'Choose what they would like', 'Choose what you would like')),
  worker_wishes: optionalText({ max: 2000 }),
});

/** Page 5: what makes meeting safe and easy for both. */
export const meetingForm = (_voice: Voice) => z.object({ meeting_safely: optionalText({ max: 2000 }) });

type Out<F extends (voice: Voice) => z.ZodObject> = z.output<ReturnType<F>>;
export type PersonValues = Out<typeof personForm>;
export type WhereValues = Out<typeof whereForm>;
export type HopesValues = Out<typeof hopesForm>;
export type MeetingValues = Out<typeof meetingForm>;
export type AskedValues = PersonValues & WhereValues & HopesValues & MeetingValues;

export type Problems = Record<string, string | undefined>;
export const alsoPerson = (v: Partial<PersonValues>): Problems => ({ age: v.age !== undefined && v.age < YOUNGEST ? YOUNGER : undefined });

export const alsoWhere = (voice: Voice) => (v: Partial<WhereValues>): Problems => {
  if (v.on_ward !== true) return {};
  return {
    ward: !v.ward && !v.ward_words ? 'Choose which ward' : undefined,
    ward_words: v.ward === OTHER_WARD && !v.ward_words ? 'Write which ward or hospital' : undefined,
    date_known: v.date_known === undefined ? inVoice(voice, 'Choose whether a date of leaving is known', 'Choose whether you know the date') : undefined,
    expected_on: v.date_known && !v.expected_on ? 'Enter the date of leaving' : undefined,
    expected_said_by: v.date_known && !v.expected_said_by ? inVoice(voice, 'Write who said so, because the date can change', 'Write who told you') : undefined,
    expected_unknown_why: v.date_known === false && !v.expected_unknown_why && voice === 'they' ? 'Write why it is not known yet' : undefined,
  };
};

/** What must be looked at again on the day itself, or against the trust's own wards. */
export type Against = { today: Day; wards: ReadonlySet<string> };
const checkPerson = (v: Partial<PersonValues>, { today }: Against): Problems => ({ born: v.born ? (bornProblem(v.born, today) ?? undefined) : undefined });
const checkWhere = (v: Partial<WhereValues>, { today, wards }: Against): Problems => ({
  ward: v.on_ward && v.ward && v.ward !== OTHER_WARD && !wards.has(v.ward) ? 'Choose a ward from the list' : undefined,
  expected_on: v.on_ward && v.date_known && v.expected_on ? (leavingProblem(v.expected_on, today) ?? undefined) : undefined,
});

export type AskingForm = { page: AskingPage; form: z.ZodObject; also: (values: any) => Problems; check: (values: any, against: Against) => Problems };

/** The form of each page in one voice. */
export const askingForms = (voice: Voice): Record<AskingPage, AskingForm> => ({
  2: { page: 2, form: personForm(voice), also: alsoPerson, check: checkPerson },
  3: { page: 3, form: whereForm(voice), also: alsoWhere(voice), check: checkWhere },
  4: { page: 4, form: hopesForm(voice), also: () => ({}), check: () => ({}) },
  5: { page: 5, form: meetingForm(voice), also: () => ({}), check: () => ({}) },
});

export const problemsOnly = (problems: Problems): Errors => Object.fromEntries(Object.entries(problems).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** The names under which a page's fields are posted, dates in three. */
export const postedNames = (form: z.ZodObject): string[] => Object.keys(form.shape).flatMap((name) => [name, `${name}-day`, `${name}-month`, `${name}-year`]);

/** What of a post belongs to a page, with the postcode cut to its sector: nothing more of it is ever kept. */
export const keptOf = (form: z.ZodObject, typed: Typed): Typed => {
  const names = new Set(postedNames(form));
  const { area: postcode, ...rest } = Object.fromEntries(Object.entries(typed).filter(([name]) => names.has(name)));
  const sector = typeof postcode === 'string' ? sectorOf(postcode) : null;
  return sector ? { ...rest, area: sector } : rest;
};

export type Asked = { values: Partial<AskedValues>; open: { page: AskingPage; errors: Errors }[] };

/** Everything typed so far, read as if it were sent now: the values that can be read, and what is still open on each page. */
export const readAsked = (typed: Typed, voice: Voice, against: Against): Asked => {
  const forms = askingForms(voice);
  const read = ASKING_PAGES.map((page) => {
    const { form, also, check } = forms[page];
    const one = readForm(form, typed, (values) => ({ ...problemsOnly(check(values, against)), ...problemsOnly(also(values)) }));
    return { page, values: one.ok ? one.values : {}, errors: one.ok ? {} : one.errors };
  });
  return {
    values: Object.assign({}, ...read.map((r) => r.values)) as Partial<AskedValues>,
    open: read.filter((r) => Object.keys(r.errors).length > 0).map(({ page, errors }) => ({ page, errors })),
  };
};
