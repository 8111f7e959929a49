// What each page of the check asks, in plain words. Hints say where somebody finds the figure.
import type { ReactNode } from 'react';
import { RadiosField, TextField, YesNoField } from '../../kit/forms/index.ts';
import type { FormState } from '../../kit/forms/index.ts';
import { ratesOf } from '../rates/rates.ts';
import { table, type Year } from '../rates/rates.rules.ts';
import type { Answers } from './answers.rules.ts';
import { BANDS, type StepName } from './steps.ts';

type Props = { f: FormState<string>; a: Answers; year: Year };
type Pounds = { f: FormState<string>; name: string; label: string; hint?: ReactNode; every?: string };
const Pounds = ({ f, name, label, hint, every = 'a week' }: Pounds) => <TextField form={f} name={name} label={label} hint={hint} prefix="£" suffix={every || undefined} width={10} inputMode="decimal" autoComplete="off" />;

const Family = ({ f }: Props) => (
  <RadiosField form={f} name="family" label={<span className="nhsuk-u-visually-hidden">Who do you live with?</span>} hint="Only a partner and your own children count here, not parents, friends or people you share with." items={[
    { value: 'single', label: 'Nobody of these' }, { value: 'couple', label: 'My partner' }, { value: 'lone_parent', label: 'My children' }, { value: 'couple_children', label: 'My partner and our children' },
  ]} />
);

const Ages = ({ f }: Props) => (
  <>
    <TextField form={f} name="age" label="Your age" width={2} inputMode="numeric" autoComplete="off" />
    {f.names.includes('partner_age') && <TextField form={f} name="partner_age" label="Your partner’s age" width={2} inputMode="numeric" autoComplete="off" />}
    {f.names.includes('children') && <TextField form={f} name="children" label="The ages of your children" hint="With a comma between them, like 3, 7. The age they reach this tax year’s April to December." width={20} autoComplete="off" />}
  </>
);

const Partner = ({ f }: Props) => <Pounds f={f} name="partner_pay" label="Their pay before tax" every="a year" hint="0 if they do not work. Self-employed? Other rules hold for them: ask a benefits adviser." />;

const Home = ({ f }: Props) => (
  <>
    <RadiosField form={f} name="home" label="How do you live?" items={[
      { value: 'social', label: 'I rent from the council or a housing association' }, { value: 'private', label: 'I rent from a private landlord' }, { value: 'owner', label: 'I pay no rent: I own my home, or live with family or friends' },
    ]} />
    <YesNoField form={f} name="london" label="Is it in London?" />
  </>
);

const Rent = ({ f, a }: Props) => (
  <>
    <Pounds f={f} name="rent" every="" label="Your rent" hint="Your own share, if you share." />
    <RadiosField form={f} name="rent_every" label="Is that for a week or a month?" inline items={[{ value: 'week', label: 'A week' }, { value: 'month', label: 'A month' }]} />
    {a['home'] === 'private' && (
      <>
        <Pounds f={f} name="lha" every="" label="Local Housing Allowance where you live" hint="The most rent that counts there, for the same time: a week or a month." />
        <p>Not sure? The amount for housing on your Universal Credit statement will do. Or <a href="https://www.gov.uk/guidance/local-housing-allowance" rel="noreferrer">look it up with your postcode on gov.uk</a>. The council knows it too.</p>
      </>
    )}
  </>
);

const Benefits = ({ f }: Props) => (
  <>
    <YesNoField form={f} name="universal_credit" label="Do you get Universal Credit?" yes={{ hint: 'Or you would claim it if you were out of work.' }} />
    <RadiosField form={f} name="esa" label="Do you get New Style ESA?" hint="Employment and Support Allowance from your National Insurance. Old income-related ESA has ended." items={[
      { value: 'none', label: 'No' }, { value: 'assessment', label: 'Yes, and I have not been assessed yet' }, { value: 'wrag', label: 'Yes, in the work-related activity group' }, { value: 'support', label: 'Yes, in the support group' },
    ]} />
  </>
);

