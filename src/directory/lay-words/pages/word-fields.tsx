// The three boxes of an entry, the same for a new one and one that is changed.
import { optionalText, text, TextAreaField, TextField, type FormState } from '../../../kit/forms/index.ts';

export const WORD_FIELDS = {
  said: text({ missing: 'Write what people say', what: 'What people say', max: 60 }),
  means: text({ missing: 'Write what entries call it', what: 'What entries call it', max: 800 }),
  because: text({ missing: 'Write why, in a few words', what: 'Why', max: 500 }),
  act: optionalText({ max: 20 }),
};

export const WordFields = ({ f }: { f: FormState<'said' | 'means' | 'because' | 'act'> }) => (
  <>
    <TextField form={f} name="said" label="What people say" hint="One to four words. “Drinking” also stands for “drinks” and “drink”." width={20} autoCapitalize="none" />
    <TextAreaField form={f} name="means" label="What entries call it" hint="One in each line, at most four words each, as it stands in entries." rows={4} />
    <TextField form={f} name="because" label="Why?" hint="For example: three people asked for it in these words, and nothing came." readsThis="Leads who look after these words read this. Write about words, never about a person." />
  </>
);
