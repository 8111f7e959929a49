// What somebody sent, once more on a page: to read, and to send again. Nothing that was typed is lost.
import { Quote } from '../kit/look/index.ts';
import type { SentFields } from '../access/keys.queries.ts';

/** A field's words as one text; lists joined by commas. */
export const wordsOf = (value: string | string[] | undefined): string => (Array.isArray(value) ? value.join(', ') : (value ?? ''));
const fieldName = (name: string): string => name.replaceAll(/[-_]/g, ' ');

/** Each of these fields that holds something, as a quote under its name. */
export const Given = ({ fields, names }: { fields: SentFields; names: string[] }) => (
  <>{names.filter((name) => wordsOf(fields[name]) !== '').map((name) => <Quote key={name} by={fieldName(name)}>{wordsOf(fields[name])}</Quote>)}</>
);

/** The same fields in a form, unseen. */
export const HiddenFields = ({ fields }: { fields: SentFields }) => (
  <>{Object.entries(fields).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one, i) => <input type="hidden" name={name} value={one} key={`${name} ${i}`} />))}</>
);
