// "As it was in 2011-12": where the sixteen hours of the report come from, worked out by the law of that year. Like the check, it does not know who asks and keeps nothing.
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import type { PageAnswer } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, RadiosField, readForm, SelectField, TextField, YesNoField, yesNo } from '../../kit/forms/index.ts';
import type { Errors, FormState, Typed } from '../../kit/forms/index.ts';
import { Button, Details, Table } from '../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, Card, PageTitle, PrintButton, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { readHours, readPounds } from '../check/answers.rules.ts';
import { RatesUsed } from '../check/rates-used.tsx';
import { BothIncomes, Picture, sayGain, sayHoursOf, WhichHours } from '../check/result.tsx';
import { asTyped } from '../check/steps.ts';
import { table } from '../rates/rates.rules.ts';
import { ratesOf } from '../rates/rates.ts';
import { sayPence } from '../say-money.rules.ts';
import { workOutThen, type ShownThen } from '../then/work-out.ts';

const POINTS = Array.from({ length: 12 }, (_, i) => String(i + 1));
const DISABILITY = { none: {}, B: { dla_mobility: 'lower' }, C: { dla_mobility: 'lower', dla_care: 'middle', carer_paid_for_them: true }, D: { dla_mobility: 'lower', dla_care: 'middle' } } as const;
const amount = (missing: string) => asTyped((typed) => readPounds(typed) !== null, missing, 'Enter pounds and pence, like 80 or 80.50');

const form = z.object({
  benefit: oneOf(['wrag', 'support', 'contributory', 'is'], 'Choose a benefit'), dla: oneOf(['none', 'B', 'C', 'D'], 'Choose one'),
  rent: amount('Enter the rent a week, or 0'), council: amount('Enter the council tax a week, or 0'),
  point: oneOf(POINTS as [string, ...string[]], 'Choose a pay point'),
  hours: asTyped((typed) => readHours(typed) !== null, 'Enter the hours a week', 'Enter hours a week from 0.5 to 37.5, like 16 or 16.5'),
  element: yesNo('Say whether the disability element is paid'), year: oneOf(['1', '2'], 'Choose a year'),
  before: oneOf(['60', '20', '10'], 'Choose how long'),
});
type Values = z.infer<typeof form>;
/** The worked example: ESA in the work-related activity group, 16 hours at the first point of Band 3. */
const EXAMPLE: Typed = { benefit: 'wrag', dla: 'none', rent: '80', council: '15', point: '6', hours: '16', element: 'yes', year: '1', before: '60' };

const householdOf = (v: Values) => ({
  family: 'single', age: 40, lives_alone: true, ...DISABILITY[v.dla as keyof typeof DISABILITY], rent_weekly: readPounds(v.rent) ?? 0, council_tax_weekly: readPounds(v.council) ?? 0,
  ...(v.benefit === 'is' ? { benefit: 'is' } : { benefit: 'esa', esa_type: v.benefit === 'contributory' ? 'contributory' : 'income_related', esa_group: v.benefit === 'support' ? 'support' : 'wrag' }),
  afc_point: Number(v.point), hours: readHours(v.hours) ?? 16, wtc_disability_element: v.element, tax_credit_year: Number(v.year), job_starts: '2011-10-03',
});

const Questions = ({ f }: { f: FormState<string> }) => {
  const pay = table<Record<string, number>>(ratesOf('2011-12'), 'afc.points_1_to_17');
  return (
    <>
      <RadiosField form={f} name="benefit" label="Benefit before the job" items={[
        { value: 'wrag', label: 'Income-related ESA, work-related activity group' }, { value: 'support', label: 'Income-related ESA, support group' },
        { value: 'contributory', label: 'ESA from National Insurance, work-related activity group' }, { value: 'is', label: 'Income Support' },
      ]} />
      <RadiosField form={f} name="dla" label="Disability Living Allowance" items={[
        { value: 'none', label: 'None' }, { value: 'B', label: 'Mobility, lower rate' }, { value: 'C', label: 'Mobility lower and care middle, and somebody is paid to care for them' }, { value: 'D', label: 'The same, living alone with nobody paid: with the severe disability premium' },
      ]} />
      <YesNoField form={f} name="element" label="Working Tax Credit with the disability element?" yes={{ hint: 'Yes needed a disability that makes work harder, and ESA for 28 weeks in the half year before, or DLA (regulation 9).' }} no={{ hint: 'Then alone and over 25 it began at 30 hours.' }} />
      <SelectField form={f} name="point" label="Pay point" options={POINTS.map((point) => ({ value: point, text: `Point ${point}: £${(pay[point] ?? 0).toLocaleString('en-GB')} a year${point === '1' ? ' (band 2 begins)' : point === '6' ? ' (band 3 begins)' : ''}` }))} />
      <TextField form={f} name="hours" label="Hours a week" width={5} inputMode="decimal" autoComplete="off" />
      <TextField form={f} name="rent" label="Rent" prefix="£" suffix="a week" width={10} inputMode="decimal" autoComplete="off" />
      <TextField form={f} name="council" label="Council tax" prefix="£" suffix="a week" width={10} inputMode="decimal" autoComplete="off" />
      <RadiosField form={f} name="year" label="Which year of tax credits" items={[{ value: '1', label: 'The first: last year’s income counts' }, { value: '2', label: 'The second: this year’s pay counts' }]} />
      <RadiosField form={f} name="before" label="How long on the benefit before" items={[{ value: '60', label: 'Over half a year' }, { value: '20', label: 'Three to six months' }, { value: '10', label: 'Less than three months' }]} />
    </>
  );
};

