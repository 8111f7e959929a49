// The boxes of one thing in a plan, by what kind of thing it is.
import { DateField, RadiosField, SelectField, TextAreaField, TextField } from '../../../kit/forms/index.ts';
import type { FormState } from '../../../kit/forms/index.ts';
import type { EntryValues } from '../../entry-form.ts';
import type { Desk } from '../../plan-desk.ts';
import { LEANING, partOf } from '../../plan-parts.rules.ts';
import type { PartKind } from '../../plan-parts.rules.ts';

type Name = keyof EntryValues & string;
type FieldsProps = { f: FormState<Name>; kind: PartKind; desk: Desk; reads: string; box?: string };

const DAYS = partOf('first-days')?.boxes ?? [];
const me = (desk: Desk): string => (desk.mine ? 'Me' : desk.name);

export const EntryFields = ({ f, kind, desk, reads, box }: FieldsProps) => {
  const worker = desk.beside?.ended_at === null ? desk.beside.known_as : null;
  switch (kind) {
    case 'people': return (
      <>
        <TextField form={f} name="who" label="Their name" width={20} autoComplete="off" />
        <RadiosField form={f} name="choice" label="Who leans on whom?" inline={false} items={(['me', 'them', 'both'] as const).map((value) => ({ value, label: desk.mine ? LEANING[value] : { me: `${desk.name} leans on them`, them: `They lean on ${desk.name}`, both: 'They lean on each other' }[value] }))} />
        <TextAreaField form={f} name="words" label="How?" hint="For example: she rings on Sundays. I water his plants when his back is bad." rows={2} readsThis={reads} />
        <TextField form={f} name="number" label="A number, if you want it on the paper" width={20} autoComplete="off" />
      </>
    );
    case 'days': return (
      <>
        <SelectField form={f} name="box" label="Which day?" options={[{ value: '', text: 'Choose a day' }, ...DAYS.map((d) => ({ value: d.key, text: d.question }))]} />
        <TextField form={f} name="words" label="What?" hint="For example: heating on, beans on toast, nobody visits." readsThis={reads} />
        <TextField form={f} name="who" label="With whom, or who does it?" hint="Leave it empty if it is only you" width={20} autoComplete="off" />
        <TextField form={f} name="when_words" label="When?" hint="For example: after lunch, or 4 o’clock" width={20} autoComplete="off" />
      </>
    );
    case 'steps': return (
      <>
        <TextField form={f} name="words" label="What is the step?" hint="One small thing, for example: ring the housing office" readsThis={reads} />
        <RadiosField form={f} name="choice" label="Who does it?" items={[
          { value: 'me', label: me(desk) }, ...(worker ? [{ value: 'worker', label: worker, hint: desk.mine ? `${worker} sees this step, because it is theirs to do.` : undefined }] : []),
          { value: 'other', label: 'Somebody else', conditional: <TextField form={f} name="who" label="Who?" width={20} autoComplete="off" /> }]} />
        <DateField form={f} name="due" label="By when?" hint="Leave it empty for “some day”" />
      </>
    );
    case 'meeting': return (
      <>
        <RadiosField form={f} name="choice" label={`${desk.mine ? 'Do you' : `Does ${desk.name}`} want ${worker ?? 'a peer worker'} there?`} items={[
          { value: 'yes', label: `Yes, ${desk.mine ? 'I invite' : `${desk.name} invites`} ${worker ?? 'them'}` }, { value: 'no', label: 'No, not at this meeting' }]} />
        <TextAreaField form={f} name="words" label="Anything to know before it?" hint="For example: sit next to me. Ask about the flat if I forget. Leave it empty if there is nothing." rows={3} readsThis={reads} />
      </>
    );
    default: return <TextAreaField form={f} name="words" label={box ?? 'In my own words'} rows={6} readsThis={reads} />;
  }
};

/** The day they said it: only where a worker writes it down. */
export const SaidOn = ({ f, desk }: { f: FormState<string>; desk: Desk }) => (desk.mine ? null : <DateField form={f} name="said_on" label={`When did ${desk.name} say it?`} />);
