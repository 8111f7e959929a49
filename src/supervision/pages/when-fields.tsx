import type { FormState } from '../../kit/forms/index.ts';
import { DateField, TextField, TimeField } from '../../kit/forms/index.ts';

export const WhenFields = ({ form, hint }: { form: FormState<string>; hint?: string }) => (
  <>
    <DateField form={form} name="day" label="Which day?" hint={hint} />
    <TimeField form={form} name="at" label="What time?" />
    <TextField form={form} name="minutes" label="How many minutes?" width={4} inputMode="numeric" />
    <TextField form={form} name="place" label="Where?" hint="For example the small room, or by phone. You can leave it empty." />
  </>
);
