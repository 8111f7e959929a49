// Who said it, and when. Somebody of the ward says it themself by writing it down; a lead writes "told by NAME on DATE", which is required.
import { date, DateField, ifGiven, optionalText, TextField } from '../kit/forms/index.ts';
import type { FormState } from '../kit/forms/index.ts';
import { dayOf } from '../kit/times.ts';
import type { Tx } from '../access/index.ts';
import type { Told } from './stay-write.queries.ts';

export const toldShape = {
  /** Set by the page for a lead, so that everything missing is said at once. The action asks again. */
  told: optionalText({ max: 10 }),
  toldBy: optionalText({ what: 'The name', max: 120 }),
  toldOn: ifGiven(date({ missing: 'Enter the day they told you', what: 'The day they told you' })),
};
type ToldValues = { told?: string; toldBy?: string; toldOn?: string };

export const toldProblems = (v: ToldValues): Record<string, string | undefined> =>
  v.told ? { toldBy: v.toldBy ? undefined : 'Write who told you: their name and job', toldOn: v.toldOn ? undefined : 'Enter the day they told you' } : {};

/** "Sam, Larkfield ward"; just the name where the ward is in it. */
export const nameAtWard = (name: string, ward: string): string => (name.includes(ward) ? name : `${name}, ${ward}`);

/** What was typed, or for somebody of the ward: they themself, today. `asked`: a ward too says who said so. */
export const toldFrom = (tx: Tx, v: ToldValues, ward: string, asked = false): { told: Told } | { errors: Record<string, string> } => {
  const today = dayOf(tx.now);
  if (tx.viewer.role !== 'lead' && !(asked && v.toldBy)) return { told: { saidBy: nameAtWard(tx.viewer.name, ward), saidOn: today } };
  const errors = { ...toldProblems({ ...v, told: 'yes' }), ...(v.toldOn && v.toldOn > today ? { toldOn: 'The day cannot be ahead of today' } : {}) };
  const wrong = Object.fromEntries(Object.entries(errors).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return v.toldBy && v.toldOn && Object.keys(wrong).length === 0 ? { told: { saidBy: v.toldBy, saidOn: v.toldOn } } : { errors: wrong };
};

/** For a lead, and for the ward where somebody else may have said it. */
export const ToldFields = ({ form, lead }: { form: FormState<string>; lead: boolean }) => (
  <>
    {lead && <input type="hidden" name="told" value="yes" />}
    <TextField form={form} name="toldBy" label={lead ? 'Who told you?' : 'Who said so?'} hint="Their name and job. For example: Sam Rill, staff nurse" autoComplete="off" />
    <DateField form={form} name="toldOn" label={lead ? 'When did they tell you?' : 'When did they say so?'} />
  </>
);
