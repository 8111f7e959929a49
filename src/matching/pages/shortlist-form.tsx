// The shortlist with its reasons in words, and asking.
import { CheckboxesField, DateField, Form, RadiosField } from '../../kit/forms/index.ts';
import type { FormState } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions } from '../../kit/look/index.ts';
import type { Reason } from '../match-reasons.rules.ts';
import type { OnShortlist } from '../shortlist.ts';

const NUMBERS = ['nobody', 'one', 'two', 'three'];
export const words = (n: number, first = false): string => {
  const word = NUMBERS[n] ?? String(n);
  return first ? word.charAt(0).toUpperCase() + word.slice(1) : word;
};

type Props = { form: FormState<'workers' | 'first' | 'on'>; referralId: string; formKey: string; workers: OnShortlist[]; may: number; name: string; order: string; filled: boolean };

export const Shortlist = ({ form: f, referralId, formKey, workers, may, name, order, filled }: Props) => (
  <Form action={`/referrals/${referralId}/match`} idempotencyKey={formKey}>
    <CheckboxesField form={f} name="workers" label={`Whom could ${name} meet?`} hint={`Up to ${words(may)}. ${order}`}
      items={workers.map((w) => ({ value: w.id, label: w.known_as, hint: <Reasons worker={w} /> }))} />
    <RadiosField form={f} name="first" label="Have they said yes already?" hint="A worker decides before anybody sees their profile. They are told nothing that says who it is." items={[
      { value: 'ask', label: 'Not yet: ask them', hint: 'They see it on their Today, and answer when they work.' },
      { value: 'by phone', label: 'Yes, by phone', conditional: undefined }, { value: 'face to face', label: 'Yes, face to face' },
    ]} />
    <DateField form={f} name="on" label="If they said yes: on which day?" />
    <Actions><Button variant={filled ? undefined : 'secondary'}>Ask, or show who said yes</Button></Actions>
  </Form>
);

const sentence = (reasons: readonly Reason[]): string => reasons.map((r) => `${r.words}.`).join(' ');

const Reasons = ({ worker: w }: { worker: OnShortlist }) => {
  const not = w.reasons.filter((r) => !r.fits);
  return (
    <>
      {sentence(w.reasons.filter((r) => r.fits))}
      {w.own.length > 0 && <> In their own words: {w.own.join('; ')}.</>}
      {not.length > 0 && <><br /><em>But: {sentence(not)}</em></>}
      {!w.profile && <><br />No profile written yet.</>}
    </>
  );
};
