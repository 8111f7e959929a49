// Every field, empty and with everything wrong.
import { z } from 'zod';
import {
  CheckboxesField, DateField, Form, FormErrors, RadiosField, SelectField, TextAreaField, TextField, TickField, TimeField, YesNoField,
  date, email, fields, ifGiven, manyOf, mustTick, nhsNumber, oneOf, readForm, text, time, ukPhone, yesNo,
} from '../../kit/forms/index.ts';
import type { FormState } from '../../kit/forms/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { Button } from '../../kit/nhs/index.ts';

const schema = z.object({
  name: text({ missing: 'Enter the name they like', what: 'The name', max: 100 }),
  nhs: ifGiven(nhsNumber({ missing: '' })),
  leaving: date({ missing: 'Enter the date of leaving', what: 'The date of leaving' }),
  at: time({ missing: 'Enter a time' }),
  hopes: text({ missing: 'Say what they hope for', max: 4000 }),
  contact: oneOf(['phone', 'email', 'paper'], 'Choose how it is safe to reach them'),
  phone: ifGiven(ukPhone({ missing: '' })),
  email: ifGiven(email({ missing: '' })),
  help: manyOf(['leaving', 'places', 'unsure'], 'Choose at least one'),
  message: yesNo('Choose yes or no'),
  ward: oneOf(['larkfield', 'ashgrove'], 'Choose a ward'),
  agreed: mustTick('Tick to say they agreed'),
});

type Names = keyof typeof schema.shape;

const Fields = ({ form }: { form: FormState<Names> }) => (
  <>
    <TextField form={form} name="name" label="The name they like" hint="As they say it" width={20} autoComplete="off" />
    <TextField form={form} name="nhs" label="NHS number (if known)" width={10} code inputMode="numeric" spellCheck={false} />
    <DateField form={form} name="leaving" label="When do they expect to leave?" hint="For example, 27 11 2026" />
    <TimeField form={form} name="at" label="What time?" />
    <TextAreaField form={form} name="hopes" label="What do they hope for?" hint="In their own words" readsThis="Nadia reads this on her days: Tuesday to Thursday. It is not read at night." />
    <RadiosField
      form={form}
      name="contact"
      label="How is it safe to reach them?"
      items={[
        { value: 'phone', label: 'Phone', conditional: <TextField form={form} name="phone" label="Phone number" type="tel" width={20} /> },
        { value: 'email', label: 'Email', hint: 'Somebody else may see it', conditional: <TextField form={form} name="email" label="Email address" type="email" width={20} /> },
        { divider: 'or' },
        { value: 'paper', label: 'On paper only' },
      ]}
    />
    <CheckboxesField
      form={form}
      name="help"
      label="What help do they want?"
      items={[{ value: 'leaving', label: 'Leaving hospital' }, { value: 'places', label: 'Finding places' }, { divider: 'or' }, { value: 'unsure', label: 'Not sure yet', exclusive: true }]}
    />
    <YesNoField form={form} name="message" label="Is it safe to leave a message?" />
    <SelectField form={form} name="ward" label="Which ward?" options={[{ value: '', text: 'Choose a ward' }, { value: 'larkfield', text: 'Larkfield ward' }, { value: 'ashgrove', text: 'Ashgrove ward' }]} />
    <TickField form={form} name="agreed" label="They said yes to being asked about this" />
  </>
);

const GalleryForm = ({ form, title, errors }: { form: FormState<Names>; title: string; errors?: boolean }) => (
  <Reading>
    {errors && <FormErrors form={form} refused="Larkfield ward has not prepared for peer workers yet. Its named lead is Joan." />}
    <PageTitle caption="Page 2 of 6">{title}</PageTitle>
    <Form action="#" idempotencyKey="" draft={{ url: '/gallery/draft', id: '', savedAt: '2.04pm' }}>
      <Fields form={form} />
      <Actions><Button>Save and go on</Button><Button variant="secondary" name="then" value="later">Save and finish later</Button></Actions>
    </Form>
  </Reading>
);

export const EmptyForm = () => <GalleryForm form={fields(schema)} title="About the person" />;

const everythingWrong = readForm(schema, {
  name: 'x'.repeat(101), nhs: '943 476 5918', 'leaving-day': '31', 'leaving-month': '', 'leaving-year': '2026', at: '2.30', contact: 'phone', phone: '12', email: 'nobody',
});

export const WrongForm = () => (
  <GalleryForm form={fields(schema, everythingWrong.typed, everythingWrong.ok ? {} : everythingWrong.errors)} title="About the person" errors />
);
