// The kinds of answer a form can ask for: zod schemas with their own plain sentences.
export { date } from './read-date.ts';
export type { DateRules } from './read-date.ts';
export { time } from './read-time.ts';
export { minutes, optionalText, text, wholeNumber } from './read-text.ts';
export { manyIds, manyOf, mustTick, oneOf, ticked, yesNo } from './read-choice.ts';
export { email, isNhsNumber, nhsNumber, postcode, readUkPhone, ukPhone } from './read-contact.ts';
export { field, ifGiven, postedList, postedText } from './read-field.ts';
export type { Field, Read } from './read-field.ts';
