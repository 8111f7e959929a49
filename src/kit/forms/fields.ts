// The kinds of answer a form can ask for: zod schemas with their own plain sentences.
export { date } from './date-field.ts';
export type { DateRules } from './date-field.ts';
export { time } from './time-field.ts';
export { minutes, optionalText, text, wholeNumber } from './text-fields.ts';
export { manyOf, mustTick, oneOf, ticked, yesNo } from './choice-fields.ts';
export { email, isNhsNumber, nhsNumber, postcode, ukPhone } from './contact-fields.ts';
export { field, ifGiven } from './read-field.ts';
export type { Field, Read } from './read-field.ts';