const Came = ({ shown }: { shown: ShownThen }) => (
  <>
    <Card heading={`Working ${sayHoursOf(shown.hours)} hours: ${sayGain(shown.gainPence)}`} headingLevel={2}>
      <p>To live on: {sayPence(shown.outPence)} a week out of work, {sayPence(shown.atPence)} a week in work, before rent and council tax are paid.</p>
    </Card>
    <Section heading="At which hours"><WhichHours result={shown} /><Picture result={shown} /></Section>
    <Section heading="Week by week">
      <Table caption="What there was to live on, week by week" captionHidden columns={[{ heading: 'Weeks of the job' }, { heading: 'A week', numeric: true }, { heading: 'Why' }]} rows={shown.weeks.map((w) => [w.label, sayPence(w.pence), w.why])} />
      {shown.jobGrantPence > 0 && <p>And once, at the start: a job grant of {sayPence(shown.jobGrantPence)}.</p>}
      {shown.notes.map((note) => <p key={note} className="al-soft">{note}</p>)}
    </Section>
    <Section heading="How it was worked out"><BothIncomes result={shown} /></Section>
  </>
);

const draw = (key: string, shown: ShownThen | null, typed: Typed, errors: Errors = {}): PageAnswer => {
  const f = fields(form, typed, errors);
  const wrong = Object.keys(errors).length > 0;
  return pageOf(`${wrong ? 'Problem: ' : ''}As it was in 2011-12`, (
    <>
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/better-off">Better off in work?</a>} lede="Where the sixteen hours come from: one household, by the law of that year.">As it was in 2011-12</PageTitle>
        <p>A report of 2011 says that many peer workers worked 16 hours a week with Working Tax Credit, so that they were no worse off. Under 16 hours most of the pay was lost as soon as it passed the limit of permitted work; at 16 hours Working Tax Credit began.</p>
        <Aside>These rules have ended. Working Tax Credit ended in April 2025: sixteen hours mean nothing special under Universal Credit, and under New Style ESA they are an hour too many. Do not choose your hours by this page. <a href="/better-off">Work out today’s instead</a>.</Aside>
      </Reading>
      {shown && <Came shown={shown} />}
      <Section heading="Change the example">
        <Reading><Form action="/better-off/2011-12" idempotencyKey={key}><Questions f={f} /><Actions><Button>Work it out</Button><ButtonLink href="/better-off/2011-12">Begin again with the example</ButtonLink></Actions></Form></Reading>
      </Section>
      <Section heading="What is counted, and what is not">
        <p>One person of 40, a tenant without savings, in the NHS pension, with a job from October 2011. Counted: pay, tax, National Insurance, the pension, ESA or Income Support, DLA, Working Tax Credit, Housing Benefit, Council Tax Benefit; week by week also Return to Work Credit and the four weeks in which Housing Benefit went on. Not counted: travel to work, prescriptions.</p>
        <p>The way back, then: not well enough for work again within 12 weeks was one spell with the time before (ESA Regulations 2008, regulation 145). Until 1 May 2012 it could be 104 weeks for many who had gone to work.</p>
        <Details summary="The rates of 2011-12 that were used, and where they were read"><RatesUsed year="2011-12" /></Details>
        <Actions><PrintButton /></Actions>
      </Section>
    </>
  ), wrong ? { status: 422 } : {});
};

const come = (values: Values): ShownThen => workOutThen(householdOf(values), Number(values.before));

export const asItWas = page({
  show: ({ key }) => {
    const read = readForm(form, EXAMPLE);
    return draw(key, read.ok ? come(read.values) : null, EXAMPLE);
  },
  send: ({ body, key }) => {
    const read = readForm(form, body);
    return read.ok ? draw(key, come(read.values), read.typed) : draw(key, null, read.typed, read.errors);
  },
});
