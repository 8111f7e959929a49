// What a form knows while it is drawn: what was typed, what is wrong, and the names it may use.
import type { z } from 'zod';
import { dateParts, wrongDateParts } from './read-date.ts';
import type { DateParts } from './read-date.ts';

export type Typed = Record<string, string | string[] | undefined>;
export type Errors = Record<string, string>;
export type FieldName<S extends z.ZodObject> = keyof S['shape'] & string;

export type FormState<Name extends string> = {
  typed: Typed;
  errors: Errors;
  names: readonly Name[];
  /** Put before every id, so that two forms can stand on one page. */
  idPrefix: string;
};

/**
 * Binds a form's schema to what was typed and what is wrong, for the field components.
 * `typed` as `readForm` gives it back, or values from `typedFrom` when a form opens filled in.
 */
export const fields = <S extends z.ZodObject>(schema: S, typed: Typed = {}, errors: Errors = {}, idPrefix = ''): FormState<FieldName<S>> => ({
  typed,
  errors,
  names: Object.keys(schema.shape) as FieldName<S>[],
  idPrefix,
});

export const fieldId = (form: FormState<string>, name: string): string =>
  form.idPrefix ? `${form.idPrefix}-${name}` : name;

export const typedText = (form: FormState<string>, name: string): string | undefined => {
  const typed = form.typed[name];
  return Array.isArray(typed) ? typed[0] : typed;
};

export const typedList = (form: FormState<string>, name: string): string[] => {
  const typed = form.typed[name];
  return typed === undefined ? [] : Array.isArray(typed) ? typed : [typed];
};

/** The three boxes of a date: as typed, or taken apart from 'YYYY-MM-DD'. */
export const typedDate = (form: FormState<string>, name: string): DateParts =>
  isTypedAsDate(form, name)
    ? { day: typedText(form, `${name}-day`) ?? '', month: typedText(form, `${name}-month`) ?? '', year: typedText(form, `${name}-year`) ?? '' }
    : dateParts(typedText(form, name));

const isTypedAsDate = (form: FormState<string>, name: string): boolean =>
  [`${name}-day`, `${name}-month`, `${name}-year`].some((part) => form.typed[part] !== undefined);

/** The id an error links to: the box itself, the first choice, or the first wrong box of a date. */
export const errorTarget = (form: FormState<string>, name: string): string => {
  const id = fieldId(form, name);
  if (!isTypedAsDate(form, name)) return id;
  return `${id}-${wrongDateParts(typedDate(form, name))[0] ?? 'day'}`;
};

/** Values as a form would have typed them: true is 'yes', numbers in digits, nothing left out. */
export const typedFrom = (values: Record<string, string | number | boolean | readonly string[] | null | undefined>): Typed =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string | string[]][] => {
      if (value === null || value === undefined) return [];
      if (typeof value === 'boolean') return [[name, value ? 'yes' : 'no']];
      return [[name, typeof value === 'object' ? [...value] : String(value)]];
    }),
  );