const Health = ({ f }: Props) => (
  <RadiosField form={f} name="health" label={<span className="nhsuk-u-visually-hidden">What Universal Credit has said</span>} hint="It is in the letter after your assessment, and on your statement. Not sure? Choose No: the check counts nothing for it then." items={[
    { value: 'none', label: 'No' }, { value: 'lcw', label: 'Yes: limited capability for work (LCW)', hint: 'You look ahead to work, with no extra money for it.' },
    { value: 'lcwra_before', label: 'Yes: and for work-related activity (LCWRA), before 6 April 2026', hint: 'Also if you meet the severe conditions, or are terminally ill.' }, { value: 'lcwra_new', label: 'Yes: LCWRA, from 6 April 2026 or later' },
  ]} />
);

const RATES = [{ value: 'none', label: 'No' }, { value: 'standard', label: 'Standard rate' }, { value: 'enhanced', label: 'Enhanced rate' }];
const Pip = ({ f }: Props) => <><RadiosField form={f} name="daily_living" label="Daily living" items={RATES} /><RadiosField form={f} name="mobility" label="Mobility" items={RATES} /></>;

const Caring = ({ f, a }: Props) => (
  <RadiosField form={f} name="caring" label={<span className="nhsuk-u-visually-hidden">Do you care for somebody?</span>} hint="35 hours a week or more, for somebody who gets a disability benefit." items={[
    { value: 'none', label: 'No' }, { value: 'element', label: 'Yes, and Universal Credit pays me for it' },
    ...(a['esa'] === undefined || a['esa'] === 'none' ? [{ value: 'allowance', label: 'Yes, I get Carer’s Allowance' }] : []),
  ]} />
);

const Savings = ({ f }: Props) => <Pounds f={f} name="savings" label="Savings of you, and of your partner" every="in all" hint="Money in banks and under the mattress. Up to £6,000 changes nothing. 0 if you have none." />;
const Childcare = ({ f }: Props) => <Pounds f={f} name="childcare" label="What you would pay for childcare" hint="To somebody registered. 0 if you would pay nothing." />;

const Council = ({ f }: Props) => (
  <>
    <p>Each council has its own rules, so we cannot work it out. If you know it, enter it. If not, leave both empty: then it is not counted, and the check says so.</p>
    <Pounds f={f} name="council_out" label="Taken off now" hint="It is on your council tax bill." />
    <Pounds f={f} name="council_in" label="Taken off once you work" hint="The council can tell you." />
  </>
);

const sayPay = (pounds: number): string => `£${pounds.toLocaleString('en-GB')}`;
const Offer = ({ f, year }: Props) => {
  const bands = table<Record<string, number[]>>(ratesOf(year), 'afc.bands');
  return (
    <>
      <RadiosField form={f} name="band" label="Pay" hint="The advert for the job says it. Not sure? Choose the lowest: you can change it afterwards." items={BANDS.map((value) => {
        const [band, step] = value.split('-');
        return value === 'other'
          ? { value, label: 'Something else', conditional: <Pounds f={f} name="pay" label="Pay a year for full time, 37½ hours" every="a year" /> }
          : { value, label: `Band ${band}${step === '0' ? (bands[band ?? '']?.length ?? 1) > 1 ? ', when you begin' : '' : ', later'}: ${sayPay(bands[band ?? '']?.[Number(step)] ?? 0)} a year full time` };
      })} />
      <TextField form={f} name="hours" label="Hours a week" hint="Like 16 or 16.5. You will see all other hours too." width={4} inputMode="decimal" autoComplete="off" />
      <YesNoField form={f} name="pension" label="Would you be in the NHS pension?" yes={{ hint: 'In an NHS job everybody is, unless they leave it.' }} no={{ hint: 'Also if the job is not in the NHS: another pension is not counted here.' }} />
    </>
  );
};

const VIEWS: Record<StepName, (props: Props) => ReactNode> = {
  family: Family, ages: Ages, partner: Partner, home: Home, rent: Rent, benefits: Benefits, health: Health, pip: Pip, caring: Caring, savings: Savings, childcare: Childcare, council: Council, offer: Offer,
};

export const StepFields = ({ step, ...props }: Props & { step: StepName }) => VIEWS[step](props);
